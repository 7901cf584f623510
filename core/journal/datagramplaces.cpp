// SPDX-License-Identifier: MIT
#include "core/journal/datagramplaces.h"

#include <algorithm>

#include "core/net/mappedaddress.h"

namespace sockeye {

void DatagramPlaces::settle(SocketId id, const Endpoint &local)
{
    if (local.isInet() && local.port() != 0)
        m_byPort[local.port()] = {id, unmapped(local)};
}

SocketId DatagramPlaces::at(const Endpoint &address) const
{
    if (!address.isInet())
        return 0;
    const auto found = m_byPort.find(address.port());
    if (found == m_byPort.end())
        return 0;
    const Endpoint &local = found->second.local;
    const bool isHere = local.isAny() ? address.isLoopback() : local == unmapped(address);
    return isHere ? found->second.id : 0;
}

} // namespace sockeye
