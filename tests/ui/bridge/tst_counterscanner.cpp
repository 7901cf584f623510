// SPDX-License-Identifier: MIT
// The counters' thread: that it finds everything of one socket, follows the tail, reads a stretch again, and never
// answers about another socket.
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/countertraffic.h"
#include "ui/bridge/counterscanner.h"

using namespace sockeye;
using test::FilledJournal;

namespace {

class Found : public QObject
{
public:
    explicit Found(CounterScanner &scanner)
    {
        connect(&scanner, &CounterScanner::scanned, this,
                [this](const std::shared_ptr<const CounterData> &found, bool all) {
                    data = found;
                    complete = all;
                    ++answers;
                });
    }

    std::shared_ptr<const CounterData> data;
    bool complete = false;
    int answers = 0;
};

std::uint64_t octets(const RateSeries &rates)
{
    std::uint64_t sum = 0;
    for (const RateBucket &bucket : rates.buckets())
        sum += bucket.octets;
    return sum;
}

} // namespace

class TestCounterScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatTheSocketWasSampledAs();
    void findsDropsAndDatagrams();
    void tellsTheLastOfALongJournal();
    void followsTheTail();
    void readsAStretch();
    void neverMixesSockets();
    void diesInTheMiddle();
};

void TestCounterScanner::findsWhatTheSocketWasSampledAs()
{
    FilledJournal journal;
    journal.tellStory();
    const int samples = test::tellTraffic(journal);
    CounterScanner scanner(journal.log());
    Found found(scanner);
    scanner.setQuery({2});
    scanner.advance(journal.log()->size());
    QTRY_VERIFY(found.complete);
    const CounterData &data = *found.data;
    QCOMPARE(data.samples().points().size(), static_cast<std::size_t>(samples));
    QCOMPARE(data.series(Metric::CongestionWindow).points().size(), static_cast<std::size_t>(samples));
    QCOMPARE(data.series(Metric::CongestionWindow).points().front().first, std::int64_t{10});
    // Never set before the loss at 50 s.
    QCOMPARE(data.series(Metric::SlowStartThreshold).points().front().firstNs,
             FilledJournal::kBeganNs + 50'000'000'000);
    QCOMPARE(data.last(Metric::Retransmits)->value, std::int64_t{5});
    QCOMPARE(octets(data.out()), std::uint64_t{1200 * 3 * 1024 + 7});
    QCOMPARE(data.lastNs(), FilledJournal::kBeganNs + 79'950'000'000);
    const IndexEntry &last = journal.log()->entry(data.last(Metric::RttUs)->row);
    QCOMPARE(last.kind, EventKind::Sample);
    QCOMPARE(last.socket, SocketId{2});
}

void TestCounterScanner::findsDropsAndDatagrams()
{
    FilledJournal journal;
    journal.tellStory();
    test::tellTraffic(journal);
    CounterScanner scanner(journal.log());
    Found found(scanner);
    scanner.setQuery({5});
    scanner.advance(journal.log()->size());
    QTRY_VERIFY(found.complete);
    QCOMPARE(octets(found.data->in()), std::uint64_t{3000 * 512 + 7});
    QVERIFY(found.data->out().isEmpty());
    const auto &drops = found.data->drops().buckets();
    QCOMPARE(drops.size(), std::size_t{2});
    QCOMPARE(drops[0].units + drops[1].units, std::uint64_t{127});
}

// More than one answer is due, and the last must come too. The window would not stall meanwhile: nothing of it runs
// longer than it takes to hand over what was found.
void TestCounterScanner::tellsTheLastOfALongJournal()
{
    constexpr std::uint64_t kEvents = 500'000;
    FilledJournal journal;
    journal.tellStory();
    journal.flood(kEvents);
    journal.flush();
    CounterScanner scanner(journal.log());
    Found found(scanner);
    scanner.setQuery({3});
    const Row end = journal.log()->size();
    for (Row at = 0; at < end; at += 20'000) {
        scanner.advance(at);
        QCoreApplication::processEvents();
    }
    scanner.advance(end);
    QTRY_VERIFY(found.complete && scanner.position() == end);
    QCOMPARE(octets(found.data->in()), kEvents * 8 + 7);
    QVERIFY(found.data->in().buckets().size() <= RateSeries::kMaxBuckets);
    QVERIFY(found.data->passages().points().size() <= Series::kMaxPoints);
}

void TestCounterScanner::followsTheTail()
{
    FilledJournal journal;
    journal.tellStory();
    CounterScanner scanner(journal.log());
    Found found(scanner);
    scanner.setQuery({2});
    scanner.advance(journal.log()->size());
    QTRY_VERIFY(found.complete);
    QVERIFY(found.data->samples().isEmpty());
    for (int i = 1; i <= 3; ++i) {
        const std::array values{MetricValue{Metric::RttUs, i}};
        journal.add(2, 19'000'000 + i * 1000, SampleEvent{values});
        journal.flush();
        scanner.advance(journal.log()->size());
        QTRY_COMPARE(found.data->samples().points().size(), static_cast<std::size_t>(i));
        QCOMPARE(found.data->last(Metric::RttUs)->value, std::int64_t{i});
    }
}

void TestCounterScanner::readsAStretch()
{
    FilledJournal journal;
    journal.tellStory();
    test::tellTraffic(journal);
    CounterScanner scanner(journal.log());
    Found found(scanner);
    const std::int64_t from = FilledJournal::kBeganNs + 30'000'000'000;
    scanner.setQuery({2, from, from + 1'000'000'000});
    scanner.advance(journal.log()->size());
    QTRY_VERIFY(found.complete);
    QCOMPARE(found.data->samples().points().size(), std::size_t{21});
    QCOMPARE(found.data->firstNs(), from);
    QCOMPARE(found.data->lastNs(), from + 1'000'000'000);
    QVERIFY(scanner.position() < journal.log()->size()); // and no further
}

void TestCounterScanner::neverMixesSockets()
{
    FilledJournal journal;
    journal.tellStory();
    test::tellTraffic(journal);
    CounterScanner scanner(journal.log());
    Found found(scanner);
    scanner.advance(journal.log()->size());
    for (int i = 0; i < 200; ++i) {
        const SocketId socket = i % 2 == 0 ? 2 : 5;
        scanner.setQuery({socket});
        found.data.reset();
        if (i % 10 == 0)
            QTRY_VERIFY(found.data);
        else
            QCoreApplication::processEvents();
        if (found.data)
            QCOMPARE(found.data->last(Metric::RttUs).has_value(),
                     socket == 2 && !found.data->samples().isEmpty());
    }
    scanner.setQuery({});
    found.answers = 0;
    QCoreApplication::processEvents();
    QCOMPARE(found.answers, 0);
}

void TestCounterScanner::diesInTheMiddle()
{
    FilledJournal journal;
    journal.tellStory();
    journal.flood(200'000);
    journal.flush();
    for (int i = 0; i < 20; ++i) {
        CounterScanner scanner(journal.log());
        scanner.setQuery({3});
        scanner.advance(journal.log()->size());
    }
}

QTEST_GUILESS_MAIN(TestCounterScanner)
#include "tst_counterscanner.moc"
