// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <memory>

#include "core/net/timerqueue.h"

using namespace sockeye;

class TestTimerQueue : public QObject
{
    Q_OBJECT

private slots:
    void soonestFirstAndEqualOnesInOrder()
    {
        TimerQueue<char> queue;
        queue.add(30, 'd');
        queue.add(10, 'b');
        queue.add(10, 'c');
        queue.add(-5, 'a');
        QCOMPARE(taken(queue, 9), "a");
        QCOMPARE(taken(queue, 10), "bc");
        QCOMPARE(taken(queue, 29), "");
        QCOMPARE(taken(queue, 1000), "d");
        QVERIFY(queue.isEmpty());
    }

    void aCancelledOneNeverComes()
    {
        TimerQueue<char> queue;
        const auto a = queue.add(10, 'a');
        const auto b = queue.add(10, 'b');
        QVERIFY(a != 0 && b != 0 && a != b);
        QVERIFY(queue.cancel(a));
        QVERIFY(!queue.cancel(a));
        QVERIFY(!queue.cancel(0));
        QCOMPARE(taken(queue, 10), "b");
        QVERIFY(!queue.cancel(b));
    }

    void oneMayCancelTheNextDue()
    {
        TimerQueue<char> queue;
        queue.add(1, 'a');
        const auto b = queue.add(1, 'b');
        QCOMPARE(queue.takeDue(1)->what, 'a');
        QVERIFY(queue.cancel(b));
        QVERIFY(!queue.takeDue(1));
    }

    void saysWhatItTook()
    {
        TimerQueue<std::unique_ptr<int>> queue;
        const auto id = queue.add(7, std::make_unique<int>(42));
        const auto due = queue.takeDue(100);
        QVERIFY(due);
        QCOMPARE(due->id, id);
        QCOMPARE(due->atNs, std::int64_t(7));
        QCOMPARE(*due->what, 42);
    }

    void timeouts()
    {
        TimerQueue<char> queue;
        QCOMPARE(queue.timeoutNs(0), std::int64_t(-1));
        QVERIFY(!queue.nextNs());
        const auto soon = queue.add(100, 'a');
        queue.add(500, 'b');
        QCOMPARE(queue.nextNs().value(), std::int64_t(100));
        QCOMPARE(queue.timeoutNs(40), std::int64_t(60));
        QCOMPARE(queue.timeoutNs(100), std::int64_t(0));
        QCOMPARE(queue.timeoutNs(900), std::int64_t(0));
        queue.cancel(soon);
        QCOMPARE(queue.timeoutNs(40), std::int64_t(460));
    }

private:
    static QByteArray taken(TimerQueue<char> &queue, std::int64_t nowNs)
    {
        QByteArray all;
        while (const auto due = queue.takeDue(nowNs))
            all += due->what;
        return all;
    }
};

QTEST_APPLESS_MAIN(TestTimerQueue)

#include "tst_timerqueue.moc"
