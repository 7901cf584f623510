// SPDX-License-Identifier: MIT
#include "tests/bench/support/udpruns.h"

#include <algorithm>
#include <atomic>

#include <netinet/in.h>
#include <sys/socket.h>

#include "core/journal/sessionloader.h"
#include "core/net/socketcalls.h"
#include "tests/bench/support/datagramsender.h"
#include "tests/bench/support/resources.h"
#include "tests/support/livesession.h"
#include "tests/support/waiting.h"

namespace sockeye::bench {

namespace {

// What the session file says, read anew.
void countInFile(const std::string &path, FloodRun &run)
{
    const auto loader = SessionLoader::open(path).value();
    loader->wait(std::chrono::seconds(60));
    const auto log = loader->log();
    EventStorage storage;
    for (Row row = 0; row < log->size(); ++row) {
        const auto kind = log->entry(row).kind;
        run.received += kind == EventKind::Data ? 1 : 0;
        if (kind != EventKind::Drop && kind != EventKind::Sample)
            continue;
        storage.clear();
        const auto event = log->read(row, storage).value();
        if (const auto *drop = event.as<DropEvent>())
            run.drops += drop->count;
        else if (const auto *sample = event.as<SampleEvent>()) {
            for (const auto &metric : sample->values) {
                if (metric.metric == Metric::UnreadDatagramsAtClose)
                    run.unread += static_cast<std::uint64_t>(metric.value);
            }
        }
    }
}

// The receiving side under measurement: begin() to end() is counted.
class Meter
{
public:
    void begin()
    {
        m_cpuNs = processCpuNs();
        m_ns = monotonicNs();
    }
    void end(FloodRun &run, std::int64_t lastNs) const
    {
        run.cpuNs += static_cast<double>(processCpuNs() - m_cpuNs);
        run.seconds += static_cast<double>(lastNs - m_ns) / 1e9;
    }

private:
    std::int64_t m_cpuNs = 0, m_ns = 0;
};

void noteSent(FloodRun &run, const SendReport &report)
{
    run.sent += report.sent;
    run.sendSeconds += static_cast<double>(report.lastNs - report.firstNs) / 1e9;
}

} // namespace

FloodRun runEngine(const Flood &flood)
{
    FloodRun run;
    const Peer sender(sendFlood);
    EngineOptions options;
    options.observe = flood.observe;
    test::LiveSession session(options);

    OpenRequest request;
    request.role = OpenRequest::Role::Datagram;
    request.url = SocketUrl::parse("udp://127.0.0.1:0").value();
    const auto *size = reinterpret_cast<const std::uint8_t *>(&flood.receiveBuffer);
    request.options.push_back({SOL_SOCKET, SO_RCVBUF, Bytes(size, size + sizeof flood.receiveBuffer)});
    request.policy.read = flood.reading == Flood::Reading::AsTheyCome;
    const auto ticket = session.engine().open(std::move(request)).value();
    const auto isOurs = [&](const SocketSummary &s) { return s.id == ticket.socket; };
    const auto socket =
        session.waitForSocket([&](const auto &s) { return isOurs(s) && s.local.family() != Family::None; })
            .value();
    run.receiveBuffer = plumbing::intOption(socket.fd, SOL_SOCKET, SO_RCVBUF);

    std::atomic<std::int64_t> publishedNs{0};
    session.journal().setWake([&] { publishedNs = monotonicNs(); });
    const auto setReading = [&](bool on) {
        Policy policy;
        policy.read = on;
        session.call(ticket.socket, {PolicyCall{policy}});
    };
    const auto isAllThere = [&] {
        session.journal().rearmWake();
        const auto now = session.waitForSocket(isOurs).value();
        return now.unitsIn + static_cast<std::uint64_t>(plumbing::dropCount(socket.fd)) >= run.sent;
    };
    sender.line().put(socket.local.port());
    sender.line().put(flood);
    Meter meter;
    for (unsigned i = 0; i < flood.times; ++i) {
        meter.begin();
        sender.line().put('x');
        noteSent(run, sender.line().get<SendReport>());
        if (flood.reading == Flood::Reading::Never)
            continue;
        if (flood.reading == Flood::Reading::WhenAllAreSent) {
            meter.begin();
            setReading(true);
        }
        test::waitUntil(isAllThere, std::chrono::seconds(20));
        meter.end(run, publishedNs);
        if (flood.reading == Flood::Reading::WhenAllAreSent)
            setReading(false);
    }
    session.journal().setWake({});

    session.call(ticket.socket, {CloseCall{}});
    session.waitForSocket([&](const auto &s) { return isOurs(s) && s.closed; });
    session.stop();
    countInFile(session.path(), run);
    return run;
}

FloodRun runBareLoop(const Flood &flood)
{
    FloodRun run;
    const Peer sender(sendFlood);
    const int fd = ::socket(AF_INET, SOCK_DGRAM, 0);
    plumbing::setIntOption(fd, SOL_SOCKET, SO_RCVBUF, flood.receiveBuffer);
    run.receiveBuffer = plumbing::intOption(fd, SOL_SOCKET, SO_RCVBUF);
    const timeval patience{0, 20'000};
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in any{};
    any.sin_family = AF_INET;
    any.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(fd, reinterpret_cast<sockaddr *>(&any), sizeof any);

    sender.line().put(plumbing::localOf(fd).port());
    sender.line().put(flood);
    Messages messages(2048);
    const bool waits = flood.reading == Flood::Reading::WhenAllAreSent;
    Meter meter;
    for (unsigned i = 0; i < flood.times; ++i) {
        meter.begin();
        sender.line().put('x');
        if (waits) {
            noteSent(run, sender.line().get<SendReport>());
            meter.begin();
        }
        std::int64_t lastNs = 0;
        while (true) {
            const int got = ::recvmmsg(fd, messages.headers.data(), kAtOnce, MSG_WAITFORONE, nullptr);
            if (got > 0) {
                run.received += static_cast<std::uint64_t>(got);
                lastNs = monotonicNs();
            } else if (waits || sender.line().hasMessage()) {
                break;
            }
        }
        meter.end(run, lastNs);
        if (!waits)
            noteSent(run, sender.line().get<SendReport>());
    }
    run.drops = static_cast<std::uint64_t>(plumbing::dropCount(fd));
    ::close(fd);
    return run;
}

} // namespace sockeye::bench
