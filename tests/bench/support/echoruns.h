// SPDX-License-Identifier: MIT
// 64 octets there and back over TCP, the engine echoing and journaling both ways. For the echo and the observer
// benchmarks.
#pragma once

#include <cstdint>
#include <functional>

#include "tests/bench/support/peer.h"

namespace sockeye::bench {

struct EchoRun {
    double cpuUs = 0;  // a round trip
    double tripUs = 0; // as the client sees it
    std::uint64_t octets = 0;
};

// What a Peer runs: the client, kept to one core.
std::function<void(const Line &)> pingPongOn(unsigned core);
// `core` is the client's.
EchoRun runEchoEngine(std::uint64_t trips, unsigned core, bool observe = true);

} // namespace sockeye::bench
