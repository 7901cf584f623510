// SPDX-License-Identifier: MIT
// Wakes a thread that waits in a Poller: an eventfd(2). Any thread may wake(); the owner watches fd() for
// Poller::kReadable and clears. Wakes before a clear() merge into one. Moves, never copies.
#pragma once

#include "core/base/result.h"
#include "core/base/uniquefd.h"

namespace sockeye {

class Wakeup
{
public:
    static Result<Wakeup> create();

    int fd() const { return m_fd.value(); }
    // Never blocks, never fails, and is safe in a signal handler.
    void wake() const;
    // Before looking at what the waking was about: a wake that comes later is then not lost.
    void clear() const;

private:
    explicit Wakeup(UniqueFd fd) : m_fd(std::move(fd)) {}

    UniqueFd m_fd;
};

} // namespace sockeye
