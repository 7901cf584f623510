// SPDX-License-Identifier: MIT
#include "core/engine/flowbook.h"

#include <algorithm>

namespace sockeye {

namespace {

constexpr std::int64_t kSecondSightNs = 5'000'000; // within which a bridge shows the same packet again
constexpr std::int64_t kSweepNs = 10'000'000'000;
constexpr std::size_t kCompared = 96; // octets: all headers there commonly are

} // namespace

void FlowBook::listens(SocketId listener, const Endpoint &local)
{
    std::erase_if(m_listeners, [&](const Listener &one) { return one.socket == listener; });
    m_listeners.push_back({listener, FlowEnd(local), local.isAny()});
}

void FlowBook::connectBegins(std::uint64_t token, const Endpoint &peer, std::int64_t ns)
{
    m_connecting.push_back({token, FlowEnd(peer), peer.isAny(), ns});
}

void FlowBook::connectEnded(std::uint64_t token, SocketId connector, const Endpoint &local, bool isOver,
                            std::int64_t ns)
{
    const auto at = std::find_if(m_connecting.begin(), m_connecting.end(),
                                 [token](const Connecting &one) { return one.token == token; });
    if (at == m_connecting.end())
        return;
    const Connecting connect = *at;
    m_connecting.erase(at);
    std::optional<FlowKey> key;
    if (local.isInet() && local.port() != 0 && !local.isAny()) {
        key.emplace();
        key->local = FlowEnd(local);
        key->peer = connect.peer;
        if (connect.toAny)
            key->peer.address = key->local.address;
    } else {
        key = onlySyn(connect, local.port());
    }
    // An acceptor that was given segments keeps them: its connector, known this late, gets none.
    const auto other = key ? m_flows.find(key->reversed()) : m_flows.end();
    const bool isTaken =
        other != m_flows.end() && other->second.lastNs != 0 && other->second.socket != connector;
    if (key && !isTaken) {
        if (const auto old = m_flowOf.find(connector); old != m_flowOf.end())
            remove(old->second);
        // Its own SYN may carry a later time, that of its reading, and begins no other connection.
        auto endNs = ns;
        for (const auto &held : m_held)
            endNs = held.key == *key ? std::max(endNs, held.taken.ns) : endNs;
        add(*key, {connector, true, isOver ? endNs : 0, ns});
    }
    placeHeld(ns);
}

void FlowBook::accepted(SocketId made, const Endpoint &local, const Endpoint &peer)
{
    const FlowKey key(local, peer);
    add(key, {made, false, 0, 0});
    placeHeld(0);
}

void FlowBook::closed(SocketId socket, std::int64_t ns)
{
    std::erase_if(m_listeners, [&](const Listener &one) { return one.socket == socket; });
    if (const auto at = m_flowOf.find(socket); at != m_flowOf.end()) {
        auto &flow = m_flows[at->second];
        flow.closedNs = ns;
        flow.lastNs = std::max(flow.lastNs, ns);
    }
}

void FlowBook::see(const Taken &taken)
{
    const auto segment = Segment::parse(taken.frame, taken.wireLength);
    if (!segment)
        return;
    const FlowKey key(segment->source, segment->destination);
    const bool isSyn = segment->has(kTcpSyn) && !segment->has(kTcpAck);
    if (isSecondSight(*segment, taken))
        return;
    if (place(key, isSyn, taken, taken.ns) != Answer::Wait)
        return;
    m_held.push_back({key, isSyn, {taken.frame.begin(), taken.frame.end()}, taken});
    m_held.back().taken.frame = m_held.back().frame; // which stays where it is, wherever the element goes
    m_heldOctets += taken.frame.size();
    while (m_held.size() > kMostHeld || m_heldOctets > kMostHeldOctets) {
        missed(m_held.front().taken.ns);
        ++m_overflow;
        m_heldOctets -= m_held.front().frame.size();
        m_held.pop_front();
    }
}

void FlowBook::tick(std::int64_t ns)
{
    placeHeld(ns);
    if (ns < m_sweptNs + kSweepNs)
        return;
    m_sweptNs = ns;
    std::vector<FlowKey> over;
    for (const auto &[key, flow] : m_flows) {
        if (flow.closedNs != 0 && flow.lastNs + kQuietNs < ns)
            over.push_back(key);
    }
    for (const auto &key : over)
        remove(key);
}

FlowBook::Answer FlowBook::place(const FlowKey &key, bool isSyn, const Taken &taken, std::int64_t now)
{
    auto sender = m_flows.find(key);
    auto receiver = m_flows.find(key.reversed());
    const auto isOld = [&](auto flow) {
        return flow != m_flows.end() && isSyn && flow->second.closedNs != 0 &&
               taken.ns > flow->second.closedNs;
    };
    // A SYN where both ends are closed begins another connection on the same addresses.
    if (isOld(sender) || isOld(receiver)) {
        remove(key);
        remove(key.reversed());
        sender = receiver = m_flows.end();
    }
    const bool hasSender = sender != m_flows.end();
    const bool hasReceiver = receiver != m_flows.end();
    if (!hasSender && !hasReceiver)
        return isAwaited(key.local) || isAwaited(key.peer) ? Answer::Wait : Answer::NotOurs;

    const bool isOut = hasSender && (!hasReceiver || sender->second.isConnector);
    auto &flow = isOut ? sender->second : receiver->second;
    if (!flow.isConnector && now < taken.ns + kUndecidedNs && flow.lastNs == 0) {
        const FlowEnd &local = isOut ? key.local : key.peer;
        const bool mayBeOurs = std::any_of(m_connecting.begin(), m_connecting.end(),
                                           [&](const Connecting &c) { return leadsTo(c, local); });
        if (mayBeOurs)
            return Answer::Wait;
    }
    flow.lastNs = std::max(flow.lastNs, taken.ns);
    m_give(flow.socket, isOut ? Direction::Out : Direction::In, taken);
    return Answer::Given;
}

void FlowBook::placeHeld(std::int64_t now)
{
    std::erase_if(m_held, [&](const Held &held) {
        const bool isDone =
            now > held.taken.ns + kHeldNs || place(held.key, held.isSyn, held.taken, now) != Answer::Wait;
        if (isDone)
            m_heldOctets -= held.frame.size();
        return isDone;
    });
}

void FlowBook::add(const FlowKey &key, Flow flow)
{
    remove(key);
    m_flowOf[flow.socket] = key;
    m_flows[key] = flow;
}

void FlowBook::remove(const FlowKey &key)
{
    const auto at = m_flows.find(key);
    if (at == m_flows.end())
        return;
    m_flowOf.erase(at->second.socket);
    m_flows.erase(at);
}

bool FlowBook::isAwaited(const FlowEnd &end) const
{
    return std::any_of(m_connecting.begin(), m_connecting.end(),
                       [&](const Connecting &one) { return leadsTo(one, end); }) ||
           std::any_of(m_listeners.begin(), m_listeners.end(), [&](const Listener &one) {
               return one.local.port == end.port && (one.isAny || one.local.address == end.address);
           });
}

bool FlowBook::leadsTo(const Connecting &connect, const FlowEnd &end) const
{
    return connect.peer.port == end.port && (connect.toAny || connect.peer.address == end.address);
}

bool FlowBook::isSecondSight(const Segment &segment, const Taken &taken)
{
    const auto headers = std::min({taken.frame.size(), segment.tcpAt + segment.headerLength, kCompared});
    // The IP header's TTL and checksum may differ, so it is left out; the addresses are in the key of the flow.
    const auto from = std::min(segment.tcpAt, headers);
    const std::uint64_t hash =
        std::hash<std::string_view>{}(textOf(taken.frame.subspan(from, headers - from))) ^
        segment.payloadLength;
    const bool isSecond =
        hash == m_last.hash && taken.interface != m_last.interface && taken.ns - m_last.ns < kSecondSightNs;
    if (!isSecond)
        m_last = {hash, taken.ns, taken.interface};
    return isSecond;
}

std::optional<FlowKey> FlowBook::onlySyn(const Connecting &connect, std::uint16_t port) const
{
    std::optional<FlowKey> found;
    if (m_missedNs >= connect.beganNs)
        return found;
    for (const auto &held : m_held) {
        if (!held.isSyn || !leadsTo(connect, held.key.peer) || held.taken.ns < connect.beganNs ||
            found == held.key || (port != 0 && held.key.local.port != port))
            continue;
        if (found)
            return std::nullopt;
        found = held.key;
    }
    return found;
}

} // namespace sockeye
