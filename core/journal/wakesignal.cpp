// SPDX-License-Identifier: MIT
#include "core/journal/wakesignal.h"

#include <utility>

namespace sockeye {

void WakeSignal::set(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
    m_armed = true;
}

void WakeSignal::rearm()
{
    const std::lock_guard lock(m_mutex);
    m_armed = true;
    if (std::exchange(m_due, false) && m_wake) {
        m_armed = false;
        m_wake();
    }
}

void WakeSignal::fire()
{
    const std::lock_guard lock(m_mutex);
    if (!m_armed || !m_wake) {
        m_due = true;
        return;
    }
    m_armed = false;
    m_wake();
}

} // namespace sockeye
