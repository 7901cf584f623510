// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include "core/bytes/hex.h"
#include "core/bytes/payload.h"

using namespace sockeye;

namespace {

std::string_view view(const QByteArray &text)
{
    return {text.constData(), std::size_t(text.size())};
}

// The octets in hex, or "fault at position: subject".
QByteArray rendered(const Parsed<Bytes> &parsed)
{
    if (parsed)
        return QByteArray::fromStdString(toHex(*parsed));
    static constexpr std::pair<ParseFault, const char *> kNames[] = {
        {ParseFault::Empty, "Empty"},
        {ParseFault::BadHexDigit, "BadHexDigit"},
        {ParseFault::OddHexDigits, "OddHexDigits"},
        {ParseFault::BadEscape, "BadEscape"},
        {ParseFault::UnknownType, "UnknownType"},
        {ParseFault::BadNumber, "BadNumber"},
        {ParseFault::NumberOutOfRange, "NumberOutOfRange"},
        {ParseFault::UnreadableFile, "UnreadableFile"},
        {ParseFault::TooLong, "TooLong"},
        {ParseFault::UnexpectedText, "UnexpectedText"},
    };
    const auto &error = parsed.error();
    for (const auto &[fault, name] : kNames) {
        if (fault == error.fault)
            return QByteArray(name) + " at " + QByteArray::number(qulonglong(error.position)) + ": " +
                   QByteArray::fromStdString(error.subject);
    }
    return "another fault";
}

// Knows one file; any other cannot be read.
Parsed<Bytes> readOneFile(const std::string &path)
{
    if (path == "a b.bin")
        return Bytes{0xca, 0xfe};
    return tl::unexpected(ParseError{ParseFault::UnreadableFile, path, 4711});
}

void columns()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("result");
}

void row(const char *text, const char *result)
{
    QTest::newRow(text) << QByteArray(text) << QByteArray(result);
}

} // namespace

class TestPayload : public QObject
{
    Q_OBJECT

private slots:
    void texts_data()
    {
        columns();
        row("", "");
        row("hello", "68656c6c6f");
        row(" a  b ", "206120206220");
        row("\\r\\n\\t\\a\\b\\f\\v\\e\\\\\\\"\\'", "0d0a0907080c0b1b5c2227");
        row("\"quoted\"", "2271756f74656422");
        row("line\nend\r\n", "6c696e650a656e640d0a");
        row("\\x1b[0m", "1b5b306d");
        row("\\xfF\\x00", "ff00");
        row("\\x411", "4131");
        row("\\0", "00");
        row("\\08", "0038");
        row("\\07\\033\\377", "071bff");
        row("\\1234", "5334");
        row("가", "eab080");
        row("hex:00 + u8:1 + @file", "6865783a3030202b2075383a31202b204066696c65");
        row("\\", "BadEscape at 0: \\");
        row("ab\\", "BadEscape at 2: \\");
        row("ab\\q", "BadEscape at 2: \\q");
        row("ab\\\n", "BadEscape at 2: \\\\n");
        row("ab\\가", "BadEscape at 2: \\가");
        row("ab\\\xff", "BadEscape at 2: \\\\xff");
        row("\\x", "BadEscape at 0: \\x");
        row("\\x1", "BadEscape at 0: \\x1");
        row("\\x1g", "BadEscape at 0: \\x1");
        row("\\xg1", "BadEscape at 0: \\x");
        row("\\X41", "BadEscape at 0: \\X");
        row("ok\\377\\400", "BadEscape at 6: \\400");
        row("\\8", "BadEscape at 0: \\8");
        QTest::newRow("NUL and an invalid octet") << QByteArray("a\0\xff", 3) << QByteArray("6100ff");
    }

    void texts()
    {
        QFETCH(QByteArray, text);
        QTEST(rendered(parseText(view(text))), "result");
    }

    void hexadecimals_data()
    {
        columns();
        row("", "");
        row(" \n", "");
        row("DE AD be ef", "deadbeef");
        row("DEADBEEF", "deadbeef");
        row(" de:ad,be\tef\r\n01 ", "deadbeef01");
        row("0xDE, 0xAD,0xBEEF 0X01", "deadbeef01");
        row("00 0x00", "0000");
        row("DE A", "OddHexDigits at 3: A");
        row("DE A BE EF", "OddHexDigits at 3: A");
        row("ABC", "OddHexDigits at 2: ABC");
        row("0xABC", "OddHexDigits at 4: ABC");
        row("0x", "BadHexDigit at 1: x");
        row("0x0x00", "BadHexDigit at 3: x");
        row("de g0", "BadHexDigit at 3: g");
        row("de 0xag", "BadHexDigit at 6: g");
        row("de-ad", "BadHexDigit at 2: -");
        row("de 가", "BadHexDigit at 3: 가");
        QTest::newRow("a long run of odd digits")
            << QByteArray(1001, 'a') << "OddHexDigits at 1000: " + QByteArray(57, 'a') + "…";
    }

    void hexadecimals()
    {
        QFETCH(QByteArray, text);
        QTEST(rendered(parseHex(view(text))), "result");
    }

    void typedValues_data()
    {
        QTest::addColumn<QByteArray>("type");
        columns();
        const auto typed = [](const char *type, const char *value, const char *result) {
            QTest::addRow("%s:%s", type, value)
                << QByteArray(type) << QByteArray(value) << QByteArray(result);
        };
        typed("u8", "0", "00");
        typed("u8", "255", "ff");
        typed("u8", "0xff", "ff");
        typed("u8", "0XfF", "ff");
        typed("u8", "007", "07");
        typed("u8", " 7\t", "07");
        typed("u8", "-0", "00");
        typed("u8", "256", "NumberOutOfRange at 0: 256");
        typed("u8", "-1", "NumberOutOfRange at 0: -1");
        typed("u8", " 300 ", "NumberOutOfRange at 1: 300");
        typed("u8", "", "Empty at 0: ");
        typed("u8", "  ", "Empty at 0: ");
        typed("u8", "+1", "BadNumber at 0: +1");
        typed("u8", "1 2", "BadNumber at 0: 1 2");
        typed("u8", "1.5", "BadNumber at 0: 1.5");
        typed("u8", "0x", "BadNumber at 0: 0x");
        typed("u8", "0x-1", "BadNumber at 0: 0x-1");
        typed("u8", "--1", "BadNumber at 0: --1");
        typed("u8", "-", "BadNumber at 0: -");
        typed("u8", "ff", "BadNumber at 0: ff");
        typed("i8", "127", "7f");
        typed("i8", "-128", "80");
        typed("i8", "-0x80", "80");
        typed("i8", "128", "NumberOutOfRange at 0: 128");
        typed("i8", "-129", "NumberOutOfRange at 0: -129");
        typed("i8", "0xff", "NumberOutOfRange at 0: 0xff");
        typed("u16be", "7000", "1b58");
        typed("u16le", "7000", "581b");
        typed("u16be", "65536", "NumberOutOfRange at 0: 65536");
        typed("i16be", "-2", "fffe");
        typed("i16le", "-2", "feff");
        typed("u24be", "0x010203", "010203");
        typed("u24le", "0x010203", "030201");
        typed("u24be", "0x1000000", "NumberOutOfRange at 0: 0x1000000");
        typed("u32be", "4294967295", "ffffffff");
        typed("u32le", "1", "01000000");
        typed("u32le", "4294967296", "NumberOutOfRange at 0: 4294967296");
        typed("i32be", "-2147483648", "80000000");
        typed("i32le", "-2", "feffffff");
        typed("u64be", "18446744073709551615", "ffffffffffffffff");
        typed("u64le", "0x0102030405060708", "0807060504030201");
        typed("u64be", "18446744073709551616", "NumberOutOfRange at 0: 18446744073709551616");
        typed("u64be", "99999999999999999999x", "BadNumber at 0: 99999999999999999999x");
        typed("i64be", "-9223372036854775808", "8000000000000000");
        typed("i64be", "9223372036854775808", "NumberOutOfRange at 0: 9223372036854775808");
        typed("i64le", "-1", "ffffffffffffffff");
        typed("f32be", "1.5", "3fc00000");
        typed("f32le", "1.5", "0000c03f");
        typed("f32be", "-0", "80000000");
        typed("f32be", "0.1", "3dcccccd");
        typed("f32be", "1e-45", "00000001");
        typed("f32be", "inf", "7f800000");
        typed("f32be", "-inf", "ff800000");
        typed("f32be", "nan", "7fc00000");
        typed("f32be", "3.4028235e38", "7f7fffff");
        typed("f32be", "1e39", "NumberOutOfRange at 0: 1e39");
        // Rounding to double first would end one step lower.
        typed("f32be", "1.00000005960464477539062500000001", "3f800001");
        typed("f32be", "x", "BadNumber at 0: x");
        typed("f32be", "1,5", "BadNumber at 0: 1,5");
        typed("f32be", "0x10", "BadNumber at 0: 0x10");
        typed("f64be", "0.1", "3fb999999999999a");
        typed("f64le", "-2.5e3", "000000000088a3c0");
        typed("f64be", "1e309", "NumberOutOfRange at 0: 1e309");
        typed("u16", "1", "UnknownType at 0: u16");
        typed("", "1", "UnknownType at 0: ");
    }

    void typedValues()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, text);
        QTEST(rendered(parseTyped(view(type), view(text))), "result");
    }

    void everyTypeParses()
    {
        std::string sizes;
        for (const auto type : payloadTypes()) {
            const auto octets = parseTyped(type, "1");
            QVERIFY(octets);
            sizes += std::string(type) + ' ' + std::to_string(octets->size()) + ' ';
        }
        QCOMPARE(sizes, "u8 1 i8 1 u16be 2 u16le 2 i16be 2 i16le 2 u24be 3 u24le 3 u32be 4 u32le 4 i32be 4 "
                        "i32le 4 u64be 8 u64le 8 i64be 8 i64le 8 f32be 4 f32le 4 f64be 8 f64le 8 ");
    }

    void macros_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<bool>("changes");
        const auto row = [](const char *text, const char *result, bool changes = true) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(result) << changes;
        };
        // The fourth time it is sent, at 2023-11-14 22:13:20.123456789 UTC.
        row("counter:u16be", "0003");
        row("counter:u16le:7000", "5b1b");
        row("counter:u8:254", "01");
        row("counter:i8:126", "81");
        row("counter:u24le:0xfffffe", "010000");
        row("counter:i16be:-2", "0001");
        row("a + counter:u8 + b", "610362");
        row("counter:u16", "UnknownType at 8: u16");
        row("counter:f32be", "UnknownType at 8: f32be");
        row("counter:u8:256", "NumberOutOfRange at 11: 256");
        row("counter:u8:x", "BadNumber at 11: x");
        row("counter: 3", "636f756e7465723a2033", false);
        row("counter:", "636f756e7465723a", false);
        row("time:u32be", "6553f100");
        row("time:u64be:ms", "0000018bcfe5687b");
        row("time:i64le:ns", "15cd853dfe9c9717");
        row("time:f64be", "41d954fc4007e6b7");
        row("time:u16be", "NumberOutOfRange at 5: 1700000000");
        row("time:u32be:h", "UnexpectedText at 11: h");
        row("time:12:00", "74696d653a31323a3030", false);
        row("random:0", "");
        row("random:65537", "NumberOutOfRange at 7: 65537");
        row("random:5x", "BadNumber at 7: 5x");
        row("random: 5", "72616e646f6d3a2035", false);
        row("repeat:3:ab", "616261626162", false);
        row("repeat:2:hex:0d0a", "0d0a0d0a", false);
        row("repeat:0:a", "", false);
        row("repeat:2:repeat:2:a", "61616161", false);
        row("repeat:2:counter:u8", "0303");
        row("repeat:2", "Empty at 8: ", false);
        row("repeat:2:", "Empty at 9: ", false);
        row("repeat:2:u8:300", "NumberOutOfRange at 12: 300", false);
        row("repeat:-1:a", "7265706561743a2d313a61", false);
        row("repeat:99999999:a", "NumberOutOfRange at 7: 99999999", false);
        row("repeat:60000000:ab", "TooLong at 16: ab", false);
        row("repeat:1:repeat:1:repeat:1:repeat:1:repeat:1:repeat:1:repeat:1:repeat:1:repeat:1:a",
            "TooLong at 81: a", false);
    }

    void macros()
    {
        QFETCH(QByteArray, text);
        const auto fileless = [](const std::string &path) -> Parsed<Bytes> {
            return tl::unexpected(ParseError{ParseFault::UnreadableFile, path, 0});
        };
        const PayloadMoment moment{3, 1'700'000'000'123'456'789, 1};
        QTEST(rendered(parsePayload(view(text), fileless, moment)), "result");
        QTEST(changesEachTime(view(text)), "changes");
    }

    void changingOctetsAreTold()
    {
        std::vector<ChangingPart> changing;
        const auto bytes =
            parsePayload("id + counter:u16be:7 + repeat:2:repeat:2:random:3 + repeat:0:time:u32be + "
                         "counter: 3 + time:u64le:ns",
                         readPayloadFile, {}, &changing);
        QVERIFY(bytes);
        QCOMPARE(bytes->size(), std::size_t{2 + 2 + 12 + 10 + 8});
        QCOMPARE(changing, (std::vector<ChangingPart>{{2, 2, ChangingMacro::Counter},
                                                      {4, 12, ChangingMacro::Random},
                                                      {26, 8, ChangingMacro::Time}}));
        changing.clear();
        QVERIFY(parsePayload("plain + hex:00", readPayloadFile, {}, &changing) && changing.empty());
    }

    void randomOctets()
    {
        const auto one = [](std::uint64_t seed) {
            return parsePayload("random:16 + repeat:2:random:4", readPayloadFile, {0, 0, seed}).value();
        };
        QCOMPARE(one(1).size(), std::size_t{24});
        QCOMPARE(one(1), one(1));
        QVERIFY(one(1) != one(2));
        const Bytes octets = one(1);
        QVERIFY(!std::equal(octets.begin() + 16, octets.begin() + 20, octets.begin() + 20)); // each anew
    }

    void textItems_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "plain", "a + b", " +  + + ", "@file", "hex:00", "u16be:1", "note: x",
                                 "counter:u8", "repeat:2:a", "ends in + ", "a\\n:", ":x"})
            QTest::newRow(text) << QByteArray(text);
    }

    void textItems()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(rendered(parsePayload(textItem(view(text)))), rendered(parseText(view(text))));
        QVERIFY(text.isEmpty() || rendered(parsePayload("hex:00 + " + textItem(view(text)) + " + hex:00")) ==
                                      "00" + rendered(parseText(view(text))) + "00");
    }

    void payloads_data()
    {
        columns();
        row("", "");
        row("ping\\r\\n", "70696e670d0a");
        row("hex:DE AD BE EF", "deadbeef");
        row("hex:", "");
        row("u16be:7000", "1b58");
        row("u16be: 7000", "1b58");
        row("@a b.bin", "cafe");
        row("a + b", "6162");
        row("a  +  b", "61202062");
        row("LEN + u16be:5 + hex:0d 0a + @a b.bin + end\\0", "4c454e00050d0acafe656e6400");
        row("1+1", "312b31");
        row("1 \\x2b 1", "31202b2031");
        row("\\x40a b.bin", "406120622e62696e");
        row("a@b", "614062");
        row(" hex:00", "206865783a3030");
        row("HEX:00", "4845583a3030");
        row("http://x", "687474703a2f2f78");
        row("user:1", "757365723a31");
        row("u:1", "753a31");
        row("u8x:1", "7538783a31");
        row(" + ", "Empty at 0: ");
        row("a + ", "Empty at 4: ");
        row("a +  + b", "Empty at 4: ");
        row(" + a", "Empty at 0: ");
        row("a + @", "Empty at 5: ");
        row("a + u8:", "Empty at 7: ");
        row("a + \\q", "BadEscape at 4: \\q");
        row("a + hex:0g", "BadHexDigit at 9: g");
        row("a + hex:00 1", "OddHexDigits at 11: 1");
        row("a + u16:1", "UnknownType at 4: u16");
        row("a + u12be:1", "UnknownType at 4: u12be");
        row("f16le:1", "UnknownType at 0: f16le");
        row("a + u8:256", "NumberOutOfRange at 7: 256");
        row("a + i16le: x + b", "BadNumber at 11: x");
        row("a + @gone", "UnreadableFile at 5: gone");
    }

    void payloads()
    {
        QFETCH(QByteArray, text);
        QTEST(rendered(parsePayload(view(text), readOneFile)), "result");
    }

    void files()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString &name, qint64 size) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write("x", 1) == 1 && file.resize(size);
        };
        QVERIFY(write(QStringLiteral("most"), qint64(kPayloadFileLimit)));
        QVERIFY(write(QStringLiteral("toolong"), qint64(kPayloadFileLimit) + 1));
        QVERIFY(write(QStringLiteral("empty"), 0));
        const auto at = [&folder](const char *name) {
            return "@" + folder.filePath(QString::fromLatin1(name)).toStdString();
        };

        const auto most = parsePayload(at("most"));
        QVERIFY(most);
        QCOMPARE(most->size(), kPayloadFileLimit);
        QCOMPARE(most->front(), 'x');
        QCOMPARE(rendered(parsePayload(at("empty"))), QByteArray());
        const auto subject = [&at](const char *name) { return QByteArray::fromStdString(at(name)).mid(1); };
        QCOMPARE(rendered(parsePayload(at("toolong"))), "TooLong at 1: " + subject("toolong"));
        QCOMPARE(rendered(parsePayload(at("gone"))), "UnreadableFile at 1: " + subject("gone"));
        QCOMPARE(rendered(parsePayload(at(""))), "UnreadableFile at 1: " + subject("")); // a folder
    }
};

QTEST_APPLESS_MAIN(TestPayload)
#include "tst_payload.moc"
