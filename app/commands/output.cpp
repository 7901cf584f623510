// SPDX-License-Identifier: MIT
#include "app/commands/output.h"

#include <cerrno>
#include <climits>
#include <cstring>

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include "core/base/result.h"

namespace sockeye {

namespace {

constexpr std::size_t kMuch = 64 * 1024;
constexpr int kLastPatienceMs = 500; // with a reader that takes nothing, once the command is interrupted

} // namespace

void Output::write(std::string_view octets)
{
    if (!m_open)
        return;
    m_pending += octets;
    if (m_pending.size() >= kMuch)
        flush();
}

void Output::flush()
{
    if (m_open)
        writeAll(m_pending);
    m_pending.clear();
}

// Where a write could wait for ever, an interruption must still be seen: no more is written at once than a
// pipe that is ready takes without waiting, pipe(7).
void Output::writeAll(std::string_view octets)
{
    while (!octets.empty() && m_open) {
        if (m_interruptFd >= 0 && !waitUntilWritable())
            continue;
        const auto part = m_interruptFd >= 0 ? octets.substr(0, PIPE_BUF) : octets;
        const auto n = ::write(m_fd, part.data(), part.size());
        if (n >= 0) {
            octets.remove_prefix(static_cast<std::size_t>(n));
        } else if (errno != EINTR && errno != EAGAIN) {
            m_open = false;
            if (errno != EPIPE)
                m_fault = CommandFault{
                    fmt::format("writing to {} failed: {}, {}; free some space or write elsewhere", m_name,
                                errnoName(errno), std::strerror(errno))};
        } else if (errno == EAGAIN && m_interruptFd < 0) {
            pollfd ready{m_fd, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        }
    }
}

bool Output::waitUntilWritable()
{
    pollfd ready[] = {{m_fd, POLLOUT, 0}, {m_interruptFd, POLLIN, 0}};
    if (m_waits)
        ::poll(ready, 2, -1);
    if (ready[0].revents == 0 && (ready[1].revents != 0 || !m_waits))
        m_open = ::poll(ready, 1, kLastPatienceMs) == 1;
    return m_open && ready[0].revents != 0;
}

} // namespace sockeye
