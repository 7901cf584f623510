// SPDX-License-Identifier: MIT
#include "core/net/interfaces.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>

#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

namespace sockeye {

std::vector<Interface> interfaces()
{
    ifaddrs *list = nullptr;
    if (getifaddrs(&list) != 0)
        return {};
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(list, &freeifaddrs);

    std::map<unsigned, Interface> found;
    for (const ifaddrs *entry = list; entry; entry = entry->ifa_next) {
        const auto index = if_nametoindex(entry->ifa_name);
        if (index == 0)
            continue; // an old alias like eth0:1, or gone since
        auto &interface = found[index];
        interface.index = index;
        interface.name = entry->ifa_name;
        interface.isUp = (entry->ifa_flags & IFF_UP) != 0;
        interface.isLoopback = (entry->ifa_flags & IFF_LOOPBACK) != 0;
        interface.canMulticast = (entry->ifa_flags & IFF_MULTICAST) != 0;
        interface.canBroadcast = (entry->ifa_flags & IFF_BROADCAST) != 0;
        const int family = entry->ifa_addr ? entry->ifa_addr->sa_family : AF_UNSPEC;
        if (family != AF_INET && family != AF_INET6)
            continue; // AF_PACKET tells of an interface without an address
        const socklen_t length = family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);
        sockaddr_storage address{};
        std::memcpy(&address, entry->ifa_addr, length);
        interface.addresses.push_back(Endpoint::fromSockaddr(address, length));
    }

    std::vector<Interface> sorted;
    for (auto &[index, interface] : found) {
        std::stable_partition(interface.addresses.begin(), interface.addresses.end(),
                              [](const Endpoint &address) { return address.family() == Family::Inet; });
        sorted.push_back(std::move(interface));
    }
    return sorted;
}

} // namespace sockeye
