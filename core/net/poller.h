// SPDX-License-Identifier: MIT
// Waits until descriptors are ready: one epoll(7) instance, level-triggered. Owned and used by one thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <sys/epoll.h>

#include "core/base/result.h"
#include "core/base/uniquefd.h"

namespace sockeye {

class Poller
{
public:
    static constexpr std::uint32_t kReadable = EPOLLIN;
    static constexpr std::uint32_t kWritable = EPOLLOUT;
    static constexpr std::uint32_t kUrgent = EPOLLPRI;
    // Told whatever is asked for, 0 too, as long as the descriptor is added; and an unconnected TCP socket is hung
    // up from the start. Where nothing is wanted, remove.
    static constexpr std::uint32_t kBroken = EPOLLERR | EPOLLHUP;

    struct Ready {
        std::uint64_t data = 0;
        std::uint32_t events = 0;
    };

    // Without a descriptor to be had, error() says why, nothing can be added and wait() lets the time go by.
    Poller();
    int error() const { return m_error; } // errno of epoll_create1(2); 0 when all is well

    Result<void> add(int fd, std::uint32_t events, std::uint64_t data);
    Result<void> change(int fd, std::uint32_t events, std::uint64_t data);
    // Before the descriptor is closed: as long as a duplicate of it lives, epoll would go on telling. One that was
    // never added is as well.
    void remove(int fd);

    // What is ready, valid until the next wait(); nothing when the time is over or a signal came. < 0: no end.
    std::span<const Ready> wait(std::int64_t timeoutNs);

private:
    UniqueFd m_fd;
    int m_error = 0;
    std::vector<epoll_event> m_events;
    std::vector<Ready> m_ready;
};

} // namespace sockeye
