// SPDX-License-Identifier: MIT
// Step-by-step sockets: real blocking calls, shown while they wait, cancelled by a signal.
#include <QtTest>

#include <netdb.h>
#include <unistd.h>

#include "tests/support/livesession.h"
#include "tests/support/waiting.h"

using namespace sockeye;
using namespace sockeye::test;

namespace {

constexpr SocketKind kTcp{Family::Inet, SocketType::Stream};

Ticket make(LiveSession &session, std::vector<Call> calls)
{
    Command command;
    command.mode = Mode::StepByStep;
    command.calls = std::move(calls);
    return session.engine().submit(std::move(command)).value();
}

bool started(LiveSession &session, CommandId command, CallCode call)
{
    return session
        .waitFor([=](const Event &event) {
            const auto *c = event.as<CallEvent>();
            return c && event.commandId == command && c->call == call && c->phase == CallPhase::Started;
        })
        .has_value();
}

constexpr SocketKind kUdp{Family::Inet, SocketType::Datagram};

Call bindAnywhere()
{
    return BindCall{Endpoint::inet({127, 0, 0, 1}, 0)};
}

int errorOf(const std::optional<Recorded> &recorded)
{
    return recorded ? recorded->event.as<CallEvent>()->err : -1;
}

} // namespace

Q_DECLARE_METATYPE(sockeye::Mode)

class TestStepByStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCallAtATime();
    void acceptWaitsAndIsCancelled();
    void nothingHappensByItself();
    void twoCallsWaitAtOnce();
    void waitAllReallyWaits();
    void sigPipeIsCollected();
    void noWayOutSaysWhy_data();
    void noWayOutSaysWhy();
    void aShutdownThatFailsIsDoneAllTheSame();
    void givingAConnectionUpUndoesShutdown();
    void aRefusedConnectUndoesShutdown();
    void askingForNothingIsNoEnd();
    void closedSocketRefuses_data();
    void closedSocketRefuses();
    void switchesToAutomaticAndBack();
    void dupKeepsTheConnection();
    void aDatagramSocketIsSharedByItsDescriptors_data();
    void aDatagramSocketIsSharedByItsDescriptors();
    void looksNamesUp();
    void everyCallIsRecorded();
    void exitIsBounded();
};

void TestStepByStep::oneCallAtATime()
{
    LiveSession session;
    const auto server = make(session, {SocketCall{kTcp, 0}});
    QVERIFY(session.waitForCall(server.command, CallCode::Socket));
    const auto bind =
        session.waitForCall(session.call(server.socket, {bindAnywhere()}).command, CallCode::Bind);
    QVERIFY(bind);
    const auto address = bind->event.as<CallEvent>()->local;
    QVERIFY(address.port() != 0);
    QCOMPARE(
        errorOf(session.waitForCall(session.call(server.socket, {ListenCall{4}}).command, CallCode::Listen)),
        0);
    const auto client = make(session, {SocketCall{kTcp, 0}, ConnectCall{address, {}, {}}});
    QCOMPARE(errorOf(session.waitForCall(client.command, CallCode::Connect)), 0);
    const auto accept =
        session.waitForCall(session.call(server.socket, {AcceptCall{}}).command, CallCode::Accept);
    QVERIFY(accept);
    QCOMPARE(accept->event.as<CallEvent>()->related, server.socket);
    const auto accepted = accept->event.socket;
    session.waitForCall(session.call(client.socket, {sendText("hello")}).command, CallCode::Send);
    const auto recv =
        session.waitForCall(session.call(accepted, {RecvCall{3, MSG_PEEK, false}}).command, CallCode::Recv);
    QVERIFY(recv);
    QCOMPARE(recv->event.as<CallEvent>()->ret, 3);
    const auto data = session.waitFor(
        [&](const Event &event) { return event.as<DataEvent>() && event.callId == recv->event.callId; });
    QVERIFY(data);
    QCOMPARE(int(data->event.as<DataEvent>()->flags), int(kPeeked));
    QCOMPARE(textOf(data->event.as<DataEvent>()->payload), std::string_view("hel"));
}

void TestStepByStep::acceptWaitsAndIsCancelled()
{
    LiveSession session;
    const auto server = make(session, {SocketCall{kTcp, 0}, bindAnywhere(), ListenCall{4}});
    QVERIFY(session.waitForCall(server.command, CallCode::Listen));
    const auto accept = session.call(server.socket, {AcceptCall{}});
    QVERIFY(started(session, accept.command, CallCode::Accept));
    session.engine().cancel(accept.command);
    QCOMPARE(errorOf(session.waitForCall(accept.command, CallCode::Accept)), EINTR);
}

void TestStepByStep::nothingHappensByItself()
{
    LiveSession session;
    const auto server = make(session, {SocketCall{kTcp, 0}, bindAnywhere(), ListenCall{4}});
    QVERIFY(session.waitForCall(server.command, CallCode::Listen));
    const auto listener =
        session.waitForSocket([&](const SocketSummary &s) { return s.id == server.socket; });
    const auto client = make(session, {SocketCall{kTcp, 0}, ConnectCall{listener->local, {}, {}}});
    QVERIFY(session.waitForCall(client.command, CallCode::Connect));
    session.journal().flush();
    for (const auto &recorded : session.events()) {
        const auto *call = recorded->as<CallEvent>();
        QVERIFY(!call || call->call != CallCode::Accept);
    }
}

void TestStepByStep::twoCallsWaitAtOnce()
{
    LiveSession session;
    const auto server = make(session, {SocketCall{kTcp, 0}, bindAnywhere(), ListenCall{4}});
    QVERIFY(session.waitForCall(server.command, CallCode::Listen));
    const auto one = session.call(server.socket, {AcceptCall{}});
    const auto two = session.call(server.socket, {AcceptCall{}});
    QVERIFY(started(session, one.command, CallCode::Accept));
    QVERIFY(started(session, two.command, CallCode::Accept));
    const auto listener =
        session.waitForSocket([&](const SocketSummary &s) { return s.id == server.socket; });
    session.connectTo(listener->local);
    session.connectTo(listener->local);
    QCOMPARE(errorOf(session.waitForCall(one.command, CallCode::Accept)), 0);
    QCOMPARE(errorOf(session.waitForCall(two.command, CallCode::Accept)), 0);
}

void TestStepByStep::waitAllReallyWaits()
{
    LiveSession session;
    const auto listener = session.listen();
    const auto client = make(session, {SocketCall{kTcp, 0}, ConnectCall{listener.local, {}, {}}});
    const auto server =
        session.waitForSocket([&](const SocketSummary &s) { return s.parent == listener.id; });
    const auto recv = session.call(client.socket, {RecvCall{6, MSG_WAITALL, false}});
    QVERIFY(started(session, recv.command, CallCode::Recv));
    session.waitForCall(session.send(server->id, "abc").command, CallCode::Send);
    session.waitForCall(session.send(server->id, "def").command, CallCode::Send);
    const auto done = session.waitForCall(recv.command, CallCode::Recv);
    QVERIFY(done);
    QCOMPARE(done->event.as<CallEvent>()->ret, 6);
}

void TestStepByStep::sigPipeIsCollected()
{
    LiveSession session;
    const auto listener = session.listen();
    const auto client = make(session, {SocketCall{kTcp, 0}, ConnectCall{listener.local, {}, {}}});
    QVERIFY(session.waitForCall(client.command, CallCode::Connect));
    session.waitForCall(session.call(client.socket, {ShutdownCall{1}}).command, CallCode::Shutdown);
    const auto send = session.send(client.socket, "x");
    QCOMPARE(errorOf(session.waitForCall(send.command, CallCode::Send)), EPIPE);
    QVERIFY(session.waitFor([&](const Event &event) {
        const auto *note = event.as<NoteEvent>();
        return note && note->code == NoteCode::SigPipe && event.socket == client.socket;
    }));
}

void TestStepByStep::noWayOutSaysWhy_data()
{
    QTest::addColumn<QByteArray>("why");
    for (const char *why : {"it is not connected", "sending was shut down here", "the connection has ended"})
        QTest::newRow(why) << QByteArray(why);
}

// One errno, three mistakes.
void TestStepByStep::noWayOutSaysWhy()
{
    QFETCH(const QByteArray, why);
    LiveSession session;
    const auto listener = session.listen();
    const bool connects = why != "it is not connected";
    auto client = make(session, {SocketCall{kTcp, 0}});
    if (connects) {
        const auto connect = session.call(client.socket, {ConnectCall{listener.local, {}, {}}});
        QCOMPARE(errorOf(session.waitForCall(connect.command, CallCode::Connect)), 0);
    }
    auto sender = client.socket;
    if (why.startsWith("sending")) { // through another descriptor, which is the same
        const auto dup = session.waitForCall(session.call(client.socket, {DupCall{}}).command, CallCode::Dup);
        QVERIFY(dup);
        session.waitForCall(session.call(dup->event.socket, {ShutdownCall{1}}).command, CallCode::Shutdown);
    } else if (connects) {
        const auto server =
            session.waitForSocket([&](const SocketSummary &s) { return s.parent == listener.id; });
        QVERIFY(server);
        session.waitForCall(session.call(server->id, {ResetCall{}}).command, CallCode::Close);
        const auto recv = session.call(client.socket, {RecvCall{1, 0, false}}); // takes the ECONNRESET
        QVERIFY(session.waitForCall(recv.command, CallCode::Recv));
    }
    const auto send = session.waitForCall(session.send(sender, "x").command, CallCode::Send);
    QCOMPARE(errorOf(send), EPIPE);
    QCOMPARE(QByteArray::fromStdString(std::string(send->event.as<CallEvent>()->result)), why);
}

// shutdown() of a datagram socket that is not connected is told as ENOTCONN, and done; AF_UNSPEC does not undo it.
void TestStepByStep::aShutdownThatFailsIsDoneAllTheSame()
{
    LiveSession session;
    const auto there = session.bound().local;
    const auto client = make(session, {SocketCall{kUdp, 0}});
    QCOMPARE(errorOf(session.waitForCall(session.call(client.socket, {ShutdownCall{1}}).command,
                                         CallCode::Shutdown)),
             ENOTCONN);
    SendCall send;
    send.payload = std::make_shared<const Bytes>(Bytes{1});
    send.to = there;
    const auto sent = [&] {
        return session.waitForCall(session.call(client.socket, {send}).command, CallCode::SendTo);
    };
    const auto isRefused = [&] {
        const auto refused = sent();
        QCOMPARE(errorOf(refused), EPIPE);
        QCOMPARE(refused->event.as<CallEvent>()->result, std::string_view("sending was shut down here"));
    };
    isRefused();
    QCOMPARE(errorOf(session.waitForCall(session.call(client.socket, {ConnectCall{{}, {}, {}}}).command,
                                         CallCode::Connect)),
             0);
    isRefused();
}

// Nor is it what stops send() once a connect() was refused: that undid it.
void TestStepByStep::aRefusedConnectUndoesShutdown()
{
    LiveSession session;
    const auto silent = make(session, {SocketCall{kTcp, 0}, bindAnywhere()}); // and does not listen
    const auto bind = session.waitForCall(silent.command, CallCode::Bind);
    QVERIFY(bind);
    const auto nobody = bind->event.as<CallEvent>()->local;
    const auto client = make(session, {SocketCall{kTcp, 0}});
    const auto done = [&](Call call, CallCode code) {
        return errorOf(session.waitForCall(session.call(client.socket, {std::move(call)}).command, code));
    };
    QCOMPARE(done(ShutdownCall{1}, CallCode::Shutdown), ENOTCONN);
    QCOMPARE(done(ConnectCall{nobody, {}, {}}, CallCode::Connect), ECONNREFUSED);
    const auto refused = session.waitForCall(session.send(client.socket, "x").command, CallCode::Send);
    QCOMPARE(errorOf(refused), EPIPE);
    QCOMPARE(refused->event.as<CallEvent>()->result, std::string_view("it is not connected"));
}

// Of TCP it does: the connection is given up, and another can be made.
void TestStepByStep::givingAConnectionUpUndoesShutdown()
{
    LiveSession session;
    const auto listener = session.listen();
    const auto client = make(session, {SocketCall{kTcp, 0}});
    const auto done = [&](Call call, CallCode code) {
        return errorOf(session.waitForCall(session.call(client.socket, {std::move(call)}).command, code));
    };
    QCOMPARE(done(ConnectCall{listener.local, {}, {}}, CallCode::Connect), 0);
    QCOMPARE(done(ShutdownCall{1}, CallCode::Shutdown), 0);
    QCOMPARE(done(ConnectCall{{}, {}, {}}, CallCode::Connect), 0);
    const auto sent = [&] {
        return session.waitForCall(session.send(client.socket, "x").command, CallCode::Send);
    };
    QCOMPARE(errorOf(sent()), ECONNRESET); // told once: the kernel reset it
    const auto refused = sent();
    QCOMPARE(errorOf(refused), EPIPE);
    QCOMPARE(refused->event.as<CallEvent>()->result, std::string_view("it is not connected"));
    QCOMPARE(done(ConnectCall{listener.local, {}, {}}, CallCode::Connect), 0);
    QCOMPARE(errorOf(sent()), 0);
}

// read() of 0 bytes does nothing at all, recv() of 0 takes a datagram; a stream does not end by either.
void TestStepByStep::askingForNothingIsNoEnd()
{
    LiveSession session;
    const auto server = make(session, {SocketCall{kUdp, 0}, bindAnywhere()});
    const auto bind = session.waitForCall(server.command, CallCode::Bind);
    QVERIFY(bind);
    const auto client = make(session, {SocketCall{kUdp, 0}});
    const auto to = bind->event.as<CallEvent>()->local;
    SendCall send;
    send.payload = std::make_shared<const Bytes>();
    send.to = to;
    QCOMPARE(errorOf(session.waitForCall(session.call(client.socket, {send}).command, CallCode::SendTo)), 0);
    DescriptorCall read;
    read.size = 0;
    const auto nothing = session.waitForCall(session.call(server.socket, {read}).command, CallCode::Read);
    QVERIFY(nothing && nothing->event.as<CallEvent>()->carriedData);
    const auto took =
        session.waitForCall(session.call(server.socket, {RecvCall{0, 0, false}}).command, CallCode::Recv);
    QVERIFY(took);
    const auto data = session.waitFor([&](const Event &event) {
        return event.as<DataEvent>() && event.socket == server.socket; // the first there is
    });
    QVERIFY(data);
    QCOMPARE(data->event.callId, took->event.callId);

    const auto listener = session.listen();
    const auto stream = make(session, {SocketCall{kTcp, 0}, ConnectCall{listener.local, {}, {}}});
    const auto other = session.waitForSocket([&](const SocketSummary &s) { return s.parent == listener.id; });
    QVERIFY(other); // it sends something: recv() waits for that, even of 0 bytes
    session.waitForCall(session.send(other->id, "x").command, CallCode::Send);
    const auto recv =
        session.waitForCall(session.call(stream.socket, {RecvCall{0, 0, false}}).command, CallCode::Recv);
    QVERIFY(recv && recv->event.as<CallEvent>()->ret == 0);
    const auto summary = session.waitForSocket([&](const SocketSummary &s) { return s.id == stream.socket; });
    QVERIFY(summary && !summary->peerFinished);
}

void TestStepByStep::closedSocketRefuses_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::newRow("step by step") << Mode::StepByStep;
    QTest::newRow("automatic") << Mode::Automatic;
}

// The close is asked for before socket(2) can have returned: it waits for its turn, and nothing comes after it.
void TestStepByStep::closedSocketRefuses()
{
    QFETCH(const Mode, mode);
    LiveSession session;
    for (int i = 0; i < 20; ++i) {
        Command command;
        command.mode = mode;
        command.calls = {SocketCall{kTcp, 0}};
        const auto server = session.engine().submit(std::move(command)).value();
        const auto close = session.call(server.socket, {CloseCall{}});
        QCOMPARE(errorOf(session.waitForCall(close.command, CallCode::Close)), 0);
        QVERIFY(waitUntil([&] {
            Command late;
            late.socket = server.socket;
            late.calls = {ListenCall{}};
            const auto refused = session.engine().submit(std::move(late));
            return !refused && refused.error() == Refusal::NoSuchSocket;
        }));
    }
}

void TestStepByStep::switchesToAutomaticAndBack()
{
    LiveSession session;
    const auto server = make(session, {SocketCall{kTcp, 0}, bindAnywhere(), ListenCall{4}});
    QVERIFY(session.waitForCall(server.command, CallCode::Listen));
    const auto listener =
        session.waitForSocket([&](const SocketSummary &s) { return s.id == server.socket; });
    const auto waiting = session.call(server.socket, {AcceptCall{}});
    QVERIFY(started(session, waiting.command, CallCode::Accept));
    session.call(server.socket, {ModeCall{Mode::Automatic}}); // ends the call that waits
    QCOMPARE(errorOf(session.waitForCall(waiting.command, CallCode::Accept)), EINTR);
    QVERIFY(session.waitForSocket(
        [&](const SocketSummary &s) { return s.id == server.socket && !s.stepByStep; }));
    session.connectTo(listener->local);
    QVERIFY(session.waitForSocket([&](const SocketSummary &s) { return s.parent == server.socket; }));
    session.call(server.socket, {ModeCall{Mode::StepByStep}});
    QVERIFY(
        session.waitForSocket([&](const SocketSummary &s) { return s.id == server.socket && s.stepByStep; }));
    const auto again = session.call(server.socket, {AcceptCall{}});
    QVERIFY(started(session, again.command, CallCode::Accept));
}

void TestStepByStep::dupKeepsTheConnection()
{
    LiveSession session;
    const auto listener = session.listen();
    const auto client = make(session, {SocketCall{kTcp, 0}, ConnectCall{listener.local, {}, {}}});
    QCOMPARE(errorOf(session.waitForCall(client.command, CallCode::Connect)),
             0); // or the copy sends too early
    const auto dup = session.waitForCall(session.call(client.socket, {DupCall{}}).command, CallCode::Dup);
    QVERIFY(dup);
    const auto copy = dup->event.socket;
    session.waitForCall(session.call(client.socket, {CloseCall{}}).command, CallCode::Close);
    QCOMPARE(errorOf(session.waitForCall(session.send(copy, "alive").command, CallCode::Send)), 0);
    const auto server = session.waitForSocket(
        [&](const SocketSummary &s) { return s.parent == listener.id && s.bytesIn == 5; });
    QVERIFY(server);
    QVERIFY(!server->peerFinished);
}

void TestStepByStep::aDatagramSocketIsSharedByItsDescriptors_data()
{
    QTest::addColumn<bool>("isPassed");
    QTest::newRow("dup") << false;
    QTest::newRow("passed over a Unix socket") << true;
}

// What waits in the queue belongs to whoever still has a descriptor: the one who closes takes nothing away.
void TestStepByStep::aDatagramSocketIsSharedByItsDescriptors()
{
    QFETCH(bool, isPassed);
    LiveSession session;
    const auto made = [&](const Ticket &ticket, CallCode call) {
        const auto done = session.waitForCall(ticket.command, call);
        return done && done->event.as<CallEvent>()->err == 0 ? done->event.socket : 0;
    };
    const auto first = make(session, {SocketCall{{Family::Inet, SocketType::Datagram}, 0}, bindAnywhere()});
    const auto bind = session.waitForCall(first.command, CallCode::Bind);
    QVERIFY(bind);
    const auto address = bind->event.as<CallEvent>()->local;
    SocketId second = 0;
    if (isPassed) {
        const Call listenAt = BindCall{*Endpoint::parse("@sockeye-passing-" + std::to_string(getpid()))};
        const SocketKind unixStream{Family::Unix, SocketType::Stream};
        const auto server = make(session, {SocketCall{unixStream, 0}, listenAt, ListenCall{1}});
        QVERIFY(session.waitForCall(server.command, CallCode::Listen));
        const auto client = make(
            session, {SocketCall{unixStream, 0}, ConnectCall{std::get<BindCall>(listenAt).local, {}, {}}});
        QVERIFY(session.waitForCall(client.command, CallCode::Connect));
        const auto end = made(session.call(server.socket, {AcceptCall{}}), CallCode::Accept);
        DescriptorCall pass;
        pass.call = CallCode::SendMsg;
        pass.payload = std::make_shared<const Bytes>(Bytes{'f', 'd'});
        pass.passed = first.socket;
        const auto sent = session.waitForCall(session.call(client.socket, {pass}).command, CallCode::SendMsg);
        QVERIFY(sent);
        QCOMPARE(sent->event.as<CallEvent>()->ret, 2);
        DescriptorCall take;
        take.call = CallCode::RecvMsg;
        const auto taken = session.call(end, {take});
        second = made(taken, CallCode::RecvMsg);
        const auto data = session.waitFor(
            [&](const Event &event) { return event.as<DataEvent>() && event.commandId == taken.command; });
        QVERIFY(data);
        QCOMPARE(data->event.socket, end);
        QCOMPARE(textOf(data->event.as<DataEvent>()->payload), std::string_view("fd"));
    } else {
        second = made(session.call(first.socket, {DupCall{}}), CallCode::Dup);
    }
    QVERIFY(second != 0 && second != first.socket);
    const auto sender = make(session, {SocketCall{{Family::Inet, SocketType::Datagram}, 0}});
    const auto send = [&](std::string_view text) {
        return errorOf(session.waitForCall(session.call(sender.socket, {sendText(text, address)}).command,
                                           CallCode::SendTo));
    };
    QCOMPARE(send("before"), 0);
    QCOMPARE(errorOf(session.waitForCall(session.call(first.socket, {CloseCall{}}).command, CallCode::Close)),
             0);
    QCOMPARE(send("after"), 0);
    for (const auto *text : {"before", "after"}) {
        const auto received = session.call(second, {RecvCall{64, MSG_DONTWAIT, false}});
        QCOMPARE(errorOf(session.waitForCall(received.command, CallCode::Recv)), 0);
        const auto data = session.waitFor(
            [&](const Event &event) { return event.as<DataEvent>() && event.commandId == received.command; });
        QVERIFY(data);
        QCOMPARE(textOf(data->event.as<DataEvent>()->payload), std::string_view(text));
    }
}

void TestStepByStep::looksNamesUp()
{
    LiveSession session;
    ResolveRequest request;
    request.host = "127.0.0.9";
    request.flags = AI_NUMERICHOST;
    const auto answer = [&] {
        const auto ticket = session.engine().resolve(request).value();
        return session.waitFor([ticket](const Event &event) {
            const auto *lookup = event.as<ResolveEvent>();
            return lookup && event.commandId == ticket.command && lookup->phase == CallPhase::Done;
        });
    };
    const auto found = answer();
    QVERIFY(found);
    QCOMPARE(found->event.as<ResolveEvent>()->error, 0);
    QCOMPARE(found->event.as<ResolveEvent>()->found.front().hostText(), std::string("127.0.0.9"));
    request.host = "localhost"; // in the hosts file, but no number
    const auto refused = answer();
    QVERIFY(refused);
    QCOMPARE(refused->event.as<ResolveEvent>()->error, EAI_NONAME);
}

void TestStepByStep::everyCallIsRecorded()
{
    LiveSession session;
    const int one = 1;
    const auto *octets = reinterpret_cast<const std::uint8_t *>(&one);
    const auto socket =
        make(session, {SocketCall{kTcp, 0},
                       SetOptionCall{SOL_SOCKET, SO_REUSEADDR, Bytes(octets, octets + sizeof one)},
                       GetOptionCall{SOL_SOCKET, SO_REUSEADDR, 4}, bindAnywhere(), GetSockNameCall{},
                       ListenCall{7}, GetPeerNameCall{}});
    QCOMPARE(errorOf(session.waitForCall(socket.command, CallCode::GetPeerName)), ENOTCONN);
    QStringList rows;
    for (const auto &recorded : session.events()) {
        const auto *call = recorded->as<CallEvent>();
        if (!call || call->phase != CallPhase::Done)
            continue;
        const auto name = callName(call->call);
        rows << QString::fromUtf8(name.data(), int(name.size())) + "=" + QString::number(call->ret);
    }
    QVERIFY2(
        rows.join(' ').contains("setsockopt=0 getsockopt=0 bind=0 getsockname=0 listen=0 getpeername=-1"),
        qPrintable(rows.join(' ')));
}

void TestStepByStep::exitIsBounded()
{
    QElapsedTimer timer;
    {
        LiveSession session;
        for (int i = 0; i < 8; ++i) {
            const auto server =
                make(session, {SocketCall{kTcp, 0}, bindAnywhere(), ListenCall{4}, AcceptCall{}});
            QVERIFY(started(session, server.command, CallCode::Accept));
        }
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestStepByStep)
#include "tst_stepbystep.moc"
