// SPDX-License-Identifier: MIT
// The two clocks of the journal: wall time says when (and compares with the kernel's own stamps), the
// monotonic clock says how long. Both in nanoseconds; clock_gettime(2). Any thread.
#pragma once

#include <cstdint>
#include <ctime>

namespace sockeye {

inline std::int64_t toNs(const timespec &t)
{
    return std::int64_t{t.tv_sec} * 1'000'000'000 + t.tv_nsec;
}

inline std::int64_t readClock(clockid_t clock)
{
    timespec t{};
    clock_gettime(clock, &t);
    return toNs(t);
}

inline std::int64_t wallNs()
{
    return readClock(CLOCK_REALTIME);
}

inline std::int64_t monotonicNs()
{
    return readClock(CLOCK_MONOTONIC);
}

} // namespace sockeye
