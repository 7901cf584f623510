// SPDX-License-Identifier: MIT
// Waits until descriptors are ready: one epoll(7) instance, level-triggered. Owned and used by one thread, save
// that any thread may watch() and unwatch(). Moves, never copies.
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
    static constexpr std::uint32_t kBroken = EPOLLERR | EPOLLHUP; // told whenever anything is watched for

    struct Ready {
        std::uint64_t token = 0;
        std::uint32_t events = 0;
    };

    static Result<Poller> create();

    // From now on tells `token` when any of `events` holds, whatever was asked before. 0 is unwatch(): the kernel
    // would go on telling kBroken, and an unconnected TCP socket is that from the start.
    Result<void> watch(int fd, std::uint64_t token, std::uint32_t events);
    // Before the descriptor is closed: as long as a duplicate of it lives, epoll would go on telling.
    void unwatch(int fd);

    // What is ready, valid until the next wait(); nothing when the time is over or a signal came. < 0: no timeout.
    Result<std::span<const Ready>> wait(std::int64_t timeoutNs);

private:
    explicit Poller(UniqueFd fd);

    UniqueFd m_fd;
    std::vector<epoll_event> m_events;
    std::vector<Ready> m_ready;
};

} // namespace sockeye
