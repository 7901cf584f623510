// SPDX-License-Identifier: MIT
// Lets assistive tools read the timeline as a table; Qt does so only for its own item views. Cells are made as
// they are asked for, and the eldest go. GUI thread only.
#pragma once

namespace sockeye {

// Any number of times.
void installTimelineAccessible();

} // namespace sockeye
