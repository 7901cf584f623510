// SPDX-License-Identifier: MIT
// Automatic sockets: what is asked by commands is told by the journal.
#include <QtTest>

#include <sys/resource.h>
#include <unistd.h>

#include "tests/support/livesession.h"
#include "tests/support/waiting.h"

using namespace sockeye;
using namespace sockeye::test;

namespace {

std::string joined(LiveSession &session, SocketId socket, Direction dir)
{
    std::string all;
    for (const auto &recorded : session.events()) {
        const auto *data = recorded->as<DataEvent>();
        if (data && recorded->socket == socket && data->dir == dir)
            all += textOf(data->payload);
    }
    return all;
}

bool received(LiveSession &session, SocketId socket, std::string_view text)
{
    return waitUntil([&] { return joined(session, socket, Direction::In) == text; });
}

SocketSummary acceptedBy(LiveSession &session, SocketId listener)
{
    return session.waitForSocket([&](const SocketSummary &s) { return s.parent == listener; }).value();
}

} // namespace

Q_DECLARE_METATYPE(sockeye::Mode)

class TestAutomatic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamBothWays_data();
    void streamBothWays();
    void datagramsBothWays_data();
    void datagramsBothWays();
    void refusedConnect();
    void addressInUseNamesTheHolder();
    void stateTrail();
    void halfClose();
    void resetByPeer();
    void policies_data();
    void policies();
    void acceptLimit();
    void largePayloadArrivesWhole();
    void repeatedSend();
    void renewedRepeat_data();
    void renewedRepeat();
    void cancelledRepeat();
    void connectTimeout();
    void connectKeepsTrying();
    void resolvesNames();
    void unknownNameFails();
    void closeIsNeverBusy();
    void dropsAddUp();
    void warnsBeyondThisHost();
    void onlyStaleNamesAreRemoved();
    void connectedDatagramPeerByName();
    void exhaustedDescriptors();
    void datagramKnowsWhereItWasSent();
};

void TestAutomatic::streamBothWays_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("tcp over IPv4") << "tcp://127.0.0.1:0";
    QTest::newRow("tcp over IPv6") << "tcp://[::1]:0";
    QTest::newRow("unix path") << "unix:%1/a.sock";
    QTest::newRow("unix abstract") << "unix:@sockeye-test-%2";
    QTest::newRow("unix seqpacket") << "unix-seqpacket:%1/b.sock";
}

void TestAutomatic::streamBothWays()
{
    QFETCH(QString, url);
    LiveSession session;
    if (url.contains("%1"))
        url = url.arg(QString::fromStdString(session.folder()));
    if (url.contains("%2"))
        url.replace("%2", QString::number(QCoreApplication::applicationPid()));
    const auto listener = session.listen(url.toStdString());
    const auto client = session.connectTo(listener.local, listener.kind.type);
    const auto server = acceptedBy(session, listener.id);
    session.send(client.id, "to the server");
    QVERIFY(received(session, server.id, "to the server"));
    session.send(server.id, "and back");
    QVERIFY(received(session, client.id, "and back"));
    QCOMPARE(joined(session, client.id, Direction::Out), std::string("to the server"));
    const auto &sockets = session.journal().log().sockets();
    QCOMPARE(sockets.peerOf(server.id), client.id);
    QCOMPARE(sockets.peerOf(client.id), server.id);
}

void TestAutomatic::datagramsBothWays_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("udp over IPv4") << "udp://127.0.0.1:0"
                                   << "udp://127.0.0.1:0";
    QTest::newRow("udp over IPv6") << "udp://[::1]:0"
                                   << "udp://[::1]:0";
    QTest::newRow("unix") << "unix-dgram:%1/a"
                          << "unix-dgram:%1/b";
}

void TestAutomatic::datagramsBothWays()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    LiveSession session;
    for (auto *url : {&a, &b}) {
        if (url->contains("%1"))
            *url = url->arg(QString::fromStdString(session.folder()));
    }
    const auto one = session.bound(a.toStdString());
    const auto two = session.bound(b.toStdString());
    session.call(one.id,
                 {sendText("first", two.local), sendText("", two.local), sendText("third", two.local)});
    const auto third = session.waitFor([&](const Event &event) {
        const auto *data = event.as<DataEvent>();
        return data && event.socket == two.id && textOf(data->payload) == "third";
    });
    QVERIFY(third);
    QCOMPARE(third->event.as<DataEvent>()->peer.text(), one.local.text());
    int arrived = 0;
    for (const auto &recorded : session.events()) {
        const auto *data = recorded->as<DataEvent>();
        arrived += data && recorded->socket == two.id ? 1 : 0;
    }
    QCOMPARE(arrived, 3); // the empty one is a datagram too
}

void TestAutomatic::refusedConnect()
{
    LiveSession session;
    const auto listener = session.listen();
    const auto where = listener.local;
    session.waitForCall(session.call(listener.id, {CloseCall{}}).command, CallCode::Close);
    const auto ticket = session.open(OpenRequest::Role::Connect, "tcp://" + where.text());
    const auto outcome = session.waitForCall(ticket.command, CallCode::GetSockOpt);
    QVERIFY(outcome);
    QCOMPARE(outcome->event.as<CallEvent>()->err, ECONNREFUSED);
    const auto socket = session.waitForSocket(
        [&](const SocketSummary &s) { return s.id == ticket.socket && s.lastError != 0; });
    QVERIFY(socket);
    QCOMPARE(socket->lastError, ECONNREFUSED);
}

void TestAutomatic::addressInUseNamesTheHolder()
{
    LiveSession session;
    const auto listener = session.listen();
    const auto second = session.open(OpenRequest::Role::Listen, "tcp://" + listener.local.text());
    const auto bind = session.waitForCall(second.command, CallCode::Bind);
    QVERIFY(bind);
    QCOMPARE(bind->event.as<CallEvent>()->err, EADDRINUSE);
    const auto note = session.waitFor([&](const Event &event) {
        const auto *n = event.as<NoteEvent>();
        return n && n->code == NoteCode::PortHeldBy && event.socket == second.socket;
    });
    QVERIFY(note);
    const auto detail = QString::fromUtf8(note->event.as<NoteEvent>()->detail.data(),
                                          int(note->event.as<NoteEvent>()->detail.size()));
    QVERIFY2(detail.startsWith(QString::number(QCoreApplication::applicationPid())), qPrintable(detail));
}

void TestAutomatic::stateTrail()
{
    LiveSession session;
    const auto listener = session.listen();
    const auto client = session.connectTo(listener.local);
    const auto server = acceptedBy(session, listener.id);
    session.waitForCall(session.call(client.id, {CloseCall{}}).command, CallCode::Close);
    QVERIFY(
        session.waitForSocket([&](const SocketSummary &s) { return s.id == server.id && s.peerFinished; }));
    session.waitForCall(session.call(server.id, {CloseCall{}}).command, CallCode::Close);
    // The active closer ends in TIME_WAIT, which only sock_diag can see.
    QVERIFY(session.waitForSocket([&](const SocketSummary &s) {
        return s.id == client.id && s.state == TcpState::TimeWait && s.evidence == Evidence::Observed;
    }));
    QVERIFY(session.waitForSocket(
        [&](const SocketSummary &s) { return s.id == server.id && s.state == TcpState::Closed; }));
    QStringList trail;
    for (const auto &recorded : session.events()) {
        const auto *state = recorded->as<StateEvent>();
        if (state && recorded->socket == server.id) {
            const auto to = stateName(state->to);
            trail << QString::fromUtf8(to.data(), int(to.size())) +
                         (state->evidence == Evidence::Implied ? "?" : "");
        }
    }
    QVERIFY2(trail.join(' ').startsWith("SYN_RECV? ESTABLISHED CLOSE_WAIT"), qPrintable(trail.join(' ')));
}

void TestAutomatic::halfClose()
{
    LiveSession session;
    const auto listener = session.listen();
    const auto client = session.connectTo(listener.local);
    const auto server = acceptedBy(session, listener.id);
    session.call(client.id, {ShutdownCall{1}});
    QVERIFY(session.waitForSocket([&](const SocketSummary &s) {
        return s.id == server.id && s.peerFinished && s.state == TcpState::CloseWait;
    }));
    session.send(server.id, "still here");
    QVERIFY(received(session, client.id, "still here"));
    QVERIFY(session.waitForSocket(
        [&](const SocketSummary &s) { return s.id == client.id && s.state == TcpState::FinWait2; }));
}

void TestAutomatic::resetByPeer()
{
    LiveSession session;
    const auto listener = session.listen();
    const auto client = session.connectTo(listener.local);
    const auto server = acceptedBy(session, listener.id);
    session.call(client.id, {ResetCall{}});
    const auto recv = session.waitFor([&](const Event &event) {
        const auto *call = event.as<CallEvent>();
        return call && event.socket == server.id && call->call == CallCode::Recv && call->ret < 0;
    });
    QVERIFY(recv);
    QCOMPARE(recv->event.as<CallEvent>()->err, ECONNRESET);
    // The session goes on: the listener still accepts.
    const auto again = session.connectTo(listener.local);
    QVERIFY(session.waitForSocket(
        [&](const SocketSummary &s) { return s.parent == listener.id && s.peer == again.local; }));
}

void TestAutomatic::policies_data()
{
    QTest::addColumn<int>("reply");
    QTest::addColumn<QString>("expected"); // what the client reads after sending "ping"
    QTest::newRow("echo") << int(Policy::Reply::Echo) << "ping";
    QTest::newRow("fixed") << int(Policy::Reply::Fixed) << "pong\n";
    QTest::newRow("discard") << int(Policy::Reply::Discard) << "";
    QTest::newRow("chargen") << int(Policy::Reply::Chargen) << " !\"#$";
}

void TestAutomatic::policies()
{
    QFETCH(int, reply);
    QFETCH(QString, expected);
    LiveSession session;
    Policy policy;
    policy.reply = static_cast<Policy::Reply>(reply);
    policy.fixed = std::make_shared<const Bytes>(Bytes{'p', 'o', 'n', 'g', '\n'});
    const auto listener = session.listen("tcp://127.0.0.1:0", policy);
    const auto client = session.connectTo(listener.local);
    session.send(client.id, "ping");
    const auto server = acceptedBy(session, listener.id);
    QVERIFY(received(session, server.id, "ping"));
    QVERIFY(waitUntil([&] {
        return QString::fromStdString(joined(session, client.id, Direction::In)).startsWith(expected);
    }));
    // A service closes when its client has finished.
    session.call(client.id, {ShutdownCall{1}});
    if (policy.reply != Policy::Reply::Chargen)
        QVERIFY(session.waitForSocket([&](const SocketSummary &s) { return s.id == server.id && s.closed; }));
}

void TestAutomatic::acceptLimit()
{
    LiveSession session;
    Policy policy;
    policy.limit = 2;
    const auto listener = session.listen("tcp://127.0.0.1:0", policy);
    for (int i = 0; i < 3; ++i)
        session.connectTo(listener.local);
    QVERIFY(session.waitFor([&](const Event &event) {
        const auto *note = event.as<NoteEvent>();
        return note && note->code == NoteCode::LimitReached && event.socket == listener.id;
    }));
    QVERIFY(session.waitForSocket(
        [&](const SocketSummary &s) { return s.id == listener.id && s.recvQueue == 1; }));
}

void TestAutomatic::largePayloadArrivesWhole()
{
    LiveSession session;
    const auto listener = session.listen();
    const auto client = session.connectTo(listener.local);
    const auto server = acceptedBy(session, listener.id);
    Bytes payload(5 << 20);
    for (std::size_t i = 0; i < payload.size(); ++i)
        payload[i] = static_cast<std::uint8_t>(i * 31 + i / 251);
    SendCall send;
    send.payload = std::make_shared<const Bytes>(payload);
    session.call(client.id, {send, ShutdownCall{1}});
    QVERIFY(
        session.waitForSocket([&](const SocketSummary &s) { return s.id == server.id && s.peerFinished; }));
    const auto got = joined(session, server.id, Direction::In);
    QVERIFY(got == std::string(payload.begin(), payload.end()));
}

void TestAutomatic::repeatedSend()
{
    LiveSession session;
    const auto one = session.bound();
    const auto two = session.bound();
    SendCall send;
    send.payload = std::make_shared<const Bytes>(Bytes{'x'});
    send.to = two.local;
    send.repeat = 7;
    send.interval = std::chrono::milliseconds(2);
    session.call(one.id, {send});
    QVERIFY(received(session, two.id, "xxxxxxx"));
}

void TestAutomatic::renewedRepeat_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::newRow("automatic") << Mode::Automatic;
    QTest::newRow("step by step") << Mode::StepByStep;
}

// The first is as it was given; what is no payload any more is sent as it was.
void TestAutomatic::renewedRepeat()
{
    QFETCH(Mode, mode);
    LiveSession session;
    const auto ticket = session.open(OpenRequest::Role::Datagram, "udp://127.0.0.1:0", {}, mode);
    const auto two = session.bound();
    SendCall send;
    send.payload = std::make_shared<const Bytes>(Bytes{'-'});
    send.to = two.local;
    send.repeat = 5;
    send.renew = [](std::uint64_t sent) {
        return sent == 3 ? nullptr
                         : std::make_shared<const Bytes>(Bytes{static_cast<std::uint8_t>('0' + sent)});
    };
    session.call(ticket.socket, {send});
    QVERIFY(received(session, two.id, "-1224"));
}

void TestAutomatic::cancelledRepeat()
{
    LiveSession session;
    const auto one = session.bound();
    const auto two = session.bound();
    SendCall send;
    send.payload = std::make_shared<const Bytes>(Bytes{'x'});
    send.to = two.local;
    send.repeat = 0;
    send.interval = std::chrono::milliseconds(1);
    const auto ticket = session.call(one.id, {send});
    QVERIFY(waitUntil([&] { return joined(session, two.id, Direction::In).size() >= 3; }));
    session.engine().cancel(ticket.command);
    QVERIFY(session.waitFor([&](const Event &event) {
        const auto *note = event.as<NoteEvent>();
        return note && note->code == NoteCode::Cancelled && event.commandId == ticket.command;
    }));
}

void TestAutomatic::connectTimeout()
{
    // A full accept queue: the kernel drops the SYN and the client waits.
    LiveSession session;
    Policy byHand;
    byHand.accept = false;
    OpenRequest listen;
    listen.role = OpenRequest::Role::Listen;
    listen.url = SocketUrl::parse("tcp://127.0.0.1:0").value();
    listen.backlog = 0;
    listen.policy = byHand;
    const auto ticket = session.engine().open(listen).value();
    const auto listener =
        session.waitForSocket([&](const SocketSummary &s) { return s.id == ticket.socket && s.listening; });
    session.connectTo(listener->local);
    OpenRequest connect;
    connect.url.kind = listener->kind;
    connect.url.endpoint = listener->local;
    connect.connectTimeout = std::chrono::milliseconds(200);
    const auto waiting = session.engine().open(connect).value();
    QVERIFY(session.waitForSocket([&](const SocketSummary &s) {
        return s.id == waiting.socket && s.state == TcpState::SynSent && s.evidence == Evidence::Observed;
    }));
    QVERIFY(session.waitFor([&](const Event &event) {
        const auto *note = event.as<NoteEvent>();
        return note && note->code == NoteCode::TimedOut && event.commandId == waiting.command;
    }));
    QVERIFY(session.waitForSocket(
        [&](const SocketSummary &s) { return s.id == waiting.socket && !s.connecting; }));
}

void TestAutomatic::connectKeepsTrying()
{
    LiveSession session;
    const auto first = session.listen();
    session.waitForCall(session.call(first.id, {CloseCall{}}).command, CallCode::Close);
    OpenRequest connect;
    connect.url.kind = first.kind;
    connect.url.endpoint = first.local;
    connect.retryFor = std::chrono::seconds(5);
    const auto ticket = session.engine().open(connect).value();
    QVERIFY(session.waitFor([&](const Event &event) {
        const auto *note = event.as<NoteEvent>();
        return note && note->code == NoteCode::Retrying && event.commandId == ticket.command;
    }));
    const auto second = session.listen("tcp://" + first.local.text());
    QVERIFY(session.waitForSocket([&](const SocketSummary &s) { return s.parent == second.id; }));
}

void TestAutomatic::resolvesNames()
{
    LiveSession session;
    const auto listener = session.listen();
    const auto ticket =
        session.open(OpenRequest::Role::Connect, "tcp://localhost:" + std::to_string(listener.local.port()));
    const auto resolved = session.waitFor([&](const Event &event) {
        const auto *resolve = event.as<ResolveEvent>();
        return resolve && resolve->phase == CallPhase::Done && event.commandId == ticket.command;
    });
    QVERIFY(resolved);
    QVERIFY(!resolved->event.as<ResolveEvent>()->found.empty());
    QVERIFY(session.waitForSocket([&](const SocketSummary &s) { return s.parent == listener.id; }));
}

void TestAutomatic::unknownNameFails()
{
    LiveSession session;
    const auto ticket = session.open(OpenRequest::Role::Connect, "tcp://no-such-host.invalid:7000");
    const auto resolved = session.waitFor([&](const Event &event) {
        const auto *resolve = event.as<ResolveEvent>();
        return resolve && resolve->phase == CallPhase::Done && event.commandId == ticket.command;
    });
    QVERIFY(resolved);
    QVERIFY(resolved->event.as<ResolveEvent>()->error != 0 || resolved->event.as<ResolveEvent>()->timedOut);
}

void TestAutomatic::closeIsNeverBusy()
{
    LiveSession session;
    const auto one = session.bound();
    const auto two = session.bound();
    bool busy = false;
    for (int i = 0; i < 100000 && !busy; ++i) {
        Command command;
        command.socket = one.id;
        command.calls = {sendText("x", two.local)};
        busy = !session.engine().submit(std::move(command));
    }
    Command close;
    close.socket = one.id;
    close.calls = {CloseCall{}};
    QVERIFY(session.engine().submit(std::move(close)).has_value());
    QVERIFY(session.waitForSocket([&](const SocketSummary &s) { return s.id == one.id && s.closed; }));
}

void TestAutomatic::dropsAddUp()
{
    constexpr std::int64_t kSent = 20000;
    LiveSession session;
    Policy unread;
    unread.read = false;
    const auto receiver = session.bound("udp://127.0.0.1:0", unread);
    const auto sender = session.bound();
    SendCall send;
    send.payload = std::make_shared<const Bytes>(Bytes(64, 'x'));
    send.to = receiver.local;
    send.repeat = kSent;
    const auto ticket = session.call(sender.id, {send});
    QVERIFY(waitUntil([&] {
        std::uint64_t version = 0;
        for (const auto &s : session.journal().log().sockets().changedSince(version)) {
            if (s.id == sender.id && s.unitsOut == kSent)
                return true;
        }
        return false;
    }));
    Q_UNUSED(ticket);
    session.call(receiver.id, {RecvCall{}, CloseCall{}});
    QVERIFY(session.waitForSocket([&](const SocketSummary &s) { return s.id == receiver.id && s.closed; }));
    std::int64_t received = 0, unreadAtClose = 0, drops = 0;
    for (const auto &recorded : session.events()) {
        if (recorded->socket != receiver.id)
            continue;
        if (const auto *data = recorded->as<DataEvent>())
            received += data->dir == Direction::In ? 1 : 0;
        if (const auto *drop = recorded->as<DropEvent>())
            drops += static_cast<std::int64_t>(drop->count);
        if (const auto *sample = recorded->as<SampleEvent>()) {
            for (const auto &value : sample->values) {
                if (value.metric == Metric::UnreadDatagramsAtClose)
                    unreadAtClose += value.value;
            }
        }
    }
    QCOMPARE(received, std::int64_t{1});
    QVERIFY(drops > 0);
    QCOMPARE(received + unreadAtClose + drops, kSent);
}

void TestAutomatic::warnsBeyondThisHost()
{
    LiveSession session;
    const auto open = session.listen("tcp://0.0.0.0:0");
    const auto closed = session.listen("tcp://127.0.0.1:0");
    QVERIFY(session.waitFor([&](const Event &event) {
        const auto *note = event.as<NoteEvent>();
        return note && note->code == NoteCode::ReachableBeyondHost && event.socket == open.id;
    }));
    for (const auto &recorded : session.events()) {
        const auto *note = recorded->as<NoteEvent>();
        QVERIFY(!note || note->code != NoteCode::ReachableBeyondHost || recorded->socket != closed.id);
    }
}

void TestAutomatic::onlyStaleNamesAreRemoved()
{
    LiveSession session;
    const auto path = session.folder() + "/name.sock";
    OpenRequest request;
    request.role = OpenRequest::Role::Listen;
    request.url = SocketUrl::parse("unix:" + path).value();
    request.removeStalePath = true;
    const auto listens = [&](const Ticket &ticket) {
        const auto listen = session.waitFor([&](const Event &event) {
            const auto *call = event.as<CallEvent>();
            return call && event.commandId == ticket.command &&
                   (call->call == CallCode::Listen || (call->call == CallCode::Bind && call->err != 0));
        });
        return listen && listen->event.as<CallEvent>()->call == CallCode::Listen;
    };
    const auto first = session.engine().open(request).value();
    QVERIFY(listens(first));
    QVERIFY(!listens(session.engine().open(request).value())); // somebody lives there
    session.waitForCall(session.call(first.socket, {CloseCall{}}).command, CallCode::Close);
    const auto second = session.engine().open(request).value();
    QVERIFY(listens(second)); // stale now
    session.waitForCall(session.call(second.socket, {CloseCall{}}).command, CallCode::Close);
    QVERIFY(QFile::remove(QString::fromStdString(path)));
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(!listens(session.engine().open(request).value()));
    QVERIFY(QFile::exists(QString::fromStdString(path))); // a person's file is never removed
}

void TestAutomatic::connectedDatagramPeerByName()
{
    LiveSession session;
    const auto receiver = session.bound();
    OpenRequest request;
    request.role = OpenRequest::Role::Datagram;
    request.url = SocketUrl::parse("udp://127.0.0.1:0").value();
    request.peer = SocketUrl::parse("udp://localhost:" + std::to_string(receiver.local.port())).value();
    const auto ticket = session.engine().open(request).value();
    QVERIFY(session.waitForSocket(
        [&](const SocketSummary &s) { return s.id == ticket.socket && s.peer == receiver.local; }));
    session.send(ticket.socket, "hello");
    QVERIFY(received(session, receiver.id, "hello"));
}

void TestAutomatic::exhaustedDescriptors()
{
    LiveSession session;
    const auto listener = session.listen();
    rlimit before{};
    getrlimit(RLIMIT_NOFILE, &before);
    const auto client = session.connectTo(listener.local); // the last pair that still fits
    acceptedBy(session, listener.id);
    Command another;
    another.calls = {SocketCall{{Family::Inet, SocketType::Stream}, 0}, ConnectCall{listener.local, {}, {}}};
    // Room for one more descriptor: the connecting end takes it, accept() finds none.
    const int lowest = dup(0);
    ::close(lowest);
    const rlimit tight{static_cast<rlim_t>(lowest + 1), before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &tight), 0);
    const auto ticket = session.engine().submit(std::move(another));
    const auto note = session.waitFor([&](const Event &event) {
        const auto *n = event.as<NoteEvent>();
        return n && n->code == NoteCode::DescriptorsExhausted && event.socket == listener.id;
    });
    setrlimit(RLIMIT_NOFILE, &before);
    QVERIFY(ticket.has_value());
    QVERIFY(note);
    QCOMPARE(note->event.as<NoteEvent>()->detail, std::string_view("EMFILE"));
    // With descriptors to be had again the waiting connection is accepted, and the others were never touched.
    QVERIFY(waitUntil([&] {
        std::uint64_t version = 0;
        int accepted = 0;
        for (const auto &s : session.journal().log().sockets().changedSince(version))
            accepted += s.parent == listener.id ? 1 : 0;
        return accepted == 2;
    }));
    session.send(client.id, "still here");
    QVERIFY(session.waitForSocket(
        [&](const SocketSummary &s) { return s.parent == listener.id && s.bytesIn == 10; }));
}

void TestAutomatic::datagramKnowsWhereItWasSent()
{
    LiveSession session;
    const auto everywhere = session.bound("udp://0.0.0.0:0");
    const auto sender = session.bound();
    session.call(sender.id, {sendText("x", Endpoint::inet({127, 0, 0, 5}, everywhere.local.port()))});
    const auto arrived = session.waitFor(
        [&](const Event &event) { return event.as<DataEvent>() && event.socket == everywhere.id; });
    QVERIFY(arrived);
    const auto *data = arrived->event.as<DataEvent>();
    QCOMPARE(data->local.text(), "127.0.0.5:" + std::to_string(everywhere.local.port()));
    QVERIFY((data->flags & kKernelTime) != 0);
}

QTEST_GUILESS_MAIN(TestAutomatic)
#include "tst_automatic.moc"
