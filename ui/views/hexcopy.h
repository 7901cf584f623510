// SPDX-License-Identifier: MIT
// What a run of octets becomes on the clipboard. Pure functions; any thread.
#pragma once

#include <QString>

#include "core/base/bytes.h"

namespace sockeye {

// "69 1F 1F B3"
QString hexCopy(ByteView bytes);
// The text itself where the octets are nothing but text; otherwise with the escapes the send panel reads.
QString textCopy(ByteView bytes);
// "const unsigned char bytes[4] = {…};", twelve to a line.
QString cArrayCopy(ByteView bytes);

} // namespace sockeye
