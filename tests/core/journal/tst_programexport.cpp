// SPDX-License-Identifier: MIT
// Sessions written out as programs: the compiler takes the C one without a word, and both say of every call what was
// recorded of it.
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

#include "core/journal/exporters/exporter.h"
#include "tests/support/child.h"
#include "tests/support/livesession.h"
#include "tests/support/waiting.h"

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray exported(LiveSession &session, ExportFormat format, const QString &path)
{
    session.journal().flush();
    ExportOptions options;
    options.format = format;
    if (!exportToFile(session.journal().log(), options, path.toStdString(), true))
        return {};
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void closeAndWait(LiveSession &session, SocketId socket)
{
    QVERIFY(session.waitForCall(session.call(socket, {CloseCall{}}).command, CallCode::Close));
}

void waitForBytes(LiveSession &session, SocketId socket, std::uint64_t octets)
{
    QVERIFY(
        session.waitForSocket([&](const SocketSummary &s) { return s.id == socket && s.bytesIn >= octets; }));
}

SocketId accepted(LiveSession &session, SocketId listener)
{
    const auto found = session.waitForSocket([&](const SocketSummary &s) { return s.parent == listener; });
    return found ? found->id : 0;
}

void talkOverStreams(LiveSession &session, const std::string &url)
{
    const auto server = session.listen(url);
    const auto client = session.connectTo(server.local);
    const auto other = accepted(session, server.id);
    session.send(client.id, std::string_view("hello \"?\?/\"\0\xff\r\n", 14));
    waitForBytes(session, other, 14);
    session.send(other, "welcome");
    waitForBytes(session, client.id, 7);
    session.call(client.id, {ShutdownCall{1}});
    QVERIFY(session.waitForSocket([&](const SocketSummary &s) { return s.id == other && s.peerFinished; }));
    closeAndWait(session, other);
    closeAndWait(session, client.id);
    closeAndWait(session, server.id);
}

void talkOverDatagrams(LiveSession &session)
{
    const auto server = session.bound();
    const auto client = session.bound();
    session.call(client.id, {sendText("ping", server.local)});
    waitForBytes(session, server.id, 4);
    session.call(server.id, {sendText("", client.local)});
    QVERIFY(
        session.waitForSocket([&](const SocketSummary &s) { return s.id == client.id && s.unitsIn == 1; }));
    closeAndWait(session, client.id);
    closeAndWait(session, server.id);
}

void callsThatFail(LiveSession &session)
{
    Command command;
    command.mode = Mode::StepByStep;
    command.calls = {SocketCall{{Family::Inet, SocketType::Stream}, 0}};
    const auto socket = session.engine().submit(std::move(command)).value();
    const auto closed = Endpoint::inet({127, 0, 0, 1}, freePort());
    const auto recv = session.call(socket.socket, {RecvCall{}});
    QVERIFY(session.waitForCall(recv.command, CallCode::Recv));
    const auto connect = session.call(socket.socket, {ConnectCall{closed, {}, {}}});
    QVERIFY(session.waitForCall(connect.command, CallCode::Connect));
    const auto send = session.call(socket.socket, {sendText("x")});
    QVERIFY(session.waitForCall(send.command, CallCode::Send));
    const auto option = session.call(socket.socket, {GetOptionCall{SOL_SOCKET, SO_TYPE, 4}});
    QVERIFY(session.waitForCall(option.command, CallCode::GetSockOpt));
    const linger hard{1, 0};
    const auto *octets = reinterpret_cast<const std::uint8_t *>(&hard);
    const auto linger = session.call(
        socket.socket, {SetOptionCall{SOL_SOCKET, SO_LINGER, Bytes(octets, octets + sizeof hard)}});
    QVERIFY(session.waitForCall(linger.command, CallCode::SetSockOpt));
    closeAndWait(session, socket.socket);
}

} // namespace

class TestProgramExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasRecorded_data();
    void saysWhatWasRecorded();
    void sendsTheSameBytes_data();
    void sendsTheSameBytes();
};

void TestProgramExport::saysWhatWasRecorded_data()
{
    QTest::addColumn<QString>("story");
    QTest::addColumn<QByteArray>("output");
    const auto stream = [](const QByteArray &kind) {
        QByteArray text = "K#1 socket = descriptor\n";
        text += "K#1 bind = 0\nK#1 listen = 0\nK#2 socket = descriptor\nK#2 connect = 0\n"
                "K#3 accept4 = descriptor\nK#2 send = 14\nK#3 recv = 14\nK#3 send = 7\nK#2 recv = 7\n"
                "K#2 shutdown = 0\nK#3 recv = 0\nK#3 close = 0\n";
        text += "K#2 recv = 0\nK#2 close = 0\nK#1 close = 0\n";
        return text.replace("K", kind);
    };
    QTest::newRow("TCP") << u"tcp://127.0.0.1:0"_s << stream("tcp");
    QTest::newRow("TCP over IPv6") << u"tcp://[::1]:0"_s << stream("tcp");
    QTest::newRow("Unix stream") << u"unix:@sockeye-program"_s << stream("unix");
    QTest::newRow("UDP") << u"udp"_s
                         << QByteArray(
                                "udp#1 socket = descriptor\nudp#1 bind = 0\nudp#2 socket = descriptor\n"
                                "udp#2 bind = 0\nudp#2 sendto = 4\nudp#1 recv = 4\nudp#1 sendto = 0\n"
                                "udp#2 recv = 0\nudp#2 close = 0\nudp#1 close = 0\n");
    QTest::newRow("failures") << u"failures"_s
                              << QByteArray("tcp#1 socket = descriptor\ntcp#1 recv = -1 ENOTCONN\n"
                                            "tcp#1 connect = -1 ECONNREFUSED\ntcp#1 send = -1 EPIPE\n"
                                            "tcp#1 getsockopt = 0\ntcp#1 setsockopt = 0\ntcp#1 close = 0\n");
}

void TestProgramExport::saysWhatWasRecorded()
{
    QFETCH(QString, story);
    QFETCH(QByteArray, output);
    LiveSession session;
    if (story == u"udp")
        talkOverDatagrams(session);
    else if (story == u"failures")
        callsThatFail(session);
    else
        talkOverStreams(session, story.toStdString());
    QVERIFY(!QTest::currentTestFailed());

    QTemporaryDir folder;
    const QString source = folder.filePath(u"session.c"_s), script = folder.filePath(u"session.py"_s);
    const QByteArray text = exported(session, ExportFormat::C, source);
    QVERIFY(!text.isEmpty());
    QVERIFY(!exported(session, ExportFormat::Python, script).isEmpty());
    session.stop(); // an abstract name is free again

    Child compiler(u"cc"_s, {u"-std=gnu11"_s, u"-Wall"_s, u"-Wextra"_s, u"-Werror"_s, u"-o"_s,
                             folder.filePath(u"session"_s), source});
    QVERIFY2(compiler.exitCode() == 0, (compiler.story() + text).constData());
    // Options every datagram socket is given when it is made are calls like others; the story leaves them out.
    const auto told = [](QByteArray all) {
        QByteArray kept;
        for (const QByteArray &line : all.split('\n')) {
            if (!line.isEmpty() && !(line.startsWith("udp") && line.contains("setsockopt")))
                kept += line + '\n';
        }
        return kept;
    };
    Child program(folder.filePath(u"session"_s), {});
    QVERIFY2(program.exitCode() == 0, (program.story() + text).constData());
    QVERIFY2(told(program.output()) == output, (program.output() + "instead of\n" + output).constData());
    Child python(u"python3"_s, {script});
    QVERIFY2(python.exitCode() == 0, python.story().constData());
    QVERIFY2(told(python.output()) == output, (python.output() + "instead of\n" + output).constData());
}

void TestProgramExport::sendsTheSameBytes_data()
{
    QTest::addColumn<bool>("isC");
    QTest::newRow("C") << true;
    QTest::newRow("Python") << false;
}

// A peer nobody here wrote gets the same bytes from the session and from the program.
void TestProgramExport::sendsTheSameBytes()
{
    QFETCH(bool, isC);
    QByteArray sent;
    for (int i = 0; i < 3000; ++i)
        sent += static_cast<char>(i * 7);
    const quint16 port = freePort();
    const auto listen = [port] {
        return Child(u"socat"_s,
                     {u"-u"_s, u"-dd"_s, u"TCP4-LISTEN:%1,bind=127.0.0.1,reuseaddr"_s.arg(port), u"-"_s});
    };
    LiveSession session;
    {
        Child peer = listen();
        QVERIFY2(peer.waitForErrors("listening on"), peer.story().constData());
        const auto client = session.connectTo(Endpoint::inet({127, 0, 0, 1}, port));
        session.send(client.id, std::string_view(sent.constData(), static_cast<std::size_t>(sent.size())));
        QVERIFY(peer.waitForOutputSize(sent.size()));
        closeAndWait(session, client.id);
        QCOMPARE(peer.exitCode(), 0);
        QCOMPARE(peer.output(), sent);
    }
    QTemporaryDir folder;
    const QString source = folder.filePath(isC ? u"session.c"_s : u"session.py"_s);
    QVERIFY(!exported(session, isC ? ExportFormat::C : ExportFormat::Python, source).isEmpty());
    if (isC) {
        Child compiler(u"cc"_s, {u"-Wall"_s, u"-Werror"_s, u"-o"_s, folder.filePath(u"session"_s), source});
        QVERIFY2(compiler.exitCode() == 0, compiler.story().constData());
    }
    Child peer = listen();
    QVERIFY2(peer.waitForErrors("listening on"), peer.story().constData());
    Child program = isC ? Child(folder.filePath(u"session"_s), {}) : Child(u"python3"_s, {source});
    QVERIFY2(program.exitCode() == 0, program.story().constData());
    QCOMPARE(peer.exitCode(), 0);
    QCOMPARE(peer.output(), sent);
}

QTEST_GUILESS_MAIN(TestProgramExport)
#include "tst_programexport.moc"
