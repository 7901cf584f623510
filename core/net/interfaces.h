// SPDX-License-Identifier: MIT
// The network interfaces of this host, as they are now: getifaddrs(3), netdevice(7). Any thread; waits for nothing.
#pragma once

#include <string>
#include <vector>

#include "core/net/endpoint.h"

namespace sockeye {

struct Interface {
    unsigned index = 0;              // as setsockopt(2) and scopes name it
    std::string name;                // "lo"
    std::vector<Endpoint> addresses; // port 0; IPv4 before IPv6; a link-local one has its scope
    bool isUp = false;
    bool isLoopback = false;
    bool canMulticast = false;
    bool canBroadcast = false;
};

// By index; those without an address too. Empty when the kernel does not say.
std::vector<Interface> interfaces();

} // namespace sockeye
