// SPDX-License-Identifier: MIT
#include "core/journal/sockettable.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace sockeye {

namespace {

constexpr std::size_t kMaxOutcomes = 4096;
constexpr std::size_t kMaxTrail = 64;

std::string unnamed(SocketId id)
{
    return fmt::format("socket#{}", id);
}

} // namespace

SocketTable::Live &SocketTable::live(SocketId id, Row row)
{
    if (m_lastUsed && m_lastUsed->summary.id == id)
        return *m_lastUsed;
    const auto [at, isNew] = m_live.try_emplace(id);
    if (isNew) {
        SocketSummary &summary = at->second.summary;
        summary.id = id;
        summary.firstRow = row;
        if (auto known = m_introduced.extract(id)) {
            summary.name = std::move(known.mapped().name);
            summary.kind = known.mapped().kind;
        } else if (id != 0) {
            setName(id, summary.name, unnamed(id));
        }
    }
    m_lastUsed = &at->second;
    return at->second;
}

void SocketTable::introduce(SocketId id, std::string_view name, SocketKind kind)
{
    Introduced &known = m_introduced[id];
    known.kind = kind;
    setName(id, known.name, name);
}

void SocketTable::setName(SocketId id, std::string &name, std::string_view newName)
{
    if (name == newName)
        return;
    const std::lock_guard lock(m_mutex);
    if (const auto old = m_names.find(name); old != m_names.end() && old->second == id)
        m_names.erase(old);
    name = newName;
    m_names[name] = id;
}

// Finds the other end among our own sockets.
void SocketTable::pairUp(SocketSummary &s)
{
    if (s.peerSocket != 0 || s.id == 0 || !s.local.isInet() || !s.peer.isInet())
        return;
    const FlowKey key(s.local, s.peer);
    m_flows[key] = s.id;
    const auto other = m_flows.find(key.reversed());
    if (other == m_flows.end() || other->second == s.id)
        return;
    join(s, m_live.at(other->second).summary);
}

void SocketTable::pairDatagrams(SocketSummary &s, const DataEvent &data)
{
    m_datagrams.settle(s.id, data.local);
    const SocketId other = m_datagrams.at(data.peer);
    if (other != 0 && other != s.id)
        s.peerSocket = other;
}

// The accept may be told before the socket() of the other end, which another thread has made.
void SocketTable::joinOrAwait(SocketSummary &s, SocketId otherEnd)
{
    const auto other = m_live.find(otherEnd);
    if (other == m_live.end() || other->second.summary.kind.type == SocketType::None)
        m_awaitedEnds[otherEnd] = s.id;
    else if (otherEnd != s.id)
        join(s, other->second.summary);
}

void SocketTable::join(SocketSummary &s, SocketSummary &peer)
{
    // A socket that has found its other end already is an earlier connection between the same addresses.
    if (s.peerSocket != 0 || peer.peerSocket != 0 || peer.kind.type != s.kind.type)
        return;
    s.peerSocket = peer.id;
    peer.peerSocket = s.id;
    Live &changed = m_live.at(peer.id);
    if (!changed.changed) {
        changed.changed = true;
        m_changed.push_back(&changed);
    }
}

void SocketTable::addOutcome(const Event &event, CallCode call, int err, Row row)
{
    if (event.commandId != 0)
        m_newOutcomes.push_back({event.commandId, event.socket, call, err, row});
}

void SocketTable::publish()
{
    const std::lock_guard lock(m_mutex);
    for (Live *live : m_changed) {
        live->changed = false;
        const SocketId id = live->summary.id;
        if (id == 0)
            continue; // the session itself is no socket
        const auto [place, isNew] = m_places.try_emplace(id);
        if (isNew)
            place->second = m_published.emplace(m_published.end());
        else
            m_published.splice(m_published.end(), m_published, place->second);
        place->second->summary = live->summary;
        place->second->version = ++m_version;
    }
    m_changed.clear();
    m_outcomes.insert(m_outcomes.end(), m_newOutcomes.begin(), m_newOutcomes.end());
    m_newOutcomes.clear();
    for (const auto &[id, step] : m_newSteps) {
        const auto place = m_places.find(id);
        if (place == m_places.end())
            continue; // a damaged file may tell of the session's own states
        auto &trail = place->second->trail;
        if (trail.size() == kMaxTrail)
            trail.erase(trail.begin());
        trail.push_back(step);
    }
    m_newSteps.clear();
    while (m_outcomes.size() > kMaxOutcomes) {
        m_outcomes.pop_front();
        ++m_outcomesBefore;
    }
    m_notable.store(m_newNotable, std::memory_order_release);
}

std::vector<SocketSummary> SocketTable::changedSince(std::uint64_t &version, std::size_t limit) const
{
    const std::lock_guard lock(m_mutex);
    auto first = m_published.end();
    while (first != m_published.begin() && std::prev(first)->version > version)
        --first;
    std::vector<SocketSummary> changed;
    for (; first != m_published.end() && changed.size() < limit; ++first) {
        changed.push_back(first->summary);
        version = first->version;
    }
    return changed;
}

std::vector<CommandOutcome> SocketTable::outcomesSince(std::uint64_t &position) const
{
    const std::lock_guard lock(m_mutex);
    const std::uint64_t end = m_outcomesBefore + m_outcomes.size();
    const std::uint64_t from = std::clamp(position, m_outcomesBefore, end);
    position = end;
    return {m_outcomes.begin() + static_cast<std::ptrdiff_t>(from - m_outcomesBefore), m_outcomes.end()};
}

std::size_t SocketTable::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_published.size();
}

std::vector<TrailStep> SocketTable::trailOf(SocketId id) const
{
    const std::lock_guard lock(m_mutex);
    const auto place = m_places.find(id);
    return place == m_places.end() ? std::vector<TrailStep>{} : place->second->trail;
}

std::string SocketTable::nameOf(SocketId id) const
{
    if (id == 0)
        return "session";
    const std::lock_guard lock(m_mutex);
    const auto place = m_places.find(id);
    return place == m_places.end() ? unnamed(id) : place->second->summary.name;
}

SocketId SocketTable::peerOf(SocketId id) const
{
    const std::lock_guard lock(m_mutex);
    const auto place = m_places.find(id);
    return place == m_places.end() ? 0 : place->second->summary.peerSocket;
}

SocketId SocketTable::idOf(std::string_view name) const
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_names.find(std::string(name));
    return at == m_names.end() ? 0 : at->second;
}

} // namespace sockeye
