// SPDX-License-Identifier: MIT
// Deadlines and what each is for, soonest first. Pure: it never reads a clock. Nanoseconds of one clock, the
// monotonic one by custom. One thread. add() and cancel() take O(log n).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace sockeye {

using TimerId = std::uint64_t; // 0 is never given out

template<typename T>
class TimerQueue
{
public:
    struct Due {
        TimerId id = 0;
        std::int64_t atNs = 0;
        T what{};
    };

    TimerId add(std::int64_t atNs, T what)
    {
        const TimerId id = ++m_lastId;
        m_byTime.emplace(std::pair(atNs, id), std::move(what));
        m_times.emplace(id, atNs);
        return id;
    }

    // False for what is over, cancelled already, or 0.
    bool cancel(TimerId id)
    {
        const auto found = m_times.find(id);
        if (found == m_times.end())
            return false;
        m_byTime.erase({found->second, id});
        m_times.erase(found);
        return true;
    }

    // The soonest deadline that has come, and it is over with that; equal ones in the order they were added. One at
    // a time, so that what it sets off may cancel or add others.
    std::optional<Due> takeDue(std::int64_t nowNs)
    {
        if (m_byTime.empty() || m_byTime.begin()->first.first > nowNs)
            return std::nullopt;
        auto node = m_byTime.extract(m_byTime.begin());
        const auto [atNs, id] = node.key();
        m_times.erase(id);
        return Due{id, atNs, std::move(node.mapped())};
    }

    std::optional<std::int64_t> nextNs() const
    {
        return m_byTime.empty() ? std::nullopt : std::optional(m_byTime.begin()->first.first);
    }
    // For Poller::wait(): 0 when one is due, -1 when there is none.
    std::int64_t timeoutNs(std::int64_t nowNs) const
    {
        const auto next = nextNs();
        return !next ? -1 : *next <= nowNs ? 0 : *next - nowNs;
    }
    bool isEmpty() const { return m_byTime.empty(); }

private:
    std::map<std::pair<std::int64_t, TimerId>, T> m_byTime;
    std::unordered_map<TimerId, std::int64_t> m_times;
    TimerId m_lastId = 0;
};

} // namespace sockeye
