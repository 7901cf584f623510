// SPDX-License-Identifier: MIT
#include "core/journal/datagramplaces.h"

#include <algorithm>

#include "core/net/mappedaddress.h"

namespace sockeye {

void DatagramPlaces::settle(SocketId id, const Endpoint &local)
{
    if (!local.isInet() || local.port() == 0)
        return;
    const FlowEnd end(local);
    const auto known = m_ends.find(id);
    if (known != m_ends.end() && known->second == end)
        return;
    leave(id);
    m_places[end] = id;
    m_ends[id] = end;
}

void DatagramPlaces::leave(SocketId id)
{
    const auto known = m_ends.find(id);
    if (known == m_ends.end())
        return;
    const FlowEnd end = known->second;
    m_ends.erase(known);
    if (find(end) != id)
        return;
    m_places.erase(end);
    // Another may be there too: by dup(), or by SO_REUSEPORT.
    const auto other =
        std::find_if(m_ends.begin(), m_ends.end(), [&end](const auto &one) { return one.second == end; });
    if (other != m_ends.end())
        m_places.emplace(end, other->first);
}

SocketId DatagramPlaces::find(const FlowEnd &end) const
{
    const auto found = m_places.find(end);
    return found == m_places.end() ? 0 : found->second;
}

SocketId DatagramPlaces::at(const Endpoint &address) const
{
    if (!address.isInet())
        return 0;
    if (const SocketId exact = find(FlowEnd(address)))
        return exact;
    if (!address.isLoopback()) // another host may have that address
        return 0;
    const bool isFour = unmapped(address).family() == Family::Inet;
    const SocketId four = isFour ? find(FlowEnd(Endpoint::inet({}, address.port()))) : 0;
    return four != 0 ? four : find(FlowEnd(Endpoint::inet6({}, address.port())));
}

} // namespace sockeye
