// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <random>

#include "core/bytes/checksum.h"
#include "core/bytes/hex.h"

using namespace sockeye;

namespace {

Bytes bytesOf(const char *hex)
{
    return fromHex(hex).value();
}

// RFC 1071, 4.1, word by word.
std::uint32_t naiveSum(ByteView bytes, std::uint32_t start)
{
    std::uint64_t sum = start;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        sum += i % 2 == 0 ? bytes[i] << 8 : bytes[i];
    while (sum > 0xffff)
        sum = (sum & 0xffff) + (sum >> 16);
    return static_cast<std::uint32_t>(sum);
}

std::uint32_t naiveCrc32(ByteView bytes)
{
    std::uint32_t crc = 0xffffffff;
    for (const auto octet : bytes) {
        crc ^= octet;
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc;
}

Bytes randomBytes(std::mt19937 &random, std::size_t length)
{
    Bytes bytes(length);
    for (auto &octet : bytes)
        octet = static_cast<std::uint8_t>(random());
    return bytes;
}

} // namespace

class TestChecksum : public QObject
{
    Q_OBJECT

private slots:
    void knownSums_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<uint>("start");
        QTest::addColumn<uint>("sum");
        QTest::addColumn<uint>("checksum");
        QTest::newRow("nothing") << QByteArray("") << 0u << 0u << 0xffffu;
        QTest::newRow("RFC 1071, 3") << QByteArray("0001f203f4f5f6f7") << 0u << 0xddf2u << 0x220du;
        QTest::newRow("odd length") << QByteArray("0001f203f4f5f6") << 0u << 0xdcfbu << 0x2304u;
        QTest::newRow("one octet") << QByteArray("ab") << 0u << 0xab00u << 0x54ffu;
        QTest::newRow("a start with carries") << QByteArray("0001") << 0xffffffffu << 1u << 0xfffeu;
        QTest::newRow("IPv4 header to fill")
            << QByteArray("450000730000400040110000c0a80001c0a800c7") << 0u << 0x479eu << 0xb861u;
        QTest::newRow("IPv4 header that holds")
            << QByteArray("45000073000040004011b861c0a80001c0a800c7") << 0u << 0xffffu << 0u;
    }

    void knownSums()
    {
        QFETCH(QByteArray, hex);
        QFETCH(uint, start);
        const auto sum = onesComplementSum(bytesOf(hex.constData()), start);
        QTEST(sum, "sum");
        QTEST(uint{finishChecksum(sum)}, "checksum");
    }

    void sumAgreesWithNaiveLoop()
    {
        std::mt19937 random(1071);
        for (int round = 0; round < 3000; ++round) {
            const auto bytes = randomBytes(random, random() % (round % 100 == 0 ? 70'000 : 80));
            const auto start = static_cast<std::uint32_t>(random());
            const auto offset = bytes.empty() ? 0 : random() % std::min<std::size_t>(bytes.size(), 8);
            const auto part = ByteView(bytes).subspan(offset);
            QCOMPARE(onesComplementSum(part, start), naiveSum(part, start));
        }
    }

    void longOnesKeepTheirCarries()
    {
        const Bytes ones(1 << 20, 0xff);
        QCOMPARE(onesComplementSum(ones), 0xffffu);
        QCOMPARE(onesComplementSum(ones, 2), 2u);
    }

    void piecesEqualTheWhole()
    {
        std::mt19937 random(3);
        const auto bytes = randomBytes(random, 1001);
        for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
            const auto head = ByteView(bytes).first(cut);
            const auto tail = ByteView(bytes).subspan(cut);
            QCOMPARE(crc32(tail, crc32(head)), crc32(bytes));
            if (cut % 2 == 0)
                QCOMPARE(onesComplementSum(tail, onesComplementSum(head)), onesComplementSum(bytes));
        }
    }

    void crc()
    {
        QCOMPARE(crc32({}), 0u);
        QCOMPARE(crc32({}, 0x12345678), 0x12345678u);
        QCOMPARE(crc32(viewOf("123456789")), 0xcbf43926u);
        std::mt19937 random(32);
        for (int length = 0; length < 300; ++length) {
            const auto bytes = randomBytes(random, length);
            QCOMPARE(crc32(bytes), naiveCrc32(bytes));
        }
    }
};

QTEST_APPLESS_MAIN(TestChecksum)
#include "tst_checksum.moc"
