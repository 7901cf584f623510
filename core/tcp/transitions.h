// SPDX-License-Identifier: MIT
// Which TCP state may follow which: RFC 9293 section 3.3.2, figure 5, with the resets and aborts that its text
// allows. Pure; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/tcp/state.h"

namespace sockeye {

// What makes a step: a call of this end, a segment that comes, or a timer. The figure's label above the line; RST and
// what ends a connection from outside are its text's.
enum class Cause : std::uint8_t {
    None,        // no one event does that
    ListenCall,  // passive OPEN
    ConnectCall, // active OPEN; of a listener SEND, which sockets do not have
    CloseCall, // CLOSE: close(2) or shutdown(SHUT_WR), which sends FIN; before anything was sent it just ends
    RecvSyn,   // and sends SYN,ACK
    RecvSynAck,      // and sends ACK
    RecvAckOfSyn,    // the handshake is done
    RecvFin,         // and sends ACK
    RecvAckOfFin,    // our FIN has arrived
    RecvFinAckOfFin, // both in one segment
    RecvRst,         // or a call or timer that gives the connection up: abort
    TimeWaitOver,    // 2 MSL
};
// The event that leads from `from` to `to` in one step; None where no single one does.
Cause causeOf(TcpState from, TcpState to);
// "listen()", "ACK of SYN received": for people.
std::string_view causeName(Cause cause);

// The fewest steps that lead from `from` to `to` along the figure, both ends included; empty when none do. Of two that
// are as short the one whose CLOSE comes first. A way only
// a reset would open is not among them.
std::vector<TcpState> shortestPath(TcpState from, TcpState to);

// True when one event (a call, a segment, a timer) leads from `from` to `to`.
bool isLegalStep(TcpState from, TcpState to);

// The states that every legal way from `from` to `to` passes, in order: what lies between two observations for
// certain. Empty when a single step may have done it. `never` are states known not to have been passed (a socket
// that called connect() was never in LISTEN).
std::vector<TcpState> impliedBetween(TcpState from, TcpState to, std::span<const TcpState> never = {});

} // namespace sockeye
