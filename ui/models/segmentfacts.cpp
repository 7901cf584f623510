// SPDX-License-Identifier: MIT
#include "ui/models/segmentfacts.h"

#include "core/tcp/segment.h"

namespace sockeye {

namespace {

constexpr std::size_t kFixedHeader = 20; // octets before the options, RFC 9293 section 3.1

} // namespace

std::optional<SegmentFacts> segmentFacts(ByteView frame, std::uint64_t wireLength)
{
    const auto segment = Segment::parse(frame, wireLength);
    if (!segment)
        return std::nullopt;
    constexpr std::uint8_t kKnown = 0x3f;
    SegmentFacts facts{static_cast<std::uint8_t>(segment->flags & kKnown), segment->seq, segment->ack,
                       segment->window, static_cast<std::uint32_t>(segment->payloadLength)};
    if (!segment->has(kTcpSyn))
        return facts;
    facts.optionsCut = segment->options.size() < segment->headerLength - kFixedHeader;
    for (const TcpOption &option : optionsOf(*segment)) {
        if (option.kind == TcpOptionKind::WindowScale && option.isWellFormed)
            facts.windowScale = static_cast<std::uint8_t>(option.values[0]);
    }
    return facts;
}

} // namespace sockeye
