// SPDX-License-Identifier: MIT
#include "ui/models/segmentfacts.h"

#include "core/tcp/segment.h"

namespace sockeye {

std::optional<SegmentFacts> segmentFacts(ByteView frame, std::uint64_t wireLength)
{
    const auto segment = Segment::parse(frame, wireLength);
    if (!segment)
        return std::nullopt;
    constexpr std::uint8_t kKnown = 0x3f;
    return SegmentFacts{static_cast<std::uint8_t>(segment->flags & kKnown), segment->seq, segment->ack,
                        segment->window, static_cast<std::uint32_t>(segment->payloadLength)};
}

} // namespace sockeye
