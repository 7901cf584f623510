// SPDX-License-Identifier: MIT
// What a person is asked before a step is run: the experiment's own question where it has one, else one made of what
// the step expects, with answers that would be plausible. Translated. Pure; any thread.
#pragma once

#include <optional>
#include <set>

#include <QStringList>

#include "core/lab/experiment.h"

namespace sockeye {

struct Question {
    QString ask;
    QStringList choices;
    int right = 0; // the place of what the experiment expects
    std::size_t judged =
        0; // the step whose verdict tells whether that was so: this one, or a state awaited next
};

// None for a step whose outcome nobody would guess at.
std::optional<Question> questionOf(const lab::Experiment &experiment, std::size_t step,
                                   const lab::Values &values);

// The steps that have one. `values`: those of the parameters, which decide what is done.
std::set<std::size_t> stepsWithQuestion(const lab::Experiment &experiment, const lab::Values &values);

} // namespace sockeye
