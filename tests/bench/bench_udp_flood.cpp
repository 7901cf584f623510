// SPDX-License-Identifier: MIT
// UDP as fast as another process can send it: what a datagram costs the receiver, and how many come through.
// However many are lost, because the buffer is small or nobody reads, every one is accounted for.
#include <string_view>

#include <fmt/format.h>

#include "tests/bench/support/figure.h"
#include "tests/bench/support/udpruns.h"

using namespace sockeye::bench;

namespace {

std::uint64_t accounted(const FloodRun &run)
{
    return run.received + run.unread + run.drops;
}

} // namespace

int main(int argc, char **argv)
{
    const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
    const int pairs = quick ? 1 : 15;
    const Flood flood{quick ? 50'000u : 500'000u};

    Exactness exact;
    Figure cpu{.name = "udp.flood.cpu_per_datagram", .unit = "ns", .of = Figure::Of::Ratio, .atMost = 2.5};
    Figure rate{.name = "udp.flood.rate", .unit = "datagrams/s", .of = Figure::Of::Ratio, .atLeast = 0.8};
    Figure drops{.name = "udp.flood.drops", .unit = "share"};
    Figure loss{.name = "udp.flood.small_buffer_drops", .unit = "share", .note = "of 16 KiB; read, and not"};
    Figure unaccounted{
        .name = "udp.flood.unaccounted", .unit = "datagrams", .atMost = 0, .note = "in every run"};
    for (int i = 0; i < pairs; ++i) {
        const auto ours = runEngine(flood);
        exact.expect("received + unread at close + kernel drops", accounted(ours), ours.sent);
        const auto bare = runBareLoop(flood);
        cpu.ours.push_back(ours.cpuNsEach());
        cpu.bare.push_back(bare.cpuNsEach());
        rate.ours.push_back(ours.perSecond());
        rate.bare.push_back(bare.perSecond());
        drops.ours.push_back(ours.dropShare());
        drops.bare.push_back(bare.dropShare());
        unaccounted.ours.push_back(static_cast<double>(ours.sent) - static_cast<double>(accounted(ours)));
        cpu.note = rate.note = fmt::format("64 octets each, effective buffer {} octets", ours.receiveBuffer);
    }
    for (const auto reading : {Flood::Reading::AsTheyCome, Flood::Reading::Never}) {
        Flood lossy = flood;
        lossy.reading = reading;
        lossy.receiveBuffer = 8 << 10;
        const auto run = runEngine(lossy);
        exact.expect("with a small buffer, received + unread at close + kernel drops", accounted(run),
                     run.sent);
        unaccounted.ours.push_back(static_cast<double>(run.sent) - static_cast<double>(accounted(run)));
        loss.ours.push_back(run.dropShare());
    }
    for (const auto &figure : {cpu, rate, drops, loss, unaccounted})
        print(figure);
    return exact.exitCode();
}
