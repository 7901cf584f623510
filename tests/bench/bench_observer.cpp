// SPDX-License-Identifier: MIT
// What following every socket costs: idle connections by their number, echo and UDP with the observer and without;
// and how soon it sees what nobody's call has noticed.
#include <algorithm>
#include <string_view>

#include <fmt/format.h>
#include <sys/socket.h>

#include "core/net/socketcalls.h"
#include "tests/bench/support/echoruns.h"
#include "tests/bench/support/figure.h"
#include "tests/bench/support/resources.h"
#include "tests/bench/support/streampeer.h"
#include "tests/bench/support/udpruns.h"
#include "tests/support/livesession.h"
#include "tests/support/waiting.h"

using namespace sockeye;
using namespace sockeye::bench;

namespace {

// CPU time of this process as a share of a core while `count` connections are held and nothing happens on them.
double idleShare(std::uint64_t count, bool observe, std::int64_t watchedNs, Exactness &exact)
{
    const Peer client(holdConnections);
    EngineOptions options;
    options.observe = observe;
    test::LiveSession session(options);
    OpenRequest request;
    request.role = OpenRequest::Role::Listen;
    request.url = SocketUrl::parse("tcp://127.0.0.1:0").value();
    request.backlog = 4096;
    session.engine().open(std::move(request)).value();
    const auto listener = session.waitForSocket([](const SocketSummary &s) { return s.listening; }).value();
    const auto &log = session.journal().log();
    client.line().put(StreamOrder{listener.local.port(), count});
    exact.expect("connections made", client.line().get<std::uint64_t>(), count);
    test::waitUntil([&] { return log.sockets().size() >= count + 1; }, std::chrono::seconds(20));
    // Until the first looks are over: no event for a second.
    const auto isQuiet = [&, last = Row{0}, since = monotonicNs()]() mutable {
        if (const Row rows = log.size(); rows != last) {
            last = rows;
            since = monotonicNs();
        }
        return monotonicNs() - since > 1'000'000'000;
    };
    test::waitUntil(isQuiet, std::chrono::seconds(20));
    const auto cpuBefore = processCpuNs();
    const auto from = monotonicNs();
    test::waitUntil([&] { return monotonicNs() - from >= watchedNs; }, std::chrono::seconds(10));
    const auto used =
        static_cast<double>(processCpuNs() - cpuBefore) / static_cast<double>(monotonicNs() - from);
    client.line().put('x');
    return used;
}

// From a peer's shutdown() until the journal says CLOSE_WAIT of a connection nobody reads, in milliseconds.
double latencyMs(test::LiveSession &session, const SocketSummary &listener)
{
    const Row before = session.journal().log().size();
    const UniqueFd client(connectTo(listener.local.port()));
    const auto accepted = session.waitFor(
        [&](const Event &event) {
            const auto *call = event.as<CallEvent>();
            return call && call->call == CallCode::Accept && call->related == listener.id;
        },
        before);
    if (!accepted)
        return -1;
    const auto from = wallNs();
    ::shutdown(client.value(), SHUT_WR);
    const auto seen = session.waitFor(
        [&](const Event &event) {
            const auto *state = event.as<StateEvent>();
            return state && event.socket == accepted->event.socket && state->to == TcpState::CloseWait;
        },
        before);
    return seen ? static_cast<double>(seen->event.ns - from) / 1e6 : -1;
}

} // namespace

int main(int argc, char **argv)
{
    const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
    raiseDescriptorLimit();
    Exactness exact;

    for (const std::uint64_t count : {10u, 100u, 1000u, 5000u}) {
        if (quick && count > 100)
            break;
        const std::int64_t watchedNs = quick ? 200'000'000 : 3'000'000'000;
        Figure idle{.name = fmt::format("observer.idle.{}_sockets", count),
                    .unit = "share of a core",
                    .of = Figure::Of::Difference,
                    .note = "bare: the same without the observer"};
        if (count == 100)
            idle.atMost = 0.01;
        for (int i = 0; i < (quick ? 1 : 3); ++i) {
            idle.ours.push_back(idleShare(count, true, watchedNs, exact));
            idle.bare.push_back(idleShare(count, false, watchedNs, exact));
        }
        print(idle);
    }

    {
        test::LiveSession session;
        Policy unread;
        unread.read = false;
        const auto listener = session.listen("tcp://127.0.0.1:0", unread);
        Figure latency{.name = "observer.latency", .unit = "ms"};
        for (int i = 0; i < (quick ? 3 : 50); ++i)
            latency.ours.push_back(latencyMs(session, listener));
        const auto worst = *std::max_element(latency.ours.begin(), latency.ours.end());
        exact.expect("transitions seen", *std::min_element(latency.ours.begin(), latency.ours.end()) >= 0, 1);
        latency.note =
            fmt::format("a FIN that nobody reads, right after the accept; longest {:.1f} ms", worst);
        print(latency);
    }

    const int pairs = quick ? 1 : 15;
    Figure echo{.name = "observer.echo_cpu", .unit = "us", .of = Figure::Of::Ratio, .atMost = 1.05};
    Figure udp{.name = "observer.udp_cpu", .unit = "ns", .of = Figure::Of::Ratio, .atMost = 1.05};
    const std::uint64_t trips = quick ? 500 : 10'000;
    Flood flood{quick ? 20'000u : 200'000u, 100'000};
    for (int i = 0; i < pairs; ++i) {
        echo.ours.push_back(runEchoEngine(trips, 1, true).cpuUs);
        echo.bare.push_back(runEchoEngine(trips, 1, false).cpuUs);
        flood.observe = true;
        udp.ours.push_back(runEngine(flood).cpuNsEach());
        flood.observe = false;
        udp.bare.push_back(runEngine(flood).cpuNsEach());
    }
    for (auto *figure : {&echo, &udp}) {
        figure->note = "bare: the same without the observer";
        print(*figure);
    }
    return exact.exitCode();
}
