// SPDX-License-Identifier: MIT
#include "tests/bench/support/echoruns.h"

#include "tests/bench/support/resources.h"
#include "tests/bench/support/streampeer.h"
#include "tests/support/livesession.h"

namespace sockeye::bench {

std::function<void(const Line &)> pingPongOn(unsigned core)
{
    return [core](const Line &line) {
        keepToCore(core);
        pingPong(line);
    };
}

EchoRun runEchoEngine(std::uint64_t trips, unsigned core, bool observe)
{
    EchoRun run;
    const Peer client(pingPongOn(core));
    EngineOptions options;
    options.observe = observe;
    test::LiveSession session(options);
    Policy echo;
    echo.reply = Policy::Reply::Echo;
    const auto listener = session.listen("tcp://127.0.0.1:0", echo);
    const auto cpuBefore = processCpuNs();
    client.line().put(StreamOrder{listener.local.port(), trips});
    run.tripUs = client.line().get<double>() / 1000;
    session.journal().flush();
    run.cpuUs = static_cast<double>(processCpuNs() - cpuBefore) / 1000 / static_cast<double>(trips);
    const auto accepted = session.waitForSocket(
        [&](const SocketSummary &s) { return s.parent == listener.id && s.unitsOut >= trips; });
    run.octets = accepted ? accepted->bytesIn + accepted->bytesOut : 0;
    client.line().put('x');
    return run;
}

} // namespace sockeye::bench
