// SPDX-License-Identifier: MIT
// The states of one socket as the journal tells them, and what the kernel's own tool says of it.
#pragma once

#include <string>
#include <vector>

#include "core/journal/event.h"
#include "tests/support/livesession.h"

namespace sockeye::test {

using StateTrail = std::vector<StateStep>;

// Every transition recorded of the socket, in order.
StateTrail trailOf(LiveSession &session, SocketId socket);
// "CLOSED>SYN_SENT>ESTABLISHED"; an implied state in parentheses.
std::string trailText(const StateTrail &trail);
// What is wrong with it: a step that does not go on from the last one, or that RFC 9293 does not know, or an implied
// one that names a source. Empty when nothing is.
std::string faultIn(const StateTrail &trail);
// Waits until an observed step into `state` is recorded and is the last one.
bool waitForState(LiveSession &session, SocketId socket, TcpState state);

// What `ss -tan` says of the socket with these ends: "FIN-WAIT-1"; empty when it knows none.
std::string ssState(const Endpoint &local, const Endpoint &peer);

} // namespace sockeye::test
