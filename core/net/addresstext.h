// SPDX-License-Identifier: MIT
// What the C library makes of addresses and numbers: inet_addr(3), inet_pton(3), byteorder(3), and the structures
// that bind(2) and connect(2) are given. No socket is touched. Any thread.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/bytes.h"
#include "core/net/endpoint.h"

namespace sockeye::addresstext {

std::uint16_t hostToNet16(std::uint16_t value);  // htons(3)
std::uint32_t hostToNet32(std::uint32_t value);  // htonl(3)
std::uint32_t inetAddr(const std::string &text); // inet_addr(3): network order, 0xffffffff for an error
std::string inetNtoa(std::uint32_t address);     // inet_ntoa(3) of a number in network order
int inetPton(const std::string &text, std::uint32_t &address); // inet_pton(3), AF_INET: 1 or 0
Bytes sockaddrOctets(const Endpoint &endpoint); // sockaddr_in, sockaddr_in6 or sockaddr_un, in memory

} // namespace sockeye::addresstext
