// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <random>

#include "core/bytes/escape.h"
#include "core/bytes/payload.h"

using namespace sockeye;

class TestEscape : public QObject
{
    Q_OBJECT

private slots:
    void styles_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QByteArray>("lossless");
        QTest::addColumn<QByteArray>("display");
        const auto row = [](const char *name, const QByteArray &octets, auto *lossless, auto *display) {
            QTest::newRow(name) << octets << QByteArray(lossless) << QByteArray(display);
        };
        row("nothing", "", "", "");
        row("plain", "status? #7 \"~\"", "status? #7 \"~\"", "status? #7 \"~\"");
        row("line ends", "a\r\n\tb", "a\\r\\n\\tb", "a\\r\\n\\tb");
        row("backslash", "a\\n", "a\\\\n", "a\\n");
        row("controls", QByteArray("\0\x01\x1b\x7f", 4), "\\x00\\x01\\x1b\\x7f", "····");
        row("a digit after NUL", QByteArray("\0001", 2), "\\x001", "·1");
        row("UTF-8", "가é€😀", "가é€😀", "가é€😀");
        row("joined emoji", "👩‍💻", "👩‍💻", "👩‍💻");
        row("Latin-1", "caf\xe9!", "caf\\xe9!", "caf·!");
        row("cut character", "\xea\xb0", "\\xea\\xb0", "··");
        row("overlong", "\xc0\xaf", "\\xc0\\xaf", "··");
        row("surrogate", "\xed\xa0\x80", "\\xed\\xa0\\x80", "···");
        row("beyond Unicode", "\xf4\x90\x80\x80", "\\xf4\\x90\\x80\\x80", "····");
        row("C1 control", "a\xc2\x85z", "a\\xc2\\x85z", "a··z");
        row("line separator", "a\xe2\x80\xa8z", "a\\xe2\\x80\\xa8z", "a···z");
        row("writing direction", "a\xe2\x80\xaez", "a\\xe2\\x80\\xaez", "a···z");
        row("byte order mark", "\xef\xbb\xbfz", "\\xef\\xbb\\xbfz", "···z");
    }

    void styles()
    {
        QFETCH(QByteArray, octets);
        const auto bytes = viewOf({octets.constData(), std::size_t(octets.size())});
        QTEST(QByteArray::fromStdString(escapeText(bytes, EscapeStyle::Lossless)), "lossless");
        QTEST(QByteArray::fromStdString(escapeText(bytes, EscapeStyle::Display)), "display");
    }

    void limits_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QByteArray>("display");
        QTest::newRow("fits") << QByteArray("abcdef") << 6 << QByteArray("abcdef");
        QTest::newRow("one too many") << QByteArray("abcdefg") << 6 << QByteArray("abc…");
        QTest::newRow("room for the ellipsis alone") << QByteArray("abcd") << 3 << QByteArray("…");
        QTest::newRow("no room for it") << QByteArray("abcd") << 2 << QByteArray("");
        QTest::newRow("none at all") << QByteArray("a") << 0 << QByteArray("");
        QTest::newRow("nothing of nothing") << QByteArray("") << 0 << QByteArray("");
        QTest::newRow("between characters") << QByteArray("a가나다") << 9 << QByteArray("a가…");
        QTest::newRow("between escapes") << QByteArray("a\n\n\n\n") << 8 << QByteArray("a\\n\\n…");
        QTest::newRow("an escape that fits") << QByteArray("ab\n") << 4 << QByteArray("ab\\n");
    }

    void limits()
    {
        QFETCH(QByteArray, octets);
        QFETCH(int, limit);
        const auto bytes = viewOf({octets.constData(), std::size_t(octets.size())});
        const auto text = escapeText(bytes, EscapeStyle::Display, std::size_t(limit));
        QTEST(QByteArray::fromStdString(text), "display");
    }

    void longPayloadTakesNoMoreThanTheLimit()
    {
        const Bytes zeros(1 << 20, 0);
        for (const auto style : {EscapeStyle::Lossless, EscapeStyle::Display}) {
            const auto text = escapeText(zeros, style, 100);
            QVERIFY(text.size() > 90 && text.size() <= 100);
            QCOMPARE(text.capacity(), 100u);
        }
    }

    void losslessComesBack()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 5000; ++round) {
            Bytes bytes(random() % 40);
            const unsigned span = round % 2 ? 256 : 128;
            for (auto &octet : bytes)
                octet = static_cast<std::uint8_t>(random() % span);
            const auto text = escapeText(bytes, EscapeStyle::Lossless);
            QCOMPARE(parseText(text).value(), bytes);
        }
    }

    void subjects()
    {
        QCOMPARE(firstCharacter("gh"), "g");
        QCOMPARE(firstCharacter("가나"), "가");
        QCOMPARE(firstCharacter("\\x"), "\\");
        QCOMPARE(firstCharacter("\n"), "\\n");
        QCOMPARE(firstCharacter("\xea\xb0"), "\\xea");
        QCOMPARE(firstCharacter(""), "");
        QCOMPARE(subjectOf("short"), "short");
        QCOMPARE(subjectOf(std::string(61, 'x')), std::string(57, 'x') + "…");
    }
};

QTEST_APPLESS_MAIN(TestEscape)
#include "tst_escape.moc"
