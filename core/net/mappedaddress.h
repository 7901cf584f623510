// SPDX-License-Identifier: MIT
// IPv4 addresses as sockets of IPv6 name them, ::ffff:0:0/96: RFC 4291 section 2.5.5.2, ipv6(7). Pure functions.
#pragma once

#include "core/net/endpoint.h"

namespace sockeye {

// What is none of IPv4 comes back as it is; so does, the other way, what is no mapped address.
Endpoint mapped(const Endpoint &endpoint);
Endpoint unmapped(const Endpoint &endpoint);

} // namespace sockeye
