// SPDX-License-Identifier: MIT
// Every experiment that ships: it is well formed, it holds on this kernel, and each of its expectations can fail.
#include <QtTest>

#include "core/lab/experimentloader.h"
#include "core/lab/experimentrun.h"
#include "core/lab/shelf.h"
#include "core/lab/verdict.h"
#include "tests/support/livesession.h"
#include "tests/support/mutations.h"

using namespace sockeye;
using namespace sockeye::lab;
using namespace sockeye::test;

namespace {

std::unique_ptr<ExperimentRun> begin(LiveSession &session, const Experiment &experiment, const Chosen &chosen)
{
    RunOptions options;
    options.parameters = chosen;
    options.abilities = Abilities::probe();
    options.addresses.beyondLoopback = true;
    return std::make_unique<ExperimentRun>(session.engine(), session.journal(),
                                           std::make_shared<const Experiment>(experiment), options);
}

RunRecord runOf(LiveSession &session, const Experiment &experiment)
{
    return begin(session, experiment, {})->wait();
}

// The presets, and each parameter at its ends: of choices all there are.
std::vector<Chosen> variantsOf(const Experiment &experiment)
{
    std::vector<Chosen> all{{}};
    for (const auto &parameter : experiment.parameters) {
        if (parameter.choices.empty()) {
            all.push_back({{parameter.name, parameter.least}});
            all.push_back({{parameter.name, parameter.most}});
        }
        for (std::size_t i = 0; i < parameter.choices.size(); ++i)
            all.push_back({{parameter.name, std::int64_t(i)}});
    }
    return all;
}

std::string textOf(const Chosen &chosen)
{
    std::string text;
    for (const auto &[name, value] : chosen)
        text += name + " " + std::to_string(value);
    return text;
}

// What failed, for a test's message; empty when nothing did.
QByteArray failuresOf(const Verdict &verdict)
{
    QByteArray text = QByteArray::fromStdString(verdict.why);
    for (const auto &step : verdict.steps) {
        if (step.holding == Holding::Fails)
            text += "\n  step " + QByteArray::number(quint64(step.step + 1)) + ": expected " +
                    QByteArray::fromStdString(step.expected) + ", seen " +
                    QByteArray::fromStdString(step.seen);
    }
    return text;
}

void requireBoth(const LocalText &text, const std::string &where)
{
    QVERIFY2(!text.en.empty() && !text.ko.empty(), where.c_str());
    // Hangul is what tells Korean from a copy of the English; names of states and errnos are the same in both.
    const bool isName = text.en.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    const bool hasHangul =
        QString::fromStdString(text.ko).contains(QRegularExpression(QStringLiteral("[가-힣]")));
    QVERIFY2(isName || hasHangul, where.c_str());
}

} // namespace

class TestShippedExperiments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyLoad_data() { names(); }
    void theyLoad();
    void textsAreInBothLanguages_data() { names(); }
    void textsAreInBothLanguages();
    void theyHoldAndCanFail_data() { names(); }
    void theyHoldAndCanFail();
    void aLiveMutationFails();
    void manyCanBeChanged();
    void twoRunsDoNotDisturbEachOther();
    void nothingIsLeftOpen();

private:
    static void names();
};

void TestShippedExperiments::names()
{
    QTest::addColumn<QByteArray>("text");
    for (const auto &file : Shelf::files())
        QTest::newRow(std::string(file.name).c_str())
            << QByteArray(file.text.data(), qsizetype(file.text.size()));
}

void TestShippedExperiments::theyLoad()
{
    QFETCH(QByteArray, text);
    const auto experiment = loadExperiment(text.toStdString(), {.beyondLoopback = true});
    QVERIFY2(experiment, experiment ? "" : experiment.error().text().c_str());
    QCOMPARE(QByteArray::fromStdString(experiment->id) + ".json", QByteArray(QTest::currentDataTag()));
    QVERIFY(!experiment->claims.empty());
}

void TestShippedExperiments::textsAreInBothLanguages()
{
    QFETCH(QByteArray, text);
    const auto experiment = loadExperiment(text.toStdString(), {.beyondLoopback = true}).value();
    requireBoth(experiment.title, "title");
    requireBoth(experiment.question, "question");
    requireBoth(experiment.explanation, "explanation");
    for (const auto &parameter : experiment.parameters) {
        QVERIFY(!parameter.label.en.empty() && !parameter.label.ko.empty());
        for (const auto &choice : parameter.choices) {
            // A value that stands for itself is a number or a constant of C.
            const auto value = valueText(choice.value);
            QVERIFY2(!choice.label.empty() || value.find_first_of("abcdefghijklmnopqrstuvwxyz") == value.npos,
                     value.c_str());
        }
    }
    if (!experiment.taught.empty())
        requireBoth(experiment.taught, "taught");
    for (const auto &step : experiment.steps) {
        if (!step.says.empty())
            requireBoth(step.says, step.says.en);
        if (step.prediction) {
            requireBoth(step.prediction->ask, "prediction");
            for (const auto &choice : step.prediction->choices)
                requireBoth(choice, choice.en);
        }
    }
}

void TestShippedExperiments::theyHoldAndCanFail()
{
    QFETCH(QByteArray, text);
    const auto experiment = loadExperiment(text.toStdString(), {.beyondLoopback = true}).value();
    LiveSession session;
    const auto variants = variantsOf(experiment);
    std::vector<std::unique_ptr<ExperimentRun>> runs;
    for (const auto &chosen : variants)
        runs.push_back(begin(session, experiment, chosen));

    const auto mutations = mutationsOf(experiment);
    std::string survivors;
    std::set<std::size_t> judged;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        auto record = runs[i]->wait();
        auto verdict = judge(experiment, record);
        if (verdict.holding == Holding::Fails) {
            // All run at once, beside other tests: a segment that comes 200 ms late is no fault of the experiment.
            qWarning().noquote() << textOf(variants[i]).c_str() << failuresOf(verdict);
            record = begin(session, experiment, variants[i])->wait();
            verdict = judge(experiment, record);
        }
        if (verdict.holding == Holding::Skipped)
            QSKIP(verdict.why.c_str());
        QVERIFY2(verdict.holding == Holding::Holds,
                 failuresOf(verdict).prepend(textOf(variants[i]).c_str()).constData());
        for (std::size_t m = 0; m < mutations.size(); ++m) {
            const auto &step = record.steps[mutations[m].step];
            if (step.lacking) // was not done here
                judged.insert(m);
            if (step.status != StepRecord::Status::Done)
                continue;
            judged.insert(m);
            if (judge(mutations[m].experiment, record).holding != Holding::Fails)
                survivors += "\n  " + textOf(variants[i]) + ": " + mutations[m].what;
        }
    }
    QVERIFY2(survivors.empty(), survivors.c_str());
    QCOMPARE(judged.size(), mutations.size()); // no step that no choice leads to
}

// The kernel, not the record, refuses what is expected wrongly.
void TestShippedExperiments::aLiveMutationFails()
{
    LiveSession session;
    int tried = 0;
    for (const auto *id : {"udp-hello", "refused", "datagram-boundaries"}) {
        for (const auto &mutation : mutationsOf(*Shelf::find(id))) {
            const auto verdict = judge(mutation.experiment, runOf(session, mutation.experiment));
            QVERIFY2(verdict.holding == Holding::Fails, mutation.what.c_str());
            ++tried;
        }
    }
    QVERIFY(tried > 15);
}

void TestShippedExperiments::manyCanBeChanged()
{
    const auto &all = Shelf::all();
    QVERIFY(std::count_if(all.begin(), all.end(),
                          [](const auto &experiment) { return !experiment->parameters.empty(); }) >= 20);
}

void TestShippedExperiments::twoRunsDoNotDisturbEachOther()
{
    LiveSession session;
    RunOptions options;
    options.abilities = Abilities::probe();
    options.addresses.beyondLoopback = true;
    for (const auto *id : {"unix-stream", "backlog", "udp-loss", "same-port-two-protocols"}) {
        const auto experiment = Shelf::find(id);
        std::vector<std::unique_ptr<ExperimentRun>> runs;
        for (int i = 0; i < 3; ++i)
            runs.push_back(
                std::make_unique<ExperimentRun>(session.engine(), session.journal(), experiment, options));
        for (const auto &run : runs) {
            const auto verdict = judge(*experiment, run->wait());
            QVERIFY2(verdict.holding == Holding::Holds, failuresOf(verdict).constData());
        }
    }
}

void TestShippedExperiments::nothingIsLeftOpen()
{
    LiveSession session;
    const auto experiment = Shelf::find("tcp-half-close");
    const auto verdict = judge(*experiment, runOf(session, *experiment));
    QVERIFY2(verdict.holding == Holding::Holds, failuresOf(verdict).constData());
    session.journal().flush();
    std::uint64_t version = 0;
    for (const auto &socket : session.journal().log().sockets().changedSince(version, 1000))
        QVERIFY2(socket.closed, socket.name.c_str());
}

QTEST_GUILESS_MAIN(TestShippedExperiments)
#include "tst_shippedexperiments.moc"
