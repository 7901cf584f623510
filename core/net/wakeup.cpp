// SPDX-License-Identifier: MIT
#include "core/net/wakeup.h"

#include <cerrno>

#include <poll.h>
#include <sys/eventfd.h>

namespace sockeye {

Wakeup::Wakeup() : m_fd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), m_error(m_fd ? 0 : errno) {}

void Wakeup::ring() const
{
    const int saved = errno;
    eventfd_write(m_fd.value(), 1); // fails only on a full counter, which is rung already
    errno = saved;
}

void Wakeup::clear() const
{
    eventfd_t count = 0;
    eventfd_read(m_fd.value(), &count);
}

bool Wakeup::waitFor(std::int64_t timeoutNs) const
{
    constexpr std::int64_t kNsPerS = 1'000'000'000;
    const timespec timeout{timeoutNs / kNsPerS, timeoutNs % kNsPerS};
    pollfd waited{m_fd.value(), POLLIN, 0};
    return ppoll(&waited, 1, timeoutNs < 0 ? nullptr : &timeout, nullptr) > 0;
}

} // namespace sockeye
