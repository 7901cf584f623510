// SPDX-License-Identifier: MIT
// What a URL alone asks to open, with the usual for everything else. Pure; any thread.
#pragma once

#include "core/engine/command.h"

namespace sockeye::quickopen {

// A listener, or for a datagram URL a socket bound there.
OpenRequest listen(const SocketUrl &url);
// A connection, or for a datagram URL a socket connected there and bound by the kernel.
OpenRequest connect(const SocketUrl &url);

} // namespace sockeye::quickopen
