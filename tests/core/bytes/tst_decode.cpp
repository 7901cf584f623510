// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>

#include <map>
#include <random>
#include <set>

#include "core/bytes/decode.h"
#include "core/bytes/hex.h"

using namespace sockeye;

namespace {

// One line a row: "u16 2 | little | big", or "u16 2 needs 1".
QByteArray rendered(const std::vector<DecodedRow> &rows)
{
    std::string text;
    for (const auto &row : rows) {
        text += std::string(row.id) + ' ' + std::to_string(row.size);
        if (row.needs > 0)
            text += " needs " + std::to_string(row.needs);
        if (row.little || row.big)
            text += " | " + row.little.value_or("none") + " | " + row.big.value_or("none");
        text += '\n';
    }
    return QByteArray::fromStdString(text);
}

// Names that stand behind a number, and which characters can be shown, are our own choice.
QByteArray comparable(const DecodedRow &row)
{
    static const QRegularExpression character(QStringLiteral("(U\\+[0-9A-F]{4,6}) .(?= \\| U| \\| none|$)"),
                                              QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression name(QStringLiteral(" \\| ([0-9a-fx]+) [^|]+(?= \\||$)"));
    QByteArray line = rendered({row}).chopped(1);
    if (row.needs == 0 && !row.little && !row.big)
        line += " | none | none";
    const bool isNamed = row.id == "port" || row.id == "etherType" || row.id == "ipProtocol";
    if (row.group != DecodeGroup::Text && !isNamed)
        return line;
    return QString::fromUtf8(line)
        .replace(isNamed ? name : character, isNamed ? QStringLiteral(" | \\1") : QStringLiteral("\\1"))
        .toUtf8();
}

QByteArray rowOf(const QByteArray &hex, const QByteArray &id)
{
    for (const auto &line : rendered(decodeAt(fromHex(hex.toStdString()).value(), 0)).split('\n')) {
        if (line.startsWith(id + ' '))
            return line.mid(id.size() + 1);
    }
    return "no such row";
}

// Octets that are edges of something, in either order.
Bytes edge(std::mt19937_64 &random)
{
    static const char *const kEdges[] = {"0000000000000000000000000000000000000000",
                                         "ffffffffffffffffffffffffffffffffffffffff",
                                         "8000000000000000000000000000000000000000",
                                         "7fffffffffffffffffffffffffffffffffffffff",
                                         "0000000000000000000000000000000000000080",
                                         "ffffffffffffffffffffffffffffffffffffff7f",
                                         "7f80000000000000000000000000000000000000",
                                         "7ff0000000000000000000000000000000000000",
                                         "7fff8000000000000000000000000000",
                                         "0000000000000080ff7f",
                                         "00000000000000c03f00",
                                         "3fff8000000000000000",
                                         "3fff8000000000000001",
                                         "40000000000000000000",
                                         "3ffb999999999999999999999999999a",
                                         "9a999999999999999999999999999bfb3f",
                                         "0001000000000000000000000000",
                                         "7c00",
                                         "3c00",
                                         "0400",
                                         "03ff",
                                         "ffff7f7f",
                                         "80808080808080808001",
                                         "ffffffffffffffffff01",
                                         "ffffffffffffffffff02",
                                         "8080808080808080807f",
                                         "80808080808080808080",
                                         "c0000000000000ff",
                                         "7fff",
                                         "3f",
                                         "1234567890123456",
                                         "0200 1b58 7f000001 0000000000000000",
                                         "00021b587f0000010000000000000000",
                                         "0a001b5800000000 00000000000000000000000000000001 02000000",
                                         "000a1b580000000000000000000000000000ffff7f00000100000000",
                                         "0100 2f72756e2f782e736f636b00",
                                         "0001 00 6162737472616374 00",
                                         "010000",
                                         "0100002f",
                                         "6f000000",
                                         "ffffff91",
                                         "00112233445566778899aabbccddeeff",
                                         "0000000000ca9a3b0000000000000000",
                                         "00000000000000000000000000e1f505",
                                         "00000000000000000fffffffffff0f00",
                                         "0000c5b34c9d0000",
                                         "d8dd1e3f",
                                         "9f9b215b",
                                         "0000000083aa7e80",
                                         "83aa7e8080000000",
                                         "7fffffff80000000",
                                         "0080e3d5deb19d01",
                                         "3e92a7ff",
                                         "3e92a800",
                                         "3e92a801",
                                         "0257a7c0",
                                         "f09f9880",
                                         "eab080",
                                         "eda080",
                                         "c0af",
                                         "f4908080",
                                         "3dd800de",
                                         "d83dde00",
                                         "00d800d8",
                                         "b0a1",
                                         "8141",
                                         "a4a2",
                                         "81308130",
                                         "8130813",
                                         "82a0",
                                         "815c",
                                         "b1",
                                         "03777777076578616d706c6503636f6d00",
                                         "0377c00c",
                                         "c00c",
                                         "00",
                                         "0361c3a903612e62c000",
                                         "40",
                                         "0568656c6c6f",
                                         "050068656c6c6f",
                                         "000568656c6c6f",
                                         "0500000068656c6c6f",
                                         "0000000568656c6c6f",
                                         "68656c6c6f0a5c00"};
    std::string digits = kEdges[random() % std::size(kEdges)];
    std::erase(digits, ' ');
    if (digits.size() % 2 != 0)
        digits += '0';
    Bytes bytes = fromHex(digits).value();
    if (random() % 4 == 0)
        std::reverse(bytes.begin(), bytes.end());
    if (random() % 3 == 0)
        bytes[random() % bytes.size()] ^= static_cast<std::uint8_t>(1U << random() % 8);
    while (bytes.size() < 30 && random() % 16 != 0)
        bytes.push_back(random() % 2 ? 0 : static_cast<std::uint8_t>(random()));
    return bytes;
}

Bytes sample(std::mt19937_64 &random)
{
    if (random() % 2)
        return edge(random);
    Bytes bytes(random() % 8 ? 30 : random() % 30);
    const auto mask = static_cast<std::uint8_t>(random() % 3 ? 0xff : 0x7f);
    for (auto &octet : bytes)
        octet = static_cast<std::uint8_t>(random()) & mask;
    if (random() % 4 == 0 && bytes.size() > 4) // short numbers, as people choose them
        std::fill(bytes.begin() + 1 + random() % 3, bytes.end(), 0);
    return bytes;
}

} // namespace

class TestDecode : public QObject
{
    Q_OBJECT

private slots:
    void rows_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("row");
        const auto row = [](const char *hex, const char *id, const char *text) {
            QTest::addRow("%s %s", id, hex) << QByteArray(hex) << QByteArray(id) << QByteArray(text);
        };
        row("ff", "i8", "1 | -1 | -1");
        row("80", "i8", "1 | -128 | -128");
        row("fffe", "i16", "2 | -257 | -2");
        row("ffffffff", "u32", "4 | 4294967295 | 4294967295");
        row("ffffffffffffffff", "u64", "8 | 18446744073709551615 | 18446744073709551615");
        row("8000000000000000", "i64", "8 | 128 | -9223372036854775808");
        row("0000c03f", "f32", "4 | 1.5 | 6.8965e-41");
        row("3dcccccd", "f32", "4 | -429492130 | 0.1");
        row("7f800000", "f32", "4 | 4.6096e-41 | inf");
        row("ff800000", "f32", "4 | 4.6275e-41 | -inf");
        row("7fc00000", "f32", "4 | 6.9055e-41 | nan");
        row("80000000", "f32", "4 | 1.8e-43 | -0");
        row("00000000", "f64", "8 needs 4");
        row("4340000000000001", "f64", "8 | 7.291122019583031e-304 | 9007199254740994");
        row("00000000", "unixS", "4 | 1970-01-01 00:00:00 | 1970-01-01 00:00:00");
        row("ffffffff", "unixS", "4 | 2106-02-07 06:28:15 | 2106-02-07 06:28:15");
        row("ffffffffffffffff", "unixNs",
            "8 | 1969-12-31 23:59:59.999999999 | 1969-12-31 23:59:59.999999999");
        row("8000000000000000", "unixNs",
            "8 | 1970-01-01 00:00:00.000000128 | 1677-09-21 00:12:43.145224192");
        row("00000000000000000000000000000001", "ipv6", "16 | ::1 | ::1");
        row("00000000000000000000ffff7f000001", "ipv6", "16 | ::ffff:127.0.0.1 | ::ffff:127.0.0.1");
        row("00000000000000000000000000000000", "ipv6", "16 | :: | ::");
        row("20010db8000000000000000000000000", "ipv6", "16 | 2001:db8:: | 2001:db8::");
        row("20010db8000000010001000100010001", "ipv6", "16 | 2001:db8:0:1:1:1:1:1 | 2001:db8:0:1:1:1:1:1");
        row("20010000000000010000000000000001", "ipv6", "16 | 2001:0:0:1::1 | 2001:0:0:1::1");
        row("20010db8000000000001000000000001", "ipv6", "16 | 2001:db8::1:0:0:1 | 2001:db8::1:0:0:1");
        row("00000000000000000000fffe7f000001", "ipv6", "16 | ::fffe:7f00:1 | ::fffe:7f00:1");
        row("20010db800000001000000010001", "ipv6", "16 needs 2");
        row("0a", "utf8", "1 | U+000A | U+000A");
        row("eab080ff", "utf8", "3 | U+AC00 가 | U+AC00 가");
        row("f09f9880", "utf8", "4 | U+1F600 😀 | U+1F600 😀");
        row("f09f98", "utf8", "4 needs 1");
        row("f0", "utf8", "4 needs 3");
        row("f041", "utf8", "1");
        row("80", "utf8", "1");
        row("eda080", "utf8", "1");
        row("e280ae", "utf8", "3 | U+202E | U+202E");
        row("", "utf8", "1 needs 1");
        row("", "u8", "1 needs 1");
        row("0050", "port", "2 | 20480 | 80 http");
        row("86dd", "etherType", "2 | 0xdd86 | 0x86dd IPv6");
        row("06", "ipProtocol", "1 | 6 TCP | 6 TCP");
        row("12", "tcpFlags", "1 | SYN ACK | SYN ACK");
        row("0000006f", "errno", "4 | none | 111 ECONNREFUSED");
        row("3ffb999999999999999999999999999a", "f128",
            "16 | -1.389765401736176114529478692154767e-2882 | 0.1");
        row("b0a1", "cp949", "2 | U+AC00 가 | U+AC00 가");
        row("0177c00c", "dnsName", "4 | w (-> 12) | w (-> 12)");
        row("c0", "dnsName", "2 needs 1");
        row("056869", "string8", "6 needs 3");
        row("026869", "string8", "3 | hi | hi");
    }

    void rows()
    {
        QFETCH(QByteArray, hex);
        QFETCH(QByteArray, id);
        QTEST(rowOf(hex, id), "row");
    }

    void behindTheEndEverythingIsMissing()
    {
        const Bytes bytes{1, 2, 3};
        const auto nothing = decodeAt({}, 0);
        QVERIFY(decodeAt(bytes, 3) == nothing);
        QVERIFY(decodeAt(bytes, 4711) == nothing);
        for (const auto &row : nothing) {
            QCOMPARE(row.needs, row.size);
            QVERIFY(!row.little && !row.big);
        }
    }

    // Of each sample a quarter of the rows, another quarter each time: 270 000 values, of every type 2 500.
    void agreesWithPython()
    {
        constexpr unsigned seed = 6;
        constexpr std::size_t step = 4;
#ifdef __SANITIZE_ADDRESS__
        constexpr int count = 1000; // the same roads in a tenth of the time
#else
        constexpr int count = 10000;
#endif
        qInfo("seed %u, %d samples", seed, count);
        std::mt19937_64 random(seed);
        std::vector<Bytes> samples;
        QByteArray lines;
        for (int i = 0; i < count; ++i) {
            samples.push_back(sample(random));
            lines += QByteArray::fromStdString(toHex(samples.back())) + '\n';
        }
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral(SOCKEYE_SOURCE_DIR "/tests/core/bytes/decode_reference.py"),
                      QString::number(step)});
        QVERIFY2(python.waitForStarted(), "this test needs python3");
        python.write(lines);
        python.closeWriteChannel();
        QVERIFY(python.waitForFinished(100'000));
        QCOMPARE(python.readAllStandardError(), QByteArray());
        const auto theirs = python.readAllStandardOutput().split('\n');

        qsizetype line = 0;
        std::map<std::string_view, std::string> faults; // the first of each type
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const Bytes &bytes = samples[i];
            const auto rows = decodeAt(bytes, 0);
            for (std::size_t at = i % step; at < rows.size(); at += step) {
                const DecodedRow &row = rows[at];
                QVERIFY(line < theirs.size());
                const QByteArray their = theirs[line++];
                const QByteArray ours = comparable(row);
                if (ours != their && !(their.contains("| any") && (row.little || row.big)))
                    faults.emplace(row.id, "of " + toHex(bytes) + "\nours   " + ours.toStdString() +
                                               "\ntheirs " + their.toStdString());
            }
        }
        for (const auto &fault : faults)
            qWarning("%s", fault.second.c_str());
        QVERIFY(faults.empty());
        QCOMPARE(line + 1, theirs.size());
        QVERIFY(line >= 10'000);
    }

    void hintsAtTheLikelierOrder_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *hex, const char *id, Likelier expected) {
            QTest::addRow("%s %s", id, hex) << QByteArray(hex) << QByteArray(id) << int(expected);
        };
        row("1b58", "port", Likelier::Big); // 7000, 22555
        row("581b", "port", Likelier::Little);
        row("0050", "port", Likelier::Big); // http
        row("1234", "port", Likelier::Neither);
        row("0000", "port", Likelier::Neither);
        row("00000011", "u32", Likelier::Big);
        row("11000000", "i32", Likelier::Little);
        row("01020304", "u32", Likelier::Neither);
        row("0000000000001000", "u64", Likelier::Big);
        row("691f1fb3", "unixS", Likelier::Big);
        row("b31f1f69", "unixS", Likelier::Little);
        row("0000c03f", "f32", Likelier::Little); // 1.5
        row("3fc00000", "f32", Likelier::Big);
        row("00000000", "f32", Likelier::Neither);
        row("3ff8000000000000", "f64", Likelier::Big);
    }

    void hintsAtTheLikelierOrder()
    {
        QFETCH(QByteArray, hex);
        QFETCH(QByteArray, id);
        for (const auto &row : decodeAt(fromHex(hex.toStdString()).value(), 0)) {
            if (row.id == id.toStdString())
                QTEST(int(row.likelier), "expected");
        }
    }

    void idsAreUniqueAndGrouped()
    {
        const auto rows = decodeAt({}, 0);
        std::set<std::string_view> ids;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QVERIFY2(ids.insert(rows[i].id).second, rows[i].id.data());
            QVERIFY(i == 0 || rows[i - 1].group <= rows[i].group);
            QVERIFY(!groupName(rows[i].group).empty());
        }
    }

    void everyCursorMove()
    {
        std::mt19937_64 random(7);
        Bytes bytes(4096);
        for (auto &octet : bytes)
            octet = static_cast<std::uint8_t>(random());
        std::size_t at = 0;
        decodeAt(bytes, at); // converters are opened once
        QBENCHMARK
        {
            at = (at + 7) % bytes.size();
            decodeAt(bytes, at);
        }
    }
};

QTEST_GUILESS_MAIN(TestDecode)
#include "tst_decode.moc"
