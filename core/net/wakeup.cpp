// SPDX-License-Identifier: MIT
#include "core/net/wakeup.h"

#include <cerrno>

#include <sys/eventfd.h>

namespace sockeye {

Result<Wakeup> Wakeup::create()
{
    UniqueFd fd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!fd)
        return tl::make_unexpected(SysError{"eventfd", errno});
    return Wakeup(std::move(fd));
}

void Wakeup::wake() const
{
    // The only failure is a full counter, and that is awake already.
    const int saved = errno;
    eventfd_write(m_fd.value(), 1);
    errno = saved;
}

void Wakeup::clear() const
{
    eventfd_t count = 0;
    eventfd_read(m_fd.value(), &count);
}

} // namespace sockeye
