// SPDX-License-Identifier: MIT
// Deadlines in order. Pure: the caller tells the time (monotonic nanoseconds, or whatever it likes). One thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>

namespace sockeye {

using TimerId = std::uint64_t; // 0 is never given out

class TimerQueue
{
public:
    TimerId add(std::int64_t dueNs)
    {
        const TimerId id = ++m_last;
        m_where.emplace(id, m_due.emplace(dueNs, id));
        return id;
    }
    // False when it has run out or was cancelled before.
    bool cancel(TimerId id)
    {
        const auto found = m_where.find(id);
        if (found == m_where.end())
            return false;
        m_due.erase(found->second);
        m_where.erase(found);
        return true;
    }
    std::optional<std::int64_t> nextDueNs() const
    {
        return m_due.empty() ? std::nullopt : std::optional{m_due.begin()->first};
    }
    // Takes the earliest timer that is due at `nowNs`; 0 when there is none.
    TimerId takeDue(std::int64_t nowNs)
    {
        if (m_due.empty() || m_due.begin()->first > nowNs)
            return 0;
        const TimerId id = m_due.begin()->second;
        cancel(id);
        return id;
    }

private:
    std::multimap<std::int64_t, TimerId> m_due;
    std::unordered_map<TimerId, std::multimap<std::int64_t, TimerId>::iterator> m_where;
    TimerId m_last = 0;
};

} // namespace sockeye
