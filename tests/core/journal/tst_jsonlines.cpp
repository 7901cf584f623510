// SPDX-License-Identifier: MIT
// The lines of --json and of the jsonl export: other programs read them, so every field is fixed here.
#include <cerrno>
#include <netdb.h>

#include <nlohmann/json.hpp>

#include <QTest>

#include "core/journal/jsonlines.h"

using namespace sockeye;

class TestJsonLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void escapes_data();
    void escapes();
};

namespace {

struct Case {
    const char *name;
    SocketId socket;
    Event::Body body;
    const char *json; // without seq and ns, which come first
    const char *message;
};

std::vector<Case> cases()
{
    static const Endpoint at7000 = Endpoint::inet({127, 0, 0, 1}, 7000),
                          at51234 = Endpoint::inet({127, 0, 0, 1}, 51234);
    static const MetricValue metrics[]{{Metric::RecvQueue, 3}, {Metric::RttUs, 41}};
    static const Endpoint found[]{Endpoint::inet({127, 0, 0, 1}, 80),
                                  Endpoint::inet6({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 80)};

    CallEvent bind;
    bind.call = CallCode::Bind;
    bind.fd = 3;
    bind.args = "3, 127.0.0.1:7000";
    bind.ret = -1;
    bind.err = EADDRINUSE;
    bind.startNs = 1'732'098'123'456'000'000;
    bind.durationNs = 4000;

    CallEvent connecting = bind;
    connecting.phase = CallPhase::Started;
    connecting.call = CallCode::Connect;
    connecting.fd = -1;

    CallEvent accepted;
    accepted.call = CallCode::Accept;
    accepted.args = "3";
    accepted.result = "127.0.0.1:51234";
    accepted.ret = 30;
    accepted.durationNs = 11'250;
    accepted.related = 1;
    accepted.made = {Family::Inet, SocketType::Stream};
    accepted.local = at7000;
    accepted.peer = at51234;

    DataEvent data;
    data.dir = Direction::In;
    data.call = CallCode::Recv;
    data.payload = viewOf("hello");
    data.origLen = 5;
    data.local = at7000;
    data.peer = at51234;

    DataEvent cut = data;
    cut.flags = kPeeked | kTruncated;
    cut.origLen = 9;
    cut.local = cut.peer = {};

    ResolveEvent resolved;
    resolved.host = "localhost";
    resolved.found = found;
    resolved.durationNs = 1'500'000;

    ResolveEvent unknown;
    unknown.host = "nowhere\n.invalid";
    unknown.error = EAI_NONAME;

    return {
        {"call", 1, bind,
         R"("kind":"call","phase":"done","call_id":30,"command_id":12,"socket":"tcp#1","call":"bind","args":"3, 127.0.0.1:7000","ret":-1,"errno":"EADDRINUSE","start_ns":1732098123456000000,"us":4,"fd":3})",
         "bind(3, 127.0.0.1:7000) = -1 EADDRINUSE"},
        {"call started", 1, connecting,
         R"("kind":"call","phase":"started","call_id":30,"command_id":12,"socket":"tcp#1","call":"connect","args":"3, 127.0.0.1:7000","start_ns":1732098123456000000})",
         "connect(3, 127.0.0.1:7000) started"},
        {"call that made a socket", 2, accepted,
         R"("kind":"call","phase":"done","call_id":30,"command_id":12,"socket":"tcp#2","call":"accept4","args":"3","ret":30,"result":"127.0.0.1:51234","start_ns":0,"us":11.25,"related":"tcp#1","family":"inet","type":"stream","local":"127.0.0.1:7000","peer":"127.0.0.1:51234"})",
         "accept4(3) = 30 (127.0.0.1:51234)"},
        {"data", 2, data,
         R"("kind":"data","socket":"tcp#2","dir":"in","len":5,"orig_len":5,"local":"127.0.0.1:7000","peer":"127.0.0.1:51234","hex":"68656c6c6f","call_id":30,"command_id":12,"call":"recv"})",
         "tcp#2 received 5 bytes from 127.0.0.1:51234"},
        {"data peeked and truncated", 2, cut,
         R"("kind":"data","socket":"tcp#2","dir":"in","len":5,"orig_len":9,"hex":"68656c6c6f","call_id":30,"command_id":12,"call":"recv","peeked":true,"truncated":true})",
         "tcp#2 received 9 bytes, left in the queue, 5 of them kept"},
        {"state", 2,
         StateEvent{TcpState::Established, TcpState::CloseWait, Evidence::Observed, EvidenceSource::SockDiag},
         R"("kind":"state","socket":"tcp#2","from":"ESTABLISHED","to":"CLOSE_WAIT","evidence":"observed","source":"sock_diag","call_id":30,"command_id":12})",
         "tcp#2 ESTABLISHED → CLOSE_WAIT (observed, sock_diag)"},
        {"first state", 2,
         StateEvent{TcpState::Unknown, TcpState::Listen, Evidence::Implied, EvidenceSource::None},
         R"("kind":"state","socket":"tcp#2","to":"LISTEN","evidence":"implied","call_id":30,"command_id":12})",
         "tcp#2 is LISTEN (implied)"},
        {"waits for accept", 2,
         StateEvent{TcpState::Listen,
                    TcpState::SynRecv,
                    Evidence::Observed,
                    EvidenceSource::SockDiag,
                    {Family::Inet, SocketType::Stream},
                    "tcp#2",
                    1,
                    Endpoint::inet({127, 0, 0, 1}, 7000),
                    Endpoint::inet({127, 0, 0, 1}, 51234)},
         R"("kind":"state","socket":"tcp#2","from":"LISTEN","to":"SYN_RECV","evidence":"observed","source":"sock_diag","related":"tcp#1","family":"inet","type":"stream","local":"127.0.0.1:7000","peer":"127.0.0.1:51234","call_id":30,"command_id":12})",
         "tcp#2 LISTEN → SYN_RECV, not yet accepted from tcp#1, peer 127.0.0.1:51234 (observed, sock_diag)"},
        {"drop", 3, DropEvent{1, 120},
         R"("kind":"drop","socket":"udp#1","count":1,"total":120,"call_id":30,"command_id":12})",
         "udp#1 lost 1 datagram, 120 in all: its receive buffer was full"},
        {"sample", 3, SampleEvent{metrics},
         R"("kind":"sample","socket":"udp#1","recv_q":3,"rtt_us":41,"call_id":30,"command_id":12})",
         "udp#1 recv_q=3 rtt_us=41"},
        {"segment", 2, SegmentEvent{Direction::Out, viewOf("E"), 40},
         R"("kind":"segment","socket":"tcp#2","dir":"out","len":1,"orig_len":40,"hex":"45","call_id":30,"command_id":12})",
         "tcp#2 segment out, 40 bytes"},
        {"resolve", 0, resolved,
         R"("kind":"resolve","phase":"done","call_id":30,"command_id":12,"socket":null,"host":"localhost","found":["127.0.0.1:80","[::1]:80"],"us":1500})",
         "localhost is 127.0.0.1, ::1"},
        {"resolve that failed", 0, unknown,
         R"("kind":"resolve","phase":"done","call_id":30,"command_id":12,"socket":null,"host":"nowhere\n.invalid","error":"EAI_NONAME","found":[],"us":0})",
         "looking up nowhere\\n.invalid failed: EAI_NONAME"},
        {"note", 0, NoteEvent{NoteCode::BufferLimited, Severity::Warning, "4194304 425984"},
         R"("kind":"note","socket":null,"text":"asked for a buffer of 4194304 bytes, the kernel granted 425984","code":"buffer-limited","severity":"warning","detail":"4194304 425984","call_id":30,"command_id":12})",
         "asked for a buffer of 4194304 bytes, the kernel granted 425984"},
        {"mark", 0, MarkEvent{MarkAction::Remark, 7, "look \"here\""},
         R"("kind":"mark","socket":null,"action":"remark","target":7,"text":"look \"here\"","call_id":30,"command_id":12})",
         "remark on event 7: look \"here\""},
        {"bookmark", 0, MarkEvent{MarkAction::Bookmark, 7, "length", 4, 2, MarkColor::Green},
         R"("kind":"mark","socket":null,"action":"bookmark","target":7,"text":"length","begin":4,"len":2,"color":"green","call_id":30,"command_id":12})",
         "bookmark on event 7, 2 octets from 4: length"},
        {"gap", 0, GapEvent{7, 9, GapReason::SizeLimit},
         R"("kind":"gap","first":7,"last":9,"reason":"size-limit"})",
         "events 7 to 9 are missing: the size limit was reached"},
    };
}

} // namespace

void TestJsonLines::writes_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Case &c : cases())
        QTest::newRow(c.name) << index++;
}

void TestJsonLines::writes()
{
    QFETCH(int, index);
    const Case c = cases()[static_cast<std::size_t>(index)];
    Event event{9, 1'732'098'123'456'789'012, c.socket, 12, 30, c.body};
    const SocketNames names = [](SocketId id) {
        return std::string(id == 1 ? "tcp#1" : id == 2 ? "tcp#2" : "udp#1");
    };
    std::string line;
    appendJsonLine(line, event, names);
    QCOMPARE(QString::fromStdString(line), QStringLiteral("{\"seq\":9,\"ns\":1732098123456789012,") +
                                               QString::fromUtf8(c.json) + QLatin1Char('\n'));
    QVERIFY(nlohmann::json::accept(line));
    QCOMPARE(QString::fromStdString(messageOf(event, names)), QString::fromUtf8(c.message));
}

void TestJsonLines::escapes_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray() << QByteArray("\"\"");
    QTest::newRow("plain") << QByteArray("a/b") << QByteArray("\"a/b\"");
    QTest::newRow("quotes") << QByteArray("\"\\") << QByteArray("\"\\\"\\\\\"");
    QTest::newRow("controls") << QByteArray("\r\n\t\0\x1f\x7f", 6)
                              << QByteArray("\"\\r\\n\\t\\u0000\\u001f\x7f\"");
    QTest::newRow("UTF-8") << QByteArray("\xec\x86\x8c") << QByteArray("\"\xec\x86\x8c\"");
    QTest::newRow("not UTF-8") << QByteArray("a\xff\xec\x86")
                               << QByteArray("\"a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"");
}

void TestJsonLines::escapes()
{
    QFETCH(QByteArray, octets);
    std::string out;
    appendJsonText(out, octets.toStdString());
    QTEST(QByteArray::fromStdString(out), "json");
    QVERIFY(nlohmann::json::accept(out));
}

QTEST_APPLESS_MAIN(TestJsonLines)
#include "tst_jsonlines.moc"
