// SPDX-License-Identifier: MIT
// What must have come before what. Adds to a ladder the segments nobody captured but that the states of both ends
// make certain, and moves each moment that was recorded late to before what followed from it. Used by foldLadder();
// one thread at a time.
#pragma once

#include <utility>

#include "ui/models/ladder.h"

namespace sockeye {

class LadderCauses
{
public:
    explicit LadderCauses(Ladder &ladder) : m_ladder(ladder) {}

    void apply();

private:
    struct Step { // into a state
        LadderIndex mark, point;
        TcpState from, to;
        Row row;
    };
    using Steps = std::vector<Step>;

    Steps stepsOf(LadderSide side) const;
    void imply(LadderSide from, const Step *cause, const Step *effect, std::uint8_t flags);
    bool isCaptured(LadderSide from, std::uint8_t flags) const;
    void implyHandshake(LadderSide connector);
    void implyClosing(LadderSide first);
    void implyReset(LadderSide from);
    bool failed(LadderSide side, int err) const;
    void orderCalls(LadderSide side);
    void before(LadderIndex earlier, LadderIndex later) { m_order.emplace_back(earlier, later); }
    void settle();

    Ladder &m_ladder;
    Steps m_left, m_right;
    std::vector<std::pair<LadderIndex, LadderIndex>> m_order; // points
};

} // namespace sockeye
