// SPDX-License-Identifier: MIT
// Segments captured from real connections on the loopback. Needs CAP_NET_RAW.
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <cstring>
#include <map>

#include <fmt/format.h>

#include "core/net/packetsocket.h"
#include "core/net/socketcalls.h"
#include "core/tcp/segment.h"
#include "tests/support/eventdump.h"
#include "tests/support/livesession.h"
#include "tests/support/sessioncorpus.h"
#include "tests/support/waiting.h"

using namespace sockeye;
using namespace sockeye::test;

class TestCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bothEndsOursAreToldOnce();
    void anotherProgramsConnectorIsToldByTheAcceptor();
    void aRefusedConnectIsSeen_data();
    void aRefusedConnectIsSeen();
    void noneUnlessAskedFor();
    void onlyConnectionsThatBeginAfterwards();
    void isCutWhereSaid();
    void overIPv6();
    void readsBackWhatWasRecorded();
    void wiresharkFollowsTheWire_data();
    void wiresharkFollowsTheWire();
    void wiresharkReadsTheSameFields();
};

namespace {

EngineOptions capturing(std::size_t kept = 65'536)
{
    EngineOptions options;
    options.capture = true;
    options.keptOctets = kept;
    return options;
}

struct Wire {
    SocketId socket = 0;
    Direction dir = Direction::None;
    Segment segment;
    Bytes frame;
    std::uint64_t origLen = 0;
};

std::vector<Wire> wireOf(LiveSession &session)
{
    std::vector<Wire> all;
    for (const auto &event : session.events()) {
        if (const auto *body = event->as<SegmentEvent>()) {
            Wire wire{event->socket, body->dir, {}, {body->frame.begin(), body->frame.end()}, body->origLen};
            wire.segment = Segment::parse(wire.frame, wire.origLen).value_or(Segment());
            all.push_back(std::move(wire));
        }
    }
    return all;
}

bool isSegment(const Event &event, std::uint8_t flags)
{
    const auto *body = event.as<SegmentEvent>();
    const auto segment = body ? Segment::parse(body->frame, body->origLen) : std::nullopt;
    return segment && (segment->flags & flags) == flags;
}

// All payload octets one side sent, put together by their sequence numbers.
std::string streamOf(const std::vector<Wire> &wire, SocketId socket, Direction dir)
{
    std::map<std::uint32_t, std::string> parts;
    for (const auto &one : wire) {
        if (one.socket == socket && one.dir == dir && !one.segment.payload.empty())
            parts[one.segment.seq] = std::string(textOf(one.segment.payload));
    }
    std::string text;
    for (const auto &[seq, part] : parts)
        text += part;
    return text;
}

Policy echoing()
{
    Policy policy;
    policy.reply = Policy::Reply::Echo;
    return policy;
}

QByteArray tshark(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("tshark"), arguments);
    if (!process.waitForFinished(60'000))
        return "tshark did not end";
    return process.exitCode() == 0 ? process.readAllStandardOutput()
                                   : "tshark failed: " + process.readAllStandardError();
}

bool hasTshark()
{
    return !QStandardPaths::findExecutable(QStringLiteral("tshark")).isEmpty();
}

// A connection that says hello, hears it back, and is closed from the connector's side.
SocketId sayHello(LiveSession &session, const std::string &text = "hello")
{
    const auto listener = session.listen("tcp://127.0.0.1:0", echoing());
    const auto connector = session.connectTo(listener.local);
    session.send(connector.id, text);
    std::size_t heard = 0;
    session.waitFor([&](const Event &event) {
        const auto *data = event.as<DataEvent>();
        if (data && event.socket == connector.id && data->dir == Direction::In)
            heard += data->payload.size();
        return heard == text.size();
    });
    session.call(connector.id, {CloseCall{}});
    session.waitFor([](const Event &event) { return isSegment(event, kTcpFin); });
    return connector.id;
}

} // namespace

void TestCapture::initTestCase()
{
    if (const auto socket = PacketSocket::open(PacketSocket::kMostKept); !socket)
        QSKIP(qPrintable(QString("Capturing is not allowed here: %1. It needs CAP_NET_RAW.")
                             .arg(QString::fromStdString(errnoName(socket.error().code)))));
}

void TestCapture::bothEndsOursAreToldOnce()
{
    LiveSession session(capturing());
    const auto connector = sayHello(session);
    session.stop();
    const auto wire = wireOf(session);
    QVERIFY(wire.size() >= 8);
    // The call that made the socket comes before what it did, or the file would name it by a number.
    bool isMade = false;
    for (const auto &event : session.events()) {
        const auto *call = event->as<CallEvent>();
        isMade |= call && event->socket == connector && call->made.type != SocketType::None;
        if (event->as<SegmentEvent>())
            QVERIFY(isMade);
    }
    std::map<std::string, int> seen;
    for (const auto &one : wire) {
        QCOMPARE(one.socket, connector);
        const auto &s = one.segment;
        ++seen[fmt::format("{} {} {} {} {}", s.source.text(), s.seq, s.ack, s.flags, s.payloadLength)];
        QCOMPARE(one.frame.size(), one.origLen);
    }
    for (const auto &[what, times] : seen)
        QVERIFY2(times == 1, what.c_str());
    QCOMPARE(wire[0].segment.flags, std::uint8_t(kTcpSyn));
    QCOMPARE(wire[0].dir, Direction::Out);
    QCOMPARE(wire[1].segment.flags, std::uint8_t(kTcpSyn | kTcpAck));
    QCOMPARE(wire[1].dir, Direction::In);
    QCOMPARE(streamOf(wire, connector, Direction::Out), std::string("hello"));
    QCOMPARE(streamOf(wire, connector, Direction::In), std::string("hello"));
    QCOMPARE(std::count_if(wire.begin(), wire.end(), [](const Wire &w) { return w.segment.has(kTcpFin); }),
             2);
}

void TestCapture::anotherProgramsConnectorIsToldByTheAcceptor()
{
    LiveSession session(capturing());
    const auto listener = session.listen("tcp://127.0.0.1:0", echoing());
    UniqueFd foreign(static_cast<int>(calls::socket(kTcp4, 0, false).ret));
    QVERIFY(calls::connect(foreign.value(), listener.local).ok());
    QVERIFY(calls::send(foreign.value(), viewOf("ping"), 0).ok());
    std::array<std::uint8_t, 16> answer{};
    QCOMPARE(calls::recv(foreign.value(), answer, 0).ret, std::int64_t(4));
    foreign.reset();
    QVERIFY(session.waitFor([](const Event &event) { return isSegment(event, kTcpFin); }));
    session.stop();
    const auto wire = wireOf(session);
    QVERIFY(!wire.empty());
    const auto acceptor = wire.front().socket;
    QVERIFY(acceptor != 0 && acceptor != listener.id);
    for (const auto &one : wire)
        QCOMPARE(one.socket, acceptor);
    QCOMPARE(wire.front().segment.flags, std::uint8_t(kTcpSyn)); // from before accept()
    QCOMPARE(wire.front().dir, Direction::In);
    QCOMPARE(streamOf(wire, acceptor, Direction::In), std::string("ping"));
    QCOMPARE(streamOf(wire, acceptor, Direction::Out), std::string("ping"));
}

void TestCapture::aRefusedConnectIsSeen_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::newRow("automatic") << Mode::Automatic;
    QTest::newRow("step by step") << Mode::StepByStep;
}

void TestCapture::aRefusedConnectIsSeen()
{
    QFETCH(Mode, mode);
    UniqueFd bound(static_cast<int>(calls::socket(kTcp4, 0, false).ret)); // nobody listens there
    QVERIFY(calls::bind(bound.value(), Endpoint::inet({127, 0, 0, 1}, 0)).ok());
    LiveSession session(capturing());
    Command command;
    command.mode = mode;
    command.calls = {SocketCall{kTcp4}, ConnectCall{plumbing::localOf(bound.value())}};
    const auto ticket = session.engine().submit(std::move(command)).value();
    QVERIFY(session.waitFor([](const Event &event) { return isSegment(event, kTcpRst); }));
    session.stop();
    const auto wire = wireOf(session);
    QCOMPARE(wire.size(), std::size_t(2));
    QCOMPARE(wire[0].socket, ticket.socket);
    QCOMPARE(wire[0].segment.flags, std::uint8_t(kTcpSyn));
    QCOMPARE(wire[0].dir, Direction::Out);
    QCOMPARE(wire[1].segment.flags, std::uint8_t(kTcpRst | kTcpAck));
    QCOMPARE(wire[1].dir, Direction::In);
}

void TestCapture::noneUnlessAskedFor()
{
    LiveSession session;
    const auto listener = session.listen("tcp://127.0.0.1:0", echoing());
    const auto connector = session.connectTo(listener.local);
    session.send(connector.id, "hello");
    QVERIFY(session.waitFor([&](const Event &event) {
        const auto *data = event.as<DataEvent>();
        return data && event.socket == connector.id && data->dir == Direction::In;
    }));
    session.stop();
    QVERIFY(wireOf(session).empty());
}

void TestCapture::onlyConnectionsThatBeginAfterwards()
{
    LiveSession session;
    const auto listener = session.listen("tcp://127.0.0.1:0", echoing());
    const auto before = session.connectTo(listener.local);
    session.engine().setCapture(true);
    const auto after = session.connectTo(listener.local);
    session.send(before.id, "one");
    session.send(after.id, "two");
    for (const auto id : {before.id, after.id}) {
        QVERIFY(session.waitFor([id](const Event &event) {
            const auto *data = event.as<DataEvent>();
            return data && event.socket == id && data->dir == Direction::In;
        }));
    }
    session.engine().setCapture(false);
    const auto third = session.connectTo(listener.local);
    session.call(after.id, {CloseCall{}});
    QVERIFY(session.waitFor([](const Event &event) { return isSegment(event, kTcpFin); })); // to its end
    session.stop();
    for (const auto &one : wireOf(session)) {
        QVERIFY(one.socket != third.id);
        QCOMPARE(one.socket, after.id);
    }
    QCOMPARE(streamOf(wireOf(session), after.id, Direction::Out), std::string("two"));
}

void TestCapture::isCutWhereSaid()
{
    LiveSession session(capturing(256));
    sayHello(session, std::string(20'000, 'x'));
    session.stop();
    bool anyCut = false;
    for (const auto &one : wireOf(session)) {
        QVERIFY(one.frame.size() <= 256);
        QCOMPARE(one.origLen, one.segment.tcpAt + one.segment.headerLength + one.segment.payloadLength);
        anyCut |= one.origLen > one.frame.size();
    }
    QVERIFY(anyCut);
}

void TestCapture::overIPv6()
{
    LiveSession session(capturing());
    const auto listener = session.listen("tcp://[::1]:0", echoing());
    const auto connector = session.connectTo(listener.local);
    session.send(connector.id, "six");
    QVERIFY(session.waitFor([&](const Event &event) {
        const auto *data = event.as<DataEvent>();
        return data && event.socket == connector.id && data->dir == Direction::In;
    }));
    session.stop();
    QCOMPARE(streamOf(wireOf(session), connector.id, Direction::In), std::string("six"));
}

void TestCapture::readsBackWhatWasRecorded()
{
    LiveSession session(capturing());
    sayHello(session);
    session.stop();
    const auto log = load(session.path());
    QVERIFY(log);
    QCOMPARE(dumpAll(*log), dumpAll(session.journal().log()));
}

void TestCapture::wiresharkFollowsTheWire_data()
{
    QTest::addColumn<int>("octets");
    QTest::newRow("a word") << 5;
    QTest::newRow("many segments") << 300'000;
}

void TestCapture::wiresharkFollowsTheWire()
{
    QFETCH(int, octets);
    if (!hasTshark())
        QSKIP("tshark is not installed");
    std::string text;
    while (text.size() < static_cast<std::size_t>(octets))
        text += fmt::format("{}.", text.size());
    text.resize(static_cast<std::size_t>(octets));
    LiveSession session(capturing());
    sayHello(session, text);
    session.stop();
    const QString path = QString::fromStdString(session.path());
    // One stream, each octet of it once in each direction.
    QCOMPARE(tshark({"-r", path, "-Y", "tcp", "-T", "fields", "-e", "tcp.stream"}).replace("0\n", ""),
             QByteArray());
    const QByteArray followed = tshark({"-r", path, "-q", "-z", "follow,tcp,raw,0"});
    QByteArray sent, heard;
    for (const QByteArray &line : followed.split('\n')) {
        const QByteArray hex = line.trimmed();
        if (hex.isEmpty() || QByteArray::fromHex(hex).toHex() != hex)
            continue;
        (line.startsWith('\t') ? heard : sent) += QByteArray::fromHex(hex);
    }
    QCOMPARE(sent, QByteArray::fromStdString(text));
    QCOMPARE(heard, QByteArray::fromStdString(text));
    const QByteArray wrong =
        tshark({"-r", path, "-Y",
                "_ws.malformed || tcp.analysis.retransmission || tcp.analysis.lost_segment || "
                "tcp.analysis.out_of_order"});
    QCOMPARE(wrong, QByteArray());
    QVERIFY(!tshark({"-r", path, "-V"}).contains("Dissector bug"));
}

void TestCapture::wiresharkReadsTheSameFields()
{
    if (!hasTshark())
        QSKIP("tshark is not installed");
    LiveSession session(capturing());
    sayHello(session);
    session.stop();
    QByteArray expected;
    for (const auto &one : wireOf(session)) {
        const auto &s = one.segment;
        const auto dotted = [](const Endpoint &end) { return end.hostText(); };
        std::map<TcpOptionKind, TcpOption> options;
        for (const auto &option : optionsOf(s))
            options[option.kind] = option;
        const auto value = [&](TcpOptionKind kind, std::size_t i) {
            const auto found = options.find(kind);
            return found == options.end() ? std::string() : fmt::format("{}", found->second.values[i]);
        };
        expected += QByteArray::fromStdString(
            fmt::format("{}|{}|{}|{}|{}|{}|{}|0x{:04x}|{}|0x{:04x}|{}|{}|{}|{}|{}|{}\n", dotted(s.source),
                        dotted(s.destination), s.source.port(), s.destination.port(), s.seq, s.ack,
                        s.headerLength, s.flags, s.window, s.checksum, s.urgent, s.payloadLength,
                        value(TcpOptionKind::MaximumSegmentSize, 0), value(TcpOptionKind::WindowScale, 0),
                        value(TcpOptionKind::Timestamps, 0), value(TcpOptionKind::Timestamps, 1)));
    }
    QStringList arguments{
        "-r", QString::fromStdString(session.path()), "-Y", "tcp", "-T", "fields", "-E", "separator=|"};
    for (const char *field :
         {"ip.src", "ip.dst", "tcp.srcport", "tcp.dstport", "tcp.seq_raw", "tcp.ack_raw", "tcp.hdr_len",
          "tcp.flags", "tcp.window_size_value", "tcp.checksum", "tcp.urgent_pointer", "tcp.len",
          "tcp.options.mss_val", "tcp.options.wscale.shift", "tcp.options.timestamp.tsval",
          "tcp.options.timestamp.tsecr"})
        arguments << "-e" << field;
    QVERIFY(!expected.isEmpty());
    QCOMPARE(tshark(arguments), expected);
}

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
