// SPDX-License-Identifier: MIT
// A deadline as a descriptor that a Poller watches: a timerfd(2). A wait with a timeout of its own arms and
// disarms a kernel timer each time; this one stays armed while the same deadline is waited for again and
// again. Owned and used by one thread, which adds fd() to its Poller as kReadable.
#pragma once

#include <cstdint>

#include "core/base/uniquefd.h"

namespace sockeye {

class Alarm
{
public:
    static constexpr std::int64_t kNever = INT64_MAX;

    Alarm();

    int fd() const { return m_fd.value(); }
    // Becomes readable at `atNs` of the monotonic clock, at once if that is past; kNever: not at all. False
    // when there is no descriptor, so that the time must be waited for in another way.
    bool set(std::int64_t atNs);
    // It was readable.
    void clear();

private:
    UniqueFd m_fd;
    std::int64_t m_atNs = kNever;
};

} // namespace sockeye
