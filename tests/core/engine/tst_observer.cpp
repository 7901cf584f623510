// SPDX-License-Identifier: MIT
// Every TCP state, held as long as it takes to see it; and trails that are whole whatever happens to a connection.
#include <QtTest>

#include <cerrno>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include "core/journal/jsonlines.h"
#include "core/net/mappedaddress.h"
#include "tests/support/livesession.h"
#include "tests/support/statetrail.h"
#include "tests/support/waiting.h"

using namespace sockeye;
using namespace sockeye::test;

namespace {

constexpr SocketKind kTcp4{Family::Inet, SocketType::Stream};
constexpr std::chrono::seconds kPatience{20}; // sanitizers are slow

SetOptionCall intOption(int level, int name, int value)
{
    const auto *octets = reinterpret_cast<const std::uint8_t *>(&value);
    return {level, name, Bytes(octets, octets + sizeof value)};
}

// So small that what fillWindow() sends closes the window.
std::vector<SetOptionCall> smallBuffers()
{
    return {intOption(SOL_SOCKET, SO_RCVBUF, 4096)};
}

Policy idle() // accepts, and reads nothing
{
    Policy policy;
    policy.read = false;
    return policy;
}

// A session with a listener, and connections made through it.
struct Scene {
    LiveSession session;
    Endpoint host = Endpoint::inet({127, 0, 0, 1}, 0); // to listen at
    SocketSummary listener;

    SocketSummary socketOf(SocketId id)
    {
        return session.waitForSocket([id](const SocketSummary &s) { return s.id == id; }).value();
    }
    void listen(const std::vector<SetOptionCall> &options = smallBuffers(), Policy policy = idle(),
                int backlog = 16)
    {
        OpenRequest request;
        request.role = OpenRequest::Role::Listen;
        request.url.kind = {host.family(), SocketType::Stream};
        request.url.endpoint = host;
        request.options = options;
        request.policy = policy;
        request.backlog = backlog;
        const auto ticket = session.engine().open(request).value();
        listener = session
                       .waitForSocket([&](const SocketSummary &s) {
                           return s.id == ticket.socket && s.listening && s.state == TcpState::Listen;
                       })
                       .value();
    }
    SocketId beginConnect()
    {
        OpenRequest request;
        request.url.kind = kTcp4;
        request.url.endpoint = Endpoint::inet({127, 0, 0, 1}, listener.local.port());
        request.options = smallBuffers();
        request.policy = idle();
        return session.engine().open(request)->socket;
    }
    SocketId connect()
    {
        const auto id = beginConnect();
        if (!waitForState(session, id, TcpState::Established))
            qWarning("no connection");
        return id;
    }
    SocketId acceptedFrom(SocketId client)
    {
        const auto local = socketOf(client).local;
        return session
            .waitForSocket([&](const SocketSummary &s) {
                return s.parent == listener.id && s.peer == local && !s.unaccepted;
            })
            .value()
            .id;
    }
    void shutDown(SocketId id, int how = SHUT_WR) { session.call(id, {ShutdownCall{how}}); }
    void close(SocketId id)
    {
        const auto ticket = session.call(id, {CloseCall{}});
        session.waitForCall(ticket.command, CallCode::Close);
    }
    void fillWindow(SocketId id)
    {
        const auto ticket = session.send(id, std::string(100'000, 'x'));
        session.waitForCall(ticket.command, CallCode::Send); // or shutdown() would come first
    }
};

struct Held {
    const char *name;
    TcpState state;
    const char *inSs; // as ss calls it; "" for none
    SocketId (*hold)(Scene &);
};

const Held kHeld[]{
    {"LISTEN", TcpState::Listen, "LISTEN",
     [](Scene &s) {
         s.listen();
         return s.listener.id;
     }},
    {"SYN_SENT", TcpState::SynSent, "SYN-SENT",
     [](Scene &s) {
         Policy nobody;
         nobody.accept = false;
         s.listen({}, nobody, 0);
         s.connect();
         return s.beginConnect();
     }},
    {"SYN_RECV", TcpState::SynRecv, "SYN-RECV",
     [](Scene &s) {
         s.listen({intOption(IPPROTO_TCP, TCP_DEFER_ACCEPT, 30)});
         const auto local = s.socketOf(s.connect()).local;
         return s.session
             .waitForSocket([&](const SocketSummary &one) {
                 return one.parent == s.listener.id && one.peer == local && one.unaccepted;
             })
             .value_or(SocketSummary{})
             .id;
     }},
    {"ESTABLISHED", TcpState::Established, "ESTAB",
     [](Scene &s) {
         s.listen();
         return s.connect();
     }},
    {"FIN_WAIT1", TcpState::FinWait1, "FIN-WAIT-1",
     [](Scene &s) {
         s.listen();
         const auto client = s.connect();
         s.acceptedFrom(client);
         s.fillWindow(client);
         s.shutDown(client);
         return client;
     }},
    {"FIN_WAIT2", TcpState::FinWait2, "FIN-WAIT-2",
     [](Scene &s) {
         s.listen();
         const auto client = s.connect();
         s.acceptedFrom(client);
         s.shutDown(client);
         return client;
     }},
    {"FIN_WAIT2 after close()", TcpState::FinWait2, "FIN-WAIT-2",
     [](Scene &s) {
         s.listen();
         const auto client = s.connect();
         s.acceptedFrom(client);
         s.close(client);
         return client;
     }},
    {"CLOSE_WAIT", TcpState::CloseWait, "CLOSE-WAIT",
     [](Scene &s) {
         s.listen();
         const auto client = s.connect();
         const auto server = s.acceptedFrom(client);
         s.shutDown(client);
         return server;
     }},
    {"CLOSING", TcpState::Closing, "CLOSING",
     [](Scene &s) {
         s.listen();
         const auto client = s.connect();
         const auto server = s.acceptedFrom(client);
         s.fillWindow(client);
         s.shutDown(client);
         waitForState(s.session, client, TcpState::FinWait1);
         s.shutDown(server);
         return client;
     }},
    {"LAST_ACK", TcpState::LastAck, "LAST-ACK",
     [](Scene &s) {
         s.listen();
         const auto client = s.connect();
         const auto server = s.acceptedFrom(client);
         s.shutDown(client);
         waitForState(s.session, server, TcpState::CloseWait);
         s.fillWindow(server);
         s.shutDown(server);
         return server;
     }},
    {"TIME_WAIT", TcpState::TimeWait, "TIME-WAIT",
     [](Scene &s) {
         s.listen();
         const auto client = s.connect();
         const auto server = s.acceptedFrom(client);
         s.shutDown(client);
         waitForState(s.session, server, TcpState::CloseWait);
         s.close(server);
         return client; // its descriptor is still open, where TCP_INFO says CLOSE
     }},
    {"CLOSED", TcpState::Closed, "",
     [](Scene &s) {
         s.listen();
         s.close(s.listener.id);
         return s.beginConnect();
     }},
};

struct Way {
    const char *name;
    const char *end; // the last state
    const char *by;  // a state it must have passed
    SocketId (*walk)(Scene &);
};

const Way kWays[]{
    {"reset by the peer", "CLOSED", "ESTABLISHED",
     [](Scene &s) {
         s.listen();
         const auto client = s.connect();
         s.session.call(s.acceptedFrom(client), {ResetCall{}});
         return client;
     }},
    {"reset by us", "CLOSED", "ESTABLISHED",
     [](Scene &s) {
         s.listen();
         const auto client = s.connect();
         s.session.call(client, {ResetCall{}});
         return client;
     }},
    {"closed when the peer has, faster than anybody looks", "CLOSED", "LAST_ACK",
     [](Scene &s) {
         s.listen();
         const auto client = s.connect();
         const auto server = s.acceptedFrom(client);
         s.close(client);
         s.close(server);
         return server;
     }},
    {"refused", "CLOSED", "SYN_SENT",
     [](Scene &s) {
         s.listen();
         s.close(s.listener.id);
         return s.beginConnect();
     }},
    {"timed out", "CLOSED", "SYN_SENT",
     [](Scene &s) {
         Policy nobody;
         nobody.accept = false;
         s.listen({}, nobody, 0);
         s.connect();
         OpenRequest request;
         request.url.kind = kTcp4;
         request.url.endpoint = s.listener.local;
         request.options = {intOption(IPPROTO_TCP, TCP_USER_TIMEOUT, 1500)};
         return s.session.engine().open(request)->socket;
     }},
    {"connected to itself", "ESTABLISHED", "SYN_SENT",
     [](Scene &s) {
         s.listen();
         const auto there = s.listener.local;
         s.close(s.listener.id);
         Command command;
         command.calls = {SocketCall{kTcp4, 0}, BindCall{there}, ConnectCall{there}};
         return s.session.engine().submit(command)->socket;
     }},
    {"shutdown of both ways", "FIN_WAIT2", "ESTABLISHED",
     [](Scene &s) {
         s.listen();
         const auto client = s.connect();
         s.acceptedFrom(client);
         s.shutDown(client, SHUT_RDWR);
         return client;
     }},
    {"shutdown of reading changes nothing", "ESTABLISHED", "ESTABLISHED",
     [](Scene &s) {
         s.listen();
         const auto client = s.connect();
         s.acceptedFrom(client);
         const auto ticket = s.session.call(client, {ShutdownCall{SHUT_RD}});
         s.session.waitForCall(ticket.command, CallCode::Shutdown);
         return client;
     }},
    {"a dup keeps it open", "CLOSE_WAIT", "ESTABLISHED",
     [](Scene &s) {
         s.listen();
         const auto client = s.connect();
         const auto server = s.acceptedFrom(client);
         s.session.call(client, {DupCall{}});
         const auto copy =
             s.session.waitForSocket([&](const SocketSummary &one) { return one.parent == client; }).value();
         s.close(client);
         s.shutDown(server);
         return copy.id;
     }},
};

} // namespace

class TestObserver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyState_data();
    void everyState();
    void everyWay_data();
    void everyWay();
    void thousandConnections();
    void aConnectThatWaitsIsSeen();
    void anIpv6ListenerShowsWhatIsHalfOpenOverIpv4();
};

void TestObserver::everyState_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(kHeld)); ++i)
        QTest::newRow(kHeld[i].name) << i;
}

void TestObserver::everyState()
{
    QFETCH(int, index);
    const Held &held = kHeld[index];
    Scene scene;
    const auto id = held.hold(scene);
    QVERIFY2(waitForState(scene.session, id, held.state), trailText(trailOf(scene.session, id)).c_str());
    QVERIFY2(faultIn(trailOf(scene.session, id)).empty(), faultIn(trailOf(scene.session, id)).c_str());
    const auto socket = scene.socketOf(id);
    QCOMPARE(ssState(socket.local, socket.peer), std::string(held.inSs));
    // And it is still so, or the tool and we may have spoken of different moments.
    QCOMPARE(stateName(trailOf(scene.session, id).back().to), stateName(held.state));
    const auto trail = trailText(trailOf(scene.session, id));
    QVERIFY2(held.state != TcpState::TimeWait || trail.find("TIME_WAIT>") == std::string::npos,
             trail.c_str());
}

void TestObserver::everyWay_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(kWays)); ++i)
        QTest::newRow(kWays[i].name) << i;
}

void TestObserver::everyWay()
{
    QFETCH(int, index);
    const Way &way = kWays[index];
    Scene scene;
    const auto id = way.walk(scene);
    const auto end = stateFromName(way.end).value();
    QVERIFY2(waitForState(scene.session, id, end), trailText(trailOf(scene.session, id)).c_str());
    const auto trail = trailOf(scene.session, id);
    QVERIFY2(faultIn(trail).empty(), faultIn(trail).c_str());
    const bool passed = std::any_of(trail.begin(), trail.end(), [&](const StateStep &step) {
        return stateName(step.to) == way.by || stateName(step.from) == way.by;
    });
    QVERIFY2(passed, trailText(trail).c_str());
}

// What is seen of each of a thousand connections in a row is one unbroken legal way to the end.
void TestObserver::thousandConnections()
{
    Scene scene;
    Policy closes;
    closes.reply = Policy::Reply::Discard;
    scene.listen({}, closes);
    std::uint64_t position = 0;
    for (int i = 0; i < 1000; ++i) {
        Command command;
        command.calls = {SocketCall{kTcp4, 0}, ConnectCall{scene.listener.local}, CloseCall{}};
        const auto ticket = scene.session.engine().submit(command).value();
        bool isClosed = false;
        QVERIFY(waitUntil(
            [&] {
                for (const auto &outcome : scene.session.journal().log().sockets().outcomesSince(position))
                    isClosed |= outcome.command == ticket.command && outcome.call == CallCode::Close;
                return isClosed;
            },
            kPatience));
    }
    const auto isOver = [&](const SocketSummary &s) {
        return s.state == TcpState::TimeWait || s.state == TcpState::Closed;
    };
    std::vector<SocketSummary> all;
    const bool over = waitUntil(
        [&] {
            std::uint64_t version = 0;
            all = scene.session.journal().log().sockets().changedSince(version, 100000);
            std::erase_if(all, [&](const SocketSummary &s) { return s.id == scene.listener.id; });
            return all.size() == 2000 && std::all_of(all.begin(), all.end(), isOver);
        },
        std::chrono::seconds(60));
    for (const auto &s : all)
        QVERIFY2(isOver(s), (s.name + ": " + trailText(trailOf(scene.session, s.id))).c_str());
    QVERIFY2(over, std::to_string(all.size()).c_str());
    for (const auto &s : all)
        QVERIFY2(faultIn(trailOf(scene.session, s.id)).empty(),
                 faultIn(trailOf(scene.session, s.id)).c_str());

    // What was not seen is never told as seen.
    std::size_t implied = 0, exported = 0;
    const auto &log = scene.session.journal().log();
    const SocketNames names = [&log](SocketId id) { return log.socketName(id); };
    for (const auto &recorded : scene.session.events()) {
        const auto *state = recorded->as<StateEvent>();
        if (!state || state->evidence != Evidence::Implied)
            continue;
        ++implied;
        std::string line;
        appendJsonLine(line, recorded.event, names);
        exported += line.find(R"("evidence":"implied")") != std::string::npos &&
                    line.find("observed") == std::string::npos;
    }
    QCOMPARE(exported, implied);
    qInfo("%zu steps of %zu sockets were implied", implied, all.size());
}

// Nobody of ours can look while connect(2) waits: its own address is not known yet.
void TestObserver::aConnectThatWaitsIsSeen()
{
    Scene scene;
    Policy nobody;
    nobody.accept = false;
    scene.listen({}, nobody, 0);
    scene.connect();
    Command command;
    command.mode = Mode::StepByStep;
    command.calls = {SocketCall{kTcp4, 0}, ConnectCall{scene.listener.local}};
    const auto ticket = scene.session.engine().submit(command).value();
    QVERIFY(waitForState(scene.session, ticket.socket, TcpState::SynSent));
    scene.session.engine().cancel(ticket.command);
    QVERIFY(scene.session.waitForCall(ticket.command, CallCode::Connect));
    QVERIFY2(faultIn(trailOf(scene.session, ticket.socket)).empty(),
             faultIn(trailOf(scene.session, ticket.socket)).c_str());
}

// The kernel keeps such a connection among those of IPv4 until its handshake ends.
void TestObserver::anIpv6ListenerShowsWhatIsHalfOpenOverIpv4()
{
    Scene scene;
    scene.host = Endpoint::inet6({}, 0);
    scene.listen({intOption(IPPROTO_TCP, TCP_DEFER_ACCEPT, 30)});
    const auto client = scene.connect();
    const auto peer = mapped(scene.socketOf(client).local);
    const auto child = scene.session.waitForSocket([&](const SocketSummary &one) {
        return one.parent == scene.listener.id && one.peer == peer && one.unaccepted;
    });
    QVERIFY(child);
    QVERIFY(waitForState(scene.session, child->id, TcpState::SynRecv));
    scene.session.send(client, "x"); // what it is deferred for
    QVERIFY(waitForState(scene.session, child->id, TcpState::Established));
    const auto accepted = scene.session.waitForSocket(
        [&](const SocketSummary &one) { return one.id == child->id && !one.unaccepted; });
    QVERIFY(accepted);
    QCOMPARE(accepted->peer.text(), peer.text());
    const auto trail = trailOf(scene.session, child->id);
    QVERIFY2(faultIn(trail).empty(), faultIn(trail).c_str());
}

QTEST_GUILESS_MAIN(TestObserver)
#include "tst_observer.moc"
