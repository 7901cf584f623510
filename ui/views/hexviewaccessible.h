// SPDX-License-Identifier: MIT
// Lets assistive tools read a HexView: its value is what spokenText() says. GUI thread only.
#pragma once

namespace sockeye {

// Any number of times.
void installHexViewAccessible();

} // namespace sockeye
