// SPDX-License-Identifier: MIT
// Datagrams of 64 octets sent by a process of its own, as fast as they go or at a steady pace. For the UDP and the
// window benchmarks.
#pragma once

#include <array>
#include <cstdint>

#include <sys/socket.h>
#include <sys/uio.h>

#include "tests/bench/support/peer.h"

namespace sockeye::bench {

constexpr std::size_t kAtOnce = 64; // datagrams in one sendmmsg or recvmmsg

struct Flood {
    enum class Reading {
        AsTheyCome,
        WhenAllAreSent, // what they cost then has no waiting in it and hangs on no scheduler
        Never           // the engine only: all of them are unread at close, or dropped
    };

    std::uint64_t count = 0;
    std::uint64_t perSecond = 0; // 0: as fast as it goes
    unsigned times = 1;          // each time all of them are sent
    Reading reading = Reading::AsTheyCome;
    int receiveBuffer = 2 << 20; // octets asked for; the kernel grants twice that, up to its limit
    bool observe = true;         // the engine only: the observer follows the socket
};

struct SendReport {
    std::uint64_t sent = 0;
    std::int64_t firstNs = 0, lastNs = 0; // monotonic, the same for all processes
};

// Datagrams of one size, with the vectors that recvmmsg and sendmmsg want.
struct Messages {
    std::array<std::array<std::uint8_t, 2048>, kAtOnce> octets{};
    std::array<iovec, kAtOnce> vectors{};
    std::array<mmsghdr, kAtOnce> headers{};

    explicit Messages(std::size_t length);
};

// What a Peer runs: waits for the port to send to (std::uint16_t) and the Flood, then for one char a time, and reports each time.
void sendFlood(const Line &line);

} // namespace sockeye::bench
