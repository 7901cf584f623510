// SPDX-License-Identifier: MIT
// What the events of a session say of its sockets: whole summaries are compared.
#include <cerrno>

#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

#include "core/journal/sockettable.h"
#include "tests/support/eventdump.h"
#include "tests/support/sessioncorpus.h"

using namespace sockeye;
using namespace sockeye::test;
using namespace std::string_view_literals;

class TestSocketTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void isTheSameWhenReread_data();
    void isTheSameWhenReread();
    void tellsWhatChanged();
    void tellsHowCommandsEnded();
    void remembersTheNotable();
    void findsByName();
};

namespace {

using Fill = void (*)(EventMaker &);

std::string textOf(const SocketSummary &s, const SocketNames &names)
{
    std::string text = fmt::format("{} {}/{}", s.name, familyName(s.kind.family), typeName(s.kind.type));
    const auto add = [&text](const char *key, const std::string &value) {
        if (!value.empty())
            text += fmt::format(" {}={}", key, value);
    };
    const auto flag = [&text](const char *word, bool on) {
        text += on ? fmt::format(" {}", word) : std::string();
    };
    const auto count = [&add](const char *key, auto value, auto usual) {
        add(key, static_cast<std::int64_t>(value) == static_cast<std::int64_t>(usual)
                     ? ""
                     : fmt::format("{}", value));
    };
    add("parent", s.parent == 0 ? "" : names(s.parent));
    add("other", s.peerSocket == 0 ? "" : names(s.peerSocket));
    count("fd", s.fd, -1);
    add("local", s.local.text());
    add("peer", s.peer.text());
    add("state", std::string(stateName(s.state)));
    flag("implied", s.evidence == Evidence::Implied);
    flag("listening", s.listening);
    flag("connecting", s.connecting);
    flag("closed", s.closed);
    flag("eof", s.peerFinished);
    flag("step", s.stepByStep);
    flag("unaccepted", s.unaccepted);
    flag("watched", s.watchedOnly);
    add("policy", s.policy);
    add("error",
        s.lastError == 0 ? "" : fmt::format("{} {}", callName(s.lastErrorCall), errnoName(s.lastError)));
    add("in", s.unitsIn == 0 ? "" : fmt::format("{}/{}", s.bytesIn, s.unitsIn));
    add("out", s.unitsOut == 0 ? "" : fmt::format("{}/{}", s.bytesOut, s.unitsOut));
    count("drops", s.drops, 0);
    count("recvq", s.recvQueue, -1);
    count("sendq", s.sendQueue, -1);
    count("buffer", s.recvBuffer, -1);
    return text + fmt::format(" rows={}..{}", s.firstRow, s.lastRow);
}

std::vector<std::string> textsOf(const SocketTable &table)
{
    std::uint64_t version = 0;
    const SocketNames names = [&table](SocketId id) { return table.nameOf(id); };
    std::vector<std::string> all;
    for (const SocketSummary &summary : table.changedSince(version))
        all.push_back(textOf(summary, names));
    std::sort(all.begin(), all.end());
    return all;
}

void fold(SocketTable &table, EventBatch &batch, Row firstRow = 0)
{
    for (const Event &event : batch.events())
        table.fold(event, firstRow++);
    table.publish();
}

// A TCP socket made in row 0, from where each case goes on.
void tcp(EventMaker &make)
{
    make.made(1, "tcp#1", kTcp4);
}

void note(EventMaker &make, NoteCode code, std::string_view detail)
{
    make.add(1, NoteEvent{code, Severity::Info, detail});
}

const SocketKind kSeqPacket{Family::Unix, SocketType::SeqPacket};

struct Case {
    const char *name;
    Fill fill;
    std::vector<std::string> sockets;
};

const std::vector<Case> &cases()
{
    static const std::vector<Case> all{
        {"nothing", [](EventMaker &) {}, {}},
        {"the session is no socket",
         [](EventMaker &make) { make.call(0, CallCode::Socket, -1, EMFILE); },
         {}},
        {"made", tcp, {"tcp#1 inet/stream fd=4 rows=0..0"}},
        {"failed to be made",
         [](EventMaker &make) { make.call(7, CallCode::Socket, -1, EMFILE); },
         {"socket#7 / error=socket EMFILE rows=0..0"}},
        {"listening",
         [](EventMaker &make) {
             tcp(make);
             make.call(1, CallCode::Bind).local = at4(7000);
             make.call(1, CallCode::Listen);
             make.add(1, StateEvent{TcpState::Closed, TcpState::Listen});
             const MetricValue queues[]{
                 {Metric::RecvQueue, 2}, {Metric::SendQueue, 128}, {Metric::RecvBuffer, 9}};
             make.add(1, SampleEvent{make.batch().keepList(std::span<const MetricValue>(queues))});
         },
         {"tcp#1 inet/stream fd=4 local=127.0.0.1:7000 state=LISTEN listening recvq=2 sendq=128 buffer=9 "
          "rows=0..4"}},
        {"asked before it has an address",
         [](EventMaker &make) {
             tcp(make);
             make.call(1, CallCode::GetSockName).local = Endpoint::inet({0, 0, 0, 0}, 0);
         },
         {"tcp#1 inet/stream fd=4 rows=0..1"}},
        {"a bind refused",
         [](EventMaker &make) {
             tcp(make);
             make.call(1, CallCode::Bind, -1, EADDRINUSE);
             make.call(1, CallCode::Listen, -1, EADDRINUSE);
         },
         {"tcp#1 inet/stream fd=4 error=listen EADDRINUSE rows=0..2"}},
        {"connecting",
         [](EventMaker &make) {
             tcp(make);
             make.call(1, CallCode::Connect).phase = CallPhase::Started;
         },
         {"tcp#1 inet/stream fd=4 connecting rows=0..1"}},
        {"in progress",
         [](EventMaker &make) {
             tcp(make);
             make.call(1, CallCode::Connect, -1, EINPROGRESS).local = at4(50000);
         },
         {"tcp#1 inet/stream fd=4 local=127.0.0.1:50000 connecting rows=0..1"}},
        {"connected after progress",
         [](EventMaker &make) {
             tcp(make);
             make.call(1, CallCode::Connect, -1, EINPROGRESS);
             make.add(1, StateEvent{TcpState::SynSent, TcpState::Established, Evidence::Implied});
         },
         {"tcp#1 inet/stream fd=4 state=ESTABLISHED implied rows=0..2"}},
        {"refused",
         [](EventMaker &make) {
             tcp(make);
             make.call(1, CallCode::Connect).phase = CallPhase::Started;
             make.call(1, CallCode::Connect, -1, ECONNREFUSED);
         },
         {"tcp#1 inet/stream fd=4 error=connect ECONNREFUSED rows=0..2"}},
        {"refused, then connected",
         [](EventMaker &make) {
             tcp(make);
             make.call(1, CallCode::Connect, -1, ECONNREFUSED);
             make.call(1, CallCode::Connect, -1, EINPROGRESS);
             make.add(1, StateEvent{TcpState::SynSent, TcpState::Established, Evidence::Observed});
         },
         {"tcp#1 inet/stream fd=4 state=ESTABLISHED rows=0..3"}},
        {"would block is no error",
         [](EventMaker &make) {
             tcp(make);
             make.call(1, CallCode::Recv, -1, EAGAIN);
         },
         {"tcp#1 inet/stream fd=4 rows=0..1"}},
        {"waits for accept, and is accepted",
         [](EventMaker &make) {
             tcp(make);
             make.add(2, StateEvent{TcpState::Listen, TcpState::SynRecv, Evidence::Observed,
                                    EvidenceSource::SockDiag, kTcp4, "tcp#2", 1, at4(7000), at4(50000)});
             make.add(3, StateEvent{TcpState::Listen, TcpState::SynRecv, Evidence::Observed,
                                    EvidenceSource::SockDiag, kTcp4, "tcp#3", 1, at4(7000), at4(50001)});
             make.made(3, "tcp#3", kTcp4, CallCode::Accept, 1, at4(7000), at4(50001));
         },
         {"tcp#1 inet/stream fd=4 rows=0..0",
          "tcp#2 inet/stream parent=tcp#1 local=127.0.0.1:7000 peer=127.0.0.1:50000 state=SYN_RECV "
          "unaccepted rows=1..1",
          "tcp#3 inet/stream parent=tcp#1 fd=6 local=127.0.0.1:7000 peer=127.0.0.1:50001 state=SYN_RECV "
          "rows=2..3"}},
        {"watched only",
         [](EventMaker &make) {
             make.add(1, StateEvent{TcpState::Unknown,
                                    TcpState::Listen,
                                    Evidence::Observed,
                                    EvidenceSource::SockDiag,
                                    kTcp4,
                                    "tcp#1",
                                    0,
                                    at4(7000),
                                    {}});
             make.add(1, NoteEvent{NoteCode::WatchBegan, Severity::Info, ""});
         },
         {"tcp#1 inet/stream local=127.0.0.1:7000 state=LISTEN listening watched rows=0..1"}},
        {"no longer watched",
         [](EventMaker &make) {
             make.add(1, StateEvent{TcpState::Unknown,
                                    TcpState::Unknown,
                                    Evidence::Observed,
                                    EvidenceSource::SockDiag,
                                    kUdp4,
                                    "udp#1",
                                    0,
                                    at4(7000),
                                    {}});
             make.add(1, NoteEvent{NoteCode::WatchBegan, Severity::Info, ""});
             make.add(1, NoteEvent{NoteCode::WatchEnded, Severity::Info, ""});
         },
         {"udp#1 inet/dgram local=127.0.0.1:7000 closed watched rows=0..2"}},
        {"disconnected",
         [](EventMaker &make) {
             make.made(1, "udp#1", kUdp4);
             auto &connected = make.call(1, CallCode::Connect);
             connected.local = at4(9000);
             connected.peer = at4(9001);
             make.call(1, CallCode::Connect);
         },
         {"udp#1 inet/dgram fd=4 local=127.0.0.1:9000 rows=0..2"}},
        {"both ends ours",
         [](EventMaker &make) {
             tcp(make);
             make.made(2, "tcp#2", kTcp4);
             auto &connected = make.call(2, CallCode::Connect);
             connected.local = at4(50000);
             connected.peer = at4(7000);
             make.made(3, "tcp#3", kTcp4, CallCode::Accept, 1, at4(7000), at4(50000));
         },
         {"tcp#1 inet/stream fd=4 rows=0..0",
          "tcp#2 inet/stream other=tcp#3 fd=5 local=127.0.0.1:50000 peer=127.0.0.1:7000 rows=1..2",
          "tcp#3 inet/stream parent=tcp#1 other=tcp#2 fd=6 local=127.0.0.1:7000 peer=127.0.0.1:50000 "
          "rows=3..3"}},
        {"an IPv4 client of a dual-stack listener",
         [](EventMaker &make) {
             auto &connected = make.made(2, "tcp#2", kTcp4);
             connected.local = at4(50000);
             connected.peer = at4(7000);
             const std::array<std::uint8_t, 16> mapped{0, 0, 0,    0,    0,   0, 0, 0,
                                                       0, 0, 0xff, 0xff, 127, 0, 0, 1};
             make.made(3, "tcp#3", kTcp6, CallCode::Accept, 0, Endpoint::inet6(mapped, 7000),
                       Endpoint::inet6(mapped, 50000));
         },
         {"tcp#2 inet/stream other=tcp#3 fd=5 local=127.0.0.1:50000 peer=127.0.0.1:7000 rows=0..0",
          "tcp#3 inet6/stream other=tcp#2 fd=6 local=[::ffff:127.0.0.1]:7000 peer=[::ffff:127.0.0.1]:50000 "
          "rows=1..1"}},
        {"datagrams between sockets that are not connected",
         [](EventMaker &make) {
             make.made(1, "udp#1", kUdp4, CallCode::Socket, 0, Endpoint::inet({}, 7000));
             for (SocketId id = 2; id <= 4; ++id)
                 make.made(id, fmt::format("udp#{}", id), kUdp4);
             const auto any = [](std::uint16_t port) { return Endpoint::inet({}, port); };
             make.data(2, Direction::Out, "a", any(50000), at4(7000));
             make.data(1, Direction::In, "a", any(7000), at4(50000));
             make.data(3, Direction::Out, "b", any(50001), at4(7000)); // the same one answers both
             make.data(1, Direction::In, "b", any(7000), at4(50001));
             // Somebody else's port of that number.
             make.data(4, Direction::Out, "c", any(50002), Endpoint::inet({192, 0, 2, 1}, 7000));
         },
         {"udp#1 inet/dgram other=udp#2 fd=4 local=0.0.0.0:7000 in=2/2 rows=0..7",
          "udp#2 inet/dgram other=udp#1 fd=5 out=1/1 rows=1..4",
          "udp#3 inet/dgram other=udp#1 fd=6 out=1/1 rows=2..6", "udp#4 inet/dgram fd=7 out=1/1 rows=3..8"}},
        {"the place of a datagram socket",
         [](EventMaker &make) {
             const auto any = Endpoint::inet({}, 7000);
             make.made(1, "udp#1", kUdp4, CallCode::Socket, 0, at4(7000));
             make.made(2, "udp#2", kUdp4, CallCode::Socket, 0,
                       any); // the other one's own address comes first
             for (SocketId id = 3; id <= 5; ++id)
                 make.made(id, fmt::format("udp#{}", id), id == 4 ? kUdp6 : kUdp4);
             make.data(3, Direction::Out, "a", at4(50000), at4(7000));
             // 0.0.0.0 takes nothing of IPv6.
             make.data(4, Direction::Out, "b", Endpoint::parse("[::1]:50001").value(),
                       Endpoint::parse("[::1]:7000").value());
             make.call(1, CallCode::Close);
             make.call(2, CallCode::Close);
             make.data(5, Direction::Out, "c", at4(50002), at4(7000)); // somebody else may have it by now
         },
         {"udp#1 inet/dgram fd=4 local=127.0.0.1:7000 closed rows=0..7",
          "udp#2 inet/dgram fd=5 local=0.0.0.0:7000 closed rows=1..8",
          "udp#3 inet/dgram other=udp#1 fd=6 out=1/1 rows=2..5", "udp#4 inet6/dgram fd=7 out=1/1 rows=3..6",
          "udp#5 inet/dgram fd=8 out=1/1 rows=4..9"}},
        {"two at one place, and an address given up",
         [](EventMaker &make) {
             make.made(1, "udp#1", kUdp4, CallCode::Socket, 0, at4(7000));
             make.made(2, "udp#2", kUdp4, CallCode::Socket, 0,
                       at4(7000)); // as dup() and SO_REUSEPORT make it
             make.made(3, "udp#3", kUdp4);
             make.made(4, "udp#4", kUdp4);
             make.call(2, CallCode::Close);
             make.data(3, Direction::Out, "a", at4(50000), at4(7000));
             make.call(1, CallCode::Connect).local = Endpoint::inet({0, 0, 0, 0}, 0); // AF_UNSPEC
             make.data(4, Direction::Out, "b", at4(50001), at4(7000));
         },
         {"udp#1 inet/dgram fd=4 rows=0..6", "udp#2 inet/dgram fd=5 local=127.0.0.1:7000 closed rows=1..4",
          "udp#3 inet/dgram other=udp#1 fd=6 out=1/1 rows=2..5", "udp#4 inet/dgram fd=7 out=1/1 rows=3..7"}},
        {"two ends of a Unix stream, as the accept tells",
         [](EventMaker &make) {
             make.made(2, "unix#2", kUnixStream);
             make.made(3, "unix#3", kUnixStream, CallCode::Accept).otherEnd = 2;
             make.made(4, "unix#4", kUnixStream, CallCode::Accept).otherEnd = 2; // no end has two others
             make.made(5, "unix#5", kUnixStream, CallCode::Accept).otherEnd = 5;
         },
         {"unix#2 unix/stream other=unix#3 fd=5 rows=0..0", "unix#3 unix/stream other=unix#2 fd=6 rows=1..1",
          "unix#4 unix/stream fd=7 rows=2..2", "unix#5 unix/stream fd=8 rows=3..3"}},
        {"the accept comes before the socket at the other end",
         [](EventMaker &make) {
             make.made(3, "unix#3", kUnixStream, CallCode::Accept).otherEnd = 2;
             make.made(2, "unix#2", kUnixStream);
         },
         {"unix#2 unix/stream other=unix#3 fd=5 rows=1..1",
          "unix#3 unix/stream other=unix#2 fd=6 rows=0..0"}},
        {"the same ports again",
         [](EventMaker &make) {
             for (SocketId id = 1; id <= 4; id += 2) {
                 make.made(id, fmt::format("tcp#{}", id), kTcp4, CallCode::Socket, 0, at4(50000), at4(7000));
                 make.made(id + 1, fmt::format("tcp#{}", id + 1), kTcp4, CallCode::Accept, 0, at4(7000),
                           at4(50000));
                 make.call(id, CallCode::Close);
             }
         },
         {"tcp#1 inet/stream other=tcp#2 fd=4 local=127.0.0.1:50000 peer=127.0.0.1:7000 closed rows=0..2",
          "tcp#2 inet/stream other=tcp#1 fd=5 local=127.0.0.1:7000 peer=127.0.0.1:50000 rows=1..1",
          "tcp#3 inet/stream other=tcp#4 fd=6 local=127.0.0.1:50000 peer=127.0.0.1:7000 closed rows=3..5",
          "tcp#4 inet/stream other=tcp#3 fd=7 local=127.0.0.1:7000 peer=127.0.0.1:50000 rows=4..4"}},
        {"a dup",
         [](EventMaker &make) {
             make.made(1, "tcp#1", kTcp4, CallCode::Socket, 0, at4(50000), at4(7000));
             make.add(1, StateEvent{TcpState::SynSent, TcpState::Established});
             make.made(2, "tcp#2", kTcp4, CallCode::Dup, 1);
         },
         {"tcp#1 inet/stream fd=4 local=127.0.0.1:50000 peer=127.0.0.1:7000 state=ESTABLISHED rows=0..1",
          "tcp#2 inet/stream parent=tcp#1 fd=5 local=127.0.0.1:50000 peer=127.0.0.1:7000 state=ESTABLISHED "
          "rows=2..2"}},
        {"data",
         [](EventMaker &make) {
             tcp(make);
             make.data(1, Direction::In, "twelve bytes");
             make.data(1, Direction::In, "peeked").flags = kPeeked;
             auto &thrown = make.data(1, Direction::In, "");
             thrown.flags = kDiscarded;
             thrown.origLen = 100;
             make.data(1, Direction::Out, "four");
             auto &cut = make.data(1, Direction::In, "cut");
             cut.flags = kTruncated;
             cut.origLen = 50;
         },
         {"tcp#1 inet/stream fd=4 in=115/3 out=4/1 rows=0..5"}},
        {"end of stream",
         [](EventMaker &make) {
             tcp(make);
             make.call(1, CallCode::Recv, 0);
         },
         {"tcp#1 inet/stream fd=4 eof rows=0..1"}},
        {"end of a seqpacket",
         [](EventMaker &make) {
             make.made(1, "unix-seqpacket#1", kSeqPacket);
             make.call(1, CallCode::RecvMsg, 0);
         },
         {"unix-seqpacket#1 unix/seqpacket fd=4 eof rows=0..1"}},
        {"an empty datagram is no end",
         [](EventMaker &make) {
             make.made(1, "udp#1", kUdp4);
             make.call(1, CallCode::RecvFrom, 0).carriedData = true;
             make.data(1, Direction::In, "");
         },
         {"udp#1 inet/dgram fd=4 in=0/1 rows=0..2"}},
        {"drops",
         [](EventMaker &make) {
             make.made(1, "udp#1", kUdp4);
             make.add(1, DropEvent{5, 5});
             make.add(1, DropEvent{2, 7});
         },
         {"udp#1 inet/dgram fd=4 drops=7 rows=0..2"}},
        {"closed",
         [](EventMaker &make) {
             tcp(make);
             make.call(1, CallCode::Close, -1, EIO); // it is gone all the same, close(2)
         },
         {"tcp#1 inet/stream fd=4 closed error=close EIO rows=0..1"}},
        {"not closed",
         [](EventMaker &make) {
             tcp(make);
             make.call(1, CallCode::Close, -1, EBADF);
         },
         {"tcp#1 inet/stream fd=4 error=close EBADF rows=0..1"}},
        {"mode and policy",
         [](EventMaker &make) {
             tcp(make);
             note(make, NoteCode::ModeSet, "step by step");
             note(make, NoteCode::PolicySet, "echo");
         },
         {"tcp#1 inet/stream fd=4 step policy=echo rows=0..2"}},
        {"automatic again",
         [](EventMaker &make) {
             tcp(make);
             note(make, NoteCode::ModeSet, "step by step");
             note(make, NoteCode::ModeSet, "automatic");
         },
         {"tcp#1 inet/stream fd=4 rows=0..2"}},
    };
    return all;
}

} // namespace

void TestSocketTable::folds_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < cases().size(); ++i)
        QTest::newRow(cases()[i].name) << static_cast<int>(i);
}

void TestSocketTable::folds()
{
    QFETCH(int, index);
    const Case &one = cases()[static_cast<std::size_t>(index)];
    EventBatch batch;
    EventMaker make(batch);
    one.fill(make);
    SocketTable table;
    fold(table, batch);
    const auto texts = textsOf(table);
    for (std::size_t i = 0; i < std::min(texts.size(), one.sockets.size()); ++i)
        QCOMPARE(QByteArray::fromStdString(texts[i]), QByteArray::fromStdString(one.sockets[i]));
    QCOMPARE(texts.size(), one.sockets.size());
}

void TestSocketTable::isTheSameWhenReread_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < sessionCases().size(); ++i)
        QTest::newRow(sessionCases()[i].name) << static_cast<int>(i);
}

void TestSocketTable::isTheSameWhenReread()
{
    QFETCH(int, index);
    const SessionCase &session = sessionCases()[static_cast<std::size_t>(index)];
    QTemporaryDir folder;
    JournalOptions options;
    options.path = folder.filePath("session.pcapng").toStdString();
    const auto journal = Journal::create(options);
    QVERIFY(journal);
    auto batch = (*journal)->take();
    EventMaker make(*batch);
    session.fill(make, **journal);
    (*journal)->submit(std::move(batch));
    (*journal)->stop();
    const auto file = load(options.path);
    QVERIFY(file);
    const auto live = textsOf((*journal)->log().sockets());
    const auto reread = textsOf(file->sockets());
    for (std::size_t i = 0; i < std::min(live.size(), reread.size()); ++i)
        QCOMPARE(reread[i], live[i]);
    QCOMPARE(reread.size(), live.size());
}

void TestSocketTable::tellsWhatChanged()
{
    SocketTable table;
    const auto names = [](const std::vector<SocketSummary> &sockets) {
        std::string all;
        for (const SocketSummary &socket : sockets)
            all += socket.name + ' ';
        return all;
    };
    EventBatch batch;
    EventMaker make(batch);
    for (SocketId id = 1; id <= 5; ++id)
        make.made(id, fmt::format("tcp#{}", id), kTcp4);
    std::uint64_t version = 0;
    for (const Event &event : batch.events())
        table.fold(event, 0);
    QCOMPARE(names(table.changedSince(version)), std::string()); // not published
    QCOMPARE(table.size(), std::size_t{0});
    table.publish();
    QCOMPARE(names(table.changedSince(version, 2)), std::string("tcp#1 tcp#2 "));
    QCOMPARE(names(table.changedSince(version, 2)), std::string("tcp#3 tcp#4 "));
    batch.clear();
    make.data(4, Direction::In, "x");
    make.data(2, Direction::In, "x");
    make.data(4, Direction::In, "x");
    fold(table, batch);
    QCOMPARE(names(table.changedSince(version)), std::string("tcp#5 tcp#4 tcp#2 "));
    QCOMPARE(names(table.changedSince(version)), std::string());
    QCOMPARE(table.size(), std::size_t{5});
}

void TestSocketTable::tellsHowCommandsEnded()
{
    SocketTable table;
    EventBatch batch;
    EventMaker make(batch);
    const auto asked = [&batch](CommandId command) { batch.events().back().commandId = command; };
    make.call(1, CallCode::Bind); // nobody asked
    make.call(1, CallCode::Connect).phase = CallPhase::Started;
    asked(10);
    make.call(1, CallCode::Connect, -1, ECONNREFUSED);
    asked(10);
    make.call(2, CallCode::Send, 5);
    asked(11);
    make.add(0, ResolveEvent{});
    asked(12);
    make.add(3, NoteEvent{NoteCode::TimedOut, Severity::Warning, "500"});
    asked(13);
    make.add(3, NoteEvent{NoteCode::Cancelled, Severity::Info, ""});
    asked(14);
    make.add(3, NoteEvent{NoteCode::Refused, Severity::Info, ""});
    asked(15);
    make.add(3, NoteEvent{NoteCode::PolicySet, Severity::Info, ""});
    asked(16);
    fold(table, batch, 100);
    const auto text = [&table](std::uint64_t &position) {
        std::string all;
        for (const CommandOutcome &o : table.outcomesSince(position))
            all += fmt::format("{}: {} {} {} row {}\n", o.command, o.socket, callName(o.call), o.err, o.row);
        return all;
    };
    std::uint64_t position = 0;
    QCOMPARE(text(position), fmt::format("10: 1 connect {} row 102\n11: 2 send 0 row 103\n12: 0  {} row 104\n"
                                         "13: 3  {} row 105\n14: 3  {} row 106\n15: 3  {} row 107\n",
                                         ECONNREFUSED, ENXIO, ETIMEDOUT, ECANCELED, EINVAL));
    QCOMPARE(text(position), std::string());

    // Only the last are kept; who comes late gets what there is.
    batch.clear();
    for (CommandId command = 1; command <= 5000; ++command) {
        make.call(1, CallCode::Send);
        asked(command);
    }
    fold(table, batch);
    const auto last = table.outcomesSince(position);
    QCOMPARE(last.size(), std::size_t{4096});
    QCOMPARE(last.front().command, CommandId{905});
    QCOMPARE(last.back().command, CommandId{5000});
    QCOMPARE(position, std::uint64_t{5006});
}

void TestSocketTable::remembersTheNotable()
{
    SocketTable table;
    EventBatch batch;
    EventMaker make(batch);
    make.made(1, "tcp#1", kTcp4);     // 0: yes
    make.data(1, Direction::In, "x"); // 1
    fold(table, batch);
    QCOMPARE(table.lastNotableRow(), Row{0});
    batch.clear();
    make.call(1, CallCode::Bind, -1, EACCES);                            // 2: yes
    make.call(1, CallCode::Recv, -1, EAGAIN);                            // 3
    make.add(1, NoteEvent{NoteCode::PolicySet, Severity::Info, "echo"}); // 4
    fold(table, batch, 2);
    QCOMPARE(table.lastNotableRow(), Row{2});
    batch.clear();
    make.add(1, StateEvent{});  // 5: yes
    make.add(1, SampleEvent{}); // 6
    fold(table, batch, 5);
    QCOMPARE(table.lastNotableRow(), Row{5});
    batch.clear();
    make.add(0, NoteEvent{NoteCode::SigPipe, Severity::Warning, ""}); // 7: yes
    fold(table, batch, 7);
    QCOMPARE(table.lastNotableRow(), Row{7});
}

void TestSocketTable::findsByName()
{
    SocketTable table;
    EventBatch batch;
    EventMaker make(batch);
    make.made(9, "tcp#1", kTcp4);
    make.data(4, Direction::In, "x");
    fold(table, batch);
    QCOMPARE(table.nameOf(0), std::string("session"));
    QCOMPARE(table.nameOf(9), std::string("tcp#1"));
    QCOMPARE(table.nameOf(4), std::string("socket#4"));
    QCOMPARE(table.nameOf(5), std::string("socket#5"));
    QCOMPARE(table.idOf("tcp#1"), SocketId{9});
    QCOMPARE(table.idOf("socket#9"), SocketId{0}); // it has a name of its own now
    QCOMPARE(table.idOf("session"), SocketId{0});
    table.introduce(5, "udp#1", kUdp4);
    QCOMPARE(table.idOf("udp#1"), SocketId{5});
}

QTEST_APPLESS_MAIN(TestSocketTable)
#include "tst_sockettable.moc"
