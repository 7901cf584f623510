// SPDX-License-Identifier: MIT
#include <limits>

#include <QLocale>
#include <QTest>
#include <QTimeZone>

#include "ui/text/format.h"

using namespace sockeye;

namespace {

// The expected texts write the thin space as an underscore.
QString shown(QString text)
{
    return text.replace(kThinSpace, QLatin1Char('_'));
}

constexpr qint64 kUs = 1000, kMs = 1000 * kUs, kSecond = 1000 * kMs;

} // namespace

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void grouped_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << qint64(0) << "0";
        QTest::newRow("three") << qint64(999) << "999";
        QTest::newRow("four") << qint64(1284) << "1_284";
        QTest::newRow("six") << qint64(-123456) << "-123_456";
        QTest::newRow("seven") << qint64(1234567) << "1_234_567";
        QTest::newRow("least") << std::numeric_limits<qint64>::min() << "-9_223_372_036_854_775_808";
    }

    void grouped()
    {
        QFETCH(qint64, number);
        QFETCH(QString, text);
        QCOMPARE(shown(groupedText(number)), text);
        QCOMPARE(shown(groupedDigits(QString::number(number))), text);
    }

    void groupedIsTheSameInEveryLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(shown(groupedText(quint64(18446744073709551615u))),
                 QStringLiteral("18_446_744_073_709_551_615"));
    }

    void onlyIntegersAreGrouped()
    {
        for (const char *text : {"", "-", "1.5", "0x1f69", "2025-11-20", "inf", "12345e6"})
            QCOMPARE(groupedDigits(QString::fromLatin1(text)), QString::fromLatin1(text));
    }

    void size_data()
    {
        QTest::addColumn<quint64>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << quint64(0) << "0 B";
        QTest::newRow("999") << quint64(999) << "999 B";
        QTest::newRow("1000") << quint64(1000) << "1 kB";
        QTest::newRow("1049") << quint64(1049) << "1 kB";
        QTest::newRow("1050") << quint64(1060) << "1.1 kB";
        QTest::newRow("9.9") << quint64(9949) << "9.9 kB";
        QTest::newRow("9.95") << quint64(9950) << "10 kB";
        QTest::newRow("212") << quint64(212345) << "212 kB";
        QTest::newRow("up") << quint64(999499) << "999 kB";
        QTest::newRow("to the next unit") << quint64(999500) << "1 MB";
        QTest::newRow("mega") << quint64(1200000) << "1.2 MB";
        QTest::newRow("all") << std::numeric_limits<quint64>::max() << "18 EB";
    }

    void size()
    {
        QFETCH(quint64, bytes);
        QFETCH(QString, text);
        QCOMPARE(sizeText(bytes), text);
    }

    void sizeTakesTheLocalesPoint()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(sizeText(1200000), QStringLiteral("1,2 MB"));
        QCOMPARE(sizeText(1000000), QStringLiteral("1 MB"));
        QCOMPARE(durationText(1920 * kMs), QStringLiteral("1,92 s"));
    }

    void duration_data()
    {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << qint64(0) << "0 ns";
        QTest::newRow("ns") << qint64(999) << "999 ns";
        QTest::newRow("us") << 11 * kUs << "11 µs";
        QTest::newRow("us rounds") << 11 * kUs + 500 << "12 µs";
        QTest::newRow("us at the edge") << 999 * kUs + 499 << "999 µs";
        QTest::newRow("us into ms") << 999 * kUs + 500 << "1.00 ms";
        QTest::newRow("ms, two decimals") << 4 * kMs + 230 * kUs << "4.23 ms";
        QTest::newRow("ms, one decimal") << 41 * kMs + 200 * kUs << "41.2 ms";
        QTest::newRow("ms, none") << 353 * kMs << "353 ms";
        QTest::newRow("9.995") << 9995 * kUs << "10.0 ms";
        QTest::newRow("99.95") << 99950 * kUs << "100 ms";
        QTest::newRow("ms into s") << 999 * kMs + 500 * kUs << "1.00 s";
        QTest::newRow("s") << 1920 * kMs << "1.92 s";
        QTest::newRow("59.9") << 59940 * kMs << "59.9 s";
        QTest::newRow("s into min") << 59950 * kMs << "1 min 0 s";
        QTest::newRow("min") << 125 * kSecond << "2 min 5 s";
        QTest::newRow("min into h") << 3600 * kSecond - 1 << "1 h 0 min";
        QTest::newRow("h") << 12000 * kSecond << "3 h 20 min";
        QTest::newRow("many h") << 3600 * 1234 * kSecond << "1_234 h 0 min";
        QTest::newRow("negative") << -1920 * kMs << "−1.92 s";
        QTest::newRow("least") << std::numeric_limits<qint64>::min() << "−2_562_047 h 47 min";
    }

    void duration()
    {
        QFETCH(qint64, ns);
        QFETCH(QString, text);
        QCOMPARE(shown(durationText(ns)), text);
        QCOMPARE(shown(deltaText(ns)), ns < 0 ? text : QLatin1Char('+') + text);
    }

    void sessionTime_data()
    {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QString>("text");
        QTest::newRow("start") << qint64(0) << "0.000_000";
        QTest::newRow("below a microsecond") << qint64(999) << "0.000_000";
        QTest::newRow("usual") << 11 * kSecond + 204 * kMs + 71 * kUs << "11.204_071";
        QTest::newRow("long") << 86400 * kSecond + 5 * kUs << "86_400.000_005";
        QTest::newRow("before the start") << -1500 * kMs << "−1.500_000";
    }

    void sessionTime()
    {
        QFETCH(qint64, ns);
        QFETCH(QString, text);
        QCOMPARE(shown(sessionTimeText(ns)), text);
    }

    void wallTime()
    {
        const qint64 ns = 1763647411 * kSecond + 204 * kMs + 71 * kUs;
        QCOMPARE(shown(clockText(ns)), QStringLiteral("14:03:31.204_071"));
        QCOMPARE(dateTimeText(ns), QStringLiteral("20 Nov 2025, 14:03"));
    }

    void offset()
    {
        QCOMPARE(offsetText(0x1fc, 4), QStringLiteral("01FC"));
        QCOMPARE(offsetText(0xabcdef, 6), QStringLiteral("ABCDEF"));
    }

    void byteCount()
    {
        QCOMPARE(shown(byteCountText(1284)), QStringLiteral("1_284 bytes"));
        QCOMPARE(shown(byteCountText(5000000000u)), QStringLiteral("5_000_000_000 bytes"));
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
