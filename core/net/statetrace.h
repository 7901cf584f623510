// SPDX-License-Identifier: MIT
// Every change of a TCP state of this host as the kernel makes it, from the tracepoint sock:inet_sock_set_state:
// perf_event_open(2). Needs tracefs to be mounted and readable, and CAP_PERFMON; as root it has both. What has no full
// socket never appears: TIME_WAIT (FIN_WAIT2 goes to CLOSE here) and a half-open request. The kernel keeps a bounded
// ring for each processor, read here without a system call; what does not fit is lost and counted. One thread at a
// time; moves, never copies.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/result.h"
#include "core/base/uniquefd.h"
#include "core/net/endpoint.h"

namespace sockeye {

class StateTrace
{
public:
    struct Step {
        std::int64_t ns = 0;      // wall time, when the kernel did it
        std::uint64_t socket = 0; // the kernel's own name for it, good for as long as it lives
        int from = 0, to = 0;     // TCP_ESTABLISHED …, tcp_states.h
        // As far as the kernel has set them by then: at SYN_SENT there is no local port yet, at SYN_RECV no peer.
        Endpoint local, peer;
    };

    // ENOENT: no tracefs is mounted; EACCES, EPERM: no right.
    static Result<StateTrace> open();
    StateTrace(StateTrace &&) noexcept = default;
    ~StateTrace();

    // What has happened since the last time; on several processors at once not in order.
    void read(const std::function<void(const Step &)> &see);
    std::uint64_t lost() const { return m_lost; } // in all

private:
    // Where the fields of a record are, octets; kernels differ.
    struct Layout {
        std::uint64_t id = 0;
        std::uint32_t socket = 0, oldState = 0, newState = 0, sport = 0, dport = 0, family = 0, saddr6 = 0,
                      daddr6 = 0, saddr = 0, daddr = 0;
    };
    struct Ring {
        UniqueFd fd;
        void *memory = nullptr; // of mmap(2)
    };

    StateTrace() = default;
    static Result<Layout> layout();
    Step stepOf(ByteView record, std::int64_t ns) const;
    void drain(const Ring &ring, std::int64_t toWallNs, const std::function<void(const Step &)> &see);

    Layout m_layout;
    std::vector<Ring> m_rings;
    Bytes m_record;
    std::uint64_t m_lost = 0;
};

} // namespace sockeye
