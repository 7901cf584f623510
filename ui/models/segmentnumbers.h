// SPDX-License-Identifier: MIT
// Sequence numbers and windows as a person reads them: from the SYN of the connection a segment belongs to on, and by
// the scale both ends agreed on. Two ends may connect again and again: each SYN of a new number begins anew. What no
// segment so far tells is left open. A value; one thread at a time.
// Sources: RFC 9293 section 3.4, RFC 7323 section 2.2.
#pragma once

#include "ui/models/ladder.h"

namespace sockeye {

class SegmentNumbers
{
public:
    // In the order they were seen; the same segment may come twice, as it left and as it arrived.
    ReadNumbers take(LadderSide from, const SegmentFacts &segment);

private:
    struct Direction {
        std::optional<std::uint32_t> base{}; // the number of its SYN
        bool knowsScale = false;             // false: its SYN was not seen, or not its options
        std::optional<std::uint8_t> scale{}; // none: it offered none
        bool isAnswer =
            false; // its SYN acknowledged the other's: a scale in it says the other offered one too
        std::uint32_t carried = 0; // octets its SYN had with it, RFC 7413
    };

    Direction &of(LadderSide side) { return side == LadderSide::Left ? m_left : m_right; }
    void begin(Direction &own, Direction &other, const SegmentFacts &syn);

    Direction m_left, m_right;
};

} // namespace sockeye
