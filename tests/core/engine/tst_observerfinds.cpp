// SPDX-License-Identifier: MIT
// What no call of ours made: connections that wait for accept(), sockets of other processes; and what is measured.
#include <QtTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include "core/net/socketcalls.h"
#include "tests/support/livesession.h"
#include "tests/support/statetrail.h"
#include "tests/support/waiting.h"

using namespace sockeye;
using namespace sockeye::test;

namespace {

constexpr SocketKind kTcp4{Family::Inet, SocketType::Stream};
constexpr SocketKind kUdp4{Family::Inet, SocketType::Datagram};
const auto kAnywhere = Endpoint::inet({127, 0, 0, 1}, 0);

Policy nothing()
{
    Policy policy;
    policy.accept = policy.read = false;
    return policy;
}

UniqueFd make(SocketKind kind)
{
    return UniqueFd(static_cast<int>(calls::socket(kind, 0, false).ret));
}

std::optional<SocketSummary> childOf(LiveSession &session, SocketId listener, const Endpoint &peer)
{
    return session.waitForSocket(
        [&](const SocketSummary &s) { return s.parent == listener && s.peer == peer; });
}

std::int64_t lastValue(LiveSession &session, SocketId socket, Metric metric)
{
    std::int64_t last = -1;
    for (const auto &recorded : session.events()) {
        const auto *sample = recorded->as<SampleEvent>();
        if (!sample || recorded->socket != socket)
            continue;
        for (const auto &value : sample->values) {
            if (value.metric == metric)
                last = value.value;
        }
    }
    return last;
}

bool waitForValue(LiveSession &session, SocketId socket, Metric metric,
                  const std::function<bool(std::int64_t)> &isRight)
{
    return waitUntil([&] { return isRight(lastValue(session, socket, metric)); }, std::chrono::seconds(20));
}

} // namespace

class TestObserverFinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForAccept();
    void endsUnaccepted();
    void halfOpenIsCounted();
    void watchesAnotherProcess_data();
    void watchesAnotherProcess();
    void watchingEndsOnClose();
    void nothingToWatch();
    void measuresConnections();
    void measuresOnlyChanges();
    void timeWaitTellsItsTimer();
    void countsDropsThatNobodyReads();
};

// Seen and named before accept() takes it, and the very same afterwards.
void TestObserverFinds::waitsForAccept()
{
    LiveSession session;
    const auto listener = session.listen("tcp://127.0.0.1:0", nothing());
    const auto client = make(kTcp4);
    QVERIFY(calls::connect(client.value(), listener.local).ok());
    const auto there = plumbing::localOf(client.value());
    const auto child = childOf(session, listener.id, there);
    QVERIFY(child.has_value());
    QVERIFY(child->unaccepted);
    QCOMPARE(child->local, listener.local);
    QCOMPARE(child->kind, kTcp4);
    QCOMPARE(stateName(child->state), stateName(TcpState::Established));

    const auto ticket = session.call(listener.id, {AcceptCall{}});
    const auto accepted = session.waitForCall(ticket.command, CallCode::Accept);
    QVERIFY(accepted.has_value());
    QCOMPARE(accepted->event.socket, child->id);
    const auto *call = accepted->event.as<CallEvent>();
    QCOMPARE(std::string(call->madeName), child->name);
    QCOMPARE(call->related, listener.id);
    const auto now = session.waitForSocket(
        [&](const SocketSummary &s) { return s.id == child->id && !s.unaccepted && s.fd >= 0; });
    QVERIFY(now.has_value());
    QVERIFY2(faultIn(trailOf(session, child->id)).empty(), faultIn(trailOf(session, child->id)).c_str());
    std::uint64_t version = 0;
    const auto all = session.journal().log().sockets().changedSince(version);
    QCOMPARE(std::count_if(all.begin(), all.end(),
                           [&](const SocketSummary &s) { return s.parent == listener.id; }),
             1);
}

void TestObserverFinds::endsUnaccepted()
{
    LiveSession session;
    const auto listener = session.listen("tcp://127.0.0.1:0", nothing());
    auto client = make(kTcp4);
    QVERIFY(calls::connect(client.value(), listener.local).ok());
    const auto child = childOf(session, listener.id, plumbing::localOf(client.value()));
    QVERIFY(child.has_value());
    const auto value = abortiveLinger();
    QVERIFY(calls::setSockOpt(client.value(), SOL_SOCKET, SO_LINGER, value).ok());
    client.reset();
    QVERIFY2(waitForState(session, child->id, TcpState::Closed),
             trailText(trailOf(session, child->id)).c_str());
    QVERIFY2(faultIn(trailOf(session, child->id)).empty(), faultIn(trailOf(session, child->id)).c_str());
}

void TestObserverFinds::halfOpenIsCounted()
{
    LiveSession session;
    OpenRequest request;
    request.role = OpenRequest::Role::Listen;
    request.url.kind = kTcp4;
    request.url.endpoint = kAnywhere;
    const int seconds = 30;
    const auto *octets = reinterpret_cast<const std::uint8_t *>(&seconds);
    request.options = {{IPPROTO_TCP, TCP_DEFER_ACCEPT, Bytes(octets, octets + sizeof seconds)}};
    const auto ticket = session.engine().open(request).value();
    const auto listener =
        session.waitForSocket([&](const SocketSummary &s) { return s.id == ticket.socket && s.listening; });
    QVERIFY(listener.has_value());
    const auto client = make(kTcp4);
    QVERIFY(calls::connect(client.value(), listener->local).ok());
    QVERIFY(waitForValue(session, listener->id, Metric::HalfOpen, [](auto value) { return value == 1; }));
    const auto there = plumbing::localOf(client.value());
    const auto child = childOf(session, listener->id, there);
    QVERIFY(child.has_value());
    QCOMPARE(stateName(child->state), stateName(TcpState::SynRecv));

    // Data lets accept() have it: the same one goes on.
    QVERIFY(calls::send(client.value(), viewOf("x"), 0).ok());
    QVERIFY(waitForState(session, child->id, TcpState::Established));
    QVERIFY(waitUntil([&] {
        const auto now = childOf(session, listener->id, there);
        return now && now->id == child->id && !now->unaccepted;
    }));
    QVERIFY2(faultIn(trailOf(session, child->id)).empty(), faultIn(trailOf(session, child->id)).c_str());
}

void TestObserverFinds::watchesAnotherProcess_data()
{
    QTest::addColumn<bool>("byCookie");
    QTest::newRow("by its ends") << false;
    QTest::newRow("by its cookie too") << true;
}

// These descriptors are ours, but the engine knows nothing of them.
void TestObserverFinds::watchesAnotherProcess()
{
    QFETCH(bool, byCookie);
    LiveSession session;
    auto listener = make(kTcp4);
    QVERIFY(calls::bind(listener.value(), kAnywhere).ok() && calls::listen(listener.value(), 4).ok());
    auto client = make(kTcp4);
    QVERIFY(calls::connect(client.value(), plumbing::localOf(listener.value())).ok());
    Endpoint peer;
    UniqueFd server(static_cast<int>(calls::accept(listener.value(), false, peer).ret));

    const auto ticket =
        session.engine().watch({kTcp4, plumbing::localOf(client.value()), plumbing::peerOf(client.value()),
                                byCookie ? plumbing::cookieOf(client.value()) : 0});
    QVERIFY(ticket.has_value());
    const auto seen = session.waitForSocket(
        [&](const SocketSummary &s) { return s.id == ticket->socket && s.watchedOnly; });
    QVERIFY(seen.has_value());
    QCOMPARE(seen->local, plumbing::localOf(client.value()));
    QCOMPARE(stateName(seen->state), stateName(TcpState::Established));
    QVERIFY(seen->name.starts_with("tcp#"));
    Command command;
    command.socket = ticket->socket;
    command.calls = {sendText("no")};
    QVERIFY(session.engine().submit(command).error() == Refusal::NoSuchSocket);

    QVERIFY(calls::shutdown(server.value(), SHUT_WR).ok());
    QVERIFY(waitForState(session, ticket->socket, TcpState::CloseWait));
    calls::close(client);
    calls::close(server);
    QVERIFY(waitForState(session, ticket->socket, TcpState::Closed));
    QVERIFY(session.waitFor([&](const Event &event) {
        const auto *note = event.as<NoteEvent>();
        return note && note->code == NoteCode::WatchEnded && event.socket == ticket->socket;
    }));
    QVERIFY2(faultIn(trailOf(session, ticket->socket)).empty(),
             faultIn(trailOf(session, ticket->socket)).c_str());
}

void TestObserverFinds::watchingEndsOnClose()
{
    LiveSession session;
    auto socket = make(kUdp4);
    QVERIFY(calls::bind(socket.value(), kAnywhere).ok());
    const auto ticket = session.engine().watch({kUdp4, plumbing::localOf(socket.value()), {}, 0});
    QVERIFY(ticket.has_value());
    QVERIFY(session.waitForSocket(
        [&](const SocketSummary &s) { return s.id == ticket->socket && s.watchedOnly && !s.closed; }));
    // What comes is measured; nobody reads it.
    auto sender = make(kUdp4);
    QVERIFY(calls::sendTo(sender.value(), viewOf("hello"), 0, plumbing::localOf(socket.value())).ok());
    QVERIFY(waitForValue(session, ticket->socket, Metric::RecvQueue, [](auto value) { return value > 0; }));

    session.call(ticket->socket, {CloseCall{}});
    QVERIFY(
        session.waitForSocket([&](const SocketSummary &s) { return s.id == ticket->socket && s.closed; }));
    QVERIFY(plumbing::localOf(socket.value()).port() != 0); // untouched
    Command again;
    again.socket = ticket->socket;
    again.calls = {CloseCall{}};
    QVERIFY(session.engine().submit(again).error() == Refusal::NoSuchSocket);
}

void TestObserverFinds::nothingToWatch()
{
    LiveSession session;
    auto gone = make(kTcp4);
    QVERIFY(calls::bind(gone.value(), kAnywhere).ok());
    const auto local = plumbing::localOf(gone.value());
    calls::close(gone);
    const auto ticket = session.engine().watch({kTcp4, local, {}, 0});
    QVERIFY(ticket.has_value());
    QVERIFY(session.waitFor([&](const Event &event) {
        const auto *note = event.as<NoteEvent>();
        return note && note->code == NoteCode::Refused && event.commandId == ticket->command;
    }));
}

void TestObserverFinds::measuresConnections()
{
    LiveSession session;
    Policy echo;
    echo.reply = Policy::Reply::Echo;
    const auto listener = session.listen("tcp://127.0.0.1:0", echo);
    const auto client = session.connectTo(listener.local);
    session.send(client.id, "hello");
    QVERIFY(waitForValue(session, client.id, Metric::BytesReceived, [](auto value) { return value == 5; }));
    const auto positive = [](auto value) { return value > 0; };
    for (const auto metric : {Metric::RttUs, Metric::RtoUs, Metric::CongestionWindow, Metric::SendMss,
                              Metric::SendWindow, Metric::BytesSent, Metric::MinRttUs})
        QVERIFY2(waitForValue(session, client.id, metric, positive), std::string(metricName(metric)).c_str());
    QVERIFY(waitForValue(session, listener.id, Metric::SendQueue, [](auto value) { return value == 128; }));
}

// Where nothing changes nothing is written: a later event of another socket comes without a sample between.
void TestObserverFinds::measuresOnlyChanges()
{
    LiveSession session;
    const auto listener = session.listen();
    const auto client = session.connectTo(listener.local);
    QVERIFY(waitForValue(session, client.id, Metric::RttUs, [](auto value) { return value > 0; }));
    const auto samplesNow = [&] {
        const auto events = session.events();
        return std::count_if(events.begin(), events.end(), [&](const Recorded &recorded) {
            return recorded->as<SampleEvent>() && recorded->socket == client.id;
        });
    };
    // Looks go on meanwhile: each change of another socket's state is one that came behind them.
    for (int i = 0; i < 30; ++i) {
        const auto other = session.connectTo(listener.local);
        QVERIFY(waitForState(session, other.id, TcpState::Established));
    }
    QVERIFY2(samplesNow() <= 3, std::to_string(samplesNow()).c_str());
}

void TestObserverFinds::timeWaitTellsItsTimer()
{
    LiveSession session;
    Policy closes;
    closes.reply = Policy::Reply::Discard;
    const auto listener = session.listen("tcp://127.0.0.1:0", closes);
    const auto client = session.connectTo(listener.local);
    session.call(client.id, {CloseCall{}});
    QVERIFY(waitForState(session, client.id, TcpState::TimeWait));
    QVERIFY(waitForValue(session, client.id, Metric::TimerKind, [](auto value) { return value == 3; }));
    const auto left = lastValue(session, client.id, Metric::TimerMs);
    QVERIFY2(left > 30'000 && left <= 60'000, std::to_string(left).c_str());
}

void TestObserverFinds::countsDropsThatNobodyReads()
{
    LiveSession session;
    const auto receiver = session.bound("udp://127.0.0.1:0", nothing());
    auto sender = make(kUdp4);
    const Bytes datagram(60'000, 'x');
    for (int i = 0; i < 400; ++i)
        calls::sendTo(sender.value(), datagram, 0, receiver.local);
    QVERIFY(session.waitFor([&](const Event &event) {
        const auto *drop = event.as<DropEvent>();
        return drop && event.socket == receiver.id && drop->total > 0;
    }));
}

QTEST_GUILESS_MAIN(TestObserverFinds)
#include "tst_observerfinds.moc"
