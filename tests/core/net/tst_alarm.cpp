// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <memory>

#include "core/base/clocks.h"
#include "core/net/alarm.h"
#include "core/net/poller.h"

using namespace sockeye;

namespace {

constexpr std::int64_t kMs = 1'000'000;
constexpr std::int64_t kBoundNs = 5000 * kMs;
constexpr std::int64_t kFarNs = 3'600'000 * kMs;

} // namespace

class TestAlarm : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_poller = std::make_unique<Poller>();
        m_alarm = std::make_unique<Alarm>();
        QVERIFY(m_poller->add(m_alarm->fd(), Poller::kReadable, 1));
    }

    void goesOffNotBeforeItsTime()
    {
        const auto at = monotonicNs() + 5 * kMs;
        QVERIFY(m_alarm->set(at));
        QVERIFY(isOff(kBoundNs));
        QVERIFY(monotonicNs() >= at);
    }

    void pastIsAtOnce()
    {
        for (const auto at : {monotonicNs() - kMs, std::int64_t{0}}) {
            QVERIFY(m_alarm->set(at));
            QVERIFY(isOff(kBoundNs));
            m_alarm->clear();
        }
    }

    void isSilentOnceCleared()
    {
        QVERIFY(m_alarm->set(1));
        QVERIFY(isOff(kBoundNs));
        m_alarm->clear();
        QVERIFY(!isOff(0));
    }

    // The same deadline again must not be taken for one that is still waited for.
    void goesOffAgainForTheSameTime()
    {
        QVERIFY(m_alarm->set(1));
        QVERIFY(isOff(kBoundNs));
        m_alarm->clear();
        QVERIFY(m_alarm->set(1));
        QVERIFY(isOff(kBoundNs));
    }

    void laterDeadlineReplacesTheOneThatCame()
    {
        QVERIFY(m_alarm->set(1));
        QVERIFY(isOff(kBoundNs));
        QVERIFY(m_alarm->set(monotonicNs() + kFarNs));
        QVERIFY(!isOff(0));
        QVERIFY(m_alarm->set(1));
        QVERIFY(m_alarm->set(Alarm::kNever));
        QVERIFY(!isOff(0));
    }

private:
    bool isOff(std::int64_t withinNs) { return !m_poller->wait(withinNs).empty(); }

    std::unique_ptr<Poller> m_poller;
    std::unique_ptr<Alarm> m_alarm;
};

QTEST_APPLESS_MAIN(TestAlarm)
#include "tst_alarm.moc"
