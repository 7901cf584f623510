// SPDX-License-Identifier: MIT
// Which step a segment proves: the figure of RFC 9293, section 3.3.2, read from the wire. Pure; any thread.
#pragma once

#include <cstdint>

#include "core/tcp/state.h"

namespace sockeye {

// Whether a segment with these flags (of TcpFlag), sent or received by the socket, comes with its step from one state
// to the other and with no other step that begins there. Only SYN, FIN and RST prove anything: a bare ACK looks like
// any other.
bool isStepOfSegment(TcpState from, TcpState to, std::uint8_t flags, bool isSent);

} // namespace sockeye
