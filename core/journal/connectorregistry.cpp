// SPDX-License-Identifier: MIT
#include "core/journal/connectorregistry.h"

#include <algorithm>

namespace sockeye {

std::uint64_t ConnectorRegistry::begins(const Endpoint &peer)
{
    const std::lock_guard lock(m_mutex);
    m_pending.push_back({++m_lastToken, peer, {}});
    return m_lastToken;
}

void ConnectorRegistry::known(std::uint64_t token, const Endpoint &local)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto at = std::find_if(m_pending.begin(), m_pending.end(),
                                     [token](const Pending &pending) { return pending.token == token; });
        if (at == m_pending.end())
            return;
        if (local.isInet() && at->peer.isInet()) {
            FlowKey key(local, at->peer);
            if (at->peer.isAny())
                key.peer.address = key.local.address; // the kernel connects to this host, ip(7)
            m_known[key] = token;
            m_order.emplace_back(key, token);
        }
        m_pending.erase(at);
        while (m_order.size() > kMaxKnown) {
            const auto oldest = m_known.find(m_order.front().first);
            if (oldest != m_known.end() && oldest->second == m_order.front().second)
                m_known.erase(oldest);
            m_order.pop_front();
        }
    }
    m_changed.notify_all();
}

bool ConnectorRegistry::claim(const Endpoint &local, const Endpoint &peer)
{
    if (!local.isInet() || !peer.isInet())
        return false;
    const FlowKey key(peer, local);
    std::unique_lock lock(m_mutex);
    const auto end = Clock::now() + kPatience;
    while (m_known.erase(key) == 0) {
        const auto now = Clock::now();
        const auto isAwaited = [&](const Pending &pending) {
            return pending.restsUntil <= now && pending.leadsTo(key.peer);
        };
        if (std::none_of(m_pending.begin(), m_pending.end(), isAwaited))
            return false;
        if (now >= end) {
            for (Pending &pending : m_pending) {
                if (isAwaited(pending))
                    pending.restsUntil = now + kRest;
            }
            return false;
        }
        m_changed.wait_until(lock, end);
    }
    return true;
}

void ConnectorRegistry::segmentsFollow(SocketId socket)
{
    const std::lock_guard lock(m_mutex);
    m_captured.insert(socket);
}

bool ConnectorRegistry::claimSegments(SocketId socket)
{
    const std::lock_guard lock(m_mutex);
    return m_captured.erase(socket) > 0;
}

bool ConnectorRegistry::Pending::leadsTo(const FlowEnd &end) const
{
    if (!peer.isInet() || peer.port() != end.port)
        return false;
    return peer.isAny() || FlowEnd(peer).address == end.address;
}

} // namespace sockeye
