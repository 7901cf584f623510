// SPDX-License-Identifier: MIT
// Measures that the ladder's texts and its painter share. GUI thread only.
#pragma once

#include <QString>

#include "ui/models/ladder.h"

namespace sockeye::ladderlook {

inline constexpr double kMarkIcon = 16; // an icon before a text, with what is between them
inline constexpr double kPillSide = 6;  // from the edge of a text on an arrow to the text

// Where a datagram went to or came from. On loopback the port says it all.
inline QString peerText(const LadderArrow &arrow)
{
    return arrow.peer.isInet() && arrow.peer.isLoopback() ? QStringLiteral(":%1").arg(arrow.peer.port())
                                                          : QString::fromStdString(arrow.peer.text());
}

} // namespace sockeye::ladderlook
