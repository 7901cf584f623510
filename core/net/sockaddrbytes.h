// SPDX-License-Identifier: MIT
// An address as the octets a call passes to the kernel, and what each of them is: ip(7), ipv6(7), unix(7). Pure; any
// thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/net/endpoint.h"

namespace sockeye {

enum class SockaddrPart : std::uint8_t { Family, Port, Address, FlowInfo, Scope, Path, Unused };

struct SockaddrField {
    SockaddrPart part = SockaddrPart::Family;
    std::string_view name; // "sin_port", as the header spells it
    std::size_t offset = 0, length = 0;
    std::string value; // "7000"
};

// "sockaddr_in"; "sockaddr" for no address, which is AF_UNSPEC.
std::string_view sockaddrName(const Endpoint &endpoint);
// As long as the length that goes with it. No address: what connect() disconnects with.
Bytes sockaddrBytes(const Endpoint &endpoint);
// Each octet of sockaddrBytes() belongs to one, in order.
std::vector<SockaddrField> sockaddrFields(const Endpoint &endpoint);

} // namespace sockeye
