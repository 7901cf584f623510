// SPDX-License-Identifier: MIT
// The filter's thread: what it finds, that it follows the tail, and that answers of an older query never arrive.
#include <thread>

#include <QSignalSpy>
#include <QTest>

#include "tests/support/filledjournal.h"
#include "ui/bridge/filterrunner.h"

using namespace sockeye;
using test::FilledJournal;

namespace {

// What a listener sees.
class Found : public QObject
{
public:
    explicit Found(FilterRunner &runner)
    {
        connect(&runner, &FilterRunner::restarted, this, [this] {
            rows.clear();
            all = position = 0;
        });
        connect(&runner, &FilterRunner::picked, this, [this](const PickedRows &picked) {
            gapless &= picked.from == position;
            position = picked.to;
            all += picked.all;
            rows.insert(rows.end(), picked.rows.begin(), picked.rows.end());
        });
    }

    std::vector<Row> rows;
    std::uint64_t all = 0;
    Row position = 0;
    bool gapless = true;
};

RowQuery query(const char *text)
{
    return {*Filter::parse(text), true, true, true, true};
}

} // namespace

class TestFilterRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatFits();
    void followsTheTail();
    void neverMixesQueries();
    void stopsWhenCancelled();
    void diesInTheMiddle();
};

void TestFilterRunner::findsWhatFits()
{
    FilledJournal journal;
    journal.tellStory();
    FilterRunner runner(journal.log());
    Found found(runner);
    runner.setQuery(query("socket:tcp#1 hello"));
    runner.advance(journal.log()->size());
    QTRY_COMPARE(found.position, Row{26});
    QCOMPARE(found.rows, (std::vector<Row>{16}));
    QCOMPARE(found.all, std::uint64_t{21});
    QVERIFY(found.gapless);
}

void TestFilterRunner::followsTheTail()
{
    FilledJournal journal;
    journal.tellStory();
    FilterRunner runner(journal.log());
    Found found(runner);
    runner.setQuery(query("state:CLOSE_WAIT,TIME_WAIT"));
    runner.advance(journal.log()->size());
    QTRY_COMPARE(found.rows, (std::vector<Row>{20}));
    journal.add(
        2, 19'000'000,
        StateEvent{TcpState::FinWait2, TcpState::TimeWait, Evidence::Observed, EvidenceSource::SockDiag});
    journal.flush();
    runner.advance(journal.log()->size());
    QTRY_COMPARE(found.rows, (std::vector<Row>{20, 26}));
    QVERIFY(found.gapless);
}

void TestFilterRunner::neverMixesQueries()
{
    constexpr Row kEvents = 200'000;
    FilledJournal journal;
    FilterRunner runner(journal.log());
    Found found(runner);
    std::thread recorder([&] { journal.flood(kEvents); });
    for (int i = 0; i < 50; ++i) {
        runner.advance(journal.log()->size());
        runner.setQuery(query(i % 2 == 0 ? "dir:in" : "dir:out"));
        QVERIFY(found.rows.empty());
        QCoreApplication::processEvents();
        QVERIFY(found.gapless);
        QVERIFY(i % 2 == 0 || found.rows.empty()); // nothing was sent
    }
    recorder.join();
    journal.flush();
    runner.setQuery(query("dir:in"));
    runner.advance(kEvents);
    QTRY_COMPARE_WITH_TIMEOUT(found.rows.size(), std::size_t{kEvents}, 20'000);
    QVERIFY(found.gapless);
}

void TestFilterRunner::stopsWhenCancelled()
{
    constexpr Row kEvents = 400'000;
    FilledJournal journal;
    journal.flood(kEvents);
    journal.flush();
    FilterRunner runner(journal.log());
    Found found(runner);
    runner.setQuery(query("tock")); // each must be read
    runner.advance(kEvents);
    QTRY_VERIFY(found.position > 0);
    runner.cancel();
    QVERIFY(runner.isCancelled());
    // What was under way arrives, and then no more.
    Row stopped = found.position;
    int late = 0;
    while (late < 10 && QTest::qWaitFor([&] { return found.position != stopped; }, 100)) {
        stopped = found.position;
        ++late;
    }
    QVERIFY(late < 10);
    QVERIFY(stopped < kEvents);
    QCOMPARE(runner.position(), stopped);

    runner.setQuery(query("kind:drop"));
    QVERIFY(!runner.isCancelled());
    QTRY_COMPARE(found.position, kEvents);
    QVERIFY(found.rows.empty());
}

void TestFilterRunner::diesInTheMiddle()
{
    FilledJournal journal;
    journal.flood(100'000);
    journal.flush();
    for (int i = 0; i < 20; ++i) {
        FilterRunner runner(journal.log());
        runner.setQuery(query("tock"));
        runner.advance(100'000);
        QCoreApplication::processEvents();
    }
}

QTEST_GUILESS_MAIN(TestFilterRunner)
#include "tst_filterrunner.moc"
