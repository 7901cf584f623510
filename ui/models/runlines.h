// SPDX-License-Identifier: MIT
// The lines an experiment's page shows of a run: the code of a role, and the verdicts. Pure; any thread.
#pragma once

#include <map>

#include "ui/models/linemodel.h"
#include "ui/models/runstate.h"

namespace sockeye {

// What of the steps to come is told: all of it, or, to a person who is to predict, nothing of how they will end.
enum class Ahead { Told, Covered };

// `waitedNs`: how long the steps that wait have waited; none for those that have only begun.
std::vector<LineRow> scriptLines(const RunState &state, const std::vector<std::size_t> &steps,
                                 const std::map<std::size_t, qint64> &waitedNs, Ahead ahead = Ahead::Told);

// One for each step that says what it shows, and for each that did not go as expected.
// `answers`: what the person predicted, by step.
std::vector<LineRow> verdictLines(const RunState &state, const std::map<std::size_t, QString> &answers,
                                  Ahead ahead = Ahead::Told);

QString markText(StepMark mark); // "holds", translated; of a step left out nothing

} // namespace sockeye
