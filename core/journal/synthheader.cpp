// SPDX-License-Identifier: MIT
#include "core/journal/synthheader.h"

#include <algorithm>
#include <array>

#include "core/bytes/checksum.h"
#include "core/journal/pcapng.h"

namespace sockeye {

using namespace pcapng;

namespace {

constexpr std::size_t kIp4Size = 20;
constexpr std::size_t kIp6Size = 40;
constexpr std::size_t kUdpSize = 8;
constexpr std::size_t kTcpSize = 20;
constexpr std::uint8_t kHopLimit = 64;
constexpr std::uint16_t kDontFragment = 0x4000;
constexpr std::uint16_t kWindow = 65535;

std::uint8_t *putBig16(std::uint8_t *to, std::size_t value)
{
    return put(to, bigEndian(static_cast<std::uint16_t>(value)));
}

std::uint8_t *putBig32(std::uint8_t *to, std::uint32_t value)
{
    return put(to, bigEndian(value));
}

// The sum of the addresses is that of the IPv4 header and of the pseudo header both.
std::uint8_t *putIp(std::uint8_t *to, const Endpoint &source, const Endpoint &destination,
                    IpProtocol protocol, std::size_t length, std::uint32_t addresses)
{
    const auto next = static_cast<std::uint8_t>(protocol);
    const ByteView from = source.address();
    const ByteView dest = destination.address();
    if (source.family() == Family::Inet) {
        const std::size_t total = kIp4Size + length;
        const std::uint16_t ttlAndProtocol = static_cast<std::uint16_t>(kHopLimit << 8 | next);
        const auto words = static_cast<std::uint32_t>(0x4500 + total + kDontFragment + ttlAndProtocol);
        to = putBig16(to, 0x4500); // version 4, five words
        to = putBig16(to, total);
        to = putBig16(to, 0);
        to = putBig16(to, kDontFragment);
        to = putBig16(to, ttlAndProtocol);
        to = putBig16(to, finishChecksum(addresses + words));
    } else {
        to = putBig32(to, 0x60000000);
        to = putBig16(to, length);
        to = put(to, next);
        to = put(to, kHopLimit);
    }
    to = putBytes(to, from.data(), from.size());
    return putBytes(to, dest.data(), dest.size());
}

std::uint32_t addressSum(const Endpoint &source, const Endpoint &destination)
{
    if (source.family() == Family::Inet) {
        const auto from = bigEndian(load<std::uint32_t>(source.address().data()));
        const auto dest = bigEndian(load<std::uint32_t>(destination.address().data()));
        return (from >> 16) + (from & 0xffff) + (dest >> 16) + (dest & 0xffff);
    }
    return onesComplementSum(destination.address(), onesComplementSum(source.address()));
}

Endpoint endpointAt(ByteView packet, std::size_t at, std::size_t length, std::uint16_t port)
{
    if (length == 4) {
        std::array<std::uint8_t, 4> address{};
        std::copy_n(packet.begin() + static_cast<std::ptrdiff_t>(at), length, address.begin());
        return Endpoint::inet(address, port);
    }
    std::array<std::uint8_t, 16> address{};
    std::copy_n(packet.begin() + static_cast<std::ptrdiff_t>(at), length, address.begin());
    return Endpoint::inet6(address, port);
}

} // namespace

bool SynthHeader::fits(const Endpoint &source, const Endpoint &destination, IpProtocol protocol,
                       std::uint64_t wireLength)
{
    if (!source.isInet() || source.family() != destination.family())
        return false;
    const std::size_t header = (source.family() == Family::Inet ? kIp4Size : 0) +
                               (protocol == IpProtocol::Udp ? kUdpSize : kTcpSize);
    return wireLength <= 65535 - header;
}

std::uint8_t *SynthHeader::putUdp(std::uint8_t *to, const Endpoint &source, const Endpoint &destination,
                                  ByteView payload, std::size_t wireLength)
{
    const std::size_t length = kUdpSize + wireLength;
    const std::uint32_t addresses = addressSum(source, destination);
    to = putIp(to, source, destination, IpProtocol::Udp, length, addresses);
    to = putBig16(to, source.port());
    to = putBig16(to, destination.port());
    to = putBig16(to, length);
    // The length stands in the pseudo header and in the header.
    const auto words = static_cast<std::uint32_t>(static_cast<std::size_t>(IpProtocol::Udp) + 2 * length +
                                                  source.port() + destination.port());
    const std::uint16_t sum = finishChecksum(onesComplementSum(payload, addresses + words));
    return putBig16(to, sum == 0 ? 0xffff : sum); // 0 would say "no checksum", RFC 768
}

std::uint8_t *SynthHeader::putTcp(std::uint8_t *to, const Endpoint &source, const Endpoint &destination,
                                  const TcpFields &tcp, ByteView payload, std::size_t wireLength)
{
    const std::size_t length = kTcpSize + wireLength;
    const std::uint32_t addresses = addressSum(source, destination);
    to = putIp(to, source, destination, IpProtocol::Tcp, length, addresses);
    std::uint8_t *const header = to;
    to = putBig16(to, source.port());
    to = putBig16(to, destination.port());
    to = putBig32(to, tcp.seq);
    to = putBig32(to, tcp.ack);
    to = put(to, static_cast<std::uint8_t>(kTcpSize / 4 << 4));
    to = put(to, tcp.flags);
    to = putBig16(to, kWindow);
    std::uint8_t *const checksum = to;
    to = putBig16(to, 0);
    to = putBig16(to, tcp.flags & kTcpUrg ? wireLength : 0);
    const auto pseudo =
        static_cast<std::uint32_t>(addresses + static_cast<std::size_t>(IpProtocol::Tcp) + length);
    putBig16(checksum,
             finishChecksum(onesComplementSum(payload, onesComplementSum({header, kTcpSize}, pseudo))));
    return to;
}

std::size_t SynthHeader::sizeIn(ByteView packet)
{
    if (packet.size() < kIp4Size)
        return 0;
    const bool isFour = packet[0] == 0x45;
    if (!isFour && packet[0] >> 4 != 6)
        return 0;
    const auto protocol = static_cast<IpProtocol>(packet[isFour ? 9 : 6]);
    if (protocol != IpProtocol::Udp && protocol != IpProtocol::Tcp)
        return 0;
    const std::size_t size =
        (isFour ? kIp4Size : kIp6Size) + (protocol == IpProtocol::Udp ? kUdpSize : kTcpSize);
    return packet.size() < size ? 0 : size;
}

void SynthHeader::takeEnds(ByteView headers, Endpoint &source, Endpoint &destination)
{
    const bool isFour = headers[0] == 0x45;
    const std::uint8_t *ports = headers.data() + (isFour ? kIp4Size : kIp6Size);
    const std::size_t at = isFour ? 12 : 8;
    const std::size_t length = isFour ? 4 : 16;
    source = endpointAt(headers, at, length, bigEndian(load<std::uint16_t>(ports)));
    destination = endpointAt(headers, at + length, length, bigEndian(load<std::uint16_t>(ports + 2)));
}

} // namespace sockeye
