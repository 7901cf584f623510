// SPDX-License-Identifier: MIT
// `sockeye sockets` by the real binary: listeners and connections this test has opened must be there as they are, and
// as ss(8) tells them.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest/QTest>

#include <unistd.h>

#include "core/base/uniquefd.h"
#include "core/net/socketcalls.h"
#include "tests/support/child.h"

using namespace sockeye;
using sockeye::test::Child;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr SocketKind kTcp4{Family::Inet, SocketType::Stream};
constexpr SocketKind kUdp4{Family::Inet, SocketType::Datagram};
constexpr SocketKind kUnix{Family::Unix, SocketType::Stream};

struct Ran {
    int code;
    QByteArray output, errors;
};

Ran run(const QString &program, const QStringList &arguments)
{
    Child child(program, arguments);
    const int code = child.exitCode();
    return {code, child.output(), child.errors()};
}

Ran sockets(const QStringList &arguments)
{
    return run(QStringLiteral(SOCKEYE_BINARY), QStringList{u"sockets"_s} + arguments);
}

std::vector<QJsonObject> objects(const QByteArray &lines)
{
    std::vector<QJsonObject> all;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.isEmpty())
            all.push_back(QJsonDocument::fromJson(line).object());
    }
    return all;
}

QString textOf(const Endpoint &end)
{
    return QString::fromStdString(end.text());
}

} // namespace

class TestCliSockets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsWhatIsOpen_data();
    void listsWhatIsOpen();
    void onlyWhatListens();
    void linesUpItsColumns();
    void agreesWithSs();
    void saysWhatCanBeSeen();
    void refuses();

private:
    UniqueFd open(SocketKind kind, const Endpoint &at)
    {
        UniqueFd fd(static_cast<int>(calls::socket(kind, 0, false).ret));
        return calls::bind(fd.value(), at).ok() ? std::move(fd) : UniqueFd();
    }

    UniqueFd m_listener, m_connector, m_accepted, m_datagram, m_unix;
    Endpoint m_tcp, m_client, m_udp;
    QString m_name;
};

void TestCliSockets::initTestCase()
{
    const auto loopback = Endpoint::inet({127, 0, 0, 1}, 0);
    m_listener = open(kTcp4, loopback);
    QVERIFY(m_listener && calls::listen(m_listener.value(), 7).ok());
    m_tcp = plumbing::localOf(m_listener.value());
    m_connector = UniqueFd(static_cast<int>(calls::socket(kTcp4, 0, false).ret));
    QVERIFY(calls::connect(m_connector.value(), m_tcp).ok());
    m_client = plumbing::localOf(m_connector.value());
    Endpoint peer;
    m_accepted = UniqueFd(static_cast<int>(calls::accept(m_listener.value(), false, peer).ret));
    QVERIFY(calls::send(m_connector.value(), ByteView(Bytes(17, 'x')), 0).ok());
    m_datagram = open(kUdp4, loopback);
    m_udp = plumbing::localOf(m_datagram.value());
    m_name = QStringLiteral("@sockeye-%1").arg(getpid());
    m_unix = open(kUnix, Endpoint::parseUnix(m_name.toStdString()).value());
    QVERIFY(m_unix && calls::listen(m_unix.value(), 3).ok());
}

void TestCliSockets::listsWhatIsOpen_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QString>("text"); // state, and both numbers
    QTest::newRow("a listener") << "tcp" << textOf(m_tcp) << QString() << "LISTEN waiting 0 of 7";
    QTest::newRow("a connector") << "tcp" << textOf(m_client) << textOf(m_tcp) << "ESTABLISHED 0 0";
    QTest::newRow("an acceptor with 17 bytes to read")
        << "tcp" << textOf(m_tcp) << textOf(m_client) << "ESTABLISHED 17 0";
    QTest::newRow("a datagram socket") << "udp" << textOf(m_udp) << QString() << "UNCONNECTED 0 0";
    QTest::newRow("a Unix listener") << "unix" << m_name << QString() << "LISTEN waiting 0 of 3";
}

void TestCliSockets::listsWhatIsOpen()
{
    QFETCH(QString, kind);
    QFETCH(QString, local);
    QFETCH(QString, peer);
    QFETCH(QString, text);
    const Ran ran = sockets({u"--json"_s, u"--"_s + kind});
    QCOMPARE(ran.code, 0);
    QStringList found;
    for (const QJsonObject &one : objects(ran.output)) {
        QVERIFY(one["kind"_L1].toString().startsWith(kind)); // others' unix-dgram are Unix too
        if (one["local"_L1].toString() != local || one["peer"_L1].toString() != peer)
            continue;
        found << one["state"_L1].toString() + (one.contains("backlog"_L1)
                                                   ? QStringLiteral(" waiting %1 of %2")
                                                         .arg(one["waiting"_L1].toInt())
                                                         .arg(one["backlog"_L1].toInt())
                                                   : QStringLiteral(" %1 %2")
                                                         .arg(one["recv_q"_L1].toInt())
                                                         .arg(one["send_q"_L1].toInt()));
        const QJsonArray processes = one["processes"_L1].toArray();
        QCOMPARE(processes.size(), 1);
        QCOMPARE(processes[0].toObject()["pid"_L1].toInt(), getpid());
        QCOMPARE(processes[0].toObject()["name"_L1].toString(), u"tst_cli_sockets"_s);
    }
    QCOMPARE(found, QStringList{text});
}

void TestCliSockets::onlyWhatListens()
{
    const Ran ran = sockets({u"--json"_s, u"--listening"_s});
    QCOMPARE(ran.code, 0);
    QStringList seen;
    for (const QJsonObject &one : objects(ran.output)) {
        QVERIFY2(one["state"_L1] == "LISTEN"_L1 || one["kind"_L1] == "udp"_L1 ||
                     one["kind"_L1] == "unix-dgram"_L1,
                 qPrintable(QString::fromUtf8(QJsonDocument(one).toJson())));
        QVERIFY(!one.contains("peer"_L1));
        seen << one["local"_L1].toString();
    }
    for (const QString &wanted : {textOf(m_tcp), textOf(m_udp), m_name})
        QVERIFY2(seen.contains(wanted), qPrintable(wanted));
    QVERIFY(!seen.contains(textOf(m_client)));
}

void TestCliSockets::linesUpItsColumns()
{
    const Ran ran = sockets({u"--tcp"_s});
    QCOMPARE(ran.code, 0);
    const QStringList lines = QString::fromUtf8(ran.output).split(u'\n', Qt::SkipEmptyParts);
    const auto place = lines[0].indexOf("LOCAL"_L1);
    QVERIFY(place > 0);
    QVERIFY(lines.size() >= 4);
    for (const QString &line : lines)
        QVERIFY2(line[place - 1] == u' ' && line[place] != u' ', qPrintable(line));
    const QString row = QStringLiteral("  0 of 7       -  %1").arg(textOf(m_tcp));
    QVERIFY2(std::any_of(lines.begin(), lines.end(), [&](const QString &line) { return line.contains(row); }),
             ran.output.constData());
}

void TestCliSockets::agreesWithSs()
{
    if (QStandardPaths::findExecutable(u"ss"_s).isEmpty())
        QSKIP("ss is not installed");
    // Of this test's sockets: others come and go meanwhile, and the TIME_WAIT of one may have the port of ours by UDP.
    const QSet<QString> ours{u"tcp "_s + textOf(m_tcp), u"tcp "_s + textOf(m_client),
                             u"udp "_s + textOf(m_udp)};
    QStringList told, expected;
    for (const QJsonObject &one : objects(sockets({u"--json"_s, u"--tcp"_s, u"--udp"_s}).output)) {
        if (ours.contains(one["kind"_L1].toString() + u' ' + one["local"_L1].toString())) {
            const bool isListener = one.contains("backlog"_L1);
            told << QStringLiteral("%1 %2 %3 %4")
                        .arg(one["kind"_L1].toString(), one["local"_L1].toString(),
                             QString::number(one[isListener ? "waiting"_L1 : "recv_q"_L1].toInt()),
                             QString::number(one[isListener ? "backlog"_L1 : "send_q"_L1].toInt()));
        }
    }
    const QString text = QString::fromUtf8(run(u"ss"_s, {u"-Htuan"_s}).output);
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.split(QRegularExpression(u"\\s+"_s));
        if (ours.contains(words.value(0) + u' ' + words.value(4)))
            expected << QStringLiteral("%1 %2 %3 %4").arg(words[0], words[4], words[2], words[3]);
    }
    told.sort();
    expected.sort();
    QCOMPARE(expected.size(), 4);
    QCOMPARE(told, expected);
}

void TestCliSockets::saysWhatCanBeSeen()
{
    const Ran ran = sockets({u"--abilities"_s, u"--json"_s});
    QCOMPARE(ran.code, 0);
    QStringList names;
    for (const QJsonObject &one : objects(ran.output)) {
        names << one["name"_L1].toString();
        QVERIFY(!one["text"_L1].toString().isEmpty());
        QCOMPARE(one.contains("errno"_L1), !one["available"_L1].toBool());
        if (one["name"_L1] == "segments"_L1 && one["errno"_L1] == "EPERM"_L1)
            QCOMPARE(one["command"_L1].toString(),
                     QStringLiteral("sudo setcap cap_net_raw+ep " SOCKEYE_BINARY));
    }
    QCOMPARE(names,
             (QStringList{u"TCP_INFO"_s, u"sock_diag"_s, u"tracepoint"_s, u"segments"_s, u"namespaces"_s}));
    QVERIFY(sockets({u"--abilities"_s}).output.startsWith("yes  TCP_INFO "));
}

void TestCliSockets::refuses()
{
    const Ran ran = sockets({u"--abilities"_s, u"--tcp"_s});
    QCOMPARE(ran.code, 2);
    QCOMPARE(ran.output, QByteArray());
    QVERIFY(ran.errors.contains("--abilities lists no sockets"));
}

QTEST_GUILESS_MAIN(TestCliSockets)
#include "tst_cli_sockets.moc"
