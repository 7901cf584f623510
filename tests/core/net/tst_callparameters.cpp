// SPDX-License-Identifier: MIT
// Each call's parameters by name, and the values cut out of what the journal keeps.
#include <QTest>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include "core/net/callparameters.h"
#include "core/net/calltext.h"
#include "core/net/socketoptions.h"

using namespace sockeye;

namespace {

QString latin(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// "sockfd=5 addr=127.0.0.1:7000", those in args only.
QString cut(CallCode call, const std::string &args)
{
    const auto values = callArguments(call, args);
    QStringList parts;
    std::size_t at = 0;
    for (const CallParameter &parameter : callParameters(call)) {
        if (parameter.source == ParameterSource::Args)
            parts << latin(parameter.name) + QLatin1Char('=') +
                         (at < values.size() ? latin(values[at]) : QStringLiteral("?"));
        at += parameter.source == ParameterSource::Args;
    }
    return parts.join(QStringLiteral(" | "));
}

} // namespace

class TestCallParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsArguments_data();
    void cutsArguments();
    void everyCallHasNames();
    void meaningsHaveNames();
};

void TestCallParameters::cutsArguments_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<QString>("args");
    QTest::addColumn<QString>("values");
    const auto row = [](CallCode call, const std::string &args, const char *values) {
        QTest::newRow(values) << static_cast<int>(call) << QString::fromStdString(args)
                              << QString::fromUtf8(values);
    };
    const auto to = *Endpoint::parse("127.0.0.1:7000");
    const auto path = *Endpoint::parse("/tmp/a, b");
    row(CallCode::Socket, calltext::socketArgs({Family::Inet, SocketType::Stream}, 0, true),
        "domain=AF_INET | type=SOCK_STREAM|SOCK_NONBLOCK|SOCK_CLOEXEC | protocol=0");
    row(CallCode::Bind, calltext::bindArgs(5, path), "sockfd=5 | addr=/tmp/a, b");
    row(CallCode::Connect, calltext::bindArgs(5, {}), "sockfd=5 | addr=AF_UNSPEC");
    row(CallCode::Listen, calltext::listenArgs(5, 128), "sockfd=5 | backlog=128");
    row(CallCode::Accept, calltext::acceptArgs(5, false), "sockfd=5 | flags=SOCK_CLOEXEC");
    row(CallCode::Send, calltext::sendArgs(5, 17, MSG_OOB), "sockfd=5 | buf=… | len=17 | flags=MSG_OOB");
    row(CallCode::SendTo, calltext::sendToArgs(5, 17, 0, to),
        "sockfd=5 | buf=… | len=17 | flags=0 | dest_addr=127.0.0.1:7000");
    row(CallCode::RecvFrom, calltext::recvArgs(5, 65536, MSG_PEEK),
        "sockfd=5 | buf=… | len=65536 | flags=MSG_PEEK");
    row(CallCode::RecvMmsg, calltext::recvMmsgArgs(5, 64),
        "sockfd=5 | msgvec=… | vlen=64 | flags=MSG_DONTWAIT");
    row(CallCode::Shutdown, calltext::shutdownArgs(5, SHUT_WR), "sockfd=5 | how=SHUT_WR");
    row(CallCode::Close, calltext::fdArgs(5), "fd=5");
    row(CallCode::Dup, calltext::fdArgs(6), "oldfd=6");
    row(CallCode::GetPeerName, calltext::fdArgs(7), "sockfd=7");
    row(CallCode::GetSockOpt, calltext::getOptionArgs(5, SOL_SOCKET, SO_TYPE),
        "sockfd=5 | level=SOL_SOCKET | optname=SO_TYPE");
    row(CallCode::SetSockOpt, calltext::setOptionArgs(5, SOL_SOCKET, SO_LINGER, "on, 5 s"),
        "sockfd=5 | level=SOL_SOCKET | optname=SO_LINGER | optval=on, 5 s");
    row(CallCode::Unlink, "\"/tmp/a, b\"", "pathname=\"/tmp/a, b\"");
    row(CallCode::Read, calltext::readArgs(5, 64), "fd=5 | buf=… | count=64");
    row(CallCode::Poll, calltext::pollArgs(5, POLLIN | POLLOUT, 100),
        "fds={5, POLLIN|POLLOUT} | nfds=1 | timeout=100");
    row(CallCode::Ioctl, calltext::ioctlArgs(5, FIONREAD), "fd=5 | op=SIOCINQ | argp=…");
    row(CallCode::Stat, "/tmp/a, b", "pathname=/tmp/a, b");
    row(CallCode::Connect, "5", "sockfd=5 | addr=?");
    row(CallCode::Close, "", "fd=?");
}

void TestCallParameters::cutsArguments()
{
    QFETCH(int, call);
    QFETCH(QString, args);
    QTEST(cut(static_cast<CallCode>(call), args.toStdString()), "values");
}

void TestCallParameters::everyCallHasNames()
{
    QVERIFY(callParameters(CallCode::None).empty());
    for (int code = 1; code <= static_cast<int>(CallCode::Stat); ++code) {
        const auto parameters = callParameters(static_cast<CallCode>(code));
        QVERIFY(!parameters.empty());
        bool hadAddress = false;
        for (const CallParameter &parameter : parameters) {
            QVERIFY(!parameter.name.empty());
            // A length that is derived has an address to derive it from.
            QVERIFY(parameter.source != ParameterSource::Derived || hadAddress);
            hadAddress |= parameter.name.find("addr") != parameter.name.npos;
        }
    }
}

void TestCallParameters::meaningsHaveNames()
{
    for (std::size_t i = 0; i < kParameterMeanings; ++i) {
        const auto meaning = static_cast<ParameterMeaning>(i);
        QCOMPARE(meaningFromName(meaningName(meaning)), std::optional(meaning));
    }
    QVERIFY(!meaningFromName("joke"));
}

QTEST_APPLESS_MAIN(TestCallParameters)
#include "tst_callparameters.moc"
