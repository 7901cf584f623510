// SPDX-License-Identifier: MIT
// Runs as the window sees them: driven, told of in few words, left behind without waiting.
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "core/lab/shelf.h"
#include "tests/support/livesession.h"
#include "ui/bridge/experimentrunner.h"

using namespace sockeye;
using Phase = RunState::Phase;

class TestExperimentRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<test::LiveSession>();
        m_runner = std::make_unique<ExperimentRunner>(m_session->engine(), m_session->journal());
        m_told = 0;
        m_state = RunState();
        connect(m_runner.get(), &ExperimentRunner::progressed, this, [this](const RunState &state) {
            m_state = state;
            ++m_told;
        });
    }
    void cleanup()
    {
        m_runner.reset();
        m_session.reset();
    }

    void itRunsToItsEnd()
    {
        QElapsedTimer timer;
        timer.start();
        start("tcp-time-wait");
        QTRY_VERIFY(m_state.phase == Phase::Ended);
        QVERIFY(m_state.verdict.holding == lab::Holding::Holds);
        QCOMPARE(m_state.doneCount(), m_state.experiment->steps.size());
        QVERIFY(m_state.values.contains("here"));
        QVERIFY(!m_runner->isUnderWay());
        // Two changes a step are told of a few times a second at most.
        QVERIFY2(m_told <= timer.elapsed() / ExperimentRunner::kFastestMs + 2,
                 qPrintable(QString::number(m_told)));
    }

    void itGoesStepByStep()
    {
        lab::RunOptions options;
        options.pauseBefore = 1;
        start("udp-hello", options);
        for (std::size_t i = 1; i < 4; ++i) {
            QTRY_VERIFY(m_state.phase == Phase::Paused && m_state.next == i);
            QVERIFY(m_state.markOf(i) == StepMark::Next);
            m_runner->step();
        }
        m_runner->setStops({5});
        QTRY_VERIFY(m_state.phase == Phase::Paused && m_state.next == 4);
        m_runner->resume();
        QTRY_VERIFY(m_state.phase == Phase::Paused && m_state.next == 5);
        m_runner->stop();
        QTRY_VERIFY(m_state.phase == Phase::Ended);
        QVERIFY(!m_state.record.ended);
    }

    void anotherRunLeavesTheFirstBehind()
    {
        lab::RunOptions options;
        options.pauseBefore = 5;
        start("tcp-half-close", options);
        QTRY_VERIFY(m_state.phase == Phase::Paused);
        QElapsedTimer timer;
        timer.start();
        start("udp-hello");
        QVERIFY(timer.elapsed() < 200); // it is not waited for
        QTRY_VERIFY(m_state.phase == Phase::Ended);
        QCOMPARE(m_state.experiment->id, std::string("udp-hello"));
        m_runner->leave();
        const int told = m_told;
        QTest::qWait(50);
        QCOMPARE(m_told, told);
        // What the first had open is closed by now, or soon.
        const auto open = [this] {
            std::uint64_t version = 0;
            int count = 0;
            for (const auto &socket : m_session->journal().log().sockets().changedSince(version))
                count += socket.closed || socket.unaccepted ? 0 : 1;
            return count;
        };
        QTRY_COMPARE(open(), 0);
    }

    void goingAwayWhileACallWaitsIsBounded()
    {
        lab::RunOptions options;
        options.delay = std::chrono::milliseconds(2000);
        start("backlog-overflow", options);
        QTRY_VERIFY(m_state.phase == Phase::Running);
        QElapsedTimer timer;
        timer.start();
        m_runner.reset();
        QVERIFY(timer.elapsed() < 4000);
    }

private:
    void start(const char *id, lab::RunOptions options = {})
    {
        options.abilities = lab::Abilities::fixed();
        options.addresses.beyondLoopback = true;
        m_runner->start(lab::Shelf::find(id), std::move(options));
    }

    std::unique_ptr<test::LiveSession> m_session;
    std::unique_ptr<ExperimentRunner> m_runner;
    RunState m_state;
    int m_told = 0;
};

QTEST_GUILESS_MAIN(TestExperimentRunner)
#include "tst_experimentrunner.moc"
