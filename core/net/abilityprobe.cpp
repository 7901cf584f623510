// SPDX-License-Identifier: MIT
#include "core/net/abilityprobe.h"

#include <cerrno>
#include <csignal>
#include <cstring>

#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/net/packetsocket.h"
#include "core/net/sockdiag.h"
#include "core/net/socketcalls.h"
#include "core/net/statetrace.h"

namespace sockeye::probe {

namespace {

// In a child with one thread: only calls that are safe there, signal-safety(7).
int enterNamespaces()
{
    if (unshare(CLONE_NEWUSER | CLONE_NEWNET) < 0)
        return errno;
    // Some systems let one in and give no rights there.
    const int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return errno;
    ifreq request{};
    std::memcpy(request.ifr_name, "lo", 3);
    request.ifr_flags = IFF_UP;
    return ioctl(fd, SIOCSIFFLAGS, &request) < 0 ? errno : 0;
}

} // namespace

int tcpInfo()
{
    const UniqueFd fd(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!fd)
        return errno;
    plumbing::TcpInfo info;
    return plumbing::tcpInfo(fd.value(), info) ? 0 : errno;
}

int sockDiag()
{
    SockDiag diag;
    constexpr std::uint16_t kAnyPort = 1; // few rows or none: only the answer counts
    const auto rows = diag.dump({Family::Inet, SocketType::Stream}, kAnyPort);
    return rows ? 0 : rows.error().code;
}

int stateTrace()
{
    const auto trace = StateTrace::open();
    return trace ? 0 : trace.error().code;
}

int packetCapture()
{
    const auto socket = PacketSocket::open(PacketSocket::kLeastKept);
    return socket ? 0 : socket.error().code;
}

int userNamespaces()
{
    const pid_t child = fork();
    if (child < 0)
        return errno;
    if (child == 0)
        _exit(enterNamespaces());
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR)
            return errno;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : EPERM; // a sandbox kills who tries
}

} // namespace sockeye::probe
