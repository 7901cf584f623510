// SPDX-License-Identifier: MIT
// Deadlines, soonest first. Pure: it never reads a clock. Nanoseconds of one clock, the monotonic one by custom.
// One thread. add() and cancel() take O(log n).
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace sockeye {

using TimerId = std::uint64_t; // 0 is never given out

class TimerQueue
{
public:
    TimerId add(std::int64_t atNs);
    // False for what is over, cancelled already, or 0.
    bool cancel(TimerId id);

    // The soonest deadline that has come, and it is over with that; equal ones in the order they were added; 0 when
    // there is none. One at a time, so that what it sets off may cancel or add others.
    TimerId takeDue(std::int64_t nowNs);

    std::optional<std::int64_t> nextDueNs() const;
    bool isEmpty() const { return m_byTime.empty(); }

private:
    std::set<std::pair<std::int64_t, TimerId>> m_byTime;
    std::unordered_map<TimerId, std::int64_t> m_times;
    TimerId m_lastId = 0;
};

} // namespace sockeye
