// SPDX-License-Identifier: MIT
// A call explained, whole; and which of its arguments is an address.
#include <cerrno>

#include <QTest>

#include "core/net/callparameters.h"
#include "tests/support/eventmaker.h"
#include "ui/text/callfacts.h"
#include "ui/text/callrowtext.h"
#include "ui/text/explain.h"
#include "ui/text/rowtip.h"

using namespace sockeye;
using namespace sockeye::test;

namespace {

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

QString spaces(QString text)
{
    return text.replace(QChar(0x202f), QLatin1Char(' '));
}

QString rowOf(const CallEvent &call)
{
    Event event;
    event.socket = 5;
    event.body = call;
    const RowText row = callRowTextOf(indexEntryOf(event, 0), &event);
    return spaces(QStringLiteral("%1 | %2 | %3 | %4")
                      .arg(row.icon, plainText(row.what), plainText(row.result), row.duration));
}

} // namespace

class TestCallFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void explainsARefusedConnect();
    void explainsEveryCall_data();
    void explainsEveryCall();
    void findsTheAddress_data();
    void findsTheAddress();
    void readsAsStracePrints_data();
    void readsAsStracePrints();
    void tips();
};

void TestCallFacts::explainsARefusedConnect()
{
    const auto &words = *Explain::shipped().errnoOf(ECONNREFUSED, CallCode::Connect);
    const auto &what = *Explain::shipped().call(CallCode::Connect);
    QCOMPARE(spaces(plainFacts(callFacts(call(CallCode::Connect, "5, 127.0.0.1:7001", -1, ECONNREFUSED)))),
             QStringList({
                             QStringLiteral("ECONNREFUSED: ") + words.brief.en,
                             QStringLiteral("Meaning: ") + words.meaning.en,
                             QStringLiteral("Usual cause: ") + words.cause.en,
                             QStringLiteral("Try: ") + words.next.en,
                             QStringLiteral("Arguments"),
                             QStringLiteral("sockfd: 5  (the socket's descriptor)"),
                             QStringLiteral("addr: 127.0.0.1:7001  (where it goes)"),
                             QStringLiteral("addrlen: 16  (octets of the address)"),
                             QStringLiteral("Result"),
                             QStringLiteral("-1: It failed, and errno says why."),
                             QStringLiteral("Took: 11 µs"),
                             QStringLiteral("What is this?"),
                             what.what.en,
                             QStringLiteral("Manual: connect(2), tcp(7), udp(7), unix(7)"),
                         })
                 .join(QLatin1Char('\n')));
}

void TestCallFacts::explainsEveryCall_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("args");
    QTest::addColumn<QByteArray>("result"); // what came back beside the number
    const auto row = [](CallCode code, const char *args, const char *result = "") {
        QTest::newRow(callName(code).data())
            << static_cast<int>(code) << QByteArray(args) << QByteArray(result);
    };
    row(CallCode::Socket, "AF_INET, SOCK_STREAM|SOCK_CLOEXEC, 0");
    row(CallCode::Bind, "5, 127.0.0.1:7000");
    row(CallCode::Listen, "5, 128");
    row(CallCode::Accept, "5, SOCK_CLOEXEC", "127.0.0.1:7001");
    row(CallCode::Connect, "5, /run/x.sock");
    row(CallCode::Send, "5, …, 17, 0");
    row(CallCode::SendTo, "5, …, 17, 0, 127.0.0.1:7001");
    row(CallCode::Recv, "5, …, 65536, 0");
    row(CallCode::RecvFrom, "5, …, 65536, MSG_PEEK", "127.0.0.1:7001");
    row(CallCode::RecvMmsg, "5, …, 64, MSG_DONTWAIT");
    row(CallCode::RecvMsg, "5, …, 0");
    row(CallCode::SendMsg, "5, {…, 4, SCM_RIGHTS 7}, 0");
    row(CallCode::Shutdown, "5, SHUT_WR");
    row(CallCode::Close, "5");
    row(CallCode::Dup, "5");
    row(CallCode::GetSockName, "5", "127.0.0.1:7001");
    row(CallCode::GetPeerName, "5", "127.0.0.1:7001");
    row(CallCode::GetSockOpt, "5, SOL_SOCKET, SO_TYPE", "1");
    row(CallCode::SetSockOpt, "5, SOL_SOCKET, SO_REUSEADDR, 1");
    row(CallCode::Unlink, "\"/run/x.sock\"");
}

// Every parameter has a value, in the manual's order, and the call says what it is.
void TestCallFacts::explainsEveryCall()
{
    QFETCH(int, code);
    QFETCH(QByteArray, args);
    QFETCH(QByteArray, result);
    CallEvent event = call(static_cast<CallCode>(code),
                           std::string_view(args.constData(), static_cast<std::size_t>(args.size())));
    event.result = std::string_view(result.constData(), static_cast<std::size_t>(result.size()));
    if (result.startsWith("127"))
        (event.call == CallCode::GetSockName ? event.local : event.peer) = at4(7001);
    QStringList labels, names;
    bool isExplained = false;
    for (const EventFact &fact : callFacts(event)) {
        labels << fact.label;
        isExplained |= fact.value == Explain::shipped().call(event.call)->what.en;
        if (fact.label == QLatin1String("Manual"))
            QVERIFY(fact.value.startsWith(QString::fromLatin1(callName(event.call).data()) +
                                          QStringLiteral("(2), ")));
    }
    for (const CallParameter &parameter : callParameters(event.call))
        names << QString::fromLatin1(parameter.name.data());
    QVERIFY(isExplained);
    QCOMPARE(labels.mid(1, names.size()), names);
    QVERIFY(labels.contains(QStringLiteral("Manual")));
}

void TestCallFacts::findsTheAddress_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("args");
    QTest::addColumn<int>("err");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *name, CallCode code, const char *args, int err, const char *address) {
        QTest::newRow(name) << static_cast<int>(code) << QByteArray(args) << err
                            << QString::fromUtf8(address);
    };
    row("failed bind", CallCode::Bind, "5, 127.0.0.1:0", EADDRINUSE, "addr 127.0.0.1:0");
    row("IPv6", CallCode::Connect, "5, [fe80::1%2]:9", 0, "addr [fe80::1%2]:9");
    row("path with a comma", CallCode::Connect, "5, /tmp/a, b", ENOENT, "addr /tmp/a, b");
    row("abstract", CallCode::SendTo, "5, …, 1, 0, @lab", 0, "dest_addr @lab");
    row("disconnect", CallCode::Connect, "5, AF_UNSPEC", 0, "addr ");
    row("bind to nothing", CallCode::Bind, "5, AF_UNSPEC", EINVAL, "none");
    row("accepted from", CallCode::Accept, "5, 0", 0, "addr 127.0.0.1:7001");
    row("nobody accepted", CallCode::Accept, "5, 0", EAGAIN, "none");
    row("own name", CallCode::GetSockName, "5", 0, "addr 127.0.0.1:7000");
    row("peer's name", CallCode::GetPeerName, "5", 0, "addr 127.0.0.1:7001");
    row("no address", CallCode::Listen, "5, 128", 0, "none");
    row("cut short", CallCode::Connect, "5", 0, "none");
}

void TestCallFacts::findsTheAddress()
{
    QFETCH(int, code);
    QFETCH(QByteArray, args);
    QFETCH(int, err);
    CallEvent event = call(static_cast<CallCode>(code),
                           std::string_view(args.constData(), static_cast<std::size_t>(args.size())), 0, err);
    event.local = at4(7000);
    event.peer = at4(7001);
    const auto found = callAddress(event);
    QTEST(found ? found->parameter + QLatin1Char(' ') + QString::fromStdString(found->endpoint.text())
                : QStringLiteral("none"),
          "address");
}

void TestCallFacts::readsAsStracePrints_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("row");
    int index = 0;
    const auto row = [&](const char *name, const char *text) {
        QTest::newRow(name) << index++ << QString::fromUtf8(text);
    };
    row("refused", "error | connect(5, 127.0.0.1:7001) | = -1 ECONNREFUSED nothing listens there | 11 µs");
    row("passing", "calls | connect(5, 127.0.0.1:7001) | = -1 EINPROGRESS connecting | 11 µs");
    row("option", "calls | getsockopt(5, SOL_SOCKET, SO_TYPE) | = 0 1 | 11 µs");
    row("end of stream", "arrow-eos | recv(5, …, 65536, 0) | = 0 end of stream | 11 µs");
    row("received", "arrow-in | recv(5, …, 65536, 0) | = 48 | 11 µs");
    row("sent", "arrow-out | send(5, …, 17, 0) | = 17 | 11 µs");
}

void TestCallFacts::readsAsStracePrints()
{
    QFETCH(int, index);
    CallEvent option = call(CallCode::GetSockOpt, "5, SOL_SOCKET, SO_TYPE");
    option.result = "1";
    CallEvent received = call(CallCode::Recv, "5, …, 65536, 0", 48);
    received.carriedData = true;
    CallEvent sent = call(CallCode::Send, "5, …, 17, 0", 17);
    sent.carriedData = true;
    const CallEvent calls[]{call(CallCode::Connect, "5, 127.0.0.1:7001", -1, ECONNREFUSED),
                            call(CallCode::Connect, "5, 127.0.0.1:7001", -1, EINPROGRESS),
                            option,
                            call(CallCode::Recv, "5, …, 65536, 0"),
                            received,
                            sent};
    QTEST(rowOf(calls[index]).simplified(), "row");
}

void TestCallFacts::tips()
{
    Event event;
    event.body = call(CallCode::Connect, "5, 127.0.0.1:7001", -1, ECONNREFUSED);
    const QString tip = rowTip(indexEntryOf(event, 0));
    const auto &words = *Explain::shipped().errnoOf(ECONNREFUSED, CallCode::Connect);
    for (const QString &text : {words.meaning.en, words.cause.en, words.next.en})
        QVERIFY2(tip.contains(text.toHtmlEscaped()), qPrintable(tip));
    event.body =
        StateEvent{TcpState::Established, TcpState::CloseWait, Evidence::Observed, EvidenceSource::TcpInfo};
    QVERIFY(rowTip(indexEntryOf(event, 0)).contains(QStringLiteral("The other end has finished sending.")));
    event.body = call(CallCode::Listen, "5, 128");
    QCOMPARE(rowTip(indexEntryOf(event, 0)), QString());
}

QTEST_APPLESS_MAIN(TestCallFacts)
#include "tst_callfacts.moc"
