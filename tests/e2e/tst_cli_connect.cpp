// SPDX-License-Identifier: MIT
// `sockeye connect` and `sockeye send`, the real binary, with programs no one here wrote as the other end.
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>

#include "tests/support/child.h"

using sockeye::test::Child;
using sockeye::test::freePort;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kBinary = QStringLiteral(SOCKEYE_BINARY);

// A server in python that says its port in its first line and then does `what` with the connection `c`.
QStringList pythonServer(const QString &what)
{
    return {u"-c"_s, u"import socket, sys, time\n"
                     "l = socket.socket(); l.bind(('127.0.0.1', 0)); l.listen()\n"
                     "print(l.getsockname()[1], flush=True)\n"
                     "c, peer = l.accept()\n%1\n"_s.arg(what)};
}

} // namespace

class TestCliConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void asksAndIsAnswered_data();
    void asksAndIsAnswered();
    void expects_data();
    void expects();
    void relaysAFile();
    void relaysBothWays_data();
    void relaysBothWays();
    void goesOnSendingToAHalfClosedPeer();
    void endsWithItsPeer();
    void sendsTheHalfClose();
    void saysItsStates();
    void triesUntilSomebodyListens();
    void reportsAReset();
    void sends_data();
    void sends();
    void keepsItsRate();
    void refuses_data();
    void refuses();
    void isInterrupted();

private:
    Child sockeye(const QStringList &arguments) const { return Child(kBinary, arguments, m_folder.path()); }
    static QString portOf(Child &server) // of a python server
    {
        return server.waitForOutput("\n") ? QString::fromLatin1(server.output().split('\n').first())
                                          : QString();
    }

    QTemporaryDir m_folder;
};

void TestCliConnect::asksAndIsAnswered_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QStringList>("server");
    const auto row = [](const char *name, const QString &url, const QString &server) {
        const QString port = QString::number(freePort());
        QTest::newRow(name) << QString(url).replace(u"%1"_s, port)
                            << QString(server).replace(u"%1"_s, port).split(u' ');
    };
    row("socat, TCP over IPv4", u"tcp://127.0.0.1:%1"_s, u"socat TCP4-LISTEN:%1,bind=127.0.0.1 EXEC:cat"_s);
    row("socat, TCP over IPv6", u"tcp://[::1]:%1"_s, u"socat TCP6-LISTEN:%1,bind=[::1] EXEC:cat"_s);
    row("socat, TCP by name", u"tcp://localhost:%1"_s, u"socat TCP4-LISTEN:%1,bind=127.0.0.1 EXEC:cat"_s);
    row("socat, Unix stream", u"unix:s.sock"_s, u"socat UNIX-LISTEN:s.sock EXEC:cat"_s);
    row("socat, abstract name", u"unix:@sockeye-cli-%1"_s,
        u"socat ABSTRACT-LISTEN:sockeye-cli-%1 EXEC:cat"_s);
    row("socat, Unix packets", u"unix-seqpacket:p.sock"_s, u"socat UNIX-LISTEN:p.sock,type=5 EXEC:cat"_s);
    row("socat, Unix datagrams", u"unix-dgram:d.sock"_s, u"socat UNIX-RECVFROM:d.sock EXEC:cat"_s);
    row("ncat, TCP over IPv4", u"tcp://127.0.0.1:%1"_s, u"ncat -l 127.0.0.1 %1 --exec /bin/cat"_s);
    row("ncat, TCP over IPv6", u"tcp://[::1]:%1"_s, u"ncat -6 -l ::1 %1 --exec /bin/cat"_s);
    row("ncat, Unix stream", u"unix:n.sock"_s, u"ncat -l -U n.sock --exec /bin/cat"_s);
}

void TestCliConnect::asksAndIsAnswered()
{
    QFETCH(QString, url);
    QFETCH(QStringList, server);
    if (QStandardPaths::findExecutable(server.first()).isEmpty())
        QSKIP("the server is not installed");
    Child peer(server.first(), server.mid(1), m_folder.path());
    Child command = sockeye({u"connect"_s, url, u"--retry"_s, u"10"_s, u"--send"_s, u"pi + ng\\0"_s,
                             u"--expect"_s, u"ping + hex:00"_s});
    QVERIFY2(command.exitCode() == 0, (command.story() + peer.story()).constData());
    QCOMPARE(command.output(), QByteArray("ping\0", 5));
    QVERIFY2(command.errors().startsWith("connected to "), command.story().constData());
}

void TestCliConnect::expects_data()
{
    QTest::addColumn<QString>("server"); // in python, with the connection c
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("errors"); // behind "connected to …"
    const QString pong =
        u"c.recv(9); c.sendall(b'say po'); time.sleep(0.05); c.sendall(b'ng now'); sys.stdin.read()"_s;
    const QStringList base{u"--send"_s, u"ping"_s, u"--timeout"_s, u"0.3"_s};
    QTest::newRow("in two parts") << pong << QStringList{u"--send"_s, u"ping"_s, u"--expect"_s, u"say pong"_s}
                                  << 0 << QByteArray("say pong now") << QByteArray();
    QTest::newRow("does not come") << pong << base + QStringList{u"--expect"_s, u"pang"_s} << 1
                                   << QByteArray("say pong now")
                                   << QByteArray(
                                          "sockeye connect: the time was over before \"pang\" had come; 12 "
                                          "bytes came; wait longer with --timeout, or look at what came\n");
    QTest::newRow("ends before")
        << u"c.recv(9); c.sendall(b'no')"_s << base + QStringList{u"--expect"_s, u"pang\\n"_s} << 1
        << QByteArray("no")
        << QByteArray("sockeye connect: the other end closed before \"pang\\n\" had come; 2 "
                      "bytes came; look at what it sent, or at why it closed\n");
    QTest::newRow("until the end") << u"c.sendall(c.recv(9)); c.close()"_s << base << 0 << QByteArray("ping")
                                   << QByteArray();
    QTest::newRow("for a time") << u"c.sendall(c.recv(9)); sys.stdin.read()"_s
                                << QStringList{u"--send"_s, u"ping"_s, u"--for"_s, u"0.3"_s} << 0
                                << QByteArray("ping") << QByteArray();
}

void TestCliConnect::expects()
{
    QFETCH(QString, server);
    QFETCH(QStringList, options);
    Child peer(u"python3"_s, pythonServer(server));
    const QString port = portOf(peer);
    Child command = sockeye(QStringList{u"connect"_s, u"tcp://127.0.0.1:"_s + port} + options);
    QTEST(command.exitCode(), "code");
    QTEST(command.output(), "output");
    const QByteArray errors = command.errors();
    QVERIFY2(errors.startsWith("connected to 127.0.0.1:" + port.toLatin1() + " from 127.0.0.1:"),
             errors.constData());
    QTEST(errors.mid(errors.indexOf('\n') + 1), "errors");
}

void TestCliConnect::relaysAFile()
{
    QByteArray bytes(3'000'000, Qt::Uninitialized);
    quint32 state = 1;
    for (char &c : bytes)
        c = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    Child peer(u"socat"_s, {u"UNIX-LISTEN:relay.sock"_s, u"EXEC:cat"_s}, m_folder.path());
    Child command = sockeye({u"connect"_s, u"unix:relay.sock"_s, u"--retry"_s, u"10"_s});
    command.write(bytes);
    command.closeInput();
    QVERIFY2(command.exitCode() == 0, command.story().constData());
    QCOMPARE(command.output().size(), bytes.size());
    QVERIFY(command.output() == bytes);
}

void TestCliConnect::relaysBothWays_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QStringList>("server");
    const auto row = [](const char *name, const QString &url, const QString &server) {
        const QString port = QString::number(freePort());
        QTest::newRow(name) << QString(url).replace(u"%1"_s, port)
                            << QString(server).replace(u"%1"_s, port).split(u' ');
    };
    row("OpenBSD nc, TCP over IPv4", u"tcp://127.0.0.1:%1"_s, u"nc.openbsd -l 127.0.0.1 %1"_s);
    row("OpenBSD nc, TCP over IPv6", u"tcp://[::1]:%1"_s, u"nc.openbsd -l -6 ::1 %1"_s);
    row("OpenBSD nc, Unix stream", u"unix:nc.sock"_s, u"nc.openbsd -l -U nc.sock"_s);
    row("ncat, TCP", u"tcp://127.0.0.1:%1"_s, u"ncat -l 127.0.0.1 %1"_s);
    row("socat, TCP", u"tcp://127.0.0.1:%1"_s, u"socat TCP4-LISTEN:%1,bind=127.0.0.1 -"_s);
}

void TestCliConnect::relaysBothWays()
{
    QFETCH(QString, url);
    QFETCH(QStringList, server);
    Child peer(server.first(), server.mid(1), m_folder.path());
    Child command = sockeye({u"connect"_s, url, u"--retry"_s, u"10"_s});
    QVERIFY2(command.waitForErrors("connected to"), command.story().constData());
    command.write("first\n");
    QVERIFY2(peer.waitForOutput("first\n"), peer.story().constData());
    peer.write("second\n");
    QVERIFY2(command.waitForOutput("second\n"), command.story().constData());
    command.write("third\n");
    command.closeInput();
    QVERIFY2(peer.waitForOutput("first\nthird\n"), peer.story().constData());
    peer.closeInput();
    QVERIFY2(command.exitCode() == 0, command.story().constData());
    QCOMPARE(command.output(), QByteArray("second\n"));
}

// A peer that says nothing and reads everything: no byte of a long input may be lost at its end of stream.
void TestCliConnect::goesOnSendingToAHalfClosedPeer()
{
    Child peer(u"python3"_s, pythonServer(u"c.shutdown(socket.SHUT_WR)\n"
                                          "n = 0\n"
                                          "while True:\n"
                                          "    b = c.recv(65536)\n"
                                          "    if not b: break\n"
                                          "    n += len(b)\n"
                                          "print(n, flush=True)"_s));
    const QString port = portOf(peer);
    Child command = sockeye({u"connect"_s, u"tcp://127.0.0.1:"_s + port});
    command.write(QByteArray(2'000'000, 'x'));
    command.closeInput();
    QVERIFY2(command.exitCode() == 0, command.story().constData());
    QCOMPARE(peer.exitCode(), 0);
    QCOMPARE(peer.output(), port.toLatin1() + "\n2000000\n");
}

void TestCliConnect::endsWithItsPeer()
{
    Child peer(u"python3"_s, pythonServer(u"c.sendall(b'bye'); c.close()"_s));
    Child command = sockeye({u"connect"_s, u"tcp://127.0.0.1:"_s + portOf(peer)}); // its input stays open
    QVERIFY2(command.exitCode() == 0, command.story().constData());
    QCOMPARE(command.output(), QByteArray("bye"));
}

void TestCliConnect::sendsTheHalfClose()
{
    Child peer(u"socat"_s, {u"UNIX-LISTEN:half.sock"_s, u"EXEC:wc -c"_s}, m_folder.path());
    Child command = sockeye({u"connect"_s, u"unix:half.sock"_s, u"--retry"_s, u"10"_s, u"--send"_s,
                             u"ping\\n"_s, u"--send"_s, u"hex:00 01 + u16be:7"_s, u"--half-close"_s});
    QVERIFY2(command.exitCode() == 0, command.story().constData());
    QCOMPARE(command.output().trimmed(), QByteArray("9"));
}

void TestCliConnect::saysItsStates()
{
    Child server(u"python3"_s, pythonServer(u"c.sendall(b'x'); c.recv(9); c.close()"_s));
    Child command = sockeye({u"connect"_s, u"tcp://127.0.0.1:"_s + portOf(server), u"--send"_s, u"y"_s,
                             u"--expect"_s, u"x"_s, u"--states"_s});
    QVERIFY2(command.exitCode() == 0, command.story().constData());
    QCOMPARE(command.output(), QByteArray("x"));
    QVERIFY2(command.errors().contains("ESTABLISHED (observed, "), command.story().constData());
}

void TestCliConnect::triesUntilSomebodyListens()
{
    const QString port = QString::number(freePort());
    Child command = sockeye({u"connect"_s, u"tcp://127.0.0.1:"_s + port, u"--retry"_s, u"10"_s, u"--send"_s,
                             u"x"_s, u"--expect"_s, u"x"_s, u"--json"_s});
    QVERIFY2(command.waitForOutput("\"code\":\"retrying\""), command.story().constData());
    Child peer(u"socat"_s, {u"TCP4-LISTEN:"_s + port + u",bind=127.0.0.1"_s, u"EXEC:cat"_s});
    QVERIFY2(command.exitCode() == 0, command.story().constData());
    QVERIFY(command.output().contains("\"errno\":\"ECONNREFUSED\""));
    QCOMPARE(command.errors(), QByteArray());
}

void TestCliConnect::reportsAReset()
{
    Child peer(
        u"python3"_s,
        pythonServer(u"import struct\n"
                     "c.recv(1); c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))\n"
                     "c.close()"_s));
    Child command = sockeye({u"connect"_s, u"tcp://127.0.0.1:"_s + portOf(peer), u"--send"_s, u"x"_s});
    QVERIFY2(command.exitCode() == 1, command.story().constData());
    QVERIFY2(
        command.errors().endsWith("sockeye connect: receiving failed: ECONNRESET, the other end broke the "
                                  "connection off; look for the reason there\n"),
        command.story().constData());
}

void TestCliConnect::sends_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QStringList>("receiver");
    QTest::addColumn<QByteArray>("sign"); // by which it says that it is there
    QTest::addColumn<bool>("ends");       // with its sender
    const auto row = [](const char *name, const QString &url, const QString &receiver, QByteArray sign,
                        bool ends) {
        const QString port = QString::number(freePort());
        QTest::newRow(name) << QString(url).replace(u"%1"_s, port)
                            << QString(receiver).replace(u"%1"_s, port).split(u' ') << sign << ends;
    };
    row("socat, UDP over IPv4", u"udp://127.0.0.1:%1"_s, u"socat -u -dd UDP4-RECV:%1,bind=127.0.0.1 -"_s,
        "starting data transfer loop", false);
    row("socat, UDP over IPv6", u"udp://[::1]:%1"_s, u"socat -u -dd UDP6-RECV:%1,bind=[::1] -"_s,
        "starting data transfer loop", false);
    row("socat, Unix datagrams", u"unix-dgram:r.sock"_s, u"socat -u -dd UNIX-RECV:r.sock -"_s,
        "starting data transfer loop", false);
    row("socat, TCP", u"tcp://127.0.0.1:%1"_s, u"socat -u -dd TCP4-LISTEN:%1,bind=127.0.0.1 -"_s,
        "istening on", true);
    row("socat, Unix packets", u"unix-seqpacket:r5.sock"_s, u"socat -u -dd UNIX-LISTEN:r5.sock,type=5 -"_s,
        "istening on", true);
    row("OpenBSD nc, TCP", u"tcp://127.0.0.1:%1"_s, u"nc.openbsd -v -l 127.0.0.1 %1"_s, "istening on", true);
    row("OpenBSD nc, UDP", u"udp://127.0.0.1:%1"_s, u"nc.openbsd -v -u -l 127.0.0.1 %1"_s, "Bound on", false);
    row("ncat, TCP", u"tcp://127.0.0.1:%1"_s, u"ncat -v -l 127.0.0.1 %1"_s, "istening on", true);
}

void TestCliConnect::sends()
{
    QFETCH(QString, url);
    QFETCH(QStringList, receiver);
    QFETCH(QByteArray, sign);
    QFETCH(bool, ends);
    Child peer(receiver.first(), receiver.mid(1), m_folder.path());
    QVERIFY2(peer.waitForErrors(sign), peer.story().constData());
    Child command = sockeye({u"send"_s, url, u"u16be:16706 + \\n"_s, u"--repeat"_s, u"3"_s});
    QVERIFY2(command.exitCode() == 0, command.story().constData());
    QCOMPARE(command.output(), QByteArray());
    QCOMPARE(command.errors(), QByteArray());
    QVERIFY2(peer.waitForOutput("AB\nAB\nAB\n"), peer.story().constData());
    if (ends)
        QCOMPARE(peer.exitCode(), 0);
    QCOMPARE(peer.output(), QByteArray("AB\nAB\nAB\n"));
}

// The session tells when each was sent: never before its time.
void TestCliConnect::keepsItsRate()
{
    Child receiver(u"socat"_s, {u"-u"_s, u"-dd"_s, u"UNIX-RECV:rate.sock"_s, u"-"_s}, m_folder.path());
    QVERIFY(receiver.waitForErrors("starting data transfer loop"));
    QElapsedTimer clock;
    clock.start();
    Child command = sockeye(
        {u"send"_s, u"unix-dgram:rate.sock"_s, u"x"_s, u"--repeat"_s, u"6"_s, u"--rate"_s, u"50/s"_s});
    QVERIFY2(command.exitCode() == 0, command.story().constData());
    QVERIFY2(clock.elapsed() >= 100, "six datagrams, 20 ms apart, in less than 100 ms");
    QVERIFY(receiver.waitForOutput("xxxxxx"));
}

void TestCliConnect::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("sentence");
    const QString port = QString::number(freePort());
    const auto row = [&](const char *name, const QString &arguments, const QByteArray &sentence) {
        QTest::newRow(name) << QString(arguments).replace(u"%1"_s, port).split(u' ')
                            << QByteArray(sentence).replace("%1", port.toLatin1()) + '\n';
    };
    row("refused", u"connect tcp://127.0.0.1:%1 --send x"_s,
        "sockeye connect: connecting to 127.0.0.1:%1 failed: ECONNREFUSED, nobody listens there; start the "
        "server "
        "first, or wait for it with --retry");
    row("refused, IPv6", u"connect tcp://[::1]:%1 --send x"_s,
        "sockeye connect: connecting to [::1]:%1 failed: ECONNREFUSED, nobody listens there; start the "
        "server first, "
        "or wait for it with --retry");
    row("refused in the end", u"connect tcp://127.0.0.1:%1 --send x --retry 0.2"_s,
        "sockeye connect: connecting to 127.0.0.1:%1 failed: ECONNREFUSED, nobody listens there; start the "
        "server "
        "first, or wait for it with --retry");
    row("no such path", u"connect unix:none.sock --send x"_s,
        "sockeye connect: connecting to none.sock failed: ENOENT, there is no such file; check the path, or "
        "start the "
        "server first");
    row("no such name", u"connect tcp://no-such-name.invalid:1 --send x"_s,
        "sockeye connect: no address is known for the name 'no-such-name.invalid'; check its spelling, or "
        "give a "
        "numeric address");
    row("datagram to nobody", u"send udp://127.0.0.1:%1 x"_s,
        "sockeye send: sending to 127.0.0.1:%1 failed: ECONNREFUSED, nobody took the last datagram; start "
        "the "
        "receiver first, or check the port");
    row("datagram too long", u"send udp://127.0.0.1:%1 @long"_s,
        "sockeye send: sending failed: EMSGSIZE, a datagram carries at most 65507 bytes; send less at once");
    row("broadcast", u"send udp://127.255.255.255:%1 x"_s,
        "sockeye send: connecting to 127.255.255.255:%1 failed: EACCES, it is a broadcast address, which "
        "takes "
        "SO_BROADCAST, or a firewall forbids it; name one host");
    row("another type", u"send unix-dgram:stream.sock x"_s,
        "sockeye send: connecting to stream.sock failed: EPROTOTYPE, the socket there is of another type; "
        "try unix:, "
        "unix-dgram: or unix-seqpacket:");
}

void TestCliConnect::refuses()
{
    QFETCH(QStringList, arguments);
    QFile file(m_folder.filePath(u"long"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(65508, 'x'));
    file.close();
    Child other(u"socat"_s, {u"-dd"_s, u"UNIX-LISTEN:stream.sock,unlink-early"_s, u"-"_s}, m_folder.path());
    QVERIFY(other.waitForErrors("listening on"));
    Child command = sockeye(arguments);
    QCOMPARE(command.exitCode(), 1);
    if (command.errors().contains("gave no answer"))
        QSKIP("names cannot be looked up here");
    QTEST(command.errors(), "sentence");
    QCOMPARE(command.output(), QByteArray());
}

void TestCliConnect::isInterrupted()
{
    Child peer(u"python3"_s, pythonServer(u"c.sendall(b'half an '); sys.stdin.read()"_s));
    Child command = sockeye({u"connect"_s, u"tcp://127.0.0.1:"_s + portOf(peer), u"--expect"_s, u"answer"_s,
                             u"--log"_s, u"interrupted.pcapng"_s});
    QVERIFY2(command.waitForOutput("half an "), command.story().constData());
    command.signal(SIGINT);
    QCOMPARE(command.exitCode(), 1);
    QVERIFY2(command.errors().endsWith(
                 "\nsockeye connect: interrupted before \"answer\" had come; 8 bytes came\n"),
             command.story().constData());
    Child show = sockeye({u"show"_s, u"interrupted.pcapng"_s});
    QCOMPARE(show.exitCode(), 0);
    QVERIFY2(show.output().contains("  close("), show.story().constData());
    QCOMPARE(show.errors(), QByteArray());
}

QTEST_GUILESS_MAIN(TestCliConnect)

#include "tst_cli_connect.moc"
