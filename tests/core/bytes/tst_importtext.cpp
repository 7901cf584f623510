// SPDX-License-Identifier: MIT
// What other tools write is read back, byte by byte.
#include <QtTest/QTest>

#include <QtCore/QProcess>

#include <random>

#include "core/bytes/copyas.h"
#include "core/bytes/hex.h"
#include "core/bytes/importtext.h"
#include "core/bytes/payload.h"

using namespace sockeye;

class TestImportText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsCopied();
    void reads_data();
    void reads();
    void readsTools_data();
    void readsTools();
    void refuses_data();
    void refuses();
};

void TestImportText::readsWhatIsCopied()
{
    std::mt19937 random(1);
    for (const auto &form : copyForms()) {
        if (form.form == CopyForm::Text || form.form == CopyForm::Escaped)
            continue; // these are typed, not imported
        for (std::size_t size = 3; size < 300; size += 7) {
            Bytes bytes(size);
            for (auto &octet : bytes)
                octet = static_cast<std::uint8_t>(random());
            const auto text = copyAs(bytes, form.form);
            const auto read = importText(text);
            QVERIFY2(read && *read == bytes, text.c_str());
        }
    }
}

void TestImportText::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("hex, not a dump") << QByteArray("1b58 7f00 0001") << QByteArray("1b587f000001");
    QTest::newRow("a dump without text")
        << QByteArray("0000  1b 58\n0002  7f\n0003\n") << QByteArray("1b587f");
    QTest::newRow("text beside that looks like hex")
        << QByteArray("00000000: 6162 6364  abcd\n") << QByteArray("61626364");
    QTest::newRow("hexdump -C")
        << QByteArray("00000000  30 31 32 33 34 35 36 37  38 39 0a                 |0123456789.|\n0000000b\n")
        << QByteArray("303132333435363738390a");
    QTest::newRow("a C array with comments")
        << QByteArray("static const char x[] = {\n  0x1b, /* a, b */ 88, // c\n  -1,\n};")
        << QByteArray("1b58ff");
    QTest::newRow("Rust") << QByteArray("[0x1bu8, 88]") << QByteArray("1b58");
    QTest::newRow("an empty array") << QByteArray("{}") << QByteArray();
    QTest::newRow("C text in parts") << QByteArray("\"\\x1b\" \"X\\n\"") << QByteArray("1b580a");
    QTest::newRow("Python") << QByteArray("b'\\x1bX\\''") << QByteArray("1b5827");
    QTest::newRow("Base64") << QByteArray("G1h/\nAAE=") << QByteArray("1b587f0001");
    QTest::newRow("Base64 for URLs") << QByteArray("-_8") << QByteArray("fbff");
}

void TestImportText::reads()
{
    QFETCH(QByteArray, text);
    const auto read = importText(text.toStdString());
    QVERIFY2(read.has_value(), read ? "" : describe(read.error()).c_str());
    QTEST(QByteArray::fromStdString(toHex(*read)), "hex");
}

void TestImportText::readsTools_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("base64") << QStringLiteral("import base64;print(base64.encodebytes(b).decode())");
    QTest::newRow("repr") << QStringLiteral("print(repr(b))");
    QTest::newRow("list") << QStringLiteral("print(list(b))");
    QTest::newRow("hex") << QStringLiteral("print(b.hex(':'))");
}

void TestImportText::readsTools()
{
    QFETCH(QString, program);
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"), QStringLiteral("b=bytes(range(256))*2\n") + program});
    QVERIFY(python.waitForFinished(30'000));
    const auto read = importText(python.readAllStandardOutput().toStdString());
    QVERIFY2(read.has_value(), read ? "" : describe(read.error()).c_str());
    QCOMPARE(read->size(), std::size_t{512});
    for (std::size_t i = 0; i < read->size(); ++i)
        QCOMPARE(int((*read)[i]), int(i % 256));
}

void TestImportText::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("position");
    const auto row = [](const char *text, ParseFault fault, int position) {
        QTest::newRow(text) << QByteArray(text) << int(fault) << position;
    };
    row(" \n", ParseFault::Empty, 0);
    row(" what?", ParseFault::UnexpectedText, 1);
    row("{1, 256}", ParseFault::NumberOutOfRange, 4);
    row("{1, -129}", ParseFault::NumberOutOfRange, 4);
    row("{1, x}", ParseFault::BadNumber, 4);
    row("{1,, 2}", ParseFault::BadNumber, 3);
    row("{1, 2", ParseFault::UnexpectedText, 0);
    row("\"ab\\q\"", ParseFault::BadEscape, 3);
    row("\"ab", ParseFault::UnexpectedText, 0);
    row("QUJDR", ParseFault::UnexpectedText, 0);
}

void TestImportText::refuses()
{
    QFETCH(QByteArray, text);
    const auto read = importText(text.toStdString());
    QVERIFY(!read);
    QTEST(int(read.error().fault), "fault");
    QTEST(int(read.error().position), "position");
}

QTEST_APPLESS_MAIN(TestImportText)
#include "tst_importtext.moc"
