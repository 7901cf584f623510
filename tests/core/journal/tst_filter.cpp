// SPDX-License-Identifier: MIT
// Filters as a person types them: what they find, and where they are wrong.
#include <cerrno>
#include <cstdlib>
#include <random>

#include <QTest>

#include "core/journal/filtermatcher.h"

using namespace sockeye;

namespace {

constexpr std::int64_t kBegan = 1'763'647'397'000'000'000; // 2025-11-20 14:03:17 UTC
constexpr std::int64_t kMs = 1'000'000;

// One small session: a listener tcp#1, tcp#3 that it accepted, tcp#4 refused, udp#1.
struct Session {
    std::vector<SocketSummary> sockets;
    std::vector<Event> events;

    Session()
    {
        const auto inet = [](std::uint16_t port) { return Endpoint::inet({127, 0, 0, 1}, port); };
        const SocketKind tcp{Family::Inet, SocketType::Stream}, udp{Family::Inet, SocketType::Datagram};
        const auto socket = [&](SocketId id, const char *name, SocketKind kind, SocketId parent,
                                Endpoint local, Endpoint peer) {
            SocketSummary s;
            s.id = id;
            s.name = name;
            s.kind = kind;
            s.parent = parent;
            s.local = local;
            s.peer = peer;
            sockets.push_back(s);
        };
        // The listener changed last, so it comes after what it accepted.
        socket(3, "tcp#3", tcp, 1, inet(7000), inet(51234));
        socket(4, "tcp#4", tcp, 0, {}, inet(7001));
        socket(5, "udp#1", udp, 0, inet(9000), {});
        socket(1, "tcp#1", tcp, 0, inet(7000), {});

        add(0, 0, NoteEvent{NoteCode::SessionBegan, Severity::Info, "Sockeye 0.1.0"}); // 1
        add(1, 100, call(CallCode::Listen, "3, 128", 0));                              // 2
        auto refused = call(CallCode::Connect, "5, 127.0.0.1:7001", ECONNREFUSED);
        refused.peer = inet(7001);
        add(4, 11'204, refused); // 3
        add(3, 12'400,
            StateEvent{TcpState::SynRecv, TcpState::Established, Evidence::Observed,
                       EvidenceSource::TcpInfo});                                                    // 4
        add(3, 14'660, data(Direction::In, CallCode::Recv, "Hello, \r\n", inet(7000), inet(51234))); // 5
        add(3, 14'661,
            data(Direction::Out, CallCode::Send, std::string_view("\xde\xad\x00", 3), {}, {}));       // 6
        add(5, 15'000, data(Direction::In, CallCode::RecvMmsg, "STATUS 7", inet(9000), inet(40112))); // 7
        add(5, 16'000, DropEvent{120, 120});                                                          // 8
        add(3, 17'000,
            StateEvent{TcpState::Established, TcpState::CloseWait, Evidence::Observed,
                       EvidenceSource::SockDiag}); // 9
    }

    void add(SocketId socket, std::int64_t ms, Event::Body body)
    {
        Event event;
        event.seq = events.size() + 1;
        event.ns = kBegan + ms * kMs;
        event.socket = socket;
        event.body = std::move(body);
        events.push_back(std::move(event));
    }
    static CallEvent call(CallCode code, std::string_view args, int err)
    {
        CallEvent call;
        call.call = code;
        call.args = args;
        call.err = err;
        call.ret = err ? -1 : 0;
        return call;
    }
    static DataEvent data(Direction dir, CallCode code, std::string_view payload, Endpoint local,
                          Endpoint peer)
    {
        DataEvent data;
        data.dir = dir;
        data.call = code;
        data.payload = viewOf(payload);
        data.origLen = payload.size();
        data.local = local;
        data.peer = peer;
        return data;
    }

    FilterMatcher matcher(const Filter &filter) const
    {
        FilterMatcher matcher(filter);
        matcher.setBegan(kBegan);
        matcher.learn(sockets);
        return matcher;
    }
};

std::string randomText(std::mt19937 &random)
{
    static constexpr std::string_view kPieces[]{
        "socket:", "tcp#1", "kind:", "data",   "call:",     "accept", "len",    ">",     "..",
        "17",      "time:", "14.6",  "not ",   "!",         "(",      ")",      " or ",  " and ",
        "\"",      "hex:",  "DE AD", "errno:", "EPIPE",     "error",  "after:", "14:03", ",",
        "port:",   "70000", "\\x",   "state:", "FIN_WAIT1", " ",      "\xff",   "text:", "dir:in",
    };
    std::string text;
    for (auto pieces = random() % 12; pieces > 0; --pieces)
        text += kPieces[random() % std::size(kPieces)];
    return text;
}

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        tzset();
    }
    void finds_data();
    void finds();
    void refuses_data();
    void refuses();
    void tiersAgree();
};

void TestFilter::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); // sequences
    QTest::addColumn<bool>("readsEvents");
    const auto row = [](const char *text, const char *found, bool reads = false) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(found) << reads;
    };
    row("", "1 2 3 4 5 6 7 8 9");
    row("   ", "1 2 3 4 5 6 7 8 9");
    row("socket:tcp#1", "2 4 5 6 9");
    row("tcp#3", "4 5 6 9");
    row("socket:tcp#3,udp#1", "4 5 6 7 8 9");
    row("socket:session", "1");
    row("socket:nobody", "");
    row("kind:data", "5 6 7");
    row("KIND:Data,drop", "5 6 7 8");
    row("dir:in", "5 7");
    row("dir:out", "6");
    row("len>8", "5");
    row("len>=8", "5 7");
    row("len<8", "6");
    row("len=3", "6");
    row("len:3..8", "6 7");
    row("len:4..", "5 7");
    row("call:connect", "3");
    row("call:recv,recvmmsg", "5 7");
    row("errno:ECONNREFUSED", "3");
    row("errno:111", "3");
    row("errno:econnrefused", "3");
    row("error", "3 8");
    row("state:CLOSE_WAIT", "9");
    row("state:close-wait,established", "4 9");
    row("text:hello", "5", true);
    row("text:\"Hello, \\r\\n\"", "5", true);
    row("hello", "5", true);
    row("\"hello,\"", "5", true);
    row("econnrefused", "3", true);
    row("127.0.0.1:7001", "3", true);
    row("hex:dead", "6", true);
    row("hex:\"DE AD 00\"", "6", true);
    row("hex:beef", "", true);
    row("port:7000", "2 4 5 6 9", true);
    row("port:40112", "7", true);
    row("port:7001", "3", true);
    row("time>15", "8 9");
    row("time>=15", "7 8 9");
    row("time<0.2", "1 2");
    row("time:14..15", "5 6 7");
    row("time:14.66", "5 6");
    row("time:14.660", "5");
    row("after:14:03:32", "7 8 9");
    row("before:14:03:28.204", "1 2");
    row("after:2025-11-20T14:03:32.5", "8 9");
    row("before:2025-11-20", "");
    row("kind:data dir:in", "5 7");
    row("kind:data and dir:in", "5 7");
    row("kind:drop or kind:note", "1 8");
    row("kind:data or kind:drop socket:udp#1", "5 6 7 8");
    row("(kind:data or kind:drop) socket:udp#1", "7 8");
    row("not kind:data", "1 2 3 4 8 9");
    row("!kind:data !error", "1 2 4 9");
    row("not not kind:data", "5 6 7");
    row("not(kind:data or error)", "1 2 4 9");
    row("dir:in OR error", "3 5 7 8");
    row("text:\"error\"", "", true);
    row("kind:data nothing", "", true);
}

void TestFilter::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QFETCH(bool, readsEvents);
    const Session session;
    const auto filter = Filter::parse(text.toStdString());
    QVERIFY2(filter, filter ? "" : describe(filter.error()).c_str());
    QCOMPARE(filter->needsEvents(), readsEvents);
    FilterMatcher matcher = session.matcher(*filter);
    QStringList rows;
    for (const Event &event : session.events) {
        if (matcher.matches(indexEntryOf(event, 0), event))
            rows << QString::number(event.seq);
    }
    QCOMPARE(rows.join(QLatin1Char(' ')), found);
}

void TestFilter::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("position");
    const auto row = [](const char *text, ParseFault fault, const char *subject, int position) {
        QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(fault)
                            << QString::fromUtf8(subject) << position;
    };
    row("colour:red", ParseFault::UnknownField, "colour", 0);
    row("kind:data colour:red", ParseFault::UnknownField, "colour", 10);
    row("kind:dats", ParseFault::UnknownField, "dats", 5);
    row("kind:data,dats", ParseFault::UnknownField, "dats", 10);
    row("errno:EWHAT", ParseFault::UnknownField, "EWHAT", 6);
    row("state:FIN_WAIT3", ParseFault::UnknownField, "FIN_WAIT3", 6);
    row("call:teleport", ParseFault::UnknownField, "teleport", 5);
    row("dir:up", ParseFault::UnknownField, "up", 4);
    row("kind>data", ParseFault::BadOperator, ">", 4);
    row("len:many", ParseFault::BadNumber, "many", 4);
    row("len>99999999999999999999", ParseFault::NumberOutOfRange, "99999999999999999999", 4);
    row("len:1..x", ParseFault::BadNumber, "x", 7);
    row("len:..", ParseFault::Empty, "len", 4);
    row("time:1.", ParseFault::BadNumber, "1.", 5);
    row("time>1.2.3", ParseFault::BadNumber, "1.2.3", 5);
    row("after:noon", ParseFault::BadNumber, "noon", 6);
    row("after:14:03x", ParseFault::BadNumber, "14:03x", 6);
    row("after:25:00", ParseFault::BadNumber, "25:00", 6);
    row("port:http", ParseFault::BadPort, "http", 5);
    row("port:70000", ParseFault::PortOutOfRange, "70000", 5);
    row("hex:DX", ParseFault::BadHexDigit, "X", 5);
    row("hex:\"DE A\"", ParseFault::OddHexDigits, "A", 8);
    row("text:\"\\q\"", ParseFault::BadEscape, "\\q", 6);
    row("socket:", ParseFault::Empty, "socket", 7);
    row("socket:tcp#1,", ParseFault::Empty, "socket", 13);
    row("text:\"\"", ParseFault::Empty, "text", 6);
    row("\"open", ParseFault::UnexpectedText, "\"", 0);
    row("(kind:data", ParseFault::UnexpectedText, "(", 0);
    row("kind:data)", ParseFault::UnexpectedText, ")", 9);
    row("()", ParseFault::UnexpectedText, ")", 1);
    row("or kind:data", ParseFault::UnexpectedText, "or", 0);
    row("kind:data or", ParseFault::Empty, "", 12);
    row("kind:data or or x", ParseFault::UnexpectedText, "or", 13);
    row("not", ParseFault::Empty, "", 3);
}

void TestFilter::refuses()
{
    QFETCH(QString, text);
    const auto filter = Filter::parse(text.toStdString());
    QVERIFY(!filter);
    QTEST(static_cast<int>(filter.error().fault), "fault");
    QTEST(QString::fromStdString(filter.error().subject), "subject");
    QTEST(static_cast<int>(filter.error().position), "position");
}

// Whatever is typed is either refused inside the text or parsed, and where the index decides it decides as the
// event would.
void TestFilter::tiersAgree()
{
    const Session session;
    std::mt19937 random(20251120);
    int parsed = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = randomText(random);
        const auto filter = Filter::parse(text);
        if (!filter) {
            QVERIFY2(filter.error().position <= text.size(), text.c_str());
            continue;
        }
        ++parsed;
        FilterMatcher matcher = session.matcher(*filter);
        for (const Event &event : session.events) {
            const IndexEntry entry = indexEntryOf(event, 0);
            const auto fast = matcher.matches(entry);
            const bool slow = matcher.matches(entry, event);
            QVERIFY2(fast == FilterMatcher::Answer::Maybe || (fast == FilterMatcher::Answer::Yes) == slow,
                     text.c_str());
            QVERIFY2(filter->needsEvents() || fast != FilterMatcher::Answer::Maybe, text.c_str());
        }
    }
    QVERIFY(parsed > 1000);
    const std::string deep(5000, '(');
    QVERIFY(!Filter::parse(deep));
    std::string wide;
    for (int i = 0; i < 5000; ++i)
        wide += "a ";
    QVERIFY(!Filter::parse(wide));
}

QTEST_APPLESS_MAIN(TestFilter)
#include "tst_filter.moc"
