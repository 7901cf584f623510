// SPDX-License-Identifier: MIT
#include "core/net/poller.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <limits>

namespace sockeye {

namespace {

constexpr std::size_t kBatch = 256;
constexpr std::int64_t kNsPerMs = 1'000'000;
constexpr std::int64_t kNsPerS = 1'000'000'000;

int waitMs(int fd, std::vector<epoll_event> &events, std::int64_t timeoutNs)
{
    // Rounded up: waking early would only mean asking again.
    const auto ms =
        std::min<std::int64_t>((timeoutNs + kNsPerMs - 1) / kNsPerMs, std::numeric_limits<int>::max());
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

Poller::Poller(UniqueFd fd) : m_fd(std::move(fd)), m_events(kBatch)
{
    m_ready.reserve(kBatch);
}

Result<Poller> Poller::create()
{
    UniqueFd fd(epoll_create1(EPOLL_CLOEXEC));
    if (!fd)
        return tl::make_unexpected(SysError{"epoll_create1", errno});
    return Poller(std::move(fd));
}

Result<void> Poller::watch(int fd, std::uint64_t token, std::uint32_t events)
{
    if (events == 0) {
        unwatch(fd);
        return {};
    }
    epoll_event event{};
    event.events = events;
    event.data.u64 = token;
    if (epoll_ctl(m_fd.value(), EPOLL_CTL_MOD, fd, &event) == 0)
        return {};
    if (errno == ENOENT && epoll_ctl(m_fd.value(), EPOLL_CTL_ADD, fd, &event) == 0)
        return {};
    return tl::make_unexpected(SysError{"epoll_ctl", errno});
}

void Poller::unwatch(int fd)
{
    epoll_ctl(m_fd.value(), EPOLL_CTL_DEL, fd, nullptr); // ENOENT: it was not watched, which is as well
}

Result<std::span<const Poller::Ready>> Poller::wait(std::int64_t timeoutNs)
{
    m_ready.clear();
    const int n = waitNs(m_fd.value(), m_events, timeoutNs);
    if (n < 0 && errno != EINTR)
        return tl::make_unexpected(SysError{"epoll_wait", errno});
    for (int i = 0; i < n; ++i)
        m_ready.push_back(
            {m_events[static_cast<std::size_t>(i)].data.u64, m_events[static_cast<std::size_t>(i)].events});
    return std::span<const Ready>(m_ready);
}

} // namespace sockeye
