// SPDX-License-Identifier: MIT
// Those who follow the journal beside its one wake: each is told every time events were published. Any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>

namespace sockeye {

class Watchers
{
public:
    std::uint64_t add(std::function<void()> watcher)
    {
        const std::lock_guard lock(m_mutex);
        m_watchers.emplace(++m_last, std::move(watcher));
        return m_last;
    }
    // Returns only when no call of it is under way.
    void remove(std::uint64_t number)
    {
        const std::lock_guard lock(m_mutex);
        m_watchers.erase(number);
    }
    // The publishing thread, after publishing.
    void fire()
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &[number, watcher] : m_watchers)
            watcher();
    }

private:
    std::mutex m_mutex; // held during the calls, so that removing waits for them
    std::uint64_t m_last = 0;
    std::map<std::uint64_t, std::function<void()>> m_watchers;
};

} // namespace sockeye
