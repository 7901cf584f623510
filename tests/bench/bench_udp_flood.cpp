// SPDX-License-Identifier: MIT
// UDP as fast as another process can send it: what a datagram costs the receiver, and how many come through.
#include <string_view>

#include <fmt/format.h>

#include "tests/bench/support/figure.h"
#include "tests/bench/support/udpruns.h"

using namespace sockeye::bench;

int main(int argc, char **argv)
{
    const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
    const int pairs = quick ? 1 : 15;
    const Flood flood{quick ? 50'000u : 500'000u};

    Exactness exact;
    Figure cpu{"udp.flood.cpu_per_datagram", "ns", {}, {}, Figure::Of::Ratio, 2.5, {}, {}};
    Figure rate{"udp.flood.rate", "datagrams/s", {}, {}, Figure::Of::Ratio, {}, 0.8, {}};
    Figure drops{"udp.flood.drops", "share", {}, {}, Figure::Of::Ours, {}, {}, {}};
    Figure unaccounted{"udp.flood.unaccounted", "datagrams", {}, {}, Figure::Of::Ours, 0, {}, {}};
    for (int i = 0; i < pairs; ++i) {
        const auto ours = runEngine(flood);
        const auto accounted = ours.received + ours.unread + ours.drops;
        exact.expect("received + unread at close + kernel drops", accounted, ours.sent);
        const auto bare = runBareLoop(flood);
        cpu.ours.push_back(ours.cpuNsEach());
        cpu.bare.push_back(bare.cpuNsEach());
        rate.ours.push_back(ours.perSecond());
        rate.bare.push_back(bare.perSecond());
        drops.ours.push_back(ours.dropShare());
        drops.bare.push_back(bare.dropShare());
        unaccounted.ours.push_back(static_cast<double>(ours.sent) - static_cast<double>(accounted));
        cpu.note = rate.note = fmt::format("64 octets each, effective buffer {} octets", ours.receiveBuffer);
    }
    for (const auto &figure : {cpu, rate, drops, unaccounted})
        print(figure);
    return exact.exitCode();
}
