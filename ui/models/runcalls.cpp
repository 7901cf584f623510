// SPDX-License-Identifier: MIT
#include "ui/models/runcalls.h"

#include "ui/text/steptext.h"

namespace sockeye {

void RunCalls::take(const std::vector<CommandOutcome> &outcomes)
{
    for (const CommandOutcome &outcome : outcomes)
        m_rows[outcome.command][outcome.call] = outcome.row;
}

std::optional<Row> RunCalls::rowOf(const RunState &state, std::size_t step) const
{
    const CommandId command = state.record.steps[step].command;
    const auto calls = command == 0 ? m_rows.end() : m_rows.find(command);
    if (calls == m_rows.end())
        return std::nullopt;
    const auto found = calls->second.find(callOf(state.experiment->steps[step]));
    return found == calls->second.end() ? calls->second.begin()->second : found->second;
}

} // namespace sockeye
