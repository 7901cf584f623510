// SPDX-License-Identifier: MIT
// Why a call failed and what to do about it, in one English sentence: for people on a terminal. Pure.
#pragma once

#include <string>

#include "core/journal/event.h"

namespace sockeye {

// "connecting to 127.0.0.1:9 failed: ECONNREFUSED, nobody listens there; start the server first, or wait for
// it with --retry". `call` is one that has failed.
std::string failureText(const CallEvent &call, SocketKind kind);

// The same for a name that was looked up and not found.
std::string failureText(const ResolveEvent &resolve);

} // namespace sockeye
