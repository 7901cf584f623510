// SPDX-License-Identifier: MIT
// How a run ended, in a sentence: what was stopped, and what this computer could not do, are two things.
#include <QTest>

#include "core/lab/shelf.h"
#include "ui/models/runsentence.h"
#include "ui/text/experimenttext.h"

using namespace sockeye;
using Status = lab::StepRecord::Status;

class TestRunSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofAnEnd_data();
    void ofAnEnd();
    void whatAStepShowsEndsOnce_data();
    void whatAStepShowsEndsOnce();
    void everyShippedStepEndsOnce();
};

void TestRunSentence::ofAnEnd_data()
{
    QTest::addColumn<QByteArray>("stopped");
    QTest::addColumn<QByteArray>("skipped");
    QTest::addColumn<bool>("isLacking"); // each step says what this computer lacks
    QTest::addColumn<QString>("ends");
    QTest::addColumn<QString>("why");
    QTest::newRow("by the person") << QByteArray("it was stopped") << QByteArray() << false
                                   << "was stopped before its end." << QString();
    QTest::newRow("not begun") << QByteArray() << QByteArray("there is no folder") << false << "was skipped."
                               << "there is no folder";
    QTest::newRow("no step could be done")
        << QByteArray() << QByteArray() << true << "was skipped." << whyNotText(lab::Need::Ipv6);
}

void TestRunSentence::ofAnEnd()
{
    QFETCH(const QByteArray, stopped);
    QFETCH(const QByteArray, skipped);
    QFETCH(const bool, isLacking);
    QFETCH(const QString, ends);
    QFETCH(const QString, why);
    auto made = *lab::Shelf::find("tcp-half-close");
    for (auto &step : made.steps)
        step.needs = {lab::Need::Ipv6};
    auto state = RunState::of(std::make_shared<const lab::Experiment>(made));
    state.phase = RunState::Phase::Ended;
    state.record.stopped = stopped.toStdString();
    state.record.skipped = skipped.toStdString();
    state.record.ended = stopped.isEmpty();
    for (auto &step : state.record.steps) {
        step.status = isLacking ? Status::Skipped : Status::Pending;
        step.lacking = isLacking;
    }
    state.verdict = lab::judge(*state.experiment, state.record);
    const auto sentence = runSentence(state);
    QVERIFY2(sentence.what.endsWith(ends), qPrintable(sentence.what));
    QCOMPARE(sentence.why, why);
}

void TestRunSentence::whatAStepShowsEndsOnce_data()
{
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("told");
    QTest::newRow("a clause") << "it waits"
                              << "it waits.";
    QTest::newRow("a sentence") << "It is free."
                                << "It is free.";
    QTest::newRow("it goes on") << QStringLiteral("another number \u2026")
                                << QStringLiteral("another number \u2026");
}

void TestRunSentence::whatAStepShowsEndsOnce()
{
    QFETCH(const QString, says);
    QFETCH(const QString, told);
    auto made = *lab::Shelf::find("tcp-half-close");
    lab::Step step;
    step.says.en = says.toStdString();
    made.steps = {step};
    const auto state = RunState::of(std::make_shared<const lab::Experiment>(made));
    QCOMPARE(outcomeText(state, 0), told);
}

void TestRunSentence::everyShippedStepEndsOnce()
{
    for (const auto &experiment : lab::Shelf::all()) {
        auto state = RunState::of(experiment);
        for (const char *name : {"none", "EPIPE"}) {
            for (std::size_t i = 0; i < experiment->steps.size(); ++i) {
                state.record.steps[i].seen["errno"] = std::string(name);
                const QString told = outcomeText(state, i);
                QVERIFY2(!told.contains(QLatin1String("..")) && !told.contains(QStringLiteral("\u2026.")),
                         qPrintable(told));
            }
        }
    }
}

QTEST_MAIN(TestRunSentence)
#include "tst_runsentence.moc"
