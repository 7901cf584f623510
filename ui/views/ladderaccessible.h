// SPDX-License-Identifier: MIT
// Lets assistive tools walk a LadderView item by item; each says what it is in sentences. GUI thread only.
#pragma once

namespace sockeye {

// Any number of times.
void installLadderAccessible();

} // namespace sockeye
