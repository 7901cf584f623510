// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <QtCore/QStringDecoder>

#include <random>

#include "core/bytes/utf8.h"

using namespace sockeye;

class TestUtf8 : public QObject
{
    Q_OBJECT

private slots:
    // Every code point, written by Qt, comes back; and each of its beginnings says how much is missing.
    void everyCodePoint()
    {
        for (char32_t codePoint = 0; codePoint <= 0x10ffff; ++codePoint) {
            if (codePoint >= 0xd800 && codePoint <= 0xdfff)
                continue;
            const auto octets = QStringView(QChar::fromUcs4(codePoint)).toUtf8();
            const auto length = std::size_t(octets.size());
            const auto bytes = viewOf({octets.constData(), length});
            if (readUtf8(bytes) != Utf8Character{codePoint, length, 0})
                QFAIL(qPrintable(QString::number(codePoint, 16)));
            for (std::size_t cut = 1; cut < length; ++cut) {
                if (readUtf8(bytes.first(cut)) != Utf8Character{0, length, length - cut})
                    QFAIL(qPrintable(QString::number(codePoint, 16)));
            }
        }
    }

    void agreesWithQtOnRandomOctets()
    {
        std::mt19937 random(8);
        for (int round = 0; round < 300'000; ++round) {
            Bytes bytes(4);
            for (auto &octet : bytes)
                octet = static_cast<std::uint8_t>(0x80 | random());
            const auto length = readUtf8(bytes).length;
            QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            const QString decoded = decoder(QByteArrayView(bytes.data(), qsizetype(length ? length : 1)));
            if (decoder.hasError() != (length == 0))
                QFAIL(QByteArray(reinterpret_cast<const char *>(bytes.data()), 4).toHex().constData());
        }
    }

    void nothingIsNoCharacter() { QVERIFY(readUtf8({}) == Utf8Character{}); }

    void printable_data()
    {
        QTest::addColumn<uint>("codePoint");
        QTest::addColumn<bool>("printable");
        const auto row = [](uint codePoint, bool printable) {
            QTest::addRow("U+%04X", codePoint) << codePoint << printable;
        };
        for (const uint shown : {0x20u,   0x7eu,   0xa0u,   0xacu,   0xaeu,   0x61bu,   0x200au,  0x200cu,
                                 0x200du, 0x2010u, 0x2027u, 0x202fu, 0x205fu, 0x2070u,  0xac00u,  0xd7ffu,
                                 0xe000u, 0xfdcfu, 0xfdf0u, 0xfefeu, 0xfffdu, 0x1f600u, 0x10fffdu})
            row(shown, true);
        for (const uint hidden : {0x0u,    0x1fu,   0x7fu,   0x9fu,    0xadu,    0x61cu,    0x200bu,  0x200eu,
                                  0x200fu, 0x2028u, 0x202eu, 0x2060u,  0x206fu,  0xd800u,   0xfdd0u,  0xfeffu,
                                  0xfff9u, 0xfffeu, 0xffffu, 0x1fffeu, 0xe0001u, 0x10ffffu, 0x110000u})
            row(hidden, false);
    }

    void printable()
    {
        QFETCH(uint, codePoint);
        QTEST(isPrintable(codePoint), "printable");
    }
};

QTEST_APPLESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
