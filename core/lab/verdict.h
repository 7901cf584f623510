// SPDX-License-Identifier: MIT
// Whether a run showed what its experiment says: a pure function of both, so that what was recorded once can be
// judged again. Any thread.
#pragma once

#include <string>
#include <vector>

#include "core/lab/experiment.h"
#include "core/lab/runrecord.h"

namespace sockeye::lab {

enum class Holding : std::uint8_t { Holds, Fails, Skipped };

struct StepVerdict {
    std::size_t step = 0; // from 0
    Holding holding = Holding::Holds;
    std::string expected, seen; // "errno ECONNREFUSED", "0"
    std::string why;            // of a skipped one
    int expectation = -1;       // which of the step's it is about; -1: the step as a whole
};

struct Verdict {
    Holding holding = Holding::Holds;
    std::vector<StepVerdict> steps; // one for each expectation, spoken or not
    std::string why;                // why it was skipped, or ended early

    std::size_t count(Holding holding) const;
};

// Judges what was recorded so far: steps not come to are left out while the run goes on.
Verdict judge(const Experiment &experiment, const RunRecord &record);

std::string_view holdingName(Holding holding); // "holds", "fails", "skipped"

// All the values a run has named: what it was given, and what its steps saved.
Values valuesOf(const Experiment &experiment, const RunRecord &record);

} // namespace sockeye::lab
