// SPDX-License-Identifier: MIT
// Octets for other places. What reads them there is asked where it is at hand: python3, and the compiler.
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "core/bytes/copyas.h"
#include "tests/support/child.h"

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::StringLiterals;

namespace {

Bytes someBytes(int count)
{
    Bytes bytes;
    for (int i = 0; i < count; ++i)
        bytes.push_back(static_cast<std::uint8_t>(i * 37 + 250));
    return bytes;
}

} // namespace

class TestCopyAs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void isReadBack_data();
    void isReadBack();
    void compiles_data();
    void compiles();
};

void TestCopyAs::writes_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, CopyForm form, const QByteArray &octets, const char *text) {
        QTest::newRow(name) << static_cast<int>(form) << octets << QByteArray(text);
    };
    const QByteArray line("OK\xff\n", 4);
    row("hex", CopyForm::Hex, line, "4F 4B FF 0A");
    row("text", CopyForm::Text, "OK\n", "OK\n");
    row("text that is none", CopyForm::Text, line, "OK\\xff\\n");
    row("escaped", CopyForm::Escaped, "OK\n", "OK\\n");
    row("xxd", CopyForm::HexDump, line, "00000000: 4f4b ff0a                                OK..\n");
    row("Wireshark", CopyForm::WiresharkDump, QByteArray(17, 'a'),
        "000000  61 61 61 61 61 61 61 61 61 61 61 61 61 61 61 61\n000010  61\n");
    row("C", CopyForm::C, line, "const unsigned char data[4] = {\n    0x4f, 0x4b, 0xff, 0x0a,\n};\n");
    row("C, a dozen to a line", CopyForm::C, QByteArray(13, '\1'),
        "const unsigned char data[13] = {\n    0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, "
        "0x01, "
        "0x01,\n    0x01,\n};\n");
    row("C++", CopyForm::Cpp, "A", "constexpr std::array<std::uint8_t, 1> data{\n    0x41,\n};\n");
    row("Python", CopyForm::Python, "A", "data = bytes((\n    0x41,\n))\n");
    row("Rust", CopyForm::Rust, "A", "const DATA: [u8; 1] = [\n    0x41,\n];\n");
    row("Go", CopyForm::Go, "A", "var data = []byte{\n    0x41,\n}\n");
    row("Java", CopyForm::Java, "A\xff", "static final byte[] DATA = {\n    0x41, (byte) 0xff,\n};\n");
    row("JavaScript", CopyForm::JavaScript, "A", "const data = new Uint8Array([\n    0x41,\n]);\n");
    row("JSON", CopyForm::Json, line, "[79, 75, 255, 10]");
    row("JSON of nothing", CopyForm::Json, "", "[]");
    // RFC 4648 section 10
    row("Base64 of nothing", CopyForm::Base64, "", "");
    row("Base64, two short", CopyForm::Base64, "f", "Zg==");
    row("Base64, one short", CopyForm::Base64, "fo", "Zm8=");
    row("Base64", CopyForm::Base64, "foobar", "Zm9vYmFy");
}

void TestCopyAs::writes()
{
    QFETCH(int, form);
    QFETCH(QByteArray, octets);
    const auto text =
        copyAs(viewOf(std::string_view(octets.constData(), static_cast<std::size_t>(octets.size()))),
               static_cast<CopyForm>(form));
    QTEST(QByteArray::fromStdString(text), "text");
}

void TestCopyAs::isReadBack_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("reader"); // an expression of Python over `text`
    QTest::newRow("Python") << static_cast<int>(CopyForm::Python)
                            << u"(exec(text, space), space['data'])[1]"_s;
    QTest::newRow("JSON") << static_cast<int>(CopyForm::Json) << u"bytes(json.loads(text))"_s;
    QTest::newRow("Base64") << static_cast<int>(CopyForm::Base64)
                            << u"base64.b64decode(text, validate=True)"_s;
    QTest::newRow("hex") << static_cast<int>(CopyForm::Hex) << u"bytes.fromhex(text)"_s;
}

void TestCopyAs::isReadBack()
{
    QFETCH(int, form);
    QFETCH(QString, reader);
    QByteArray all, texts; // several at once, between separators
    for (const int count : {0, 1, 2, 3, 11, 12, 13, 1000}) {
        const Bytes bytes = someBytes(count);
        all += QByteArray(reinterpret_cast<const char *>(bytes.data()), count);
        texts += QByteArray::fromStdString(copyAs(bytes, static_cast<CopyForm>(form))) + '\x1e';
    }
    Child python(u"python3"_s, {u"-c"_s, u"import base64, json, sys\nspace = {}\n"
                                         "for text in sys.stdin.read().split(chr(0x1e))[:-1]:\n"
                                         "    sys.stdout.buffer.write(%1)"_s.arg(reader)});
    python.write(texts);
    python.closeInput();
    QVERIFY2(python.exitCode() == 0, python.story().constData());
    QCOMPARE(python.output(), all);
}

void TestCopyAs::compiles_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("C") << static_cast<int>(CopyForm::C) << u"c"_s << QByteArray();
    QTest::newRow("C++") << static_cast<int>(CopyForm::Cpp) << u"c++"_s
                         << QByteArray("#include <array>\n#include <cstdint>\n");
}

void TestCopyAs::compiles()
{
    QFETCH(int, form);
    QFETCH(QString, language);
    QFETCH(QByteArray, before);
    Child compiler(u"c++"_s, {u"-x"_s, language, u"-Wall"_s, u"-Werror"_s, u"-fsyntax-only"_s, u"-"_s});
    compiler.write(before + QByteArray::fromStdString(copyAs(someBytes(100), static_cast<CopyForm>(form))));
    compiler.closeInput();
    QVERIFY2(compiler.exitCode() == 0, compiler.story().constData());
}

QTEST_GUILESS_MAIN(TestCopyAs)
#include "tst_copyas.moc"
