// SPDX-License-Identifier: MIT
// Ticks, zooms and places of the plots, without a plot.
#include <QLocale>
#include <QTest>
#include <QTranslator>

#include "ui/text/format.h"
#include "ui/views/plotlayout.h"
#include "ui/views/plotscale.h"
#include "ui/views/plotspec.h"

using namespace sockeye;

class TestPlotScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void steps_data();
    void steps();
    void values_data();
    void values();
    void times();
    void zooms();
    void staysWithin_data();
    void staysWithin();
    void tickTexts_data();
    void tickTexts();
    void valueTexts_data();
    void valueTexts();
    void places_data();
    void places();
};

void TestPlotScale::steps_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("step");
    for (const auto &[least, step] : std::initializer_list<std::pair<qint64, qint64>>{
             {-3, 1},
             {0, 1},
             {1, 1},
             {2, 2},
             {3, 5},
             {5, 5},
             {6, 10},
             {11, 20},
             {499, 500},
             {501, 1000},
             {5'000'000'001, 10'000'000'000},
             {9'000'000'000'000'000'000, 5'000'000'000'000'000'000}})
        QTest::addRow("%lld", least) << least << step;
}

void TestPlotScale::steps()
{
    QFETCH(qint64, least);
    QTEST(qint64{roundStep(least)}, "step");
}

void TestPlotScale::values_data()
{
    QTest::addColumn<qint64>("greatest");
    QTest::addColumn<int>("most");
    QTest::addColumn<QList<qint64>>("ticks");
    QTest::newRow("nothing") << qint64{0} << 3 << QList<qint64>{0, 1};
    QTest::newRow("one") << qint64{1} << 3 << QList<qint64>{0, 1};
    QTest::newRow("ten") << qint64{10} << 3 << QList<qint64>{0, 5, 10};
    QTest::newRow("sixty-four") << qint64{64} << 3 << QList<qint64>{0, 50, 100};
    QTest::newRow("sixty-four, high") << qint64{64} << 4 << QList<qint64>{0, 20, 40, 60, 80};
    QTest::newRow("round trips") << qint64{31'200} << 3 << QList<qint64>{0, 20'000, 40'000};
    QTest::newRow("no room") << qint64{64} << 0 << QList<qint64>{0, 100};
}

void TestPlotScale::values()
{
    QFETCH(qint64, greatest);
    QFETCH(int, most);
    const ValueScale scale(greatest, 10, 110, most);
    QList<qint64> ticks;
    for (const std::int64_t tick : scale.ticks())
        ticks << tick;
    QTEST(ticks, "ticks");
    QCOMPARE(scale.y(0), 110.0);
    QCOMPARE(scale.y(static_cast<double>(scale.greatest())), 10.0);
    QVERIFY(scale.greatest() >= greatest);
}

void TestPlotScale::times()
{
    const TimeScale scale(1000'000, 3000'000, 50, 200);
    QCOMPARE(scale.x(1000'000), 50.0);
    QCOMPARE(scale.x(3000'000), 250.0);
    QCOMPARE(scale.ns(150), std::int64_t{2000'000});
    QCOMPARE(scale.ns(0), std::int64_t{1000'000}); // never outside
    QCOMPARE(scale.ns(999), std::int64_t{3000'000});
    QCOMPARE(scale.tickStepNs(45), std::int64_t{500'000});
    QCOMPARE(scale.ticks(500'000, 900'000),
             (std::vector<std::int64_t>{1400'000, 1900'000, 2400'000, 2900'000}));
    QCOMPARE(scale.ticks(1000'000, 5000'000), (std::vector<std::int64_t>{1000'000, 2000'000, 3000'000}));
    const TimeScale single(500, 500, 0, 100); // one sample
    QCOMPARE(single.spanNs(), TimeScale::kShortestNs);
}

void TestPlotScale::zooms()
{
    const TimeScale scale(0, 1000'000, 0, 100);
    const TimeScale closer = scale.zoomed(.5, 250'000);
    QCOMPARE(closer.fromNs(), std::int64_t{125'000});
    QCOMPARE(closer.toNs(), std::int64_t{625'000});
    QCOMPARE(closer.x(250'000), scale.x(250'000)); // stays under the pointer
    TimeScale closest = scale;
    for (int i = 0; i < 60; ++i)
        closest = closest.zoomed(.5, 250'000);
    QCOMPARE(closest.spanNs(), TimeScale::kShortestNs);
    QVERIFY(closest.fromNs() <= 250'000 && closest.toNs() >= 250'000);
    TimeScale back = closest;
    for (int i = 0; i < 60 && back.spanNs() < 1000'000; ++i)
        back = back.zoomed(2, 250'000);
    QCOMPARE(back.within(0, 1000'000).fromNs(), std::int64_t{0});
    QCOMPARE(back.within(0, 1000'000).toNs(), std::int64_t{1000'000});
}

void TestPlotScale::staysWithin_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<qint64>("keptFrom");
    QTest::addColumn<qint64>("keptTo");
    QTest::newRow("inside") << qint64{20'000} << qint64{30'000} << qint64{20'000} << qint64{30'000};
    QTest::newRow("before") << qint64{-20'000} << qint64{-10'000} << qint64{0} << qint64{10'000};
    QTest::newRow("behind") << qint64{95'000} << qint64{105'000} << qint64{90'000} << qint64{100'000};
    QTest::newRow("all") << qint64{-50'000} << qint64{150'000} << qint64{0} << qint64{100'000};
}

void TestPlotScale::staysWithin()
{
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    const TimeScale kept = TimeScale(from, to, 0, 10).within(0, 100'000);
    QTEST(qint64{kept.fromNs()}, "keptFrom");
    QTEST(qint64{kept.toNs()}, "keptTo");
}

void TestPlotScale::tickTexts_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<qint64>("step");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64{0} << qint64{1'000'000'000} << QStringLiteral("0");
    QTest::newRow("seconds") << qint64{3605'000'000'000} << qint64{5'000'000'000} << QStringLiteral("3_605");
    QTest::newRow("tenths") << qint64{12'500'000'000} << qint64{500'000'000} << QStringLiteral("12.5");
    QTest::newRow("milliseconds") << qint64{12'005'000'000} << qint64{5'000'000} << QStringLiteral("12.005");
    QTest::newRow("tens of microseconds")
        << qint64{12'345'670'000} << qint64{10'000} << QStringLiteral("12.345_67");
    QTest::newRow("nanoseconds") << qint64{345'670'002} << qint64{2} << QStringLiteral("0.345_670_002");
    QTest::newRow("before") << qint64{-1'500'000'000} << qint64{500'000'000} << QStringLiteral("\u22121.5");
}

void TestPlotScale::tickTexts()
{
    QFETCH(qint64, ns);
    QFETCH(qint64, step);
    QTEST(timeTickText(ns, step).replace(kThinSpace, QLatin1Char('_')), "text");
}

void TestPlotScale::valueTexts_data()
{
    QTest::addColumn<bool>("korean");
    QTest::addColumn<int>("unit");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("text");
    const auto us = int(PlotUnit::Microseconds);
    QTest::newRow("nothing") << false << us << qint64{0} << QStringLiteral("0");
    QTest::newRow("µs") << false << us << qint64{500} << QStringLiteral("500 µs");
    QTest::newRow("ms") << false << us << qint64{1500} << QStringLiteral("1.5 ms");
    QTest::newRow("s") << false << us << qint64{2'000'000} << QStringLiteral("2 s");
    QTest::newRow("s, unit without a space") << true << us << qint64{2'500'000} << QStringLiteral("2.5초");
    QTest::newRow("rate") << false << int(PlotUnit::OctetsASecond) << qint64{50'000}
                          << QStringLiteral("50 kB/s");
    QTest::newRow("segments") << false << int(PlotUnit::Segments) << qint64{10} << QStringLiteral("10");
}

void TestPlotScale::valueTexts()
{
    QFETCH(bool, korean);
    QFETCH(int, unit);
    QFETCH(qint64, value);
    QTranslator translator;
    if (korean) {
        QVERIFY(translator.load(QStringLiteral(":/i18n/sockeye_ko.qm")));
        QCoreApplication::installTranslator(&translator);
    }
    QTEST(plotTickText(static_cast<PlotUnit>(unit), value), "text");
}

void TestPlotScale::places_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<bool>("beside");
    QTest::addColumn<bool>("scrolls");
    QTest::newRow("dock") << QSizeF(300, 260) << false << true;
    QTest::newRow("broad dock") << QSizeF(760, 260) << true << true;
    QTest::newRow("large") << QSizeF(1200, 600) << true << false;
    QTest::newRow("tiny") << QSizeF(80, 60) << false << true;
}

void TestPlotScale::places()
{
    QFETCH(QSizeF, size);
    QFETCH(bool, scrolls);
    const PlotLayout layout(size, {3, 3, 2, 3, 2, 2}, {});
    QTEST(layout.hasLegendsBeside(), "beside");
    QCOMPARE(layout.axis().bottom(), size.height());
    QCOMPARE(layout.contentHeight() > layout.axis().top(), scrolls);
    if (!scrolls)
        QCOMPARE(layout.contentHeight(), layout.axis().top());
    double bottom = 0;
    for (const PlotPlace &place : layout.plots()) {
        QCOMPARE(place.whole.top(), bottom);
        QVERIFY(place.whole.contains(place.area) || size.width() < 100);
        QVERIFY(!place.legend.intersects(place.area));
        QVERIFY(place.area.height() >= 50);
        QCOMPARE(place.area.left(), layout.areaLeft());
        bottom = place.whole.bottom();
    }
    const PlotLayout scrolled(size, {3, 3, 2, 3, 2, 2}, {}, 25);
    QCOMPARE(scrolled.plots()[1].area.top(), layout.plots()[1].area.top() - 25);
    QCOMPARE(scrolled.axis(), layout.axis());
}

QTEST_GUILESS_MAIN(TestPlotScale)
#include "tst_plotscale.moc"
