// SPDX-License-Identifier: MIT
#include "tests/bench/support/peer.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace sockeye::bench {

void Line::putBytes(const void *from, std::size_t octets) const
{
    if (::send(m_fd.value(), from, octets, MSG_NOSIGNAL) != static_cast<ssize_t>(octets))
        std::_Exit(2);
}

void Line::getBytes(void *to, std::size_t octets) const
{
    ssize_t got = 0;
    do {
        got = ::recv(m_fd.value(), to, octets, 0);
    } while (got < 0 && errno == EINTR);
    if (got != static_cast<ssize_t>(octets)) {
        std::fputs("the other process is gone\n", stderr);
        std::_Exit(2);
    }
}

bool Line::hasMessage() const
{
    pollfd waited{m_fd.value(), POLLIN, 0};
    return poll(&waited, 1, 0) > 0;
}

Peer::Peer(const std::function<void(const Line &)> &body) : m_line(UniqueFd())
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) {
        std::perror("socketpair");
        std::exit(2);
    }
    UniqueFd ours(ends[0]);
    UniqueFd theirs(ends[1]);
    m_process = fork();
    if (m_process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        prctl(PR_SET_NAME, "peer");
        ours.reset();
        const Line line(std::move(theirs));
        body(line);
        std::_Exit(0);
    }
    m_line = Line(std::move(ours));
}

Peer::~Peer()
{
    m_line = Line(UniqueFd()); // it ends when nobody listens
    waitpid(m_process, nullptr, 0);
}

} // namespace sockeye::bench
