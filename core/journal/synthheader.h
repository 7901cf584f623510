// SPDX-License-Identifier: MIT
// The IP, TCP and UDP headers that a session file puts before a payload, so that Wireshark knows whose it is.
// They are made up from what the sockets API says; only the addresses, ports and lengths are facts. Pure; any
// thread. Sources: RFC 791, 8200, 768, 9293; checksums RFC 1071.
#pragma once

#include <cstdint>

#include "core/base/bytes.h"
#include "core/net/endpoint.h"
#include "core/tcp/segment.h"

namespace sockeye {

enum class IpProtocol : std::uint8_t { Tcp = 6, Udp = 17 };

struct TcpFields {
    std::uint32_t seq = 0, ack = 0;
    std::uint8_t flags = kTcpPsh | kTcpAck;
};

struct SynthHeader {
    static constexpr std::size_t kMaxSize = 60; // octets: IPv6 and TCP

    // Both inet, of one family and with lengths that 16 bits hold: else there is no such header.
    static bool fits(const Endpoint &source, const Endpoint &destination, IpProtocol protocol,
                     std::uint64_t wireLength);

    // Write the headers and return where they end. `wireLength` is that of the payload before it was
    // truncated; the octets that are missing count as zeros in the checksum.
    static std::uint8_t *putUdp(std::uint8_t *to, const Endpoint &source, const Endpoint &destination,
                                ByteView payload, std::size_t wireLength);
    static std::uint8_t *putTcp(std::uint8_t *to, const Endpoint &source, const Endpoint &destination,
                                const TcpFields &tcp, ByteView payload, std::size_t wireLength);

    // Octets of headers at the start of `packet`, if they are such as these; else 0.
    static std::size_t sizeIn(ByteView packet);
    // The ends that stand in headers which sizeIn() knows.
    static void takeEnds(ByteView headers, Endpoint &source, Endpoint &destination);
};

} // namespace sockeye
