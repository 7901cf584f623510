// SPDX-License-Identifier: MIT
// Which TCP state may follow which: RFC 9293 section 3.3.2, figure 5, with the resets and aborts that its text
// allows. Pure; any thread.
#pragma once

#include <span>
#include <vector>

#include "core/tcp/state.h"

namespace sockeye {

// True when one event (a call, a segment, a timer) leads from `from` to `to`.
bool isLegalStep(TcpState from, TcpState to);

// The states that every legal way from `from` to `to` passes, in order: what lies between two observations for
// certain. Empty when a single step may have done it. `never` are states known not to have been passed (a socket
// that called connect() was never in LISTEN).
std::vector<TcpState> impliedBetween(TcpState from, TcpState to, std::span<const TcpState> never = {});

} // namespace sockeye
