// SPDX-License-Identifier: MIT
// Makes a ladder from the events of its ends: which bytes one sent and the other took, by their place in the stream;
// which calls waited; what the kernels must have sent each other. What is not certain is left open, never guessed.
// Pure; any thread.
#pragma once

#include <span>

#include "ui/models/ladder.h"

namespace sockeye {

// `facts` by row. `base` is what was carried before them; `reachesEnd`: there are no later ones.
Ladder foldLadder(const LadderEnds &ends, const LadderBase &base, std::span<const LadderFact> facts,
                  bool reachesEnd);

} // namespace sockeye
