// SPDX-License-Identifier: MIT
// Whose each captured segment is. The engine tells which connections it has; a segment that comes before that is
// known (a SYN leaves before connect(2) has said which port it took) is held, within bounds, until it is. A
// connection with both ends here belongs to its connector. Pure but for the callback; one thread.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/journal/event.h"
#include "core/journal/flowkey.h"
#include "core/tcp/segment.h"

namespace sockeye {

class FlowBook
{
public:
    struct Taken {
        ByteView frame; // from the IP header on
        std::uint64_t wireLength = 0;
        std::int64_t ns = 0;
        unsigned interface = 0;
    };
    using Give = std::function<void(SocketId, Direction, const Taken &)>;

    explicit FlowBook(Give give) : m_give(std::move(give)) {}

    void listens(SocketId listener, const Endpoint &local);
    // connect(2) to `peer` is about to be called at `ns`, wall time; `token` names it in connectEnded().
    void connectBegins(std::uint64_t token, const Endpoint &peer, std::int64_t ns);
    // `local` without an address or a port: the call failed and the kernel has taken them back. Since a SYN of ours has
    // left for `peer`, it was the only one seen since, from that port if there is one, if there is only one and none
    // was missed. `isOver`: no connection came of it.
    void connectEnded(std::uint64_t token, SocketId connector, const Endpoint &local, bool isOver,
                      std::int64_t ns);
    void accepted(SocketId made, const Endpoint &local, const Endpoint &peer);
    void closed(SocketId socket, std::int64_t ns);

    void see(const Taken &taken);
    // Some were not captured around `ns`.
    void missed(std::int64_t ns) { m_missedNs = ns; }
    // Time passes: what was held for long enough is decided or given up.
    void tick(std::int64_t ns);

    // Segments there was no room to hold, since this was asked last.
    std::uint64_t takeOverflow() { return std::exchange(m_overflow, 0); }

    bool isIdle() const { return m_flows.empty() && m_listeners.empty() && m_connecting.empty(); }
    bool isHolding() const { return !m_held.empty(); }

    static constexpr std::size_t kMostHeld = 4096;            // segments
    static constexpr std::size_t kMostHeldOctets = 32u << 20; // of them together
    static constexpr std::int64_t kHeldNs = 30'000'000'000; // a connection that waits this long for accept()
    static constexpr std::int64_t kUndecidedNs =
        500'000'000; // that an acceptor waits for its connector to be known
    static constexpr std::int64_t kQuietNs = 300'000'000'000; // after which a closed flow is forgotten

private:
    struct Flow {
        SocketId socket = 0;
        bool isConnector = false;
        std::int64_t closedNs = 0; // 0: open
        std::int64_t lastNs = 0;   // of its last segment
    };
    struct Connecting {
        std::uint64_t token = 0;
        FlowEnd peer;
        bool toAny = false; // 0.0.0.0 leads to this host
        std::int64_t beganNs = 0;
    };
    struct Listener {
        SocketId socket = 0;
        FlowEnd local;
        bool isAny = false;
    };
    struct Held {
        FlowKey key; // source, destination
        bool isSyn = false;
        Bytes frame;
        Taken taken; // its frame is the one above
    };
    struct Copy { // the last segment, which a bridge may show once more
        std::uint64_t hash = 0;
        std::int64_t ns = 0;
        unsigned interface = 0;
    };

    enum class Answer : std::uint8_t { Given, Wait, NotOurs };
    Answer place(const FlowKey &key, bool isSyn, const Taken &taken, std::int64_t now);
    void add(const FlowKey &key, Flow flow);
    void remove(const FlowKey &key);
    void placeHeld(std::int64_t now);
    bool isAwaited(const FlowEnd &end) const;
    bool leadsTo(const Connecting &connect, const FlowEnd &end) const;
    bool isSecondSight(const Segment &segment, const Taken &taken);
    std::optional<FlowKey> onlySyn(const Connecting &connect, std::uint16_t port) const;

    Give m_give;
    std::unordered_map<FlowKey, Flow, FlowKeyHash> m_flows; // as its owner sees it
    std::unordered_map<SocketId, FlowKey> m_flowOf;
    std::vector<Listener> m_listeners;
    std::vector<Connecting> m_connecting;
    std::deque<Held> m_held;
    std::size_t m_heldOctets = 0;
    std::uint64_t m_overflow = 0;
    std::int64_t m_missedNs = 0;
    std::int64_t m_sweptNs = 0;
    Copy m_last;
};

} // namespace sockeye
