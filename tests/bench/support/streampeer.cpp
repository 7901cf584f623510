// SPDX-License-Identifier: MIT
#include "tests/bench/support/streampeer.h"

#include <algorithm>
#include <array>
#include <vector>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/base/bytes.h"
#include "core/net/endpoint.h"
#include "core/base/clocks.h"
#include "tests/bench/support/resources.h"

namespace sockeye::bench {

int listenOnLoopback()
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in any{};
    any.sin_family = AF_INET;
    any.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(fd, reinterpret_cast<sockaddr *>(&any), sizeof any);
    ::listen(fd, 128);
    return fd;
}

int connectTo(std::uint16_t port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_storage address{};
    const auto length = Endpoint::inet({127, 0, 0, 1}, port).toSockaddr(address);
    if (::connect(fd, reinterpret_cast<sockaddr *>(&address), length) != 0) {
        ::close(fd);
        return -1;
    }
    return fd;
}

void sendStream(const Line &line)
{
    const auto order = line.get<StreamOrder>();
    const int fd = connectTo(order.port);
    const Bytes octets(256 * 1024, 'x');
    line.put(monotonicNs());
    for (auto left = order.count; left > 0;) {
        const auto n = ::send(fd, octets.data(), std::min<std::uint64_t>(left, octets.size()), 0);
        if (n <= 0)
            break;
        left -= static_cast<std::uint64_t>(n);
    }
    ::shutdown(fd, SHUT_WR);
    line.get<char>(); // a close before everything is read could reset the connection
    ::close(fd);
}

void pingPong(const Line &line)
{
    const auto order = line.get<StreamOrder>();
    const int fd = connectTo(order.port);
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    std::array<char, kPing> octets{};
    const auto begin = monotonicNs();
    for (std::uint64_t i = 0; i < order.count; ++i) {
        if (::send(fd, octets.data(), octets.size(), 0) != kPing ||
            ::recv(fd, octets.data(), octets.size(), MSG_WAITALL) != kPing)
            return;
    }
    line.put(static_cast<double>(monotonicNs() - begin) / static_cast<double>(order.count));
    line.get<char>();
    ::close(fd);
}

void holdConnections(const Line &line)
{
    raiseDescriptorLimit();
    const auto order = line.get<StreamOrder>();
    std::uint64_t held = 0;
    while (held < order.count && connectTo(order.port) >= 0)
        ++held;
    line.put(held);
    line.get<char>();
}

} // namespace sockeye::bench
