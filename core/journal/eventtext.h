// SPDX-License-Identifier: MIT
// Each event as one line of plain English: what Wireshark's Info column, the text export and a text filter read.
// The window has sentences of its own (ui/text). Pure functions; any thread.
#pragma once

#include <functional>
#include <string>

#include "core/journal/event.h"

namespace sockeye {

// "tcp#1" for a socket of the session the event is from. Called for the sockets the text names.
using SocketNames = std::function<std::string(SocketId)>;

// "connect(5, 127.0.0.1:7001) = -1 ECONNREFUSED", "tcp#1 SYN_SENT → ESTABLISHED (observed, TCP_INFO)". UTF-8;
// control characters of quoted texts are escaped, so that it stays one line.
std::string messageOf(const Event &event, const SocketNames &names);

} // namespace sockeye
