// SPDX-License-Identifier: MIT
// What a captured segment says in its TCP header. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/bytes.h"

namespace sockeye {

struct SegmentFacts {
    enum Flag : std::uint8_t { kFin = 1, kSyn = 2, kRst = 4, kPsh = 8, kAck = 16, kUrg = 32 };

    std::uint8_t flags = 0; // of Flag, as the header has them
    std::uint32_t seq = 0, ack = 0;
    std::uint16_t window = 0; // as written: not scaled
    std::uint32_t length = 0; // octets of payload

    friend bool operator==(const SegmentFacts &, const SegmentFacts &) = default;
};

// `frame` from the IP header on; none when it is cut short, or no TCP.
std::optional<SegmentFacts> segmentFacts(ByteView frame);

} // namespace sockeye
