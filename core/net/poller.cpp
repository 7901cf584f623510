// SPDX-License-Identifier: MIT
#include "core/net/poller.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <limits>

#include <poll.h>

namespace sockeye {

namespace {

constexpr std::size_t kBatch = 256;
constexpr std::int64_t kNsPerMs = 1'000'000;
constexpr std::int64_t kNsPerS = 1'000'000'000;
constexpr std::int64_t kBrokenWaitNs = 100 * kNsPerMs; // the most a Poller without a descriptor waits

Result<void> control(int epoll, int what, int fd, std::uint32_t events, std::uint64_t data)
{
    epoll_event event{};
    event.events = events;
    event.data.u64 = data;
    if (epoll_ctl(epoll, what, fd, &event) < 0)
        return tl::make_unexpected(SysError{"epoll_ctl", errno});
    return {};
}

int waitMs(int fd, std::vector<epoll_event> &events, std::int64_t timeoutNs)
{
    // Rounded up: waking early would only mean asking again.
    const auto wanted = (timeoutNs + kNsPerMs - 1) / kNsPerMs;
    const auto ms = std::min<std::int64_t>(wanted, std::numeric_limits<int>::max());
    return epoll_wait(fd, events.data(), static_cast<int>(events.size()), static_cast<int>(ms));
}

// Nanoseconds where the kernel has them, since Linux 5.11.
int waitNs(int fd, std::vector<epoll_event> &events, std::int64_t timeoutNs)
{
    static std::atomic<bool> isMissing = false;
    if (timeoutNs < 0)
        return epoll_wait(fd, events.data(), static_cast<int>(events.size()), -1);
    if (!isMissing.load(std::memory_order_relaxed)) {
        const timespec timeout{timeoutNs / kNsPerS, timeoutNs % kNsPerS};
        const int n = epoll_pwait2(fd, events.data(), static_cast<int>(events.size()), &timeout, nullptr);
        if (n >= 0 || (errno != ENOSYS && errno != EPERM)) // EPERM: a sandbox that does not know the call
            return n;
        isMissing.store(true, std::memory_order_relaxed);
    }
    return waitMs(fd, events, timeoutNs);
}

} // namespace

Poller::Poller() : m_fd(epoll_create1(EPOLL_CLOEXEC)), m_error(m_fd ? 0 : errno), m_events(kBatch)
{
    m_ready.reserve(kBatch);
}

Result<void> Poller::add(int fd, std::uint32_t events, std::uint64_t data)
{
    return control(m_fd.value(), EPOLL_CTL_ADD, fd, events, data);
}

Result<void> Poller::change(int fd, std::uint32_t events, std::uint64_t data)
{
    return control(m_fd.value(), EPOLL_CTL_MOD, fd, events, data);
}

void Poller::remove(int fd)
{
    epoll_ctl(m_fd.value(), EPOLL_CTL_DEL, fd, nullptr);
}

std::span<const Poller::Ready> Poller::wait(std::int64_t timeoutNs)
{
    m_ready.clear();
    if (!m_fd) {
        const auto ns = timeoutNs < 0 ? kBrokenWaitNs : std::min(timeoutNs, kBrokenWaitNs);
        const timespec timeout{0, ns};
        ppoll(nullptr, 0, &timeout, nullptr);
        return {};
    }
    // The only failure left to a good descriptor is a signal.
    const int n = waitNs(m_fd.value(), m_events, timeoutNs);
    for (int i = 0; i < n; ++i) {
        const auto &event = m_events[static_cast<std::size_t>(i)];
        m_ready.push_back({event.data.u64, event.events});
    }
    return m_ready;
}

} // namespace sockeye
