// SPDX-License-Identifier: MIT
// What a frame of each kind of link carries, and that one of which something is missing or wrong is shown as a whole.
#include <QTest>

#include "core/bytes/hex.h"
#include "core/journal/framepayload.h"
#include "core/journal/upperpdu.h"

using namespace sockeye;

namespace {

const QByteArray kUdp = "45000021 00010000 40110000 7f000001 7f000002 03e807d0 000d0000 68656c6c6f";
const QByteArray kTcp =
    "4500002d 00010000 40060000 7f000001 7f000002 03e807d0 00000001 00000002 5018ffff 00000000"
    "68656c6c6f";
const QByteArray kUdp6 = "60000000 000d1140 00000000000000000000000000000001 00000000000000000000000000000002"
                         "03e807d0 000d0000 68656c6c6f";
const QByteArray kMacs = "020000000001020000000002";

QByteArray saidOf(const FramePayload &payload, ByteView frame)
{
    constexpr std::string_view kKinds[] = {"tcp", "udp", "data", "frame"};
    QByteArray text(kKinds[int(payload.kind)].data());
    text += ' ' + QByteArray::fromStdString(payload.protocol);
    if (payload.source.isInet())
        text += ' ' + QByteArray::fromStdString(payload.source.text()) + " > " +
                QByteArray::fromStdString(payload.destination.text());
    if (payload.isFragment)
        text += " fragment";
    text += ' ' + QByteArray::number(qulonglong(payload.size)) + '/' +
            QByteArray::number(qulonglong(payload.wireSize));
    if (payload.kind != FramePayload::Kind::Frame)
        text += ' ' + QByteArray::fromStdString(toHex(frame.subspan(payload.at, payload.size)));
    return text;
}

} // namespace

class TestFramePayload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carries_data();
    void carries();
    void ofASession();
};

void TestFramePayload::carries_data()
{
    QTest::addColumn<int>("linkType");
    QTest::addColumn<QByteArray>("frame"); // in hexadecimal
    QTest::addColumn<int>("wireLength");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, int linkType, const QByteArray &frame, const char *expected,
                        int wireLength = 0) {
        QTest::newRow(name) << linkType << QByteArray::fromHex(frame) << wireLength << QByteArray(expected);
    };
    const char *const udp = "udp UDP 127.0.0.1:1000 > 127.0.0.2:2000 5/5 68656c6c6f";
    row("Ethernet, UDP", 1, kMacs + "0800" + kUdp, udp);
    row("Ethernet, padded", 1, kMacs + "0800" + kUdp + "000000000000", udp);
    row("Ethernet, TCP", 1, kMacs + "0800" + kTcp, "tcp TCP 127.0.0.1:1000 > 127.0.0.2:2000 5/5 68656c6c6f");
    row("Ethernet, IPv6", 1, kMacs + "86dd" + kUdp6, "udp UDP [::1]:1000 > [::2]:2000 5/5 68656c6c6f");
    row("two VLAN tags", 1, kMacs + "88a80001" + "81000002" + "0800" + kUdp, udp);
    row("ARP", 1, kMacs + "0806" + "0001080006040001", "frame ARP 22/22");
    row("LLDP", 1, kMacs + "88cc" + "0000", "frame EtherType 0x88CC 16/16");
    row("a length", 1, kMacs + "0003" + "424203", "frame IEEE 802.3 17/17");
    row("half an Ethernet header", 1, "020000", "frame Ethernet 3/3");
    row("nothing at all", 1, "", "frame Ethernet 0/0");
    for (const int raw : {12, 14, 101, 228})
        row(qPrintable(QStringLiteral("raw %1").arg(raw)), raw, kUdp, udp);
    row("raw IPv6", 229, kUdp6, "udp UDP [::1]:1000 > [::2]:2000 5/5 68656c6c6f");
    row("loopback, little", 0, "02000000" + kUdp, udp);
    row("loopback, big", 0, "00000002" + kUdp, udp);
    row("loopback, OpenBSD", 108, "00000002" + kUdp, udp);
    row("loopback, of no IP", 0, "0100000000", "frame loopback 5/5");
    row("Linux cooked", 113, "0000030400060000000000000000" + QByteArray("0800") + kUdp, udp);
    row("Linux cooked 2", 276, "08000000000000010304060000000000000000" + QByteArray("00") + kUdp, udp);
    row("half a cooked header", 113, "0000", "frame SLL 2/2");
    row("unknown", 147, "0102", "frame link type 147 2/2");

    row("ICMP", 101, "4500001c 00010000 40010000 7f000001 7f000002 08000000 00000000",
        "frame ICMP 127.0.0.1:0 > 127.0.0.2:0 28/28");
    row("GRE", 101, "45000018 00010000 402f0000 7f000001 7f000002 00000800",
        "frame IP 47 127.0.0.1:0 > 127.0.0.2:0 24/24");
    auto part = kUdp;
    part.replace(9, 8, "00012000");
    row("the first fragment", 101, part, "udp UDP 127.0.0.1:1000 > 127.0.0.2:2000 fragment 5/5 68656c6c6f");
    auto whole = part;
    whole.replace("000d0000", "05dc0000"); // UDP's length is that of the whole datagram
    row("the first fragment of a long one", 101, whole,
        "udp UDP 127.0.0.1:1000 > 127.0.0.2:2000 fragment 5/5 68656c6c6f");
    part.replace(9, 8, "00010001");
    row("a later fragment", 101, part, "frame UDP 127.0.0.1:0 > 127.0.0.2:0 fragment 33/33");
    auto cut = kUdp;
    cut.chop(6);
    row("cut", 101, cut, "udp UDP 127.0.0.1:1000 > 127.0.0.2:2000 2/5 6865", 33);
    row("cut within UDP's header", 101, kUdp.left(45), "frame UDP 127.0.0.1:0 > 127.0.0.2:0 20/33", 33);
    row("a total that is more than there was", 101, cut, "frame IP 30/30");
    auto small = kUdp;
    small.replace("000d0000", "00070000");
    row("a UDP length below its header", 101, small, "frame UDP 127.0.0.1:1000 > 127.0.0.2:2000 33/33");
    row("no IP", 101, "ff", "frame IP 1/1");
}

void TestFramePayload::carries()
{
    QFETCH(int, linkType);
    QFETCH(QByteArray, frame);
    QFETCH(int, wireLength);
    QFETCH(QByteArray, expected);
    const ByteView octets(reinterpret_cast<const std::uint8_t *>(frame.data()),
                          static_cast<std::size_t>(frame.size()));
    const auto payload = FramePayload::of(static_cast<std::uint16_t>(linkType), octets,
                                          static_cast<std::uint64_t>(wireLength));
    QCOMPARE(saidOf(payload, octets), expected);
}

// What a session file of this program has: IP headers, octets of other sockets, and calls.
void TestFramePayload::ofASession()
{
    Bytes octets(UpperPdu::kMaxDataSize);
    octets.resize(static_cast<std::size_t>(
        UpperPdu::putData(octets.data(), {}, {}, {Family::Unix, SocketType::Stream}, "unix", 2) -
        octets.data()));
    octets.insert(octets.end(), {'h', 'i'});
    QCOMPARE(saidOf(FramePayload::of(252, octets, octets.size()), octets), QByteArray("data data 2/2 6869"));
    octets.resize(UpperPdu::kIpSize);
    UpperPdu::putIp(octets.data(), Family::Inet);
    const auto udp = QByteArray::fromHex(kUdp);
    octets.insert(octets.end(), udp.begin(), udp.end());
    QCOMPARE(saidOf(FramePayload::of(252, octets, octets.size()), octets),
             QByteArray("udp UDP 127.0.0.1:1000 > 127.0.0.2:2000 5/5 68656c6c6f"));
    const auto journal = UpperPdu::journal();
    const auto call = FramePayload::of(252, journal, journal.size());
    QCOMPARE(saidOf(call, journal), QByteArray("frame journal 24/24"));
}

QTEST_APPLESS_MAIN(TestFramePayload)
#include "tst_framepayload.moc"
