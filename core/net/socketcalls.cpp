// SPDX-License-Identifier: MIT
#include "core/net/socketcalls.h"

#include <cerrno>
#include <csignal>
#include <ctime>

#include <array>

#include <netinet/in.h>
#include <unistd.h>

#include "core/net/timedcall.h"

namespace sockeye::calls {

namespace {

int domainOf(Family family)
{
    switch (family) {
    case Family::Inet:
        return AF_INET;
    case Family::Inet6:
        return AF_INET6;
    case Family::Unix:
        return AF_UNIX;
    case Family::None:
        break;
    }
    return AF_UNSPEC;
}

int typeOf(SocketType type)
{
    switch (type) {
    case SocketType::Datagram:
    case SocketType::Ping:
        return SOCK_DGRAM;
    case SocketType::SeqPacket:
        return SOCK_SEQPACKET;
    case SocketType::Raw:
        return SOCK_RAW;
    default:
        return SOCK_STREAM;
    }
}

sockaddr *generic(sockaddr_storage &address)
{
    return reinterpret_cast<sockaddr *>(&address);
}

// Runs a call that fills in an address.
template<typename F>
CallResult timedWithAddress(Endpoint &out, F call)
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    const auto result = timed([&] { return call(generic(address), &length); });
    out = result.ok() ? Endpoint::fromSockaddr(address, length) : Endpoint{};
    return result;
}

} // namespace

CallResult socket(SocketKind kind, int protocol, bool nonBlocking)
{
    const int type = typeOf(kind.type) | SOCK_CLOEXEC | (nonBlocking ? SOCK_NONBLOCK : 0);
    return timed([&] { return ::socket(domainOf(kind.family), type, protocol); });
}

CallResult bind(int fd, const Endpoint &local)
{
    sockaddr_storage address{};
    const auto length = local.toSockaddr(address);
    return timed([&] { return ::bind(fd, generic(address), length); });
}

CallResult listen(int fd, int backlog)
{
    return timed([&] { return ::listen(fd, backlog); });
}

CallResult accept(int fd, bool nonBlocking, Endpoint &peer)
{
    const int flags = SOCK_CLOEXEC | (nonBlocking ? SOCK_NONBLOCK : 0);
    return timedWithAddress(peer, [&](sockaddr *a, socklen_t *n) { return ::accept4(fd, a, n, flags); });
}

CallResult connect(int fd, const Endpoint &peer)
{
    sockaddr_storage address{};
    auto length = peer.toSockaddr(address);
    if (length == 0) {
        address.ss_family = AF_UNSPEC;
        length = sizeof(sockaddr);
    }
    return timed([&] { return ::connect(fd, generic(address), length); });
}

CallResult send(int fd, ByteView bytes, int flags)
{
    return timed([&] { return ::send(fd, bytes.data(), bytes.size(), flags); });
}

CallResult sendTo(int fd, ByteView bytes, int flags, const Endpoint &to)
{
    sockaddr_storage address{};
    const auto length = to.toSockaddr(address);
    return timed([&] { return ::sendto(fd, bytes.data(), bytes.size(), flags, generic(address), length); });
}

CallResult recv(int fd, std::span<std::uint8_t> into, int flags)
{
    return timed([&] { return ::recv(fd, into.data(), into.size(), flags); });
}

CallResult recvFrom(int fd, std::span<std::uint8_t> into, int flags, Endpoint &from)
{
    return timedWithAddress(from, [&](sockaddr *a, socklen_t *n) {
        return ::recvfrom(fd, into.data(), into.size(), flags, a, n);
    });
}

CallResult recvMmsg(int fd, std::span<mmsghdr> messages)
{
    return timed([&] {
        return ::recvmmsg(fd, messages.data(), static_cast<unsigned>(messages.size()), MSG_DONTWAIT, nullptr);
    });
}

CallResult shutdown(int fd, int how)
{
    return timed([&] { return ::shutdown(fd, how); });
}

CallResult close(UniqueFd &fd)
{
    const int number = fd.release();
    return timed([&] { return ::close(number); });
}

CallResult dup(int fd)
{
    return timed([&] { return ::dup(fd); });
}

CallResult getSockName(int fd, Endpoint &local)
{
    return timedWithAddress(local, [&](sockaddr *a, socklen_t *n) { return ::getsockname(fd, a, n); });
}

CallResult getPeerName(int fd, Endpoint &peer)
{
    return timedWithAddress(peer, [&](sockaddr *a, socklen_t *n) { return ::getpeername(fd, a, n); });
}

CallResult getSockOpt(int fd, int level, int name, std::span<std::uint8_t> into, std::size_t &length)
{
    auto size = static_cast<socklen_t>(into.size());
    const auto result = timed([&] { return ::getsockopt(fd, level, name, into.data(), &size); });
    length = result.ok() ? size : 0;
    return result;
}

CallResult setSockOpt(int fd, int level, int name, ByteView value)
{
    const auto size = static_cast<socklen_t>(value.size());
    return timed([&] { return ::setsockopt(fd, level, name, value.data(), size); });
}

CallResult unlink(const char *path)
{
    return timed([&] { return ::unlink(path); });
}

} // namespace sockeye::calls

namespace sockeye {

Bytes abortiveLinger()
{
    const linger value{1, 0};
    const auto *first = reinterpret_cast<const std::uint8_t *>(&value);
    return {first, first + sizeof value};
}

std::span<const OptionNumber> datagramOptions(Family family)
{
    static constexpr std::array kInet{OptionNumber{SOL_SOCKET, SO_TIMESTAMPNS},
                                      OptionNumber{IPPROTO_IP, IP_PKTINFO}};
    static constexpr std::array kInet6{OptionNumber{SOL_SOCKET, SO_TIMESTAMPNS},
                                       OptionNumber{IPPROTO_IPV6, IPV6_RECVPKTINFO}};
    static constexpr std::array kUnix{OptionNumber{SOL_SOCKET, SO_TIMESTAMPNS}};
    switch (family) {
    case Family::Inet:
        return kInet;
    case Family::Inet6:
        return kInet6;
    default:
        return kUnix;
    }
}

} // namespace sockeye
