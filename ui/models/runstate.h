// SPDX-License-Identifier: MIT
// What is known of the run of an experiment at a moment: what the page of it shows. A value; any thread.
#pragma once

#include <memory>

#include "core/lab/experiment.h"
#include "core/lab/runrecord.h"
#include "core/lab/verdict.h"

namespace sockeye {

// LeftOut: of a choice that was not made.
enum class StepMark { Pending, Next, Waiting, Holds, Differs, Skipped, LeftOut };

constexpr bool isOver(StepMark mark)
{
    return mark == StepMark::Holds || mark == StepMark::Differs || mark == StepMark::Skipped;
}

struct RunState {
    enum class Phase { None, Running, Paused, Ended };

    std::shared_ptr<const lab::Experiment> experiment; // null: none is shown
    Phase phase = Phase::None;
    std::size_t next = 0; // the step to come, or under way
    lab::RunRecord record;
    lab::Verdict verdict; // of what has been recorded
    lab::Values values;   // of the names that are known

    // Before a run; parameters are named with their presets or what was chosen.
    static RunState of(std::shared_ptr<const lab::Experiment> experiment,
                       const std::map<std::string, std::int64_t, std::less<>> &parameters = {});

    bool isUnderWay() const { return phase == Phase::Running || phase == Phase::Paused; }
    std::size_t stepCount() const; // without those of another choice
    std::size_t doneCount() const; // of them; done or skipped
    StepMark markOf(std::size_t step) const;
    std::optional<std::size_t> lastBefore() const; // the one before `next` that this choice has
    bool speaks(std::size_t step) const;           // has a line among the verdicts
};

// The columns of an experiment: the steps of each role, in order. A step without a role stands with the socket or
// the call it speaks of, else with the step before it.
struct RoleSteps {
    lab::Role role = lab::Role::None;
    std::vector<std::size_t> steps;
};
std::vector<RoleSteps> stepsByRole(const lab::Experiment &experiment);

} // namespace sockeye
