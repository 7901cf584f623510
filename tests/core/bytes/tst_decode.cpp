// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>

#include <random>

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

QByteArray rowOf(const QByteArray &hex, const QByteArray &id)
{
    for (const auto &line : rendered(decodeAt(fromHex(hex.toStdString()).value(), 0)).split('\n')) {
        if (line.startsWith(id + ' '))
            return line.mid(id.size() + 1);
    }
    return "no such row";
}

// The same table by people who never saw ours: struct, ipaddress and datetime. It reads lines of hex.
constexpr char kPython[] = R"py(
import datetime, ipaddress, math, struct, sys

def shortest(x, form):
    if math.isnan(x):
        return '-nan' if math.copysign(1, x) < 0 else 'nan'
    if form == 'f' and math.isfinite(x):
        for digits in range(9):
            try:
                text = '%.*e' % (digits, x)
                if struct.unpack('f', struct.pack('f', float(text)))[0] == x:
                    x = float(text)
                    break
            except OverflowError:
                pass
    text = repr(x)
    return text[:-2] if text.endswith('.0') else text

def date(seconds):
    return (datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds)).strftime('%Y-%m-%d %H:%M:%S')

def nanoseconds(x):
    return '%s.%09d' % (date(x // 10**9), x % 10**9)

def hexadecimal(b):
    return '0x' + b.hex()

def whole(signed):
    return lambda b: str(int.from_bytes(b, 'big', signed=signed))

def unpacked(form, text):
    return lambda b: text(struct.unpack('>' + form, b)[0])

ROWS = [
    ('u8', 1, unpacked('B', str)), ('i8', 1, unpacked('b', str)),
    ('u16', 2, unpacked('H', str)), ('i16', 2, unpacked('h', str)), ('u24', 3, whole(False)),
    ('u32', 4, unpacked('I', str)), ('i32', 4, unpacked('i', str)),
    ('u64', 8, unpacked('Q', str)), ('i64', 8, unpacked('q', str)),
    ('bin8', 1, lambda b: format(b[0], '08b')),
    ('hex16', 2, hexadecimal), ('hex32', 4, hexadecimal), ('hex64', 8, hexadecimal),
    ('f32', 4, unpacked('f', lambda x: shortest(x, 'f'))),
    ('f64', 8, unpacked('d', lambda x: shortest(x, 'd'))),
    ('ipv4', 4, lambda b: str(ipaddress.IPv4Address(b))), ('port', 2, unpacked('H', str)),
    ('ipv6', 16, lambda b: str(ipaddress.IPv6Address(b))), ('mac', 6, lambda b: b.hex(':')),
    ('unixS', 4, unpacked('I', date)), ('unixNs', 8, unpacked('q', nanoseconds)),
]

def utf8(b):
    length = 1 if b[0] < 0xc2 else 2 if b[0] < 0xe0 else 3 if b[0] < 0xf0 else 4
    try:
        c = ord(b[:length].decode())
        return '%d | U+%04X | U+%04X' % (length, c, c)
    except UnicodeDecodeError as error:
        return '%d needs %d' % (length, length - len(b)) if 'unexpected end' in error.reason else '1'

for line in sys.stdin:
    b = bytes.fromhex(line)
    for name, size, text in ROWS:
        if len(b) < size:
            print(name, size, 'needs', size - len(b))
        else:
            big = text(b[:size])
            little = big if name == 'ipv6' else text(b[:size][::-1])
            print(name, size, '|', little, '|', big)
    print('utf8', utf8(b) if b else '1 needs 1')
)py";

} // namespace

class TestDecode : public QObject
{
    Q_OBJECT

private slots:
    void wholeTable()
    {
        const auto bytes = fromHex("ff691f1fb341ac000053000000000000000001").value();
        QCOMPARE(rendered(decodeAt(bytes, 1)).split('\n'),
                 QByteArray("u8 1 | 105 | 105\n"
                            "i8 1 | 105 | 105\n"
                            "u16 2 | 8041 | 26911\n"
                            "i16 2 | 8041 | 26911\n"
                            "u24 3 | 2039657 | 6889247\n"
                            "u32 4 | 3005161321 | 1763647411\n"
                            "i32 4 | -1289805975 | 1763647411\n"
                            "u64 8 | 189398178013033 | 7574807953021861888\n"
                            "i64 8 | 189398178013033 | 7574807953021861888\n"
                            "bin8 1 | 01101001 | 01101001\n"
                            "hex16 2 | 0x1f69 | 0x691f\n"
                            "hex32 4 | 0xb31f1f69 | 0x691f1fb3\n"
                            "hex64 8 | 0x0000ac41b31f1f69 | 0x691f1fb341ac0000\n"
                            "f32 4 | -3.704864e-08 | 1.2023056e+25\n"
                            "f64 8 | 9.35751331411645e-310 | 2.3265381834573762e+198\n"
                            "ipv4 4 | 179.31.31.105 | 105.31.31.179\n"
                            "port 2 | 8041 | 26911\n"
                            "ipv6 16 | 691f:1fb3:41ac:0:5300:: | 691f:1fb3:41ac:0:5300::\n"
                            "mac 6 | ac:41:b3:1f:1f:69 | 69:1f:1f:b3:41:ac\n"
                            "unixS 4 | 2065-03-24 23:02:01 | 2025-11-20 14:03:31\n"
                            "unixNs 8 | 1970-01-03 04:36:38.178013033 | 2210-01-14 09:19:13.021861888\n"
                            "utf8 1 | U+0069 i | U+0069 i\n")
                     .split('\n'));
    }

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

    void agreesWithPython()
    {
        std::mt19937_64 random(6);
        QByteArray lines;
        QByteArray ours;
        for (int round = 0; round < 2000; ++round) {
            Bytes bytes(round % 8 ? 20 : random() % 20);
            for (auto &octet : bytes)
                octet = static_cast<std::uint8_t>(random());
            if (round % 16 == 1) // short numbers, as people choose them
                std::fill(bytes.begin() + 2, bytes.end(), 0);
            lines += QByteArray::fromStdString(toHex(bytes)) + '\n';
            ours += rendered(decodeAt(bytes, 0));
        }
        QProcess python;
        python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromLatin1(kPython)});
        QVERIFY2(python.waitForStarted(), "this test needs python3");
        python.write(lines);
        python.closeWriteChannel();
        QVERIFY(python.waitForFinished());
        QCOMPARE(python.readAllStandardError(), QByteArray());

        // Which characters can be shown is our own choice.
        static const QRegularExpression character(QStringLiteral("(U\\+[0-9A-F]{4,6}) .(?= \\| U|$)"),
                                                  QRegularExpression::MultilineOption);
        const auto ourLines = QString::fromUtf8(ours).replace(character, QStringLiteral("\\1")).split(u'\n');
        const auto theirLines = QString::fromUtf8(python.readAllStandardOutput()).split(u'\n');
        QCOMPARE(ourLines.size(), theirLines.size());
        for (qsizetype i = 0; i < ourLines.size(); ++i)
            QCOMPARE(ourLines[i], theirLines[i]);
    }
};

QTEST_GUILESS_MAIN(TestDecode)
#include "tst_decode.moc"
