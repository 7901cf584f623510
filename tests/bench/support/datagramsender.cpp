// SPDX-License-Identifier: MIT
#include "tests/bench/support/datagramsender.h"

#include <algorithm>
#include <ctime>

#include "core/base/clocks.h"
#include "core/net/endpoint.h"

namespace sockeye::bench {

namespace {

constexpr std::size_t kOctets = 64;
constexpr std::int64_t kPaceNs = 200'000;

int connectedTo(std::uint16_t port)
{
    const int fd = ::socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_storage address{};
    const auto length = Endpoint::inet({127, 0, 0, 1}, port).toSockaddr(address);
    ::connect(fd, reinterpret_cast<sockaddr *>(&address), length);
    return fd;
}

void waitUntilNs(std::int64_t ns)
{
    const timespec at{ns / 1'000'000'000, ns % 1'000'000'000};
    clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &at, nullptr);
}

void sendOnce(int fd, const Flood &flood, SendReport &report)
{
    Messages messages(kOctets);
    report = {0, monotonicNs()};
    while (report.sent < flood.count) {
        auto left = flood.count - report.sent;
        if (flood.perSecond > 0) {
            const auto elapsed = static_cast<std::uint64_t>(monotonicNs() - report.firstNs);
            const auto due = elapsed * flood.perSecond / 1'000'000'000;
            if (due <= report.sent) {
                waitUntilNs(monotonicNs() + kPaceNs);
                continue;
            }
            left = std::min(left, due - report.sent);
        }
        const auto now = static_cast<unsigned>(std::min<std::uint64_t>(left, kAtOnce));
        const int sent = ::sendmmsg(fd, messages.headers.data(), now, 0);
        report.sent += sent > 0 ? static_cast<std::uint64_t>(sent) : 0;
    }
    report.lastNs = monotonicNs();
}

} // namespace

Messages::Messages(std::size_t length)
{
    for (std::size_t i = 0; i < kAtOnce; ++i) {
        vectors[i] = {octets[i].data(), length};
        headers[i].msg_hdr.msg_iov = &vectors[i];
        headers[i].msg_hdr.msg_iovlen = 1;
    }
}

void sendFlood(const Line &line)
{
    const auto port = line.get<std::uint16_t>();
    const auto flood = line.get<Flood>();
    const int fd = connectedTo(port);
    for (unsigned i = 0; i < flood.times; ++i) {
        line.get<char>();
        SendReport report;
        sendOnce(fd, flood, report);
        line.put(report);
    }
}

} // namespace sockeye::bench
