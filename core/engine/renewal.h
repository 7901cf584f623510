// SPDX-License-Identifier: MIT
// Payloads with counters, times and random octets (core/bytes/payload.h), worked out anew each time they are sent.
#pragma once

#include <string>

#include "core/engine/command.h"

namespace sockeye {

// For SendCall::renew; empty where the payload stays the same. Files it names are read once, when they are first
// needed. The thread that sends calls it. `before`: how often it was sent before the command.
Renewal renewalOf(const std::string &payload, std::uint64_t before = 0);

} // namespace sockeye
