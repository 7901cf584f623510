// SPDX-License-Identifier: MIT
// What is kept of a long series: every peak, both ends, and no more points than the bound.
#include <QTest>

#include "ui/models/counterfeed.h"

using namespace sockeye;

namespace {

constexpr std::int64_t kBegan = 1'763'647'397'000'000'000;
constexpr std::int64_t kSecond = 1'000'000'000;

SampleEvent sample(const std::vector<MetricValue> &values)
{
    return {values};
}

IndexEntry dataEntry(std::int64_t ns, std::uint32_t octets, bool out, std::uint8_t dataFlags = 0)
{
    IndexEntry entry;
    entry.kind = EventKind::Data;
    entry.ns = ns;
    entry.value = octets;
    entry.flags = out ? IndexEntry::kOut : 0;
    entry.dataFlags = dataFlags;
    return entry;
}

} // namespace

class TestSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverySampleWhileThereIsRoom();
    void isBounded_data();
    void isBounded();
    void aClockThatStepsBackBreaksNothing();
    void finds();
    void ratesAddUp_data();
    void ratesAddUp();
    void widens();
    void unknownValuesAreNotDrawn_data();
    void unknownValuesAreNotDrawn();
    void peekedBytesCountOnce();
    void readingsEndInGaps_data();
    void readingsEndInGaps();
    void aValueHoldsWhileOthersAreSampled();
    void detailTakesTheMiddle();
    void walksFromSampleToSample();
};

void TestSeries::keepsEverySampleWhileThereIsRoom()
{
    Series series(8);
    for (int i = 0; i < 8; ++i)
        series.add(kBegan + i, i * 10, static_cast<Row>(100 + i));
    QCOMPARE(series.points().size(), std::size_t{8});
    QCOMPARE(series.bucketNs(), std::int64_t{0});
    QCOMPARE(series.points()[3], (SeriesPoint{kBegan + 3, kBegan + 3, 30, 30, 30, 30, 103, 103}));
}

void TestSeries::isBounded_data()
{
    QTest::addColumn<int>("samples");
    QTest::addColumn<qint64>("apartNs");
    QTest::newRow("one too many") << 65 << qint64{1'000'000};
    QTest::newRow("an hour at 20 a second") << 72'000 << qint64{50'000'000};
    QTest::newRow("a burst") << 5000 << qint64{100};
    QTest::newRow("at once") << 5000 << qint64{0};
}

void TestSeries::isBounded()
{
    QFETCH(int, samples);
    QFETCH(qint64, apartNs);
    Series series(64);
    const int peak = samples / 3;
    for (int i = 0; i < samples; ++i)
        series.add(kBegan + i * apartNs,
                   i == peak       ? 1'000'000
                   : i == peak + 1 ? -5
                                   : i % 7,
                   static_cast<Row>(i));
    const auto &points = series.points();
    QVERIFY(points.size() <= 64);
    QVERIFY(apartNs == 0 || points.size() >= 16);
    QCOMPARE(points.front().firstRow, Row{0});
    QCOMPARE(points.back().lastRow, static_cast<Row>(samples - 1));
    QCOMPARE(points.back().last, std::int64_t{(samples - 1) % 7});
    std::int64_t greatest = 0, least = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        greatest = std::max(greatest, points[i].greatest);
        least = std::min(least, points[i].least);
        QVERIFY(points[i].firstNs <= points[i].lastNs);
        // Nothing is lost between two points.
        if (i > 0)
            QCOMPARE(points[i].firstRow, points[i - 1].lastRow + 1);
    }
    QCOMPARE(greatest, std::int64_t{1'000'000});
    QCOMPARE(least, std::int64_t{-5});
}

void TestSeries::aClockThatStepsBackBreaksNothing()
{
    Series series(8);
    series.add(kBegan + kSecond, 1, 1);
    series.add(kBegan, 9, 2);
    QCOMPARE(series.points().size(), std::size_t{1});
    QCOMPARE(series.points()[0], (SeriesPoint{kBegan + kSecond, kBegan + kSecond, 1, 9, 1, 9, 1, 2}));
}

void TestSeries::finds()
{
    Series series;
    QVERIFY(!series.at(kBegan));
    QVERIFY(!series.nearest(kBegan));
    for (int i = 0; i < 3; ++i)
        series.add(kBegan + i * 100, i, static_cast<Row>(i));
    QVERIFY(!series.at(kBegan - 1));
    QCOMPARE(series.at(kBegan)->firstRow, Row{0});
    QCOMPARE(series.at(kBegan + 199)->firstRow, Row{1});
    QCOMPARE(series.at(kBegan + 999)->firstRow, Row{2});
    QCOMPARE(series.nearest(kBegan - 50)->firstRow, Row{0});
    QCOMPARE(series.nearest(kBegan + 149)->firstRow, Row{1});
    QCOMPARE(series.nearest(kBegan + 151)->firstRow, Row{2});
}

void TestSeries::ratesAddUp_data()
{
    QTest::addColumn<int>("events");
    QTest::addColumn<qint64>("apartNs");
    QTest::newRow("few") << 10 << qint64{kSecond};
    QTest::newRow("a million") << 1'000'000 << qint64{10'000};
    QTest::newRow("a day") << 86'400 << qint64{kSecond};
}

void TestSeries::ratesAddUp()
{
    QFETCH(int, events);
    QFETCH(qint64, apartNs);
    RateSeries rates(256);
    for (int i = 0; i < events; ++i)
        rates.add(kBegan + i * apartNs, 8, 1, static_cast<Row>(i));
    QVERIFY(rates.buckets().size() <= 256);
    std::uint64_t octets = 0, units = 0;
    std::int64_t before = -1;
    for (const RateBucket &bucket : rates.buckets()) {
        QVERIFY(bucket.index > before);
        before = bucket.index;
        octets += bucket.octets;
        units += bucket.units;
    }
    QCOMPARE(octets, std::uint64_t{8} * static_cast<std::uint64_t>(events));
    QCOMPARE(units, static_cast<std::uint64_t>(events));
    QCOMPARE(rates.buckets().front().index, kBegan / rates.widthNs());
    QCOMPARE(rates.lastRow(), static_cast<Row>(events - 1));
}

void TestSeries::widens()
{
    RateSeries rates;
    constexpr std::int64_t kMs = 1'000'000, kFrom = 1000 * kMs;
    for (const int ms : {0, 1, 5, 9, 40})
        rates.add(kFrom + ms * kMs, 100, 1, 0);
    QCOMPARE(rates.widthFor(5 * kMs), 8 * kMs);
    QCOMPARE(rates.widened(5 * kMs, kFrom, kFrom + 20 * kMs),
             (std::vector<RateBucket>{{125, 300, 3}, {126, 100, 1}}));
    QCOMPARE(rates.widened(0, kFrom + 5 * kMs, kFrom + 9 * kMs),
             (std::vector<RateBucket>{{1005, 100, 1}, {1009, 100, 1}}));
}

void TestSeries::unknownValuesAreNotDrawn_data()
{
    QTest::addColumn<int>("metric");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<bool>("drawn");
    QTest::newRow("no threshold") << int(Metric::SlowStartThreshold) << qint64{0x7fffffff} << false;
    QTest::newRow("a threshold") << int(Metric::SlowStartThreshold) << qint64{32} << true;
    QTest::newRow("no least round trip") << int(Metric::MinRttUs) << qint64{0xffffffff} << false;
    QTest::newRow("queue not known") << int(Metric::RecvQueue) << qint64{-1} << false;
    QTest::newRow("empty queue") << int(Metric::RecvQueue) << qint64{0} << true;
}

void TestSeries::unknownValuesAreNotDrawn()
{
    QFETCH(int, metric);
    QFETCH(qint64, value);
    QFETCH(bool, drawn);
    CounterData data;
    const std::vector values{MetricValue{static_cast<Metric>(metric), value}};
    data.addSample(sample(values), kBegan, 7);
    QCOMPARE(!data.series(static_cast<Metric>(metric)).isEmpty(), drawn);
    QCOMPARE(data.last(static_cast<Metric>(metric))->value, std::int64_t{value});
    QCOMPARE(data.last(static_cast<Metric>(metric))->row, Row{7});
}

void TestSeries::peekedBytesCountOnce()
{
    CounterData data;
    data.addData(dataEntry(kBegan, 17, false, kPeeked), 1);
    data.addData(dataEntry(kBegan + 1, 17, false), 2);
    data.addData(dataEntry(kBegan + 2, 5, true), 3);
    QCOMPARE(data.in().buckets().size(), std::size_t{1});
    QCOMPARE(data.in().buckets()[0].octets, std::uint64_t{17});
    QCOMPARE(data.out().buckets()[0].octets, std::uint64_t{5});
    QCOMPARE(data.passages().points().size(), std::size_t{3});
}

void TestSeries::readingsEndInGaps_data()
{
    QTest::addColumn<qint64>("afterNs");
    QTest::addColumn<int>("value"); // -1: none
    QTest::newRow("before the first") << qint64{-1} << -1;
    QTest::newRow("at it") << qint64{0} << 10;
    QTest::newRow("held") << qint64{kSecond} << 10;
    QTest::newRow("as long as it holds") << qint64{CounterFeed::kHoldNs} << 10;
    QTest::newRow("in the gap") << qint64{CounterFeed::kHoldNs + 1} << -1;
    QTest::newRow("at the next") << qint64{20 * kSecond} << 30;
}

void TestSeries::readingsEndInGaps()
{
    QFETCH(qint64, afterNs);
    QFETCH(int, value);
    auto data = std::make_shared<CounterData>();
    const std::vector first{MetricValue{Metric::RttUs, 10}}, second{MetricValue{Metric::RttUs, 30}};
    data->addSample(sample(first), kBegan, 1);
    data->addSample(sample(second), kBegan + 20 * kSecond, 2);
    CounterFeed feed;
    feed.setWhole(data);
    const auto reading = feed.reading(Metric::RttUs, kBegan + afterNs);
    QCOMPARE(reading ? int(reading->least) : -1, value);
    if (reading)
        QCOMPARE(reading->greatest, reading->least);
}

// A sample names only what changed.
void TestSeries::aValueHoldsWhileOthersAreSampled()
{
    auto data = std::make_shared<CounterData>();
    const std::vector all{MetricValue{Metric::RttUs, 10}, MetricValue{Metric::InFlight, 1}};
    const std::vector one{MetricValue{Metric::InFlight, 2}};
    data->addSample(sample(all), kBegan, 1);
    for (int i = 1; i <= 10; ++i)
        data->addSample(sample(one), kBegan + i * 4 * kSecond, static_cast<Row>(1 + i));
    data->addSample(sample(one), kBegan + 60 * kSecond, 20);
    CounterFeed feed;
    feed.setWhole(data);
    const auto sampled = feed.sampled(kBegan, kBegan + 60 * kSecond);
    QCOMPARE(sampled.size(), std::size_t{2});
    QCOMPARE(sampled[0].fromNs, kBegan);
    QCOMPARE(sampled[0].toNs, kBegan + 45 * kSecond);
    QCOMPARE(sampled[1].fromNs, kBegan + 60 * kSecond);
    QCOMPARE(sampled[1].toNs, kBegan + 60 * kSecond); // what comes after is not known yet
    QCOMPARE(feed.reading(Metric::RttUs, kBegan + 39 * kSecond)->least, std::int64_t{10});
    QCOMPARE(feed.reading(Metric::RttUs, kBegan + 39 * kSecond)->ns, kBegan);
    QVERIFY(!feed.reading(Metric::RttUs, kBegan + 46 * kSecond));
    QVERIFY(!feed.reading(Metric::InFlight, kBegan + 46 * kSecond));
    QCOMPARE(feed.reading(Metric::RttUs, kBegan + 60 * kSecond)->least, std::int64_t{10});
}

void TestSeries::detailTakesTheMiddle()
{
    // 100 000 samples a millisecond apart are joined; a second of them, read again, is not.
    auto whole = std::make_shared<CounterData>(), detail = std::make_shared<CounterData>();
    const std::int64_t from = kBegan + 40 * kSecond, to = from + kSecond;
    for (int i = 0; i < 100'000; ++i) {
        const std::vector values{MetricValue{Metric::RttUs, i}};
        const std::int64_t ns = kBegan + i * 1'000'000LL;
        whole->addSample(sample(values), ns, static_cast<Row>(i));
        if (ns >= from && ns <= to)
            detail->addSample(sample(values), ns, static_cast<Row>(i));
    }
    CounterFeed feed;
    feed.setWhole(whole);
    QVERIFY(feed.wantsDetail(from, to, 1'000'000));
    QVERIFY(!feed.wantsDetail(kBegan, kBegan + 100 * kSecond, 100'000'000));
    const auto coarse = feed.points(Metric::RttUs, from, to);
    QVERIFY(coarse.size() < 200);
    feed.setDetail(detail, from, to);
    QVERIFY(!feed.wantsDetail(from, to, 1'000'000));
    const auto fine = feed.points(Metric::RttUs, from, to);
    QVERIFY2(fine.size() >= 1001 && fine.size() <= 1003, qPrintable(QString::number(fine.size())));
    for (std::size_t i = 1; i < fine.size(); ++i)
        QVERIFY(fine[i].firstNs > fine[i - 1].lastNs);
    QCOMPARE(feed.reading(Metric::RttUs, from + 500'500'000)->least, std::int64_t{40'500});
}

void TestSeries::walksFromSampleToSample()
{
    auto data = std::make_shared<CounterData>();
    const std::vector values{MetricValue{Metric::RttUs, 1}};
    for (int i = 0; i < 3; ++i) {
        data->addData(dataEntry(kBegan + i * kSecond + 5, 1, true), static_cast<Row>(10 + i));
        data->addSample(sample(values), kBegan + i * kSecond + 10, static_cast<Row>(20 + i));
    }
    CounterFeed feed;
    QVERIFY(!feed.next(kBegan, true));
    feed.setWhole(data);
    QCOMPARE(feed.next(kBegan, true)->row, Row{20});
    QCOMPARE(feed.next(kBegan + 10, true)->row, Row{21});
    QCOMPARE(feed.next(kBegan + kSecond + 10, false)->row, Row{20});
    QVERIFY(!feed.next(kBegan + 10, false));
    QVERIFY(!feed.next(kBegan + 2 * kSecond + 10, true));
    // What is near need not be a sample.
    QCOMPARE(feed.nearest(kBegan + kSecond + 6)->row, Row{11});
    QCOMPARE(feed.nearest(kBegan + kSecond + 9)->row, Row{21});
}

QTEST_GUILESS_MAIN(TestSeries)
#include "tst_series.moc"
