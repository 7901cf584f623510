// SPDX-License-Identifier: MIT
#include "core/net/alarm.h"

#include <algorithm>

#include <sys/timerfd.h>

namespace sockeye {

Alarm::Alarm() : m_fd(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)) {}

bool Alarm::set(std::int64_t atNs)
{
    constexpr std::int64_t kNsPerS = 1'000'000'000;
    if (!m_fd || atNs == m_atNs)
        return static_cast<bool>(m_fd);
    m_atNs = atNs;
    itimerspec time{}; // all zeros disarm it
    if (atNs != kNever) {
        const auto at = std::max<std::int64_t>(atNs, 1);
        time.it_value = {at / kNsPerS, at % kNsPerS};
    }
    return timerfd_settime(m_fd.value(), TFD_TIMER_ABSTIME, &time, nullptr) == 0;
}

void Alarm::clear()
{
    std::uint64_t times = 0;
    if (::read(m_fd.value(), &times, sizeof times) > 0)
        m_atNs = kNever;
}

} // namespace sockeye
