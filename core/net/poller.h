// SPDX-License-Identifier: MIT
// Waits for descriptors to become ready: epoll(7), level-triggered. One thread, which owns it. A descriptor must be
// removed before it is closed: a dup of it would keep delivering its events.
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
    static constexpr std::uint32_t kBroken = EPOLLERR | EPOLLHUP; // reported whether asked for or not

    struct Ready {
        std::uint64_t data = 0; // as given to add()
        std::uint32_t events = 0;
    };

    Poller(); // throws std::system_error when the kernel gives no descriptor: nothing can work without

    Result<void> add(int fd, std::uint32_t events, std::uint64_t data);
    Result<void> change(int fd, std::uint32_t events, std::uint64_t data);
    void remove(int fd);
    // Waits until something is ready or `timeoutNs` is over (negative: for ever). Valid until the next call.
    std::span<const Ready> wait(std::int64_t timeoutNs);

private:
    UniqueFd m_fd;
    std::vector<epoll_event> m_events;
    std::vector<Ready> m_ready;
};

} // namespace sockeye
