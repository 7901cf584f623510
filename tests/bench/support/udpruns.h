// SPDX-License-Identifier: MIT
// Datagrams of 64 octets from another process, received either by the engine into a session file or by a bare
// loop. For the UDP benchmarks.
#pragma once

#include <cstdint>

#include "tests/bench/support/datagramsender.h"

namespace sockeye::bench {

struct FloodRun {
    std::uint64_t sent = 0;
    std::uint64_t received = 0; // data events in the session file; datagrams the bare loop got
    std::uint64_t unread = 0;   // at close
    std::uint64_t drops = 0;    // as the kernel counted
    double seconds = 0;         // receiving, until the last one is in the file
    double sendSeconds = 0;     // what the sender took
    double cpuNs = 0;           // of the receiving process, all threads
    int receiveBuffer = 0;      // octets granted: the effective buffer

    double dropShare() const
    {
        return sent == 0 ? 0 : static_cast<double>(drops) / static_cast<double>(sent);
    }
    double cpuNsEach() const { return received == 0 ? 0 : cpuNs / static_cast<double>(received); }
    double perSecond() const { return seconds == 0 ? 0 : static_cast<double>(received) / seconds; }
};

FloodRun runEngine(const Flood &flood);
FloodRun runBareLoop(const Flood &flood);

} // namespace sockeye::bench
