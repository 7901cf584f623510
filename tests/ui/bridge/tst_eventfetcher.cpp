// SPDX-License-Identifier: MIT
// The reading thread: whole events, the newest wish first, old wishes given back unread.
#include <map>

#include <QSignalSpy>
#include <QTest>

#include "tests/support/filledjournal.h"
#include "ui/bridge/eventfetcher.h"

using namespace sockeye;
using test::FilledJournal;

class TestEventFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEvents();
    void answersEveryWishOnce();
    void diesWithWishesWaiting();
};

void TestEventFetcher::readsEvents()
{
    FilledJournal journal;
    journal.tellStory();
    EventFetcher fetcher(journal.log());
    std::shared_ptr<const EventPage> page;
    quint64 answered = 0;
    connect(&fetcher, &EventFetcher::fetched, this,
            [&](quint64 request, const std::shared_ptr<const EventPage> &got, const std::vector<Row> &rows) {
                answered = request;
                page = got;
                QCOMPARE(rows, (std::vector<Row>{16, 22}));
            });
    const quint64 request = fetcher.request({16, 22});
    QTRY_COMPARE(answered, request);
    QCOMPARE(page->items.size(), std::size_t{2});
    QCOMPARE(std::string(textOf(page->find(16)->as<DataEvent>()->payload)), std::string("hello\r\n"));
    QCOMPARE(page->find(22)->as<CallEvent>()->err, 111);
    QVERIFY(page->find(17) == nullptr);
}

void TestEventFetcher::answersEveryWishOnce()
{
    FilledJournal journal;
    journal.flood(20'000);
    journal.flush();
    EventFetcher fetcher(journal.log());
    std::map<quint64, int> answers;
    std::size_t unread = 0;
    connect(&fetcher, &EventFetcher::fetched, this,
            [&](quint64 request, const std::shared_ptr<const EventPage> &page, const std::vector<Row> &rows) {
                ++answers[request];
                if (page->items.empty())
                    ++unread;
                else
                    QCOMPARE(page->items.size(), rows.size());
            });
    std::vector<Row> rows(1000);
    quint64 last = 0;
    for (int i = 0; i < 100; ++i)
        last = fetcher.request(rows);
    QTRY_COMPARE_WITH_TIMEOUT(answers.size(), std::size_t{100}, 20'000);
    for (const auto &[request, count] : answers)
        QCOMPARE(count, 1);
    QVERIFY(unread > 0 && unread <= 100 - EventFetcher::kMaxWaiting);
    QCOMPARE(answers.rbegin()->first, last);
}

void TestEventFetcher::diesWithWishesWaiting()
{
    FilledJournal journal;
    journal.flood(1000);
    journal.flush();
    for (int i = 0; i < 50; ++i) {
        EventFetcher fetcher(journal.log());
        for (Row row = 0; row < 20; ++row)
            fetcher.request({row, row + 1});
    }
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestEventFetcher)
#include "tst_eventfetcher.moc"
