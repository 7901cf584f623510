// SPDX-License-Identifier: MIT
// Lets assistive tools read the counters' plots: their value is what spokenText() says. GUI thread only.
#pragma once

namespace sockeye {

// Any number of times.
void installCounterPlotsAccessible();

} // namespace sockeye
