// SPDX-License-Identifier: MIT
#include "ui/models/segmentfacts.h"

#include <algorithm>

namespace sockeye {

namespace {

constexpr std::uint8_t kTcp = 6;
constexpr std::size_t kIpv6Header = 40, kTcpHeader = 20;

std::uint32_t number(ByteView octets)
{
    std::uint32_t value = 0;
    for (const std::uint8_t octet : octets)
        value = value << 8 | octet;
    return value;
}

struct Whole {              // a TCP segment within its frame
    ByteView segment;       // what was captured of it
    std::size_t octets = 0; // what there was
};

std::optional<Whole> inIpv4(ByteView frame)
{
    const std::size_t header = std::size_t{4} * (frame[0] & 0xf);
    if (header < 20 || frame.size() < header || frame[9] != kTcp)
        return std::nullopt;
    // A segment that the card was left to cut up says 0.
    const std::size_t total = number(frame.subspan(2, 2));
    return Whole{frame.subspan(header), std::max(total == 0 ? frame.size() : total, header) - header};
}

std::optional<Whole> inIpv6(ByteView frame)
{
    if (frame.size() < kIpv6Header || frame[6] != kTcp)
        return std::nullopt;
    const std::size_t total = number(frame.subspan(4, 2));
    return Whole{frame.subspan(kIpv6Header), total == 0 ? frame.size() - kIpv6Header : total};
}

} // namespace

std::optional<SegmentFacts> segmentFacts(ByteView frame)
{
    if (frame.size() < 20)
        return std::nullopt;
    const unsigned version = frame[0] >> 4;
    const auto found = version == 4 ? inIpv4(frame) : version == 6 ? inIpv6(frame) : std::nullopt;
    if (!found || found->segment.size() < kTcpHeader)
        return std::nullopt;
    const ByteView tcp = found->segment;
    const std::size_t header = std::size_t{4} * (tcp[12] >> 4);
    if (header < kTcpHeader)
        return std::nullopt;
    SegmentFacts facts;
    facts.seq = number(tcp.subspan(4, 4));
    facts.ack = number(tcp.subspan(8, 4));
    facts.flags = tcp[13] & 0x3f;
    facts.window = static_cast<std::uint16_t>(number(tcp.subspan(14, 2)));
    facts.length = static_cast<std::uint32_t>(std::max(found->octets, header) - header);
    return facts;
}

} // namespace sockeye
