// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <vector>

#include "core/net/timerqueue.h"

using namespace sockeye;

using Ids = std::vector<TimerId>;

class TestTimerQueue : public QObject
{
    Q_OBJECT

private slots:
    void soonestFirstAndEqualOnesInOrder()
    {
        TimerQueue queue;
        const auto d = queue.add(30);
        const auto b = queue.add(10);
        const auto c = queue.add(10);
        const auto a = queue.add(-5);
        QCOMPARE(taken(queue, 9), Ids{a});
        QCOMPARE(taken(queue, 10), (Ids{b, c}));
        QCOMPARE(taken(queue, 29), Ids{});
        QCOMPARE(taken(queue, 1000), Ids{d});
        QVERIFY(queue.isEmpty());
    }

    void aCancelledOneNeverComes()
    {
        TimerQueue queue;
        const auto a = queue.add(10);
        const auto b = queue.add(10);
        QVERIFY(a != 0 && b != 0 && a != b);
        QVERIFY(queue.cancel(a));
        QVERIFY(!queue.cancel(a));
        QVERIFY(!queue.cancel(0));
        QCOMPARE(taken(queue, 10), Ids{b});
        QVERIFY(!queue.cancel(b));
        QVERIFY(queue.add(1) > b); // an old id never means a new deadline
    }

    void oneMayCancelTheNextDue()
    {
        TimerQueue queue;
        const auto a = queue.add(1);
        const auto b = queue.add(1);
        QCOMPARE(queue.takeDue(1), a);
        QVERIFY(queue.cancel(b));
        QCOMPARE(queue.takeDue(1), TimerId(0));
    }

    void knowsTheNext()
    {
        TimerQueue queue;
        QVERIFY(!queue.nextDueNs());
        const auto soon = queue.add(100);
        queue.add(500);
        QCOMPARE(queue.nextDueNs().value(), std::int64_t(100));
        queue.cancel(soon);
        QCOMPARE(queue.nextDueNs().value(), std::int64_t(500));
    }

private:
    static Ids taken(TimerQueue &queue, std::int64_t nowNs)
    {
        Ids all;
        while (const auto id = queue.takeDue(nowNs))
            all.push_back(id);
        return all;
    }
};

QTEST_APPLESS_MAIN(TestTimerQueue)

#include "tst_timerqueue.moc"
