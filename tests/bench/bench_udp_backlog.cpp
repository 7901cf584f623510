// SPDX-License-Identifier: MIT
// UDP that is waiting in the receive buffer: what a datagram costs the receiver when nothing but receiving is
// counted.
#include <string_view>

#include "tests/bench/support/figure.h"
#include "tests/bench/support/udpruns.h"

using namespace sockeye::bench;

int main(int argc, char **argv)
{
    const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
    const int pairs = quick ? 1 : 15;
    const Flood flood{3'000, 0, quick ? 3u : 30u, Flood::Reading::WhenAllAreSent};

    Exactness exact;
    Figure cpu{.name = "udp.backlog.cpu_per_datagram",
               .unit = "ns",
               .of = Figure::Of::Ratio,
               .atMost = 2.5,
               .note = "64 octets each"};
    for (int i = 0; i < pairs; ++i) {
        const auto ours = runEngine(flood);
        exact.expect("received + unread at close + kernel drops", ours.received + ours.unread + ours.drops,
                     ours.sent);
        const auto bare = runBareLoop(flood);
        cpu.ours.push_back(ours.cpuNsEach());
        cpu.bare.push_back(bare.cpuNsEach());
    }
    print(cpu);
    return exact.exitCode();
}
