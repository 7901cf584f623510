// SPDX-License-Identifier: MIT
// Where the journal has the calls of a run. A value; GUI thread.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/journal/sockettable.h"
#include "ui/models/runstate.h"

namespace sockeye {

class RunCalls
{
public:
    void clear() { m_rows.clear(); }
    void take(const std::vector<CommandOutcome> &outcomes);
    // Of the step's call; a command may have made others beside it. None before it was made.
    std::optional<Row> rowOf(const RunState &state, std::size_t step) const;

private:
    std::map<CommandId, std::map<CallCode, Row>> m_rows; // the last of each kind
};

} // namespace sockeye
