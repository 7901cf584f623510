// SPDX-License-Identifier: MIT
#include <cerrno>
#include <csignal>
#include <ctime>

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/sock_diag.h>
#include <linux/sockios.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>

#include "core/net/socketcalls.h"

namespace sockeye::plumbing {

namespace {

constexpr int kSoCookie = 57;      // SO_COOKIE, linux/socket.h; older C libraries do not name it
constexpr int kSoMemInfo = 55;     // SO_MEMINFO
constexpr int kSoNetnsCookie = 71; // SO_NETNS_COOKIE
constexpr int kSoBindToIfIndex = 62;

Endpoint nameOf(int fd, int (*ask)(int, sockaddr *, socklen_t *) noexcept)
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    if (ask(fd, reinterpret_cast<sockaddr *>(&address), &length) < 0)
        return {};
    return Endpoint::fromSockaddr(address, length);
}

template<typename T>
bool readOption(int fd, int level, int name, T &out)
{
    socklen_t length = sizeof out;
    return getsockopt(fd, level, name, &out, &length) == 0;
}

std::int64_t queueLength(int fd, unsigned long request)
{
    int value = 0;
    return ioctl(fd, request, &value) == 0 ? value : -1;
}

} // namespace

Endpoint localOf(int fd)
{
    return nameOf(fd, ::getsockname);
}

Endpoint peerOf(int fd)
{
    return nameOf(fd, ::getpeername);
}

void setNonBlocking(int fd, bool on)
{
    const int flags = fcntl(fd, F_GETFL);
    if (flags >= 0)
        fcntl(fd, F_SETFL, on ? flags | O_NONBLOCK : flags & ~O_NONBLOCK);
}

int intOption(int fd, int level, int name, int fallback)
{
    int value = fallback;
    return readOption(fd, level, name, value) ? value : fallback;
}

void setIntOption(int fd, int level, int name, int value)
{
    setsockopt(fd, level, name, &value, sizeof value);
}

std::uint64_t cookieOf(int fd)
{
    std::uint64_t cookie = 0;
    return readOption(fd, SOL_SOCKET, kSoCookie, cookie) ? cookie : 0;
}

std::uint64_t networkOf(int fd)
{
    std::uint64_t cookie = 0;
    return readOption(fd, SOL_SOCKET, kSoNetnsCookie, cookie) ? cookie : 0;
}

std::uint32_t inodeOf(int fd)
{
    struct stat status {};
    return fstat(fd, &status) == 0 ? static_cast<std::uint32_t>(status.st_ino) : 0;
}

bool isPeerThisProcess(int fd)
{
    ucred peer{};
    return readOption(fd, SOL_SOCKET, SO_PEERCRED, peer) && peer.pid == getpid();
}

std::uint32_t boundInterface(int fd)
{
    std::uint32_t index = 0;
    return readOption(fd, SOL_SOCKET, kSoBindToIfIndex, index) ? index : 0;
}

SocketKind kindOf(int fd)
{
    SocketKind kind;
    switch (intOption(fd, SOL_SOCKET, SO_DOMAIN)) {
    case AF_INET:
        kind.family = Family::Inet;
        break;
    case AF_INET6:
        kind.family = Family::Inet6;
        break;
    case AF_UNIX:
        kind.family = Family::Unix;
        break;
    default:
        break;
    }
    switch (intOption(fd, SOL_SOCKET, SO_TYPE)) {
    case SOCK_STREAM:
        kind.type = SocketType::Stream;
        break;
    case SOCK_RAW:
        kind.type = SocketType::Raw;
        break;
    case SOCK_DGRAM:
        kind.type =
            intOption(fd, SOL_SOCKET, SO_PROTOCOL) == IPPROTO_ICMP ? SocketType::Ping : SocketType::Datagram;
        break;
    case SOCK_SEQPACKET:
        kind.type = SocketType::SeqPacket;
        break;
    default:
        break;
    }
    return kind;
}

bool lingers(int fd)
{
    linger value{};
    return readOption(fd, SOL_SOCKET, SO_LINGER, value) && value.l_onoff != 0 && value.l_linger > 0;
}

bool aborts(int fd)
{
    linger value{};
    return readOption(fd, SOL_SOCKET, SO_LINGER, value) && value.l_onoff != 0 && value.l_linger == 0;
}

void stopLingering(int fd)
{
    const linger off{};
    setsockopt(fd, SOL_SOCKET, SO_LINGER, &off, sizeof off);
}

bool tcpInfo(int fd, TcpInfo &out)
{
    tcp_info info{};
    if (!readOption(fd, IPPROTO_TCP, TCP_INFO, info))
        return false;
    // On a listener the kernel reuses two counters for the accept queue and its limit.
    out = {info.tcpi_state, info.tcpi_unacked, info.tcpi_sacked};
    return true;
}

bool peerHasFinished(int fd)
{
    pollfd state{fd, POLLRDHUP, 0};
    return poll(&state, 1, 0) == 1 && (state.revents & POLLRDHUP) != 0 && unreadOctets(fd) <= 0;
}

bool isReadToTheEnd(int fd)
{
    char octet = 0;
    int isAtMark = 1; // recv() does not see an urgent octet, which close() counts as unread: tcp(7)
    return recv(fd, &octet, 1, MSG_PEEK | MSG_DONTWAIT) == 0 && ioctl(fd, SIOCATMARK, &isAtMark) == 0 &&
           isAtMark == 0;
}

std::int64_t unreadOctets(int fd)
{
    return queueLength(fd, SIOCINQ);
}

std::int64_t unsentOctets(int fd)
{
    return queueLength(fd, SIOCOUTQ);
}

std::int64_t dropCount(int fd)
{
    std::uint32_t info[SK_MEMINFO_VARS]{};
    socklen_t length = sizeof info;
    if (getsockopt(fd, SOL_SOCKET, kSoMemInfo, info, &length) < 0 || length < (SK_MEMINFO_DROPS + 1) * 4)
        return -1;
    return info[SK_MEMINFO_DROPS];
}

bool dropFromNowOn(int fd)
{
    sock_filter acceptNothing[] = {{BPF_RET | BPF_K, 0, 0, 0}};
    const sock_fprog program{1, acceptNothing};
    return setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program) == 0;
}

Unread discardQueued(int fd, std::uint64_t limit)
{
    Unread unread;
    std::uint8_t octet = 0;
    while (unread.datagrams < limit) {
        // MSG_TRUNC gives the real length without room for it, recv(2).
        const auto n = ::recv(fd, &octet, 0, MSG_DONTWAIT | MSG_TRUNC);
        if (n < 0) {
            if (errno == EAGAIN)
                break;
            if (errno != EINTR && errno != ECONNREFUSED) // a pending ICMP error hides nothing behind it
                break;
            continue;
        }
        ++unread.datagrams;
        unread.octets += static_cast<std::uint64_t>(n);
    }
    return unread;
}

bool isStaleUnixName(const char *path)
{
    struct stat status {};
    if (lstat(path, &status) < 0 || !S_ISSOCK(status.st_mode))
        return false;
    sockaddr_storage address{};
    const auto length = Endpoint::unixName(path).toSockaddr(address);
    for (const int type : {SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET}) {
        const UniqueFd probe(socket(AF_UNIX, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        if (!probe)
            return false;
        if (connect(probe.value(), reinterpret_cast<const sockaddr *>(&address), length) == 0)
            return false;
        if (errno != EPROTOTYPE) // EPROTOTYPE: somebody lives there, of another type
            return errno == ECONNREFUSED;
    }
    return false;
}

bool collectSigPipe()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    const timespec none{};
    return sigtimedwait(&set, nullptr, &none) == SIGPIPE;
}

} // namespace sockeye::plumbing
