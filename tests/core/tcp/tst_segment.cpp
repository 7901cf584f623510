// SPDX-License-Identifier: MIT
// Segments as octets, against what RFC 791, 8200, 9293, 7323 and 2018 say they mean.
#include <QTest>

#include <random>

#include "core/tcp/segment.h"

using namespace sockeye;

Q_DECLARE_METATYPE(std::optional<Segment>)

namespace {

// A SYN as Linux sends it on the loopback: MSS, SACK permitted, timestamps, a NOP, window scale.
const QByteArray kSyn = "4500003c 1c464000 40067a74 7f000001 7f000001"
                        "c8d81b58 0000000a 00000000 a002fff7 fe300000"
                        "0204ffd7 0402080a 01020304 00000000 01030307";
const QByteArray kData = "45000036 1c474000 40060000 7f000001 7f000002"
                         "c8d81b58 00000010 80000001 8018 0200 fe2a0000"
                         "0101080a 00000001 00000002 6869";
const QByteArray kData6 =
    "60000000 00160640 00000000000000000000000000000001 00000000000000000000000000000001"
    "c8d81b58 fffffff0 00000002 5011 0040 1234 0000 6869";
const QByteArray kTwoExtensions =
    "60000000 0024 00 40 fe800000000000000000000000000001 fe800000000000000000000000000002"
    "2b00 010400000000" // hop-by-hop: routing follows
    "0600 000000000000" // routing of no more words: TCP follows
    "00070050 00000001 00000000 50040000 00000000";

QByteArray octets(const QByteArray &hex)
{
    return QByteArray::fromHex(hex);
}

ByteView viewOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.data()), static_cast<std::size_t>(bytes.size())};
}

QString textOf(const Segment &s)
{
    return QStringLiteral("%1 > %2 [%3] seq=%4 ack=%5 win=%6 sum=%7 urg=%8 ip=%9")
               .arg(QString::fromStdString(s.source.text()), QString::fromStdString(s.destination.text()),
                    QString::fromStdString(tcpFlagNames(s.flags)))
               .arg(s.seq)
               .arg(s.ack)
               .arg(s.window)
               .arg(s.checksum, 0, 16)
               .arg(s.urgent)
               .arg(s.tcpAt) +
           QStringLiteral(" header=%1 len=%2 here=%3")
               .arg(s.headerLength)
               .arg(s.payloadLength)
               .arg(s.payload.size());
}

QString textOf(const std::vector<TcpOption> &options)
{
    QStringList list;
    for (const auto &option : options) {
        const auto name = tcpOptionName(option.kind);
        QString text = QString::fromUtf8(name.data(), static_cast<int>(name.size()));
        if (!option.isWellFormed)
            text += QLatin1String("!");
        for (std::size_t i = 0; i < option.count; ++i)
            text += (i == 0 ? "=" : ",") + QString::number(option.values[i]);
        list << QStringLiteral("%1@%2+%3").arg(text).arg(option.offset).arg(option.length);
    }
    return list.join(' ');
}

} // namespace

class TestSegment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void options_data();
    void options();
    void fields_data();
    void fields();
    void cutAnywhereIsReadWithinItsBounds();
    void noiseIsReadWithinItsBounds();
    void usesUpSequenceSpace();
};

void TestSegment::parses_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<int>("wireLength");
    QTest::addColumn<QString>("text");
    QTest::newRow("a SYN") << kSyn << 0
                           << "127.0.0.1:51416 > 127.0.0.1:7000 [SYN] seq=10 ack=0 win=65527 sum=fe30 urg=0 "
                              "ip=20 header=40 len=0 here=0";
    QTest::newRow("data") << kData << 0
                          << "127.0.0.1:51416 > 127.0.0.2:7000 [PSH ACK] seq=16 ack=2147483649 win=512 "
                             "sum=fe2a urg=0 ip=20 header=32 len=2 here=2";
    QTest::newRow("IPv6 with FIN") << kData6 << 0
                                   << "[::1]:51416 > [::1]:7000 [FIN ACK] seq=4294967280 ack=2 win=64 "
                                      "sum=1234 urg=0 ip=40 header=20 len=2 here=2";
    QTest::newRow("IPv6 with extension headers")
        << kTwoExtensions << 0
        << "[fe80::1]:7 > [fe80::2]:80 [RST] seq=1 ack=0 win=0 sum=0 urg=0 ip=56 header=20 len=0 here=0";
    QTest::newRow("padding of an Ethernet frame is no payload")
        << kData + "000000000000" << 0
        << "127.0.0.1:51416 > 127.0.0.2:7000 [PSH ACK] seq=16 ack=2147483649 win=512 sum=fe2a urg=0 ip=20 "
           "header=32 len=2 here=2";
    QTest::newRow("cut behind the header, its length known from IP")
        << kData.left(kData.size() - 4) << 54
        << "127.0.0.1:51416 > 127.0.0.2:7000 [PSH ACK] seq=16 ack=2147483649 win=512 sum=fe2a urg=0 ip=20 "
           "header=32 len=2 here=0";
    QTest::newRow("cut within the options")
        << kSyn.left(97) << 60
        << "127.0.0.1:51416 > 127.0.0.1:7000 [SYN] seq=10 ack=0 win=65527 sum=fe30 urg=0 ip=20 header=40 "
           "len=0 here=0";
    auto big = kData;
    big.replace(4, 4, "0000");
    QTest::newRow("beyond 64 KiB IPv4 says 0 and the capture says how long")
        << big << 70'052
        << "127.0.0.1:51416 > 127.0.0.2:7000 [PSH ACK] seq=16 ack=2147483649 win=512 sum=fe2a urg=0 ip=20 "
           "header=32 len=70000 here=2";
    auto optioned = kSyn;
    optioned.replace(0, 8, "46000040").insert(44, "01010100");
    QTest::newRow("IPv4 with options") << optioned << 0
                                       << "127.0.0.1:51416 > 127.0.0.1:7000 [SYN] seq=10 ack=0 win=65527 "
                                          "sum=fe30 urg=0 ip=24 header=40 len=0 here=0";
    auto every = kData;
    every.replace(QByteArray("8018 0200 fe2a0000"), QByteArray("80ff 0200 fe2a0009"));
    QTest::newRow("every flag")
        << every << 0
        << "127.0.0.1:51416 > 127.0.0.2:7000 [SYN FIN RST PSH ACK URG ECE CWR] "
           "seq=16 ack=2147483649 win=512 sum=fe2a urg=9 ip=20 header=32 len=2 here=2";
}

void TestSegment::parses()
{
    QFETCH(QByteArray, hex);
    QFETCH(int, wireLength);
    QFETCH(QString, text);
    const QByteArray frame = octets(hex);
    const auto segment = Segment::parse(viewOf(frame), static_cast<std::uint64_t>(wireLength));
    QVERIFY(segment);
    QCOMPARE(textOf(*segment), text);
}

void TestSegment::refuses_data()
{
    QTest::addColumn<QByteArray>("frame");
    const auto changed = [](const QByteArray &hex, int at, int value) {
        QByteArray frame = octets(hex);
        frame[at] = static_cast<char>(value);
        return frame;
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another version") << changed(kSyn, 0, 0x55);
    QTest::newRow("an IP header of four words") << changed(kSyn, 0, 0x44);
    QTest::newRow("an IP header longer than the packet") << changed(kSyn, 0, 0x4f);
    QTest::newRow("UDP") << changed(kSyn, 9, 17);
    QTest::newRow("a later fragment") << changed(kSyn, 7, 1);
    QTest::newRow("longer than what came") << changed(kSyn, 3, 61);
    QTest::newRow("too short for TCP") << changed(kSyn, 3, 39);
    QTest::newRow("a data offset of four words") << changed(kSyn, 32, 0x40);
    QTest::newRow("a data offset past the end") << changed(kSyn, 32, 0xb0);
    QTest::newRow("the TCP header is cut") << octets(kSyn).left(39);
    QTest::newRow("IPv6: UDP") << changed(kData6, 6, 17);
    QTest::newRow("IPv6: nothing follows") << changed(kData6, 6, 59);
    QTest::newRow("IPv6: longer than what came") << changed(kData6, 5, 0x17);
    QTest::newRow("IPv6: an extension past the end") << changed(kTwoExtensions, 41, 0xff);
    QTest::newRow("IPv6: a later fragment") << changed(changed(kTwoExtensions, 6, 44).toHex(), 43, 8);
    QTest::newRow("IPv6: a cut header") << octets(kData6).left(39);
}

void TestSegment::refuses()
{
    QFETCH(QByteArray, frame);
    QVERIFY(!Segment::parse(viewOf(frame)));
}

void TestSegment::options_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QByteArray() << "";
    QTest::newRow("a SYN's") << QByteArray("0204ffd7 0402080a 01020304 00000000 01030307")
                             << "mss=65495@20+4 sackOK@24+2 ts=16909060,0@26+10 nop@36+1 wscale=7@37+3";
    QTest::newRow("SACK of two blocks") << QByteArray("0101 0512 00000001 00000002 fffffffe ffffffff")
                                        << "nop@20+1 nop@21+1 sack=1,2,4294967294,4294967295@22+18";
    QTest::newRow("SACK of four blocks") << "0522" + QByteArray("00000001").repeated(8) + "0101"
                                         << "sack=1,1,1,1,1,1,1,1@20+34 nop@54+1 nop@55+1";
    QTest::newRow("one nobody knows") << QByteArray("fd06 f989 0102 0000") << "unknown!@20+6 eol@26+1";
    QTest::newRow("behind the end nothing counts") << QByteArray("00020405") << "eol@20+1";
    QTest::newRow("an MSS of the wrong length") << QByteArray("0203ff 01") << "mss!@20+3 nop@23+1";
    QTest::newRow("SACK of half a block")
        << QByteArray("0506 00000001 0101") << "sack!@20+6 nop@26+1 nop@27+1";
    QTest::newRow("a length of 0 would never end") << QByteArray("01 0200 01") << "nop@20+1 mss!@21+3";
    QTest::newRow("a length of 1 neither") << QByteArray("0301 0101") << "wscale!@20+4";
    QTest::newRow("a length past the end") << QByteArray("080a 0102") << "ts!@20+4";
    QTest::newRow("no length at all") << QByteArray("010101 02") << "nop@20+1 nop@21+1 nop@22+1 mss!@23+1";
}

void TestSegment::options()
{
    QFETCH(QByteArray, options);
    QFETCH(QString, text);
    const QByteArray bytes = octets(options);
    Segment segment;
    segment.options = viewOf(bytes);
    QCOMPARE(textOf(optionsOf(segment)), text);
}

void TestSegment::fields_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("text");
    QTest::newRow("IPv4") << kData
                          << "0:0+1 1:2+2 3:8+1 4:12+4 5:16+4 6:20+2 7:22+2 8:24+4 9:28+4 10:32+1 11:33+1 "
                             "12:34+2 13:36+2 14:38+2 15:40+1 15:41+1 15:42+10 16:52+2";
    QTest::newRow("IPv6 with extensions")
        << kTwoExtensions
        << "0:0+1 1:4+2 3:7+1 4:8+16 5:24+16 2:40+16 6:56+2 7:58+2 8:60+4 9:64+4 10:68+1 11:69+1 12:70+2 "
           "13:72+2 14:74+2";
}

void TestSegment::fields()
{
    QFETCH(QByteArray, hex);
    QFETCH(QString, text);
    const QByteArray frame = octets(hex);
    const auto segment = Segment::parse(viewOf(frame));
    QVERIFY(segment);
    QStringList seen;
    for (const auto &place : fieldPlaces(*segment, viewOf(frame)))
        seen << QStringLiteral("%1:%2+%3")
                    .arg(static_cast<int>(place.field))
                    .arg(place.offset)
                    .arg(place.length);
    QCOMPARE(seen.join(' '), text);
}

namespace {

// Each place lies in the frame: what a sanitizer would see, asked without one.
void verifyBounds(ByteView frame, std::uint64_t wireLength)
{
    const auto segment = Segment::parse(frame, wireLength);
    if (!segment)
        return;
    for (const auto &place : fieldPlaces(*segment, frame))
        QVERIFY(place.offset + place.length <= frame.size());
    QVERIFY(segment->payload.size() <= segment->payloadLength);
}

} // namespace

void TestSegment::cutAnywhereIsReadWithinItsBounds()
{
    for (const auto &hex : {kSyn, kData, kData6, kTwoExtensions}) {
        const QByteArray frame = octets(hex);
        for (int length = 0; length <= frame.size(); ++length)
            verifyBounds(viewOf(frame.left(length)), static_cast<std::uint64_t>(frame.size()));
    }
}

void TestSegment::noiseIsReadWithinItsBounds()
{
    std::mt19937 random(4711);
    for (int round = 0; round < 100'000; ++round) {
        QByteArray frame = octets(round % 2 ? kSyn : kTwoExtensions);
        for (unsigned i = 0; i < 1 + random() % 4; ++i)
            frame[static_cast<int>(random() % static_cast<unsigned>(frame.size()))] =
                static_cast<char>(random());
        verifyBounds(viewOf(frame), random() % 2 ? 0 : random() % 100'000);
    }
}

void TestSegment::usesUpSequenceSpace()
{
    const QByteArray syn = octets(kSyn), fin = octets(kData6);
    QCOMPARE(Segment::parse(viewOf(syn))->sequenceLength(), 1u);
    QCOMPARE(Segment::parse(viewOf(fin))->sequenceLength(), 3u);
}

QTEST_APPLESS_MAIN(TestSegment)
#include "tst_segment.moc"
