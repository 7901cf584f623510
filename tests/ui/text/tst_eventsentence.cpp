// SPDX-License-Identifier: MIT
// What the status bar and the inspector say of an event: whole sentences.
#include <cerrno>
#include <netdb.h>

#include <QTest>

#include "tests/support/eventmaker.h"
#include "ui/text/errnotext.h"
#include "ui/text/eventfacts.h"
#include "ui/text/eventsentence.h"

using namespace sockeye;
using namespace sockeye::test;

namespace {

QString nameOf(SocketId id)
{
    return QStringLiteral("tcp#%1").arg(id);
}

CallEvent call(CallCode code, std::string_view args, std::int64_t ret = 0, int err = 0)
{
    CallEvent call;
    call.call = code;
    call.args = args;
    call.ret = err != 0 ? -1 : ret;
    call.err = err;
    call.durationNs = 11'000;
    return call;
}

} // namespace

class TestEventSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void says_data();
    void says();
    void explainsErrnos_data();
    void explainsErrnos();
    void knowsTheErrnosOfTheSocketCalls();
    void listsFacts();
    void explainsAState();
};

void TestEventSentence::says_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("sentence");
    int index = 0;
    const auto row = [&](const char *name, const char *text) {
        QTest::newRow(name) << index++ << QString::fromUtf8(text);
    };
    row("state", "tcp#5 is in FIN_WAIT2 | | The other end's kernel acknowledged its FIN. It can no longer "
                 "send but still "
                 "receives, until the other end closes. | observed, sock_diag");
    row("implied state",
        "tcp#5 is in SYN_SENT | | connect() sent a SYN. The other end has not answered yet. | implied");
    row("received", "48 bytes received by tcp#5 | from tcp#6 | | ");
    row("truncated",
        "48 bytes received by tcp#5 | from tcp#6 | Only the first 7 bytes fitted the buffer; the rest is "
        "lost. | ");
    row("refused",
        "connect() on tcp#5 failed: ECONNREFUSED | | The answer came at once: nothing listens at that "
        "address. Start the server or check the port; Connect can keep trying until the port is up. | ");
    row("in progress",
        "connect() on tcp#5 returned EINPROGRESS | | The connection is being made; this is no failure. | ");
    row("connected", "tcp#5 is connected to 127.0.0.1:7000 | | It took 11 µs. | ");
    row("half closed",
        "tcp#5 has finished sending | | A FIN tells the other end, which then reads the end of the stream. "
        "tcp#5 still receives. | ");
    row("end of stream",
        "tcp#5 has read the end of the stream | | The other end has finished sending. This end can still "
        "send. | ");
    row("other call", "getsockopt() on tcp#5 returned 0 | | 1 | ");
    row("note", "The port is held by process 4711 nginx | tcp#5 | | ");
    row("lookup", "nowhere.invalid could not be looked up | | No computer of that name is known. Check the "
                  "spelling, or "
                  "give the address in digits. | ");
    row("gap", "Events 7 to 1 284 are missing | | Their bytes are not in the file: the disk was full. | ");
}

void TestEventSentence::says()
{
    QFETCH(int, index);
    DataEvent data;
    data.dir = Direction::In;
    data.origLen = 48;
    DataEvent cut = data;
    cut.flags = kTruncated;
    cut.payload = viewOf("cut off");
    CallEvent connected = call(CallCode::Connect, "5, 127.0.0.1:7000");
    connected.peer = at4(7000);
    CallEvent option = call(CallCode::GetSockOpt, "5, SOL_SOCKET, SO_TYPE");
    option.result = "1";
    ResolveEvent lookup;
    lookup.host = "nowhere.invalid";
    lookup.error = EAI_NONAME;
    const std::vector<Event::Body> bodies{
        StateEvent{TcpState::FinWait1, TcpState::FinWait2, Evidence::Observed, EvidenceSource::SockDiag},
        StateEvent{TcpState::Closed, TcpState::SynSent, Evidence::Implied, EvidenceSource::None},
        data,
        cut,
        call(CallCode::Connect, "5, 127.0.0.1:7001", -1, ECONNREFUSED),
        call(CallCode::Connect, "5, 127.0.0.1:7001", -1, EINPROGRESS),
        connected,
        call(CallCode::Shutdown, "5, SHUT_WR"),
        call(CallCode::Recv, "5, …, 65536, 0"),
        option,
        NoteEvent{NoteCode::PortHeldBy, Severity::Info, "4711 nginx"},
        lookup,
        GapEvent{7, 1284, GapReason::DiskFull},
    };
    Event event;
    event.socket = 5;
    event.body = bodies[static_cast<std::size_t>(index)];
    const EventSentence s = eventSentence(event, nameOf, QStringLiteral("tcp#6"));
    const auto text = QStringLiteral("%1 | %2 | %3 | %4").arg(s.what, s.aside, s.why, s.evidence);
    QFETCH(QString, sentence);
    QCOMPARE(QString(text).replace(QChar(0x202f), QLatin1Char(' ')).simplified(), sentence.simplified());
    QVERIFY(!s.icon.isEmpty());
}

void TestEventSentence::explainsErrnos_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("call");
    QTest::addColumn<QString>("brief");
    const auto row = [](const char *name, int code, CallCode call, const char *brief) {
        QTest::newRow(name) << code << static_cast<int>(call) << QString::fromUtf8(brief);
    };
    row("refused stream", ECONNREFUSED, CallCode::Connect, "nothing listens there");
    row("refused datagram", ECONNREFUSED, CallCode::Send, "nobody received it");
    row("nothing to read, by recvmsg", EAGAIN, CallCode::RecvMsg, "nothing to read yet");
    row("full buffer, by sendto", EAGAIN, CallCode::SendTo, "send buffer is full");
    row("broadcast", EACCES, CallCode::SendTo, "broadcast not allowed");
    row("not named here", ENOTTY, CallCode::GetSockOpt, "inappropriate ioctl for device");
}

void TestEventSentence::explainsErrnos()
{
    QFETCH(int, code);
    QFETCH(int, call);
    QTEST(errnoText(code, static_cast<CallCode>(call)).brief, "brief");
}

// Each errno a sockets course meets says what it means, why, and what to do.
void TestEventSentence::knowsTheErrnosOfTheSocketCalls()
{
    for (const int code :
         {EACCES,       EADDRINUSE,      EADDRNOTAVAIL, EAFNOSUPPORT, EAGAIN,       EALREADY,    EBADF,
          ECONNABORTED, ECONNREFUSED,    ECONNRESET,    EDESTADDRREQ, EHOSTUNREACH, EINPROGRESS, EINTR,
          EINVAL,       EISCONN,         EMFILE,        EMSGSIZE,     ENETUNREACH,  ENFILE,      ENOBUFS,
          ENOENT,       ENOMEM,          ENOPROTOOPT,   ENOTCONN,     ENOTSOCK,     EOPNOTSUPP,  EPERM,
          EPIPE,        EPROTONOSUPPORT, EPROTOTYPE,    ETIMEDOUT}) {
        for (const CallCode call :
             {CallCode::Bind, CallCode::Connect, CallCode::Send, CallCode::Recv, CallCode::SetSockOpt}) {
            const ErrnoText text = errnoText(code, call);
            QVERIFY2(!text.brief.isEmpty() && text.brief.size() < 32, qPrintable(text.brief));
            for (const QString &sentence : {text.meaning, text.cause, text.next})
                QVERIFY2(sentence.endsWith(QLatin1Char('.')), errnoName(code).c_str());
        }
    }
}

void TestEventSentence::listsFacts()
{
    Event event;
    event.socket = 5;
    event.ns = 14'660'039'000;
    CallEvent refused = call(CallCode::Connect, "5, 127.0.0.1:7001", -1, ECONNREFUSED);
    refused.fd = 5;
    refused.peer = at4(7001);
    event.body = refused;
    QStringList facts;
    for (const EventFact &fact : eventFacts(event, 0, nameOf))
        facts << fact.label + QStringLiteral(": ") + fact.value;
    QCOMPARE(facts.last().remove(QChar(0x202f)).left(19), QStringLiteral("Time: 14.660039 s, "));
    facts.removeLast(); // the rest of it is local time
    QCOMPARE(
        facts,
        (QStringList{
            QStringLiteral("Error: ECONNREFUSED"),
            QStringLiteral("Meaning: The answer came at once: nothing listens at that address."),
            QStringLiteral(
                "Usual cause: The server is not running, listens on another port or address, or "
                "its queue answers with a reset; a Unix path can be left over from a server that is "
                "gone."),
            QStringLiteral("Try: Start the server or check the port; Connect can keep trying until the port "
                           "is up."),
            QStringLiteral("Call: connect(5, 127.0.0.1:7001) = -1 ECONNREFUSED"),
            QStringLiteral("Took: 11 µs"),
            QStringLiteral("Peer: 127.0.0.1:7001"),
            QStringLiteral("Descriptor: 5"),
            QStringLiteral(
                "What is this?: On a stream it makes the connection and waits for the answer. On a "
                "datagram socket nothing is sent: the kernel only remembers the peer."),
            QStringLiteral("Manual: connect(2), tcp(7), udp(7), unix(7)"),
        }));
}

void TestEventSentence::explainsAState()
{
    Event event;
    event.socket = 5;
    event.body =
        StateEvent{TcpState::FinWait2, TcpState::TimeWait, Evidence::Observed, EvidenceSource::SockDiag};
    QStringList facts;
    for (const EventFact &fact : eventFacts(event, 0, nameOf))
        facts << fact.label + QStringLiteral(": ") + fact.value;
    QVERIFY(facts.contains(QStringLiteral("Why: The other end has closed too; this end closed first, so the "
                                          "waiting is its part.")));
    QVERIFY(
        facts.contains(QStringLiteral("Next: After 60 s it is CLOSED; until then bind() to its port may need "
                                      "SO_REUSEADDR.")));
}

QTEST_APPLESS_MAIN(TestEventSentence)
#include "tst_eventsentence.moc"
