// SPDX-License-Identifier: MIT
// What one run left in the journal, taken out of the rest and ordered by when it began. A value; any thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/journal/eventlog.h"
#include "core/lab/experiment.h"
#include "core/lab/runrecord.h"

namespace sockeye::lab {

struct ReportLine {
    enum class Kind : std::uint8_t { Call, State, Segment, Drop };

    Kind kind = Kind::Call;
    std::int64_t ns = 0; // wall time; of a call when it began
    Role role = Role::None;
    std::string socket; // by the experiment's name: "c"; empty for the session
    std::string what;   // "send(17, …, 5, 0)", "SYN_SENT → ESTABLISHED", "SYN seq=1 …"
    std::string data;   // what a call carried, on one line
    std::int64_t ret = 0, durationNs = 0;
    int err = 0;
    Evidence evidence = Evidence::Observed;
    EvidenceSource source = EvidenceSource::None;
    Direction direction = Direction::None;
};

// Reads the log: blocks on the disk.
std::vector<ReportLine> reportLines(const Experiment &experiment, const RunRecord &record,
                                    const EventLog &log);

} // namespace sockeye::lab
