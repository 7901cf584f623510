// SPDX-License-Identifier: MIT
// What Wireshark makes of a session file, and what is left of it when Wireshark has written it anew.
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

#include "tests/support/eventdump.h"
#include "tests/support/sessioncorpus.h"

using namespace sockeye;
using namespace sockeye::test;

class TestTshark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsEveryEvent_data();
    void keepsEveryEvent();
    void findsNothingWrong_data() { keepsEveryEvent_data(); }
    void findsNothingWrong();
    void followsStreams_data();
    void followsStreams();
    void showsRows_data();
    void showsRows();
    void sixtyThousandSockets();
};

namespace {

QByteArray tshark(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("tshark"), arguments);
    if (!process.waitForFinished(60'000))
        return "tshark did not end";
    return process.exitCode() == 0 ? process.readAllStandardOutput()
                                   : "tshark failed: " + process.readAllStandardError();
}

const SessionCase &caseNamed(std::string_view name)
{
    const auto &all = sessionCases();
    return *std::find_if(all.begin(), all.end(), [&](const SessionCase &one) { return one.name == name; });
}

} // namespace

void TestTshark::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("tshark")).isEmpty())
        QSKIP("tshark is not installed");
}

void TestTshark::keepsEveryEvent_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 1; i < sessionCases().size();
         ++i) // tshark writes no interfaces when there are no packets
        QTest::newRow(sessionCases()[i].name) << static_cast<int>(i);
}

void TestTshark::keepsEveryEvent()
{
    QFETCH(int, index);
    QTemporaryDir folder;
    const QString in = folder.filePath("in.pcapng");
    const QString out = folder.filePath("out.pcapng");
    const auto expected = record(sessionCases()[static_cast<std::size_t>(index)], in.toStdString());
    QCOMPARE(tshark({"-r", in, "-w", out}), QByteArray());
    const auto log = load(out.toStdString());
    QVERIFY(log);
    const auto kept = dumpAll(*log);
    for (std::size_t i = 0; i < std::min(kept.size(), expected.size()); ++i)
        QCOMPARE(kept[i], expected[i]);
    QCOMPARE(kept.size(), expected.size());
}

void TestTshark::findsNothingWrong()
{
    QFETCH(int, index);
    QTemporaryDir folder;
    const QString path = folder.filePath("session.pcapng");
    record(sessionCases()[static_cast<std::size_t>(index)], path.toStdString());
    // Every checksum is checked; a truncated packet's cannot be.
    const QByteArray details = tshark({"-o", "ip.check_checksum:TRUE", "-o", "tcp.check_checksum:TRUE", "-o",
                                       "udp.check_checksum:TRUE", "-r", path, "-V"});
    QVERIFY(details.contains("Frame 1:"));
    QStringList complaints;
    for (const QByteArray &line : details.split('\n')) {
        if (line.contains("Dissector bug") || line.contains("Malformed Packet") ||
            (line.contains("[Expert Info (") && !line.contains("(Chat") && !line.contains("(Comment") &&
             !line.contains("with the same ports")))
            complaints << QString::fromUtf8(line.trimmed());
    }
    QCOMPARE(complaints, QStringList());
}

void TestTshark::followsStreams_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("stream");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("both ends ours") << "both ends" << 0 << QStringList{"ping", "\tpong"};
    QTest::newRow("connected to itself") << "both ends" << 1 << QStringList{"to myself"};
    QTest::newRow("first of a 4-tuple")
        << "the same 4-tuple twice" << 0 << QStringList{"question 1", "\tanswer 1"};
    QTest::newRow("second of it") << "the same 4-tuple twice" << 1 << QStringList{"question 2", "\tanswer 2"};
}

void TestTshark::followsStreams()
{
    QFETCH(QString, name);
    QFETCH(int, stream);
    QFETCH(QStringList, lines);
    QTemporaryDir folder;
    const QString path = folder.filePath("session.pcapng");
    record(caseNamed(name.toStdString()), path.toStdString());
    const QByteArray followed = tshark({"-r", path, "-q", "-z", QString("follow,tcp,ascii,%1").arg(stream)});
    // Below the names of the nodes each turn is its length, with a tab before the second node's, and its
    // bytes.
    QStringList seen;
    bool isTurn = false;
    for (const QString &line : QString::fromUtf8(followed).split('\n')) {
        bool isLength = false;
        line.trimmed().toInt(&isLength);
        if (isTurn && !line.isEmpty())
            seen << line;
        isTurn = isLength;
        if (isLength && line.startsWith('\t'))
            isTurn = true;
    }
    for (QString &line : lines)
        line = line.trimmed();
    QCOMPARE(seen, lines);
}

void TestTshark::showsRows_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("what");    // Info of plain bytes is there from Wireshark 4.2 on
    QTest::addColumn<QByteArray>("rows"); // interface, direction, addresses, drops, protocol, and that
    QTest::newRow("a call") << "every kind"
                            << "frame.packet_id == 3"
                            << "_ws.col.Info"
                            << QByteArray("tcp#2|||||systemd Journal|getsockopt(17, SOL_SOCKET, SO_RCVBUF) = "
                                          "-9223372036854775808 errno 4711 (212992)\n");
    QTest::newRow("a drop") << "every kind"
                            << "frame.drop_count"
                            << "_ws.col.Info"
                            << QByteArray("tcp#1||||120|systemd Journal|tcp#1 lost 120 datagrams, "
                                          "18446744073709551615 in all: its receive buffer was full\n");
    QTest::newRow("the ends of a connection")
        << "both ends"
        << "exported_pdu && !systemd_journal && frame.interface_name != \"tcp#4\""
        << "data.data"
        << QByteArray("tcp#2|0x00000002|127.0.0.1|127.0.0.1||TCP|\n" // the SYN
                      "tcp#2|0x00000002|127.0.0.1|127.0.0.1||TCP|70696e67\n"
                      "tcp#3|0x00000001|127.0.0.1|127.0.0.1||TCP|70696e67\n"
                      "tcp#3|0x00000002|127.0.0.1|127.0.0.1||TCP|706f6e67\n"
                      "tcp#2|0x00000001|127.0.0.1|127.0.0.1||TCP|706f6e67\n");
    QTest::newRow("a truncated datagram")
        << "truncated and peeked"
        << "frame.packet_id == 5"
        << "_ws.col.Info"
        << QByteArray("udp#1|0x00000001|127.0.0.1|127.0.0.1||UDP|9001 \xe2\x86\x92 9000 Len=65507\n");
    QTest::newRow("a look at the queue")
        << "truncated and peeked"
        << "frame.packet_id == 9"
        << "data.len" << QByteArray("udp#1|0x00000001|127.0.0.1|127.0.0.1||PEEK|9\n");
    QTest::newRow("a Unix socket") << "streams"
                                   << "frame.packet_id == 16"
                                   << "data.len" << QByteArray("unix#1|0x00000001||||UNIX|1\n");
}

void TestTshark::showsRows()
{
    QFETCH(QString, name);
    QFETCH(QString, filter);
    QFETCH(QString, what);
    QFETCH(QByteArray, rows);
    QTemporaryDir folder;
    const QString path = folder.filePath("session.pcapng");
    record(caseNamed(name.toStdString()), path.toStdString());
    QStringList arguments{"-r", path, "-Y", filter, "-T", "fields", "-E", "separator=|"};
    for (const char *field : {"frame.interface_name", "frame.packet_flags_direction", "_ws.col.Source",
                              "_ws.col.Destination", "frame.drop_count", "_ws.col.Protocol"})
        arguments << "-e" << field;
    QCOMPARE(tshark(arguments << "-e" << what), rows);
}

void TestTshark::sixtyThousandSockets()
{
    constexpr SocketId kSockets = 60'000;
    const SessionCase session{"", [](EventMaker &make, Journal &) {
                                  for (SocketId id = 1; id <= kSockets; ++id)
                                      make.made(id, fmt::format("udp#{}", id), kUdp4);
                                  make.data(kSockets, Direction::Out, "last", at4(9000), at4(9001));
                              }};
    QTemporaryDir folder;
    const QString path = folder.filePath("session.pcapng");
    record(session, path.toStdString());
    QCOMPARE(tshark({"-r", path, "-Y", "udp.length == 12", "-T", "fields", "-e", "frame.interface_name"}),
             QByteArray("udp#60000\n"));
}

QTEST_GUILESS_MAIN(TestTshark)
#include "tst_tshark.moc"
