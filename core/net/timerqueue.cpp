// SPDX-License-Identifier: MIT
#include "core/net/timerqueue.h"

namespace sockeye {

TimerId TimerQueue::add(std::int64_t atNs)
{
    const TimerId id = ++m_lastId;
    m_byTime.emplace(atNs, id);
    m_times.emplace(id, atNs);
    return id;
}

bool TimerQueue::cancel(TimerId id)
{
    const auto found = m_times.find(id);
    if (found == m_times.end())
        return false;
    m_byTime.erase({found->second, id});
    m_times.erase(found);
    return true;
}

TimerId TimerQueue::takeDue(std::int64_t nowNs)
{
    if (m_byTime.empty() || m_byTime.begin()->first > nowNs)
        return 0;
    const auto id = m_byTime.begin()->second;
    m_byTime.erase(m_byTime.begin());
    m_times.erase(id);
    return id;
}

std::optional<std::int64_t> TimerQueue::nextDueNs() const
{
    if (m_byTime.empty())
        return std::nullopt;
    return m_byTime.begin()->first;
}

} // namespace sockeye
