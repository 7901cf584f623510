// SPDX-License-Identifier: MIT
// Wakes a thread that waits in a Poller: an eventfd(2). Any thread may ring(); the owner adds fd() to its Poller as
// kReadable, and clears. Rings before a clear() merge into one.
#pragma once

#include <cstdint>

#include "core/base/uniquefd.h"

namespace sockeye {

class Wakeup
{
public:
    // Without a descriptor to be had, error() says why, and nobody is woken.
    Wakeup();
    int error() const { return m_error; } // errno of eventfd(2); 0 when all is well

    int fd() const { return m_fd.value(); }
    // Never blocks, never fails, keeps errno, and is safe in a signal handler.
    void ring() const;
    // To be called before looking at what the ring was about: one that comes later is then not lost.
    void clear() const;
    // Without a Poller. False when the time went by in silence, or a signal came. < 0: no end.
    bool waitFor(std::int64_t timeoutNs) const;

private:
    UniqueFd m_fd;
    int m_error = 0;
};

} // namespace sockeye
