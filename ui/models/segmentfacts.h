// SPDX-License-Identifier: MIT
// What the ladder says of a captured segment, and keeps of thousands: a few words of core/tcp/segment.h. Pure; any
// thread.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/bytes.h"

namespace sockeye {

struct SegmentFacts {
    enum Flag : std::uint8_t { kFin = 1, kSyn = 2, kRst = 4, kPsh = 8, kAck = 16, kUrg = 32 };

    std::uint8_t flags = 0; // of Flag, as the header has them
    std::uint32_t seq = 0, ack = 0;
    std::uint16_t window = 0;                  // as written: not scaled
    std::uint32_t length = 0;                  // octets of payload
    std::optional<std::uint8_t> windowScale{}; // of a SYN: the shift it offers, RFC 7323
    bool optionsCut = false;                   // of a SYN: its options were not captured as a whole

    friend bool operator==(const SegmentFacts &, const SegmentFacts &) = default;
};

// `frame` from the IP header on, `wireLength` its length before it was cut. None when it is no TCP, or does not hold
// the header.
std::optional<SegmentFacts> segmentFacts(ByteView frame, std::uint64_t wireLength);

} // namespace sockeye
