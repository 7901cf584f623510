// SPDX-License-Identifier: MIT
#include "core/lab/runcontrol.h"

#include <utility>

#include "core/base/clocks.h"

namespace sockeye::lab {

void RunControl::step()
{
    const std::lock_guard lock(m_mutex);
    m_paused = true;
    ++m_granted;
    m_changed.notify_all();
}

void RunControl::resume()
{
    const std::lock_guard lock(m_mutex);
    m_paused = false;
    m_granted = 0;
    m_changed.notify_all();
}

void RunControl::pause()
{
    const std::lock_guard lock(m_mutex);
    m_paused = true;
    m_granted = 0;
    m_changed.notify_all();
}

void RunControl::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    m_changed.notify_all();
}

void RunControl::setDelay(std::chrono::milliseconds delay)
{
    const std::lock_guard lock(m_mutex);
    m_delay = delay;
    m_changed.notify_all();
}

bool RunControl::isPaused() const
{
    const std::lock_guard lock(m_mutex);
    return m_paused && m_granted == 0;
}

bool RunControl::isStopped() const
{
    const std::lock_guard lock(m_mutex);
    return m_stopped;
}

void RunControl::commandEnded(CommandId command)
{
    const std::lock_guard lock(m_mutex);
    m_ended.emplace(command, monotonicNs());
    m_news = true;
    m_changed.notify_all();
}

void RunControl::journalGrew()
{
    const std::lock_guard lock(m_mutex);
    m_news = true;
    m_changed.notify_all();
}

bool RunControl::hasEnded(CommandId command) const
{
    const std::lock_guard lock(m_mutex);
    return m_ended.contains(command);
}

std::optional<std::int64_t> RunControl::endedNs(CommandId command) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_ended.find(command);
    return found == m_ended.end() ? std::nullopt : std::optional(found->second);
}

// False when the time has come.
bool RunControl::sleep(std::unique_lock<std::mutex> &lock, std::int64_t untilNs)
{
    const auto left = untilNs - monotonicNs();
    if (left <= 0)
        return false;
    m_changed.wait_for(lock, std::chrono::nanoseconds(left));
    return true;
}

bool RunControl::waitForTurn()
{
    std::unique_lock lock(m_mutex);
    const auto began = monotonicNs();
    while (!m_stopped) {
        if (m_paused && m_granted > 0) {
            --m_granted;
            break;
        }
        if (m_paused)
            m_changed.wait(lock);
        else if (!sleep(lock, began + std::chrono::nanoseconds(m_delay).count()))
            break;
    }
    m_pausedNs += monotonicNs() - began;
    return !m_stopped;
}

std::int64_t RunControl::pausedNs() const
{
    const std::lock_guard lock(m_mutex);
    return m_pausedNs;
}

bool RunControl::waitForNews(std::int64_t untilNs)
{
    std::unique_lock lock(m_mutex);
    while (!m_news && !m_stopped) {
        if (!sleep(lock, untilNs))
            return false;
    }
    m_news = false;
    return !m_stopped;
}

bool RunControl::waitForEnd(CommandId command, std::int64_t untilNs)
{
    std::unique_lock lock(m_mutex);
    while (!m_ended.contains(command)) {
        if (!sleep(lock, untilNs))
            return false;
    }
    return true;
}

} // namespace sockeye::lab
