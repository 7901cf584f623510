// SPDX-License-Identifier: MIT
// The clients of the stream benchmarks, each in a process of its own. For TCP over the loopback interface.
#pragma once

#include <cstdint>

#include "tests/bench/support/peer.h"

namespace sockeye::bench {

int listenOnLoopback();            // descriptor of a listener, for the bare loops
int connectTo(std::uint16_t port); // of that interface

// What a Peer runs. Each waits for its order and reports when it is done.
struct StreamOrder {
    std::uint16_t port = 0;
    std::uint64_t count = 0; // octets to send, round trips to make, connections to hold
};
void sendStream(const Line &line); // reports when it began: monotonic ns as std::int64_t
void pingPong(const Line &line);   // 64 octets there and back; reports nanoseconds a round trip as double
void holdConnections(const Line &line); // reports how many as std::uint64_t, and lets go at the next message

constexpr std::size_t kPing = 64; // octets

} // namespace sockeye::bench
