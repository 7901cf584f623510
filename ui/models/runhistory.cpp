// SPDX-License-Identifier: MIT
#include "ui/models/runhistory.h"

namespace sockeye {

void RunHistory::keep(const QString &key, const KeptRun &run)
{
    if (run.state.phase == RunState::Phase::Ended)
        m_kept[key] = run;
}

void RunHistory::forget(const QString &key)
{
    m_kept.erase(key);
}

const KeptRun *RunHistory::kept(const QString &key, const ExperimentPtr &experiment) const
{
    const auto found = m_kept.find(key);
    return found != m_kept.end() && found->second.state.experiment == experiment ? &found->second : nullptr;
}

void RunHistory::add(const QString &key, const RunState &state)
{
    auto &runs = m_ended[key];
    runs.push_back(state);
    if (runs.size() > 2)
        runs.pop_front();
}

bool RunHistory::hasRun(const QString &key, const ExperimentPtr &experiment) const
{
    const auto found = m_ended.find(key);
    return found != m_ended.end() && found->second.back().experiment == experiment;
}

std::pair<const RunState *, const RunState *> RunHistory::lastTwo(const QString &key) const
{
    const auto found = m_ended.find(key);
    if (found == m_ended.end() || found->second.size() < 2)
        return {};
    const auto &runs = found->second;
    if (runs.front().experiment != runs.back().experiment)
        return {};
    return {&runs.front(), &runs.back()};
}

} // namespace sockeye
