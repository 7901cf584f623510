// SPDX-License-Identifier: MIT
// Many connections held idle on one listener: what each costs this process in memory, and all of them in CPU
// time.
#include <string_view>

#include "tests/bench/support/figure.h"
#include "tests/bench/support/resources.h"
#include "tests/bench/support/streampeer.h"
#include "tests/support/livesession.h"
#include "tests/support/waiting.h"

using namespace sockeye;
using namespace sockeye::bench;

int main(int argc, char **argv)
{
    const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
    const std::uint64_t wanted = quick ? 200 : 5000;

    Exactness exact;
    const Peer client(holdConnections);
    raiseDescriptorLimit();
    test::LiveSession session;
    OpenRequest request;
    request.role = OpenRequest::Role::Listen;
    request.url = SocketUrl::parse("tcp://127.0.0.1:0").value();
    request.backlog = 4096; // the client is not to wait for a second whenever it is ahead
    session.engine().open(std::move(request)).value();
    const auto listener = session.waitForSocket([](const SocketSummary &s) { return s.listening; }).value();
    const auto &sockets = session.journal().log().sockets();

    const auto before = residentOctets();
    const auto begin = monotonicNs();
    client.line().put(StreamOrder{listener.local.port(), wanted});
    exact.expect("connections made", client.line().get<std::uint64_t>(), wanted);
    test::waitUntil([&] { return sockets.size() == wanted + 1; }, std::chrono::seconds(20));
    const double seconds = static_cast<double>(monotonicNs() - begin) / 1e9;
    exact.expect("sockets in the journal", sockets.size(), wanted + 1);
    // Their first samples come a while after.
    const auto isQuiet = [&, last = Row{0}, since = monotonicNs()]() mutable {
        const auto now = monotonicNs();
        if (const Row rows = session.journal().log().size(); rows != last) {
            last = rows;
            since = now;
        }
        return now - since > 700'000'000;
    };
    test::waitUntil(isQuiet, std::chrono::seconds(10));
    const auto each = static_cast<double>(residentOctets() - before) / static_cast<double>(wanted);

    const std::int64_t watchedNs = quick ? 200'000'000 : 3'000'000'000;
    const auto cpuBefore = processCpuNs();
    const auto from = monotonicNs();
    test::waitUntil([&] { return monotonicNs() - from >= watchedNs; }, std::chrono::seconds(5));
    const auto used =
        static_cast<double>(processCpuNs() - cpuBefore) / static_cast<double>(monotonicNs() - from);
    client.line().put('x');

    print({.name = "idle.memory_per_connection", .unit = "octets", .ours = {each}, .atMost = 4096});
    print({.name = "idle.accept_rate",
           .unit = "connections/s",
           .ours = {static_cast<double>(wanted) / seconds}});
    print({.name = "idle.cpu",
           .unit = "share of a core",
           .ours = {used},
           .note = "the measuring loop, which looks at a clock every millisecond, included"});
    return exact.exitCode();
}
