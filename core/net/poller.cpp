// SPDX-License-Identifier: MIT
#include "core/net/poller.h"

#include <cerrno>
#include <ctime>
#include <system_error>

namespace sockeye {

namespace {

constexpr std::size_t kMostAtOnce = 256;

} // namespace

Poller::Poller() : m_fd(epoll_create1(EPOLL_CLOEXEC)), m_events(kMostAtOnce)
{
    if (!m_fd)
        throw std::system_error(errno, std::generic_category(), "epoll_create1");
    m_ready.reserve(kMostAtOnce);
}

Result<void> Poller::add(int fd, std::uint32_t events, std::uint64_t data)
{
    epoll_event event{events, {.u64 = data}};
    if (epoll_ctl(m_fd.value(), EPOLL_CTL_ADD, fd, &event) < 0)
        return tl::unexpected(SysError{"epoll_ctl", errno});
    return {};
}

Result<void> Poller::change(int fd, std::uint32_t events, std::uint64_t data)
{
    epoll_event event{events, {.u64 = data}};
    if (epoll_ctl(m_fd.value(), EPOLL_CTL_MOD, fd, &event) < 0)
        return tl::unexpected(SysError{"epoll_ctl", errno});
    return {};
}

void Poller::remove(int fd)
{
    epoll_ctl(m_fd.value(), EPOLL_CTL_DEL, fd, nullptr);
}

std::span<const Poller::Ready> Poller::wait(std::int64_t timeoutNs)
{
    const timespec timeout{timeoutNs / 1'000'000'000, timeoutNs % 1'000'000'000};
    const int n = epoll_pwait2(m_fd.value(), m_events.data(), static_cast<int>(m_events.size()),
                               timeoutNs < 0 ? nullptr : &timeout, nullptr);
    m_ready.clear();
    for (int i = 0; i < n; ++i) {
        const auto &event = m_events[static_cast<std::size_t>(i)];
        m_ready.push_back({event.data.u64, event.events});
    }
    return m_ready;
}

} // namespace sockeye
