// SPDX-License-Identifier: MIT
// Octets as one line: what is text, what is not, and what only looks like it.
#include <QTest>

#include "ui/text/textspan.h"

using namespace sockeye;

class TestTextSpan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesPayloads_data();
    void writesPayloads();
    void dimsWhatIsNoCharacter();
};

void TestTextSpan::writesPayloads_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing") << QByteArray() << 16 << QString();
    QTest::newRow("a line") << QByteArray("hello\r\n") << 16 << QStringLiteral("hello\\r\\n");
    QTest::newRow("Korean") << QStringLiteral("안녕 world").toUtf8() << 32 << QStringLiteral("안녕 world");
    QTest::newRow("Korean, cut within a letter")
        << QStringLiteral("안녕").toUtf8() << 4 << QStringLiteral("안·…");
    QTest::newRow("binary") << QByteArray("SOCK\0\1\0", 7) << 16 << QStringLiteral("SOCK···");
    // 0xd8 0xb4 is an Arabic letter, but not among control octets.
    QTest::newRow("binary that would be a letter")
        << QByteArray("\xd8\xb4\0\0id", 6) << 16 << QStringLiteral("····id");
    QTest::newRow("Latin-1") << QByteArray("caf\xe9 \xc3\xa9") << 16 << QStringLiteral("caf· ··");
    QTest::newRow("longer") << QByteArray(40, 'x') << 4 << QStringLiteral("xxxx…");
}

void TestTextSpan::writesPayloads()
{
    QFETCH(QByteArray, octets);
    QFETCH(int, most);
    const TextLine line =
        payloadLine(viewOf(std::string_view(octets.data(), octets.size())), static_cast<std::size_t>(most));
    QTEST(plainText(line), "line");
}

void TestTextSpan::dimsWhatIsNoCharacter()
{
    const TextLine line = payloadLine(viewOf(std::string_view("ab\0\xd8\xb4"
                                                              "c",
                                                              6)),
                                      16);
    QCOMPARE(line, (TextLine{mono(QStringLiteral("ab")), mono(QStringLiteral("···"), Role::TextDim),
                             mono(QStringLiteral("c"))}));
}

QTEST_APPLESS_MAIN(TestTextSpan)
#include "tst_textspan.moc"
