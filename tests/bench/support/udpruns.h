// SPDX-License-Identifier: MIT
// Datagrams of 64 octets from another process, received either by the engine into a session file or by a bare
// loop. For the UDP benchmarks.
#pragma once

#include <cstdint>

namespace sockeye::bench {

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
};

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
