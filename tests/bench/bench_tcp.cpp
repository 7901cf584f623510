// SPDX-License-Identifier: MIT
// A TCP stream received into the session file, against a loop that receives and appends to a file; and
// whether memory stays as it is while two thousand million octets pass.
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <string_view>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/journal/sessionloader.h"
#include "core/net/socketcalls.h"
#include "tests/bench/support/figure.h"
#include "tests/bench/support/resources.h"
#include "tests/bench/support/streampeer.h"
#include "tests/support/livesession.h"
#include "tests/support/waiting.h"

using namespace sockeye;
using namespace sockeye::bench;

namespace {

struct Run {
    double octetsPerSecond = 0;
    double cpuNs = 0;
    std::uint64_t octets = 0;      // read
    std::uint64_t inFile = 0;      // of them in the session file
    std::int64_t residentRise = 0; // at most, in octets
};

std::uint64_t octetsInFile(const std::string &path)
{
    const auto loader = SessionLoader::open(path).value();
    loader->wait(std::chrono::seconds(60));
    const auto log = loader->log();
    std::uint64_t octets = 0;
    for (Row row = 0; row < log->size(); ++row)
        octets += log->entry(row).kind == EventKind::Data ? log->entry(row).value : 0;
    return octets;
}

Run runEngine(std::uint64_t octets)
{
    Run run;
    const Peer sender(sendStream);
    test::LiveSession session;
    const auto listener = session.listen();
    std::atomic<std::int64_t> publishedNs{0};
    session.journal().setWake([&] { publishedNs = monotonicNs(); });

    const auto residentBefore = residentOctets();
    const auto cpuBefore = processCpuNs();
    sender.line().put(StreamOrder{listener.local.port(), octets});
    const auto beganNs = sender.line().get<std::int64_t>();
    test::waitUntil(
        [&] {
            run.residentRise = std::max(run.residentRise, residentOctets() - residentBefore);
            session.journal().rearmWake();
            const auto accepted =
                session.waitForSocket([&](const SocketSummary &s) { return s.parent == listener.id; });
            run.octets = accepted ? accepted->bytesIn : 0;
            return run.octets == octets;
        },
        std::chrono::seconds(30));
    run.cpuNs = static_cast<double>(processCpuNs() - cpuBefore);
    run.octetsPerSecond = static_cast<double>(octets) * 1e9 / static_cast<double>(publishedNs - beganNs);
    session.journal().setWake({});
    sender.line().put('x');
    session.stop();
    run.inFile = octetsInFile(session.path());
    return run;
}

Run runBareLoop(std::uint64_t octets)
{
    Run run;
    char path[] = "/tmp/sockeye-bench-XXXXXX";
    const Peer sender(sendStream);
    const int file = mkostemp(path, O_APPEND);
    const int listener = listenOnLoopback();
    Bytes buffer(256 * 1024);

    const auto cpuBefore = processCpuNs();
    sender.line().put(StreamOrder{plumbing::localOf(listener).port(), octets});
    const int fd = ::accept(listener, nullptr, nullptr);
    const auto beganNs = sender.line().get<std::int64_t>();
    while (true) {
        const auto n = ::recv(fd, buffer.data(), buffer.size(), 0);
        if (n <= 0)
            break;
        if (::write(file, buffer.data(), static_cast<std::size_t>(n)) != n)
            break;
        run.octets += static_cast<std::uint64_t>(n);
    }
    run.octetsPerSecond = static_cast<double>(octets) * 1e9 / static_cast<double>(monotonicNs() - beganNs);
    run.cpuNs = static_cast<double>(processCpuNs() - cpuBefore);
    sender.line().put('x');
    ::close(fd);
    ::close(listener);
    ::close(file);
    ::unlink(path);
    return run;
}

} // namespace

int main(int argc, char **argv)
{
    const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
    const int pairs = quick ? 1 : 15;
    const std::uint64_t octets = std::uint64_t{quick ? 32u : 512u} << 20;

    Exactness exact;
    Figure rate{.name = "tcp.receive.rate", .unit = "octets/s", .of = Figure::Of::Ratio, .atLeast = 0.8};
    Figure cpu{.name = "tcp.receive.cpu_per_mib", .unit = "ns", .of = Figure::Of::Ratio};
    const auto perMib = [octets](const Run &run) { return run.cpuNs / static_cast<double>(octets >> 20); };
    // Not counted: a virtual machine is given the memory behind its page cache when it first touches it.
    runBareLoop(octets);
    for (int i = 0; i < pairs; ++i) {
        const auto ours = runEngine(octets);
        exact.expect("octets in the session file", ours.inFile, octets);
        const auto bare = runBareLoop(octets);
        rate.ours.push_back(ours.octetsPerSecond);
        rate.bare.push_back(bare.octetsPerSecond);
        cpu.ours.push_back(perMib(ours));
        cpu.bare.push_back(perMib(bare));
    }
    print(rate);
    print(cpu);

    Figure memory{
        .name = "tcp.receive.resident_rise", .unit = "octets", .atMost = 32 << 20, .note = "over 2 GB"};
    const std::uint64_t much = quick ? octets : 2'000'000'000;
    const auto run = runEngine(much);
    exact.expect("octets in the session file", run.inFile, much);
    memory.ours.push_back(static_cast<double>(run.residentRise));
    print(memory);
    return exact.exitCode();
}
