// SPDX-License-Identifier: MIT
#include "ui/models/runstate.h"

#include <algorithm>

namespace sockeye {

using lab::Role;
using lab::StepKind;
using Status = lab::StepRecord::Status;

RunState RunState::of(std::shared_ptr<const lab::Experiment> experiment,
                      const std::map<std::string, std::int64_t, std::less<>> &parameters)
{
    RunState state;
    state.experiment = std::move(experiment);
    if (!state.experiment)
        return state;
    state.record.steps.resize(state.experiment->steps.size());
    state.values = state.experiment->valuesFor(parameters);
    for (std::size_t i = 0; i < state.record.steps.size(); ++i) {
        if (!state.experiment->steps[i].isDoneWith(state.values))
            state.record.steps[i].status = Status::LeftOut;
    }
    return state;
}

std::size_t RunState::doneCount() const
{
    return static_cast<std::size_t>(
        std::count_if(record.steps.begin(), record.steps.end(), [](const lab::StepRecord &step) {
            return step.status == Status::Done || step.status == Status::Skipped;
        }));
}

std::size_t RunState::stepCount() const
{
    return static_cast<std::size_t>(
        std::count_if(record.steps.begin(), record.steps.end(),
                      [](const lab::StepRecord &step) { return step.status != Status::LeftOut; }));
}

StepMark RunState::markOf(std::size_t step) const
{
    if (step >= record.steps.size())
        return StepMark::Pending;
    const bool isNext = phase != Phase::Ended && step == next;
    switch (record.steps[step].status) {
    case Status::Pending:
        return isNext ? StepMark::Next : StepMark::Pending;
    case Status::Running:
        return StepMark::Waiting;
    case Status::LeftOut:
        return StepMark::LeftOut;
    case Status::Done:
    case Status::Skipped:
        break;
    }
    auto mark = record.steps[step].status == Status::Skipped ? StepMark::Skipped : StepMark::Holds;
    for (const auto &verdictOf : verdict.steps) {
        if (verdictOf.step == step && verdictOf.holding == lab::Holding::Fails)
            mark = StepMark::Differs;
    }
    return mark;
}

std::optional<std::size_t> RunState::lastBefore() const
{
    for (auto i = std::min(next, record.steps.size()); i-- > 0;) {
        if (record.steps[i].status != Status::LeftOut)
            return i;
    }
    return std::nullopt;
}

bool RunState::speaks(std::size_t step) const
{
    const auto &told = experiment->steps[step];
    const auto mark = markOf(step);
    if (told.kind == StepKind::Note || mark == StepMark::LeftOut)
        return false;
    return !told.says.empty() || mark == StepMark::Differs;
}

std::vector<RoleSteps> stepsByRole(const lab::Experiment &experiment)
{
    std::map<std::string, Role> owners; // of sockets and of named calls
    for (const auto &step : experiment.steps) {
        if (!step.as.empty())
            owners[step.as] = step.role;
        if (!step.name.empty())
            owners[step.name] = step.role;
    }
    std::vector<RoleSteps> columns;
    const auto columnOf = [&columns](Role role) -> RoleSteps & {
        const auto found = std::find_if(columns.begin(), columns.end(),
                                        [role](const RoleSteps &column) { return column.role == role; });
        if (found != columns.end())
            return *found;
        columns.push_back({role, {}});
        return columns.back();
    };
    const auto first = std::find_if(experiment.steps.begin(), experiment.steps.end(),
                                    [](const lab::Step &step) { return step.role != Role::None; });
    Role last = first == experiment.steps.end() ? Role::None : first->role;
    for (std::size_t i = 0; i < experiment.steps.size(); ++i) {
        const auto &step = experiment.steps[i];
        Role role = step.role;
        for (const auto *name : {&step.on, &step.of}) {
            if (role == Role::None && !name->empty() && owners.contains(*name))
                role = owners[*name];
        }
        if (role != Role::None)
            last = role;
        columnOf(last).steps.push_back(i);
    }
    std::sort(columns.begin(), columns.end(),
              [](const RoleSteps &a, const RoleSteps &b) { return a.role < b.role; });
    return columns;
}

} // namespace sockeye
