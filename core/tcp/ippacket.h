// SPDX-License-Identifier: MIT
// An IPv4 or IPv6 header, extension headers and all: what it carries, between whom. Nothing in it is believed: what
// contradicts itself is no packet. Pure; any thread. Sources: RFC 791, 8200, 2675 and 4302.
#pragma once

#include <cstdint>
#include <optional>

#include "core/net/endpoint.h"

namespace sockeye {

struct IpPacket {
    static constexpr std::uint8_t kTcp = 6, kUdp = 17; // IANA protocol numbers

    Endpoint source, destination; // without ports; without a scope: an IP header has none
    std::uint8_t protocol = 0;    // of what is carried
    std::size_t at = 0;           // octets of headers before that; may lie behind what was captured
    std::uint64_t length = 0;     // octets of that, on the wire
    bool isFragment = false;      // of a packet in several
    bool isLaterFragment = false; // what is carried began in an earlier one

    // `frame` from the IP header on; `wireLength` is its length before it was cut, 0 if it was not.
    static std::optional<IpPacket> parse(ByteView frame, std::uint64_t wireLength = 0);
};

} // namespace sockeye
