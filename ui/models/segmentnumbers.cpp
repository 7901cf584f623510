// SPDX-License-Identifier: MIT
#include "ui/models/segmentnumbers.h"

#include <algorithm>

namespace sockeye {

namespace {

constexpr std::uint8_t kLargestScale = 14; // RFC 7323 section 2.3: a larger one counts as this

bool has(const SegmentFacts &segment, SegmentFacts::Flag flag)
{
    return (segment.flags & flag) != 0;
}

} // namespace

void SegmentNumbers::begin(Direction &own, Direction &other, const SegmentFacts &syn)
{
    const std::optional<std::uint32_t> before = own.base;
    own = {syn.seq, !syn.optionsCut, syn.windowScale, has(syn, SegmentFacts::kAck), syn.length};
    if (has(syn, SegmentFacts::kAck)) {
        // It acknowledges the other's SYN and at most what came with it, so that one's number is known even where it
        // was not seen.
        const std::uint32_t theirs = syn.ack - 1;
        if (!other.base || theirs - *other.base > other.carried)
            other = {theirs};
    } else if (before && *before != syn.seq) {
        other = {}; // without one before, it may be the second of two that open at once
    }
}

ReadNumbers SegmentNumbers::take(LadderSide from, const SegmentFacts &segment)
{
    Direction &own = of(from), &other = of(otherSide(from));
    const bool isSyn = has(segment, SegmentFacts::kSyn);
    if (isSyn)
        begin(own, other, segment);
    ReadNumbers numbers;
    // What refuses a SYN has no number of its own: RFC 9293 section 3.10.7.1.
    if (own.base)
        numbers.seq = segment.seq - *own.base;
    if (other.base && has(segment, SegmentFacts::kAck))
        numbers.ack = segment.ack - *other.base;
    const bool isUnscaled = (own.knowsScale && !own.scale) || (other.knowsScale && !other.scale);
    if (isSyn || isUnscaled || segment.window == 0)
        numbers.window = segment.window;
    else if (own.knowsScale && (other.knowsScale || own.isAnswer))
        numbers.window = std::uint32_t{segment.window} << std::min(*own.scale, kLargestScale);
    return numbers;
}

} // namespace sockeye
