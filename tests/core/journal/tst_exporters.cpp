// SPDX-License-Identifier: MIT
// What a session becomes in its other forms, whole files compared; and that a file is whole or not there.
#include <cerrno>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/journal/exporters/exporter.h"
#include "core/journal/exporters/redactor.h"
#include "core/journal/journal.h"

using namespace sockeye;

namespace {

constexpr std::int64_t kBegan = 1'763'647'397'000'000'000; // 2025-11-20 14:03:17 UTC

Endpoint host(std::uint8_t last, std::uint16_t port)
{
    return Endpoint::inet({10, 0, 0, last}, port);
}

} // namespace

class TestExporters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writes_data();
    void writes();
    void redactsTexts_data();
    void redactsTexts();
    void redactsHosts();
    void replacesOnlyWhenAsked();
    void leavesNothingHalfDone();
    void cancels();

private:
    void add(SocketId socket, std::int64_t ms, Event::Body body);
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
};

void TestExporters::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    JournalOptions options;
    options.path = path("session.pcapng").toStdString();
    auto journal = Journal::create(options);
    QVERIFY(journal);
    m_journal = std::move(*journal);

    add(0, 0, NoteEvent{NoteCode::Text, Severity::Info, "a \"quoted\", note"});
    CallEvent socket;
    socket.call = CallCode::Socket;
    socket.args = "AF_INET, SOCK_STREAM, 0";
    socket.ret = 5;
    socket.made = {Family::Inet, SocketType::Stream};
    socket.madeName = "tcp#1";
    add(1, 1, socket);
    CallEvent connect;
    connect.call = CallCode::Connect;
    connect.args = "5, 10.0.0.9:7001";
    connect.ret = -1;
    connect.err = ECONNREFUSED;
    connect.peer = host(9, 7001);
    add(1, 2, connect);
    DataEvent data;
    data.dir = Direction::In;
    data.call = CallCode::Recv;
    data.payload = viewOf("first\n");
    data.origLen = 6;
    data.local = host(1, 50000);
    data.peer = host(9, 7001);
    add(1, 3, data);
    DataEvent peeked = data;
    peeked.flags = kPeeked;
    add(1, 4, peeked);
    DataEvent cut = data;
    cut.flags = kTruncated;
    cut.payload = viewOf("sec");
    add(1, 5, cut);
    DataEvent out = data;
    out.dir = Direction::Out;
    out.call = CallCode::Send;
    add(1, 6, out);
    add(1, 7,
        StateEvent{TcpState::Established, TcpState::CloseWait, Evidence::Observed, EvidenceSource::TcpInfo});
    QVERIFY(m_journal->flush());
}

void TestExporters::add(SocketId socket, std::int64_t ms, Event::Body body)
{
    auto batch = m_journal->take();
    Event &event = batch->add();
    event.ns = kBegan + ms * 1'000'000;
    event.socket = socket;
    event.body = std::move(body);
    m_journal->submit(std::move(batch));
}

void TestExporters::writes_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<bool>("redacted");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, ExportFormat format, bool redacted, const char *expected) {
        QTest::newRow(name) << static_cast<int>(format) << redacted << QByteArray(expected);
    };
    row("csv", ExportFormat::Csv, false,
        "seq,ns,seconds,kind,socket,dir,call,args,ret,errno,len,local,peer,from,to,evidence,message,hex\r\n"
        "1,1763647397000000000,0.000000000,note,,,,,,,,,,,,,\"a \"\"quoted\"\", note\",\r\n"
        "2,1763647397001000000,0.001000000,call,tcp#1,,socket,\"AF_INET, SOCK_STREAM, 0\",5,,,,,,,,"
        "\"socket(AF_INET, SOCK_STREAM, 0) = 5\",\r\n"
        "3,1763647397002000000,0.002000000,call,tcp#1,,connect,\"5, "
        "10.0.0.9:7001\",-1,ECONNREFUSED,,,10.0.0.9:7001,,,,"
        "\"connect(5, 10.0.0.9:7001) = -1 ECONNREFUSED\",\r\n"
        "4,1763647397003000000,0.003000000,data,tcp#1,in,recv,,,,6,10.0.0.1:50000,10.0.0.9:7001,,,,"
        "tcp#1 received 6 bytes from 10.0.0.9:7001,66697273740a\r\n"
        "5,1763647397004000000,0.004000000,data,tcp#1,in,recv,,,,6,10.0.0.1:50000,10.0.0.9:7001,,,,"
        "\"tcp#1 received 6 bytes from 10.0.0.9:7001, left in the queue\",66697273740a\r\n"
        "6,1763647397005000000,0.005000000,data,tcp#1,in,recv,,,,6,10.0.0.1:50000,10.0.0.9:7001,,,,"
        "\"tcp#1 received 6 bytes from 10.0.0.9:7001, 3 of them kept\",736563\r\n"
        "7,1763647397006000000,0.006000000,data,tcp#1,out,send,,,,6,10.0.0.1:50000,10.0.0.9:7001,,,,"
        "tcp#1 sent 6 bytes to 10.0.0.9:7001,66697273740a\r\n"
        "8,1763647397007000000,0.007000000,state,tcp#1,,,,,,,,,ESTABLISHED,CLOSE_WAIT,observed,"
        "\"tcp#1 ESTABLISHED → CLOSE_WAIT (observed, TCP_INFO)\",\r\n");
    row("text", ExportFormat::Text, false,
        "session began 2025-11-20 14:03:17 UTC; times are seconds since then\n\n"
        "     0.000000000  -         note     a \"quoted\", note\n"
        "     0.001000000  tcp#1     call     socket(AF_INET, SOCK_STREAM, 0) = 5\n"
        "     0.002000000  tcp#1     call     connect(5, 10.0.0.9:7001) = -1 ECONNREFUSED\n"
        "     0.003000000  tcp#1     data     tcp#1 received 6 bytes from 10.0.0.9:7001\n"
        "    00000000: 6669 7273 740a                           first.\n"
        "     0.004000000  tcp#1     data     tcp#1 received 6 bytes from 10.0.0.9:7001, left in the queue\n"
        "    00000000: 6669 7273 740a                           first.\n"
        "     0.005000000  tcp#1     data     tcp#1 received 6 bytes from 10.0.0.9:7001, 3 of them kept\n"
        "    00000000: 7365 63                                  sec\n"
        "     0.006000000  tcp#1     data     tcp#1 sent 6 bytes to 10.0.0.9:7001\n"
        "    00000000: 6669 7273 740a                           first.\n"
        "     0.007000000  tcp#1     state    tcp#1 ESTABLISHED → CLOSE_WAIT (observed, TCP_INFO)\n");
    row("text redacted", ExportFormat::Text, true,
        "session began 2025-11-20 14:03:17 UTC; times are seconds since then\n\n"
        "     0.000000000  -         note     …\n"
        "     0.001000000  tcp#1     call     socket(AF_INET, SOCK_STREAM, 0) = 5\n"
        "     0.002000000  tcp#1     call     connect(5, 198.18.0.1:7001) = -1 ECONNREFUSED\n"
        "     0.003000000  tcp#1     data     tcp#1 received 6 bytes from 198.18.0.1:7001\n"
        "     0.004000000  tcp#1     data     tcp#1 received 6 bytes from 198.18.0.1:7001, left in the "
        "queue\n"
        "     0.005000000  tcp#1     data     tcp#1 received 6 bytes from 198.18.0.1:7001, 0 of them kept\n"
        "     0.006000000  tcp#1     data     tcp#1 sent 6 bytes to 198.18.0.1:7001\n"
        "     0.007000000  tcp#1     state    tcp#1 ESTABLISHED → CLOSE_WAIT (observed, TCP_INFO)\n");
    row("raw", ExportFormat::Raw, false, "first\nsec");
}

void TestExporters::writes()
{
    QFETCH(int, format);
    QFETCH(bool, redacted);
    ExportOptions options;
    options.format = static_cast<ExportFormat>(format);
    options.redactAddresses = options.redactPayloads = redacted;
    options.socket = 1;
    const auto summary = exportToFile(m_journal->log(), options, path("out").toStdString(), false);
    QVERIFY(summary);
    QFile file(path("out"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QTEST(written, "expected");
    QCOMPARE(summary->octets, static_cast<std::uint64_t>(written.size()));
    QCOMPARE(summary->missing, std::uint64_t{3});
    struct stat status = {};
    QCOMPARE(stat(path("out").toLocal8Bit().constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, 0600u);
}

void TestExporters::redactsTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("redacted");
    QTest::newRow("numbers and flags")
        << QStringLiteral("3, SOL_SOCKET, SO_LINGER, {1, 0}, MSG_PEEK|MSG_DONTWAIT")
        << QStringLiteral("3, SOL_SOCKET, SO_LINGER, {1, 0}, MSG_PEEK|MSG_DONTWAIT");
    QTest::newRow("address") << QStringLiteral("3, 10.1.2.3:80") << QStringLiteral("3, 198.18.0.1:80");
    QTest::newRow("the same twice") << QStringLiteral("10.1.2.3:80, 10.1.2.4:80, 10.1.2.3:81")
                                    << QStringLiteral("198.18.0.1:80, 198.18.0.2:80, 198.18.0.1:81");
    QTest::newRow("loopback") << QStringLiteral("127.0.0.1:7000, 0.0.0.0:0")
                              << QStringLiteral("127.0.0.1:7000, 0.0.0.0:0");
    QTest::newRow("IPv6") << QStringLiteral("[fe80::1]:7000") << QStringLiteral("[2001:db8::1]:7000");
    QTest::newRow("path") << QStringLiteral("3, /home/ann/x.sock") << QStringLiteral("3, …");
    QTest::newRow("quoted") << QStringLiteral("3, \"A, B, C\", 5") << QStringLiteral("3, …, 5");
    QTest::newRow("quoted with a quote") << QStringLiteral("3, \"A\\\", B\", 5") << QStringLiteral("3, …, 5");
    QTest::newRow("unclosed") << QStringLiteral("3, \"A, B") << QStringLiteral("3, …");
}

void TestExporters::redactsTexts()
{
    QFETCH(QString, text);
    Redactor redactor(true, true);
    QTEST(QString::fromStdString(redactor.applyToText(text.toStdString())), "redacted");
}

void TestExporters::redactsHosts()
{
    Redactor redactor(true, false);
    QCOMPARE(redactor.apply(Endpoint::unixName("/run/secret")).text(), std::string("/redacted/1"));
    QCOMPARE(redactor.apply(Endpoint::unixName(std::string_view("\0name", 5))).text(),
             std::string("@redacted/2"));
    for (int i = 0; i < 300; ++i)
        redactor.apply(
            Endpoint::inet({11, 0, static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i)}, 1));
    QCOMPARE(redactor.apply(Endpoint::inet({11, 0, 1, 43}, 5)).text(), std::string("198.18.1.46:5"));
    Redactor none(false, true);
    QCOMPARE(none.apply(Endpoint::unixName("/run/open")).text(), std::string("/run/open"));
}

void TestExporters::replacesOnlyWhenAsked()
{
    const std::string out = path("out").toStdString();
    std::ofstream(out) << "mine";
    const auto refused = exportToFile(m_journal->log(), {}, out, false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, EEXIST);
    QVERIFY(exportToFile(m_journal->log(), {}, out, true));
    QFile file(path("out"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("{\"seq\":1,"));
}

// A full disk, as a limit on the size of files makes one.
void TestExporters::leavesNothingHalfDone()
{
    m_journal->stop();
    const std::string out = path("out").toStdString();
    std::ofstream(out) << "mine";
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{100, before.rlim_max};
    auto *old = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto failed = exportToFile(m_journal->log(), {}, out, true);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, old);
    QVERIFY(!failed);
    QCOMPARE(failed.error(), (SysError{"write", EFBIG}));
    QFile file(path("out"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
             (QStringList{QStringLiteral("out"), QStringLiteral("session.pcapng")}));

    const auto nowhere = exportToFile(m_journal->log(), {}, path("no/such/folder").toStdString(), true);
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error(), (SysError{"open", ENOENT}));
}

void TestExporters::cancels()
{
    const auto cancelled =
        exportToFile(m_journal->log(), {}, path("out").toStdString(), false, [](Row, Row) { return false; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ECANCELED);
    QVERIFY(!QFile::exists(path("out")));
}

QTEST_GUILESS_MAIN(TestExporters)
#include "tst_exporters.moc"
