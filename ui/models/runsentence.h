// SPDX-License-Identifier: MIT
// The run of an experiment in sentences: where it stands, and what came of a step. GUI thread only.
#pragma once

#include <QString>

#include "ui/models/runstate.h"
#include "ui/text/theme.h"

namespace sockeye {

struct RunSentence {
    QString icon;
    Tone tone = Tone::Open;
    QString what, why; // `why` may be empty
};
RunSentence runSentence(const RunState &state);
// Of a step that has run.
RunSentence stepSentence(const RunState &state, std::size_t step);

// What a step came to, and why: of an errno its meaning, of a state what holds in it.
QString outcomeText(const RunState &state, std::size_t step);

} // namespace sockeye
