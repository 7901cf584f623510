// SPDX-License-Identifier: MIT
#include "core/tcp/ippacket.h"

#include <algorithm>

#include "core/base/bigendian.h"

namespace sockeye {

namespace {

constexpr std::size_t kIp4Size = 20;
constexpr std::size_t kIp6Size = 40;
constexpr std::uint8_t kHopByHop = 0, kRouting = 43, kFragment = 44, kAuthentication = 51, kDestination = 60;

template<std::size_t N>
std::array<std::uint8_t, N> addressAt(ByteView frame, std::size_t at)
{
    std::array<std::uint8_t, N> address{};
    std::copy_n(frame.begin() + static_cast<std::ptrdiff_t>(at), N, address.begin());
    return address;
}

// A length of 0 is that of a packet beyond 64 KiB, which only segmentation offload and RFC 2675 know.
std::optional<IpPacket> readIp4(ByteView frame, std::uint64_t wireLength)
{
    if (frame.size() < kIp4Size)
        return std::nullopt;
    const std::size_t header = (frame[0] & 0x0fu) * 4u;
    const std::uint64_t total = big16(frame, 2) == 0 ? wireLength : big16(frame, 2);
    if (header < kIp4Size || total < header || total > wireLength)
        return std::nullopt;
    const auto fragment = big16(frame, 6);
    IpPacket packet;
    packet.source = Endpoint::inet(addressAt<4>(frame, 12), 0);
    packet.destination = Endpoint::inet(addressAt<4>(frame, 16), 0);
    packet.protocol = frame[9];
    packet.at = header;
    packet.length = total - header;
    packet.isLaterFragment = (fragment & 0x1fff) != 0;
    packet.isFragment = (fragment & 0x3fff) != 0; // or more of them follow
    return packet;
}

std::optional<IpPacket> readIp6(ByteView frame, std::uint64_t wireLength)
{
    if (frame.size() < kIp6Size)
        return std::nullopt;
    const std::uint64_t total = big16(frame, 4) == 0 ? wireLength : kIp6Size + big16(frame, 4);
    if (total > wireLength)
        return std::nullopt;
    IpPacket packet;
    packet.source = Endpoint::inet6(addressAt<16>(frame, 8), 0);
    packet.destination = Endpoint::inet6(addressAt<16>(frame, 24), 0);
    packet.protocol = frame[6];
    packet.at = kIp6Size;
    while (!packet.isLaterFragment) {
        const auto next = packet.protocol;
        const bool isFragment = next == kFragment;
        const bool isLong = next == kHopByHop || next == kRouting || next == kDestination;
        if (!isFragment && !isLong && next != kAuthentication)
            break;
        if (packet.at + 8 > frame.size()) // none of them is shorter
            return std::nullopt;
        if (isFragment) {
            packet.isLaterFragment = (big16(frame, packet.at + 2) & 0xfff8) != 0;
            packet.isFragment = (big16(frame, packet.at + 2) & 0xfff9) != 0;
        }
        packet.protocol = frame[packet.at];
        packet.at += isFragment ? 8u
                     : isLong   ? 8 + frame[packet.at + 1] * 8u
                                : (frame[packet.at + 1] + 2u) * 4u;
    }
    if (total < packet.at)
        return std::nullopt;
    packet.length = total - packet.at;
    return packet;
}

} // namespace

std::optional<IpPacket> IpPacket::parse(ByteView frame, std::uint64_t wireLength)
{
    wireLength = std::max<std::uint64_t>(wireLength, frame.size());
    const int version = frame.empty() ? 0 : frame[0] >> 4;
    return version == 4   ? readIp4(frame, wireLength)
           : version == 6 ? readIp6(frame, wireLength)
                          : std::nullopt;
}

} // namespace sockeye
