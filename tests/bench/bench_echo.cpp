// SPDX-License-Identifier: MIT
// 64 octets there and back over TCP, both ways journaled: the CPU time of the echoing process a round trip,
// against an epoll loop that only echoes.
//
// Waking a thread on another core costs several times the echo itself, most of all in a virtual machine, and
// whether the two ends share a core would otherwise be chance. So it is measured both ways: on one core,
// where what is counted is the work, and on two.
#include <array>
#include <string>
#include <string_view>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/net/socketcalls.h"
#include "tests/bench/support/echoruns.h"
#include "tests/bench/support/figure.h"
#include "tests/bench/support/resources.h"
#include "tests/bench/support/streampeer.h"

using namespace sockeye;
using namespace sockeye::bench;

namespace {

EchoRun runBareLoop(std::uint64_t trips, unsigned core)
{
    EchoRun run;
    const Peer client(pingPongOn(core));
    const int listener = listenOnLoopback();
    const auto cpuBefore = processCpuNs();
    client.line().put(StreamOrder{plumbing::localOf(listener).port(), trips});
    const int fd = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK);
    const int poller = epoll_create1(0);
    epoll_event wanted{};
    wanted.events = EPOLLIN;
    epoll_ctl(poller, EPOLL_CTL_ADD, fd, &wanted);
    std::array<char, 16 * 1024> octets;
    for (std::uint64_t done = 0; done < trips; ++done) {
        epoll_event ready{};
        epoll_wait(poller, &ready, 1, -1);
        const auto n = ::recv(fd, octets.data(), octets.size(), 0);
        if (n <= 0 || ::send(fd, octets.data(), static_cast<std::size_t>(n), 0) != n)
            break;
    }
    run.cpuUs = static_cast<double>(processCpuNs() - cpuBefore) / 1000 / static_cast<double>(trips);
    run.tripUs = client.line().get<double>() / 1000;
    client.line().put('x');
    ::close(poller);
    ::close(fd);
    ::close(listener);
    return run;
}

} // namespace

int main(int argc, char **argv)
{
    const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
    const int pairs = quick ? 1 : 15;
    const std::uint64_t trips = quick ? 500 : 10'000;

    keepToCore(0);
    Exactness exact;
    for (const unsigned core : {0u, 1u}) {
        const std::string name = core == 0 ? "echo.one_core" : "echo.two_cores";
        Figure cpu{.name = name + ".cpu_per_round_trip",
                   .unit = "us",
                   .of = Figure::Of::Difference,
                   .atMost = 5,
                   .note = "64 octets"};
        Figure trip{.name = name + ".round_trip",
                    .unit = "us",
                    .of = Figure::Of::Ratio,
                    .note = "as the client sees it"};
        for (int i = 0; i < pairs; ++i) {
            const auto ours = runEchoEngine(trips, core);
            exact.expect("octets journaled, both ways", ours.octets, 2 * trips * kPing);
            const auto bare = runBareLoop(trips, core);
            cpu.ours.push_back(ours.cpuUs);
            cpu.bare.push_back(bare.cpuUs);
            trip.ours.push_back(ours.tripUs);
            trip.bare.push_back(bare.tripUs);
        }
        print(cpu);
        print(trip);
    }
    return exact.exitCode();
}
