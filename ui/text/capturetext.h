// SPDX-License-Identifier: MIT
// Captures of others in words. GUI thread only.
#pragma once

#include <QString>

#include "core/journal/capturelist.h"

namespace sockeye {

// What is wrong with the file and what can be done; empty where nothing is.
QString captureFaultText(const CaptureList &list);
// Of a file that could not be opened, or no longer be read.
QString unreadableText(int err);
// How many packets there are, and whether these are all.
QString captureCountText(const CaptureList &list);
// What there is to know before it is sent: that it was cut, or is a part of what was sent; empty for nothing.
QString packetRemark(const CapturePacket &packet);

} // namespace sockeye
