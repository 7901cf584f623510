// SPDX-License-Identifier: MIT
// UDP at a steady 200 000 datagrams a second: how many are lost, and what one costs.
#include <string_view>

#include <fmt/format.h>

#include "tests/bench/support/figure.h"
#include "tests/bench/support/udpruns.h"

using namespace sockeye::bench;

int main(int argc, char **argv)
{
    const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
    const int pairs = quick ? 1 : 5;
    const Flood flood{quick ? 50'000u : 1'000'000u, 200'000};

    Exactness exact;
    Figure drops{.name = "udp.paced.drops", .unit = "share", .atMost = 0.001};
    Figure cpu{.name = "udp.paced.cpu_per_datagram", .unit = "ns", .of = Figure::Of::Ratio};
    Figure pace{.name = "udp.paced.pace",
                .unit = "datagrams/s",
                .atLeast = 199'000,
                .note = "what the sender achieved"};
    for (int i = 0; i < pairs; ++i) {
        const auto ours = runEngine(flood);
        exact.expect("received + unread at close + kernel drops", ours.received + ours.unread + ours.drops,
                     ours.sent);
        const auto bare = runBareLoop(flood);
        drops.ours.push_back(ours.dropShare());
        drops.bare.push_back(bare.dropShare());
        cpu.ours.push_back(ours.cpuNsEach());
        cpu.bare.push_back(bare.cpuNsEach());
        pace.ours.push_back(static_cast<double>(ours.sent) / ours.sendSeconds);
        pace.bare.push_back(static_cast<double>(bare.sent) / bare.sendSeconds);
        drops.note = fmt::format("64 octets each, effective buffer {} octets", ours.receiveBuffer);
    }
    for (const auto &figure : {drops, cpu, pace})
        print(figure);
    return exact.exitCode();
}
