// SPDX-License-Identifier: MIT
// The runs that have ended, by experiment: the last one as a person left it, and the last two to compare. GUI thread.
#pragma once

#include <deque>
#include <map>
#include <utility>

#include <QString>

#include "ui/models/quiz.h"
#include "ui/models/runcalls.h"
#include "ui/models/runstate.h"

namespace sockeye {

// What a person finds again who comes back.
struct KeptRun {
    RunState state;
    Quiz quiz;
    RunCalls calls;
};

class RunHistory
{
public:
    using ExperimentPtr = std::shared_ptr<const lab::Experiment>;

    // What is found again; only a run that has ended is kept, one under way was left.
    void keep(const QString &key, const KeptRun &run);
    void forget(const QString &key);
    // Null where there is none of this text: a file may have been changed since.
    const KeptRun *kept(const QString &key, const ExperimentPtr &experiment) const;

    // To compare: a run that came to its end.
    void add(const QString &key, const RunState &state);
    bool hasRun(const QString &key, const ExperimentPtr &experiment) const;
    // The one before and the last one; null both while there are no two of the same text.
    std::pair<const RunState *, const RunState *> lastTwo(const QString &key) const;

private:
    std::map<QString, KeptRun> m_kept;
    std::map<QString, std::deque<RunState>> m_ended; // two at most
};

} // namespace sockeye
