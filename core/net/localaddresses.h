// SPDX-License-Identifier: MIT
// The addresses of this host, as they are now: getifaddrs(3). Any thread; does not wait for anything.
#pragma once

#include <string>
#include <vector>

#include "core/net/endpoint.h"

namespace sockeye {

struct LocalAddress {
    std::string interface; // "lo"
    Endpoint address;      // port 0; a link-local one has its scope
};

// Of the interfaces that are up: IPv4 before IPv6, else in the kernel's order. Empty when it does not say.
std::vector<LocalAddress> localAddresses();

} // namespace sockeye
