// SPDX-License-Identifier: MIT
// What a run of an experiment saw, step by step, taken from the journal: all that a verdict rests on. A value; any
// thread.
#pragma once

#include <string>
#include <vector>

#include "core/journal/event.h"
#include "core/lab/value.h"

namespace sockeye::lab {

struct StepRecord {
    enum class Status : std::uint8_t {
        Pending, // not come to
        Running, // a call that waits
        Done,
        Skipped, // `why` says what was missing
        LeftOut, // belongs to another choice of a parameter
    };

    Status status = Status::Pending;
    std::string why;
    bool lacking = false;  // skipped because this computer or user lacks something, not because a step failed
    CommandId command = 0; // 0 for steps that are no call
    SocketId socket = 0;   // the one it acted on or made
    Values seen;           // by observation: "ret", "errno", "local.port" …
};

struct RunRecord {
    Values given; // before the first step: "here", "folder", parameters
    std::vector<StepRecord> steps;
    bool ended = false;    // came to its last step
    std::string stopped;   // why it ended before that
    bool timedOut = false; // it ended because its time was over
    std::string skipped;   // why it was not run at all
    std::int64_t tookMs = 0;
};

} // namespace sockeye::lab
