// SPDX-License-Identifier: MIT
#include "core/net/wakeup.h"

#include <cerrno>
#include <system_error>

#include <sys/eventfd.h>

namespace sockeye {

Wakeup::Wakeup() : m_fd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (!m_fd)
        throw std::system_error(errno, std::generic_category(), "eventfd");
}

void Wakeup::ring()
{
    eventfd_write(m_fd.value(), 1); // full means that it rings already
}

void Wakeup::clear()
{
    eventfd_t count = 0;
    eventfd_read(m_fd.value(), &count);
}

} // namespace sockeye
