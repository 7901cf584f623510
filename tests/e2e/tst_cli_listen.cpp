// SPDX-License-Identifier: MIT
// `sockeye listen`, the real binary, with programs no one here wrote as the other end.
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>

#include "tests/support/child.h"

using sockeye::test::Child;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kBinary = QStringLiteral(SOCKEYE_BINARY);

// "7000" of "127.0.0.1:7000", or the whole of a Unix name.
QString placeOf(const QString &local)
{
    const bool hasPort = local.contains(u':') && !local.startsWith(u'@') && !local.contains(u'/');
    return hasPort ? local.section(u':', -1) : local;
}

QList<QJsonObject> objectsOf(const QByteArray &lines)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

// Of all data events in one direction, the octets in hex, one after the other.
QByteArray hexOf(const QList<QJsonObject> &objects, const QString &dir)
{
    QByteArray hex;
    for (const QJsonObject &object : objects) {
        if (object[u"kind"].toString() == u"data" && object[u"dir"].toString() == dir)
            hex += object[u"hex"].toString().toLatin1();
    }
    return hex;
}

} // namespace

class TestCliListen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void echoes_data();
    void echoes();
    void answers_data();
    void answers();
    void writesTheBytesAlone();
    void saysWhereItListens_data();
    void saysWhereItListens();
    void countsDatagramsExactly();
    void countsConnections();
    void endsOnSignals_data();
    void endsOnSignals();
    void endsAfterItsTime();
    void endsWithAStuckReader();
    void endsWhenNobodyReads();
    void needsNoDisplay();
    void namesTheHolderOfAPort();
    void takesAStalePathOver();
    void refuses_data();
    void refuses();

private:
    // Listens and returns where, as the ready line says it.
    QString start(Child &listener)
    {
        if (!listener.waitForOutput("\n"))
            return {};
        const QJsonObject ready = objectsOf(listener.output().left(listener.output().indexOf('\n'))).value(0);
        return ready[u"kind"].toString() == u"ready" ? ready[u"local"].toString() : QString();
    }
    Child sockeye(const QStringList &arguments) const { return Child(kBinary, arguments, m_folder.path()); }

    QTemporaryDir m_folder;
};

void TestCliListen::echoes_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QStringList>("client"); // %1 is where it listens
    QTest::addColumn<bool>("ends");          // false: a client that waits for more and must be ended
    const auto row = [](const char *name, const char *url, const QString &client, bool ends = true) {
        QTest::newRow(name) << QString::fromLatin1(url) << client.split(u' ') << ends;
    };
    row("socat, TCP over IPv4", "tcp://127.0.0.1:0", u"socat - TCP4:127.0.0.1:%1"_s);
    row("socat, TCP over IPv6", "tcp://[::1]:0", u"socat - TCP6:[::1]:%1"_s);
    row("socat, UDP over IPv4", "udp://127.0.0.1:0", u"socat - UDP4:127.0.0.1:%1"_s);
    row("socat, UDP over IPv6", "udp://[::1]:0", u"socat - UDP6:[::1]:%1"_s);
    row("socat, Unix stream", "unix:a.sock", u"socat - UNIX-CONNECT:%1"_s);
    row("socat, abstract name", "unix:@sockeye-cli-listen", u"socat - ABSTRACT-CONNECT:sockeye-cli-listen"_s);
    row("socat, Unix packets", "unix-seqpacket:q.sock", u"socat - UNIX-CONNECT:%1,type=5"_s);
    row("socat, Unix datagrams", "unix-dgram:d.sock", u"socat - UNIX-SENDTO:%1,bind=me.sock"_s);
    row("ncat, TCP over IPv4", "tcp://127.0.0.1:0", u"ncat 127.0.0.1 %1"_s);
    row("ncat, TCP over IPv6", "tcp://[::1]:0", u"ncat -6 ::1 %1"_s);
    row("ncat, UDP", "udp://127.0.0.1:0", u"ncat -u 127.0.0.1 %1"_s, false);
    row("ncat, Unix stream", "unix:a.sock", u"ncat -U %1"_s);
    row("OpenBSD nc, TCP over IPv4", "tcp://127.0.0.1:0", u"nc.openbsd -N 127.0.0.1 %1"_s);
    row("OpenBSD nc, TCP over IPv6", "tcp://[::1]:0", u"nc.openbsd -N -6 ::1 %1"_s);
    row("OpenBSD nc, UDP", "udp://127.0.0.1:0", u"nc.openbsd -u 127.0.0.1 %1"_s, false);
    row("OpenBSD nc, Unix stream", "unix:a.sock", u"nc.openbsd -N -U %1"_s);
    const auto python = [](const char *name, const char *url, const QString &make) {
        const QString script = u"import socket, sys\n%1\n"
                               "s.sendall(sys.stdin.buffer.read(5))\n"
                               "sys.stdout.buffer.write(s.recv(100)); sys.stdout.flush()\n"_s.arg(make);
        QTest::newRow(name) << QString::fromLatin1(url) << QStringList{u"python3"_s, u"-c"_s, script} << true;
    };
    python("python3, TCP over IPv6", "tcp://[::1]:0", u"s = socket.create_connection(('::1', %1))"_s);
    python("python3, UDP", "udp://127.0.0.1:0",
           u"s = socket.socket(type=socket.SOCK_DGRAM); s.connect(('127.0.0.1', %1))"_s);
    python(
        "python3, Unix packets", "unix-seqpacket:@sockeye-cli-packets",
        u"s = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET); s.connect('\\0sockeye-cli-packets')"_s);
    python("python3, Unix datagrams", "unix-dgram:d.sock",
           u"s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM); s.bind(''); s.connect('%1')"_s);
}

void TestCliListen::echoes()
{
    QFETCH(QString, url);
    QFETCH(QStringList, client);
    QFETCH(bool, ends);
    if (QStandardPaths::findExecutable(client.first()).isEmpty())
        QSKIP("the client is not installed");
    Child listener = sockeye({u"listen"_s, url, u"--echo"_s, u"--count"_s, u"1"_s, u"--json"_s});
    const QString local = start(listener);
    QVERIFY2(!local.isEmpty(), listener.story().constData());
    client.replaceInStrings(u"%1"_s, placeOf(local));

    Child peer(client.first(), client.mid(1), m_folder.path());
    peer.write("hello");
    QVERIFY2(peer.waitForOutput("hello"), (peer.story() + listener.story()).constData());
    if (ends) {
        peer.closeInput();
        QVERIFY2(peer.exitCode() == 0, peer.story().constData());
    }
    QCOMPARE(peer.output(), QByteArray("hello"));

    QVERIFY2(listener.exitCode() == 0, listener.story().constData());
    const auto objects = objectsOf(listener.output());
    QCOMPARE(hexOf(objects, u"in"_s), QByteArray("68656c6c6f"));
    QCOMPARE(hexOf(objects, u"out"_s), QByteArray("68656c6c6f"));
    QVERIFY2(objects.size() < 40, "an end of stream read again and again");
    QCOMPARE(listener.errors(), QByteArray());
    QVERIFY(!QFile::exists(m_folder.filePath(local))); // a path is taken away again
}

void TestCliListen::answers_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("answer"); // how it begins
    QTest::newRow("discard") << QStringList{u"--discard"_s} << QByteArray();
    QTest::newRow("none") << QStringList{} << QByteArray();
    QTest::newRow("reply") << QStringList{u"--reply"_s, u"pong\\0 + hex:ff"_s} << QByteArray("pong\0\xff", 6);
    QTest::newRow("daytime") << QStringList{u"--daytime"_s} << QByteArray();
    QTest::newRow("chargen")
        << QStringList{u"--chargen"_s}
        << QByteArray(" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefg\r\n!\"");
}

void TestCliListen::answers()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, answer);
    Child listener = sockeye(
        QStringList{u"listen"_s, u"tcp://127.0.0.1:0"_s, u"--count"_s, u"1"_s, u"--json"_s} + options);
    const QString local = start(listener);
    QVERIFY2(!local.isEmpty(), listener.story().constData());
    Child peer(u"socat"_s, {u"-"_s, u"TCP4:"_s + local});
    if (options.value(0) != u"--daytime")
        peer.write("hello");
    if (options.value(0) == u"--chargen") {
        QVERIFY2(peer.waitForOutputSize(100'000), peer.story().constData());
        peer.signal(SIGKILL);
        QCOMPARE(peer.output().left(answer.size()), answer);
    } else {
        if (!answer.isEmpty())
            QVERIFY2(peer.waitForOutputSize(answer.size()), peer.story().constData());
        peer.closeInput();
        QVERIFY2(peer.exitCode() == 0, peer.story().constData());
        if (options.value(0) == u"--daytime")
            QVERIFY2(peer.output().endsWith(" UTC\r\n"), peer.story().constData());
        else
            QCOMPARE(peer.output(), answer);
    }
    QVERIFY2(listener.exitCode() == 0, listener.story().constData());
}

void TestCliListen::writesTheBytesAlone()
{
    Child listener = sockeye({u"listen"_s, u"unix:raw.sock"_s, u"--count"_s, u"1"_s});
    QVERIFY2(listener.waitForErrors("listening on unix raw.sock; stop with Ctrl+C\n"),
             listener.story().constData());
    const QByteArray bytes("\0\r\n\xff\xfehello", 10);
    Child peer(u"socat"_s, {u"-u"_s, u"-"_s, u"UNIX-CONNECT:raw.sock"_s}, m_folder.path());
    peer.write(bytes);
    peer.closeInput();
    QCOMPARE(peer.exitCode(), 0);
    QVERIFY2(listener.exitCode() == 0, listener.story().constData());
    QCOMPARE(listener.output(), bytes);
    QCOMPARE(listener.errors(), QByteArray("listening on unix raw.sock; stop with Ctrl+C\n"
                                           "unix#2: connection from (unnamed)\n"
                                           "unix#2: closed\n"));
}

void TestCliListen::saysWhereItListens_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("local");
    QTest::addColumn<bool>("warns");
    QTest::newRow("loopback") << u"tcp://127.0.0.1:0"_s << QByteArray("tcp 127.0.0.1:") << false;
    QTest::newRow("loopback, IPv6") << u"udp://[::1]:0"_s << QByteArray("udp [::1]:") << false;
    QTest::newRow("name") << u"tcp://localhost:0"_s << QByteArray("tcp ") << false;
    QTest::newRow("every address") << u"tcp://0.0.0.0:0"_s << QByteArray("tcp 0.0.0.0:") << true;
    QTest::newRow("abstract") << u"unix:@sockeye-cli-where"_s << QByteArray("unix @sockeye-cli-where;")
                              << false;
}

void TestCliListen::saysWhereItListens()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, local);
    QFETCH(bool, warns);
    Child listener = sockeye({u"listen"_s, url, u"--for"_s, u"0.05"_s});
    QVERIFY2(listener.exitCode() == 0, listener.story().constData());
    QVERIFY2(listener.errors().startsWith("listening on " + local), listener.story().constData());
    QVERIFY2(!listener.errors().contains(":0;"), "the port is not resolved");
    QCOMPARE(listener.errors().contains("can be reached from other computers"), warns);
    QCOMPARE(listener.output(), QByteArray());
}

void TestCliListen::countsDatagramsExactly()
{
    Child listener = sockeye({u"listen"_s, u"unix-dgram:count.sock"_s, u"--count"_s, u"3"_s});
    QVERIFY2(listener.waitForErrors("listening"), listener.story().constData());
    const QString script = u"import socket\n"
                           "s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)\n"
                           "s.connect('count.sock')\n"
                           "for i in range(5):\n"
                           "    try: s.send(b'' if i == 1 else b'%d' % i)\n"
                           "    except OSError: pass\n"_s;
    Child peer(u"python3"_s, {u"-c"_s, script}, m_folder.path());
    QVERIFY2(peer.exitCode() == 0, peer.story().constData());
    QVERIFY2(listener.exitCode() == 0, listener.story().constData());
    QCOMPARE(listener.output(), QByteArray("02"));
}

// Two at once, a third that waits: it is not taken, since it would be cut off.
void TestCliListen::countsConnections()
{
    Child listener = sockeye({u"listen"_s, u"tcp://127.0.0.1:0"_s, u"--count"_s, u"2"_s, u"--json"_s});
    const QString local = start(listener);
    const QStringList arguments{u"-"_s, u"TCP4:"_s + local};
    Child first(u"socat"_s, arguments);
    Child second(u"socat"_s, arguments);
    first.write("first");
    second.write("second");
    QVERIFY2(listener.waitForOutput("\"hex\":\"6669727374\""), listener.story().constData());
    QVERIFY2(listener.waitForOutput("\"hex\":\"7365636f6e64\""), listener.story().constData());
    Child third(u"socat"_s, arguments);
    third.write("third");
    first.closeInput();
    second.closeInput();
    QVERIFY2(listener.exitCode() == 0, listener.story().constData());
    QCOMPARE(listener.output().count("\"call\":\"accept4\""), 2);
    QVERIFY(!listener.output().contains("7468697264"));
}

void TestCliListen::endsOnSignals_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestCliListen::endsOnSignals()
{
    QFETCH(int, number);
    const QString log = u"signal%1.pcapng"_s.arg(number);
    Child listener = sockeye({u"listen"_s, u"unix:signal.sock"_s, u"--log"_s, log});
    QVERIFY2(listener.waitForErrors("listening"), listener.story().constData());
    Child peer(u"socat"_s, {u"-"_s, u"UNIX-CONNECT:signal.sock"_s}, m_folder.path());
    peer.write("before the signal");
    QVERIFY2(listener.waitForOutput("before the signal"), listener.story().constData());
    listener.signal(number);
    QVERIFY2(listener.exitCode() == 0, listener.story().constData());
    QVERIFY(!QFile::exists(m_folder.filePath(u"signal.sock"_s)));

    Child show = sockeye({u"show"_s, log});
    QCOMPARE(show.exitCode(), 0);
    QCOMPARE(show.errors(), QByteArray()); // nothing is damaged
    QVERIFY2(show.output().contains("\"before the signal\""), show.story().constData());
    QCOMPARE(show.output().count("  close("), 2);
    QCOMPARE(QFile::permissions(m_folder.filePath(log)) & QFile::Permissions(0x77), QFile::Permissions());
}

void TestCliListen::endsAfterItsTime()
{
    Child listener = sockeye({u"listen"_s, u"udp://127.0.0.1:0"_s, u"--for"_s, u"0.1"_s, u"--json"_s});
    QVERIFY2(listener.exitCode() == 0, listener.story().constData());
    QCOMPARE(objectsOf(listener.output()).value(0)[u"kind"].toString(), u"ready"_s);
}

// Its output is a pipe that nobody empties: a signal must end it all the same.
void TestCliListen::endsWithAStuckReader()
{
    Child listener(u"sh"_s,
                   {u"-c"_s, u"mkfifo stuck; exec 3<>stuck; exec \"$0\" \"$@\" >stuck"_s, kBinary,
                    u"listen"_s, u"unix:stuck.sock"_s},
                   m_folder.path());
    QVERIFY2(listener.waitForErrors("listening"), listener.story().constData());
    Child peer(u"socat"_s, {u"-u"_s, u"/dev/zero,readbytes=4000000"_s, u"UNIX-CONNECT:stuck.sock"_s},
               m_folder.path());
    QVERIFY2(peer.exitCode() == 0, peer.story().constData());
    listener.signal(SIGINT);
    QVERIFY2(listener.exitCode() == 0, listener.story().constData());
}

void TestCliListen::endsWhenNobodyReads()
{
    Child listener(u"sh"_s,
                   {u"-c"_s, u"{ \"$0\" \"$@\"; echo ended $? >&2; } | head -c 1"_s, kBinary, u"listen"_s,
                    u"unix:nobody.sock"_s},
                   m_folder.path());
    QVERIFY2(listener.waitForErrors("listening"), listener.story().constData());
    Child peer(u"socat"_s, {u"-u"_s, u"/dev/zero"_s, u"UNIX-CONNECT:nobody.sock"_s}, m_folder.path());
    QVERIFY2(listener.waitForErrors("ended 0\n"), listener.story().constData());
    QVERIFY(!listener.errors().contains("EPIPE"));
}

void TestCliListen::needsNoDisplay()
{
    Child listener(kBinary, {u"listen"_s, u"tcp://127.0.0.1:0"_s, u"--for"_s, u"0.05"_s}, {},
                   QProcessEnvironment(QProcessEnvironment::Initialization{}));
    QVERIFY2(listener.exitCode() == 0, listener.story().constData());
    QCOMPARE(listener.errors().count('\n'), 1);
}

void TestCliListen::namesTheHolderOfAPort()
{
    Child holder(u"python3"_s, {u"-c"_s, u"import socket, sys\n"
                                         "s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen()\n"
                                         "print(s.getsockname()[1], flush=True); sys.stdin.read()\n"_s});
    QVERIFY2(holder.waitForOutput("\n"), holder.story().constData());
    const QString port = QString::fromLatin1(holder.output().trimmed());
    Child listener = sockeye({u"listen"_s, u"tcp://127.0.0.1:"_s + port});
    QVERIFY2(listener.exitCode() == 1, listener.story().constData());
    const QByteArray expected =
        "sockeye listen: binding to 127.0.0.1:" + port.toLatin1() +
        " failed: EADDRINUSE, something else has that port; choose another, or 0 to let the kernel choose "
        "(it is held by process ";
    QVERIFY2(listener.errors().startsWith(expected), listener.story().constData());
    QVERIFY2(listener.errors().contains(" python"), listener.story().constData());
}

// What a listener that was killed left behind is no obstacle; what another one still uses is.
void TestCliListen::takesAStalePathOver()
{
    const QStringList arguments{u"listen"_s, u"unix:stale.sock"_s};
    {
        Child killed = sockeye(arguments);
        QVERIFY2(killed.waitForErrors("listening"), killed.story().constData());
        killed.signal(SIGKILL);
        killed.exitCode();
    }
    QVERIFY(QFile::exists(m_folder.filePath(u"stale.sock"_s)));
    Child second = sockeye(arguments);
    QVERIFY2(second.waitForErrors("listening"), second.story().constData());
    Child third = sockeye(arguments);
    QVERIFY2(third.exitCode() == 1, third.story().constData());
    QCOMPARE(third.errors(),
             QByteArray("sockeye listen: binding to stale.sock failed: EADDRINUSE, the name exists "
                        "already; if nobody listens there any more, remove the file, else choose "
                        "another\n"));
    QVERIFY(QFile::exists(m_folder.filePath(u"stale.sock"_s)));
}

void TestCliListen::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("sentence");
    const auto row = [](const char *name, const char *arguments, int code, QByteArray sentence) {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(u' ') << code << sentence + '\n';
    };
    row("no such address", "listen tcp://192.0.2.1:0", 1,
        "sockeye listen: binding to 192.0.2.1:0 failed: EADDRNOTAVAIL, this machine has no such address; "
        "'ip address' lists those it has");
    row("no such folder", "listen unix:/no/such/x.sock", 1,
        "sockeye listen: binding to /no/such/x.sock failed: ENOENT, the folder does not exist; make it "
        "first, or "
        "choose another");
    row("no such name", "listen tcp://no-such-name.invalid:0", 1,
        "sockeye listen: no address is known for the name 'no-such-name.invalid'; check its spelling, or "
        "give a "
        "numeric address");
    row("log exists", "listen tcp://127.0.0.1:0 --log /dev/null", 1,
        "sockeye listen: the session file '/dev/null' exists already; choose another name, or remove it "
        "first");
    row("log without a folder", "listen tcp://127.0.0.1:0 --log /no/such/x.pcapng", 1,
        "sockeye listen: the session file '/no/such/x.pcapng' cannot be made: ENOENT, No such file or "
        "directory; "
        "make the folder first");
    row("port out of range", "listen tcp://127.0.0.1:70000", 2,
        "sockeye listen: port 70000 does not exist; ports go from 0 to 65535");
    row("unknown word", "lisen tcp://127.0.0.1:0", 2,
        "sockeye: 'lisen' is neither a word of the command line nor a file; the words are listen, connect, "
        "send, show, export, sockets, decode, run and list");
    row("unknown option", "--bad-option", 2,
        "sockeye: '--bad-option' is not an option; 'sockeye --help' lists those there are");
}

void TestCliListen::refuses()
{
    QFETCH(QStringList, arguments);
    Child command = sockeye(arguments);
    QTEST(command.exitCode(), "code");
    if (command.errors().contains("gave no answer"))
        QSKIP("names cannot be looked up here");
    QTEST(command.errors(), "sentence");
    QCOMPARE(command.output(), QByteArray());
}

QTEST_GUILESS_MAIN(TestCliListen)

#include "tst_cli_listen.moc"
