// SPDX-License-Identifier: MIT
// Which TCP connections have both ends here. Drawn twice, once for each end, one connection would look to
// Wireshark like retransmissions; so the connector's end is drawn as IP and the acceptor's only as data, and
// the writer must know at an accept whether its other end is ours. Any thread, except where said.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/journal/event.h"
#include "core/journal/flowkey.h"
#include "core/net/endpoint.h"

namespace sockeye {

class ConnectorRegistry
{
public:
    // See Journal::connectorBegins() and connectorKnown().
    std::uint64_t begins(const Endpoint &peer);
    void known(std::uint64_t token, const Endpoint &local);

    // Whether the connection accepted at `local` from `peer` was made by one of ours; each is told once.
    // Waits a little when a connect to `local` has begun whose own address is not known yet. The writer
    // thread.
    bool claim(const Endpoint &local, const Endpoint &peer);

    // See Journal::segmentsFollow(); each is told once.
    void segmentsFollow(SocketId socket);
    bool claimSegments(SocketId socket);

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds kPatience{20};
    // A connect that outlasted our patience (a full backlog can hold it for minutes) is not waited for again
    // for this long, or it would hold up the writer at every accept.
    static constexpr std::chrono::seconds kRest{1};
    static constexpr std::size_t kMaxKnown = 65536; // connections to other programs are never claimed

    struct Pending {
        std::uint64_t token;
        Endpoint peer;
        Clock::time_point restsUntil;

        bool leadsTo(const FlowEnd &end) const;
    };

    std::mutex m_mutex;
    std::unordered_set<SocketId> m_captured;
    std::condition_variable m_changed;
    std::uint64_t m_lastToken = 0;
    std::vector<Pending> m_pending;
    std::unordered_map<FlowKey, std::uint64_t, FlowKeyHash> m_known; // as the connector sees it; its token
    std::deque<std::pair<FlowKey, std::uint64_t>> m_order;           // of m_known, oldest first
};

} // namespace sockeye
