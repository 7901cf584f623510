// SPDX-License-Identifier: MIT
#include "core/net/localaddresses.h"

#include <algorithm>
#include <cstring>
#include <memory>

#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

namespace sockeye {

std::vector<LocalAddress> localAddresses()
{
    ifaddrs *list = nullptr;
    if (getifaddrs(&list) != 0)
        return {};
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(list, &freeifaddrs);

    std::vector<LocalAddress> found;
    for (const ifaddrs *entry = list; entry; entry = entry->ifa_next) {
        if (!entry->ifa_addr || (entry->ifa_flags & IFF_UP) == 0)
            continue;
        const int family = entry->ifa_addr->sa_family;
        if (family != AF_INET && family != AF_INET6)
            continue;
        const socklen_t length = family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);
        sockaddr_storage storage{};
        std::memcpy(&storage, entry->ifa_addr, length);
        found.push_back({entry->ifa_name, Endpoint::fromSockaddr(storage, length)});
    }
    std::stable_partition(found.begin(), found.end(),
                          [](const LocalAddress &a) { return a.address.family() == Family::Inet; });
    return found;
}

} // namespace sockeye
