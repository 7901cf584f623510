// SPDX-License-Identifier: MIT
// What is asked before a step: the experiment's own question, or one made of what it expects; and the score.
#include <QTest>

#include "core/lab/shelf.h"
#include "ui/models/quiz.h"

using namespace sockeye;
using Status = lab::StepRecord::Status;

namespace {

std::size_t stepWhere(const lab::Experiment &experiment, const std::function<bool(const lab::Step &)> &is)
{
    return static_cast<std::size_t>(std::find_if(experiment.steps.begin(), experiment.steps.end(), is) -
                                    experiment.steps.begin());
}

using Experiment = std::shared_ptr<const lab::Experiment>;
using Expectations = std::vector<lab::Expectation>;

// Every experiment with its presets, and with each choice of its parameters.
std::vector<std::pair<Experiment, lab::Chosen>> everyChoice()
{
    std::vector<std::pair<Experiment, lab::Chosen>> all;
    for (const auto &experiment : lab::Shelf::all()) {
        all.emplace_back(experiment, lab::Chosen());
        for (const auto &parameter : experiment->parameters) {
            for (std::size_t i = 0; i < parameter.choices.size(); ++i)
                all.emplace_back(experiment, lab::Chosen{{parameter.name, std::int64_t(i)}});
        }
    }
    return all;
}

} // namespace

Q_DECLARE_METATYPE(Expectations)

class TestQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreFitToBeAsked();
    void theExperimentsOwnQuestionGoesFirst();
    void aStateIsAskedForBeforeItIsSeen();
    void anErrnoStandsAmongOthers();
    void successIsWhatTheCallGives_data();
    void successIsWhatTheCallGives();
    void ofAReceiveTheCountDecides_data();
    void ofAReceiveTheCountDecides();
    void aQuestionOfAChoiceIsLeftOutToo();
    void theScoreCountsWhatTheKernelConfirmed();
};

// Of every experiment that ships: one right answer, no answer twice, the same order each time.
void TestQuestion::theyAreFitToBeAsked()
{
    int asked = 0;
    std::set<int> places;
    for (const auto &[experiment, chosen] : everyChoice()) {
        const auto values = experiment->valuesFor(chosen);
        for (const auto step : stepsWithQuestion(*experiment, values)) {
            const auto question = questionOf(*experiment, step, values);
            QVERIFY(question && experiment->steps[step].isDoneWith(values));
            QVERIFY2(!question->choices.join(QLatin1Char(' ')).contains(QStringLiteral("outcome")),
                     experiment->id.c_str());
            QVERIFY2(!question->ask.isEmpty() && question->choices.size() >= 2, experiment->id.c_str());
            QVERIFY(question->right >= 0 && question->right < question->choices.size());
            QCOMPARE(QSet<QString>(question->choices.begin(), question->choices.end()).size(),
                     question->choices.size());
            QVERIFY2(experiment->steps[step].word != "socket" || // 0 would be a descriptor, too
                         !question->choices.contains(QStringLiteral("0, success")),
                     experiment->id.c_str());
            QVERIFY(question->judged >= step && question->judged < experiment->steps.size());
            QCOMPARE(questionOf(*experiment, step, values)->choices, question->choices);
            places.insert(question->right);
            ++asked;
        }
    }
    QVERIFY2(asked > 40, qPrintable(QString::number(asked)));
    QVERIFY(places.size() > 2); // the right one does not always stand in the same place
}

void TestQuestion::theExperimentsOwnQuestionGoesFirst()
{
    const auto experiment = lab::Shelf::find("tcp-half-close");
    const auto step = stepWhere(*experiment, [](const lab::Step &s) { return s.prediction.has_value(); });
    const auto question = questionOf(*experiment, step, {});
    QVERIFY(question->ask.startsWith(QStringLiteral("The server now sends 10 bytes.")));
    QCOMPARE(question->choices[question->right], QStringLiteral("10 bytes"));
}

void TestQuestion::aStateIsAskedForBeforeItIsSeen()
{
    const auto experiment = lab::Shelf::find("tcp-half-close");
    const auto close = experiment->steps.size() - 2; // then TIME_WAIT is awaited
    const auto question = questionOf(*experiment, close, {});
    QVERIFY(question);
    QCOMPARE(question->ask, QStringLiteral("In which state will “c” be after close(c)?"));
    QCOMPARE(question->choices[question->right], QStringLiteral("TIME_WAIT"));
    QCOMPARE(question->judged, close + 1);
    QVERIFY(!questionOf(*experiment, close + 1, {})); // it would be seen by then
}

void TestQuestion::anErrnoStandsAmongOthers()
{
    const auto experiment = lab::Shelf::find("tcp-half-close");
    const auto step = stepWhere(
        *experiment, [](const lab::Step &s) { return s.word == "send" && s.arguments.contains("flags"); });
    const auto question = questionOf(*experiment, step, {});
    QCOMPARE(question->ask, QStringLiteral("What will send(c, \"more\", 4, MSG_NOSIGNAL) return?"));
    QCOMPARE(question->choices[question->right], QStringLiteral("EPIPE"));
    QVERIFY(question->choices.contains(QStringLiteral("4 bytes")) ||
            question->choices.contains(QStringLiteral("4 byte(s)"))); // without a translation
    QVERIFY(question->choices.contains(QStringLiteral("ECONNRESET")));
}

void TestQuestion::successIsWhatTheCallGives_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("says"); // how the step's line begins
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *id, const char *says, const char *right, const char *other) {
        QTest::newRow(says) << QByteArray(id) << QByteArray(says) << QString::fromLatin1(right)
                            << QString::fromLatin1(other);
    };
    row("protocol-zero", "A stream over UDP", "EPROTONOSUPPORT", "a descriptor");
    row("bind", "A second socket is refused", "EADDRINUSE", "0, success");
    row("send-flags", "but recv() gives", "ENOTCONN", "the number of bytes received");
    row("recv-zero", "After the last byte", "0, end of stream", "the number of bytes received");
    row("recv-zero", "An empty datagram", "0 byte(s)", "0, end of stream");
    row("udp-broadcast", "Only with it", "3 byte(s)", "EACCES");
}

void TestQuestion::successIsWhatTheCallGives()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, says);
    QFETCH(const QString, right);
    QFETCH(const QString, other);
    const auto experiment = lab::Shelf::find(id.toStdString());
    const auto step =
        stepWhere(*experiment, [&](const lab::Step &s) { return s.says.en.starts_with(says.toStdString()); });
    const auto question = questionOf(*experiment, step, experiment->valuesFor({}));
    QVERIFY(question);
    QCOMPARE(QString(question->choices[question->right])
                 .replace(QStringLiteral(" bytes"), QStringLiteral(" byte(s)")),
             right);
    QVERIFY2(question->choices.contains(other), qPrintable(question->choices.join(QLatin1Char('|'))));
}

void TestQuestion::ofAReceiveTheCountDecides_data()
{
    using Value = lab::Value;
    using Kind = lab::Wanted::Kind;
    QTest::addColumn<Expectations>("expect");
    QTest::addColumn<QString>("right");
    const auto is = [](const char *observed, Value value) {
        return lab::Expectation{observed, {Kind::Is, {std::move(value)}, {}, {}}};
    };
    const auto none = is("errno", std::string("none"));
    const auto row = [](const char *name, Expectations expect, const char *right) {
        QTest::newRow(name) << std::move(expect) << QString::fromLatin1(right);
    };
    row("success and 0", {none, is("ret", std::int64_t{0})}, "0, end of stream");
    row("success by a choice, and 0", {is("errno", std::string("$outcome")), is("ret", std::int64_t{0})},
        "0, end of stream");
    row("success and 0, which is no end",
        {none, is("ret", std::int64_t{0}), is("end_of_stream", std::int64_t{0})}, "0 byte(s)");
    row("success and a number", {none, is("ret", std::int64_t{5})}, "5 byte(s)");
    row("success alone", {none}, "the number of bytes received");
    row("success and a range", {none, {"ret", {Kind::Between, {}, "1", {}}}}, "the number of bytes received");
    row("an error and -1", {is("errno", std::string("ECONNRESET")), is("ret", std::int64_t{-1})},
        "ECONNRESET");
}

void TestQuestion::ofAReceiveTheCountDecides()
{
    QFETCH(Expectations, expect);
    QFETCH(const QString, right);
    lab::Experiment experiment;
    experiment.id = "made";
    lab::Step step;
    step.kind = lab::StepKind::Call;
    step.word = "recv";
    step.on = "a";
    step.says = {"It receives.", "받습니다."};
    step.arguments.emplace("size", std::int64_t{64});
    step.expect = expect;
    experiment.steps.push_back(step);
    const auto question = questionOf(experiment, 0, {{"outcome", std::string("none")}});
    QVERIFY(question);
    QCOMPARE(question->choices[question->right], right);
}

// A step that is only done with one choice of a parameter has its question counted like any other.
void TestQuestion::aQuestionOfAChoiceIsLeftOutToo()
{
    auto made = *lab::Shelf::find("tcp-half-close");
    const auto asking = stepWhere(made, [](const lab::Step &s) { return s.prediction.has_value(); });
    lab::Parameter how;
    how.name = "how";
    how.choices = {{std::string("one"), {}, {}}, {std::string("other"), {}, {}}};
    how.most = 1;
    made.parameters = {how};
    made.steps[asking].when = {{"how", {std::string("other")}}};
    const auto experiment = std::make_shared<const lab::Experiment>(std::move(made));
    for (const std::int64_t chosen : {0, 1}) {
        auto state = RunState::of(experiment, {{"how", chosen}});
        QCOMPARE(stepsWithQuestion(*experiment, state.values).contains(asking), chosen == 1);
        state.record.steps[asking].status = chosen == 1 ? Status::Done : Status::LeftOut;
        QCOMPARE(Quiz().score(state).leftOut, static_cast<int>(chosen));
    }
}

void TestQuestion::theScoreCountsWhatTheKernelConfirmed()
{
    auto state = RunState::of(lab::Shelf::find("tcp-half-close"));
    const auto steps = stepsWithQuestion(*state.experiment, state.values);
    QVERIFY(steps.size() >= 3);
    std::vector<std::size_t> asked(steps.begin(), steps.end());
    Quiz quiz;
    const auto right = [&](std::size_t i) { return questionOf(*state.experiment, asked[i], {})->right; };
    const auto judged = [&](std::size_t i) { return questionOf(*state.experiment, asked[i], {})->judged; };
    quiz.answer(asked[0], right(0));
    quiz.answer(asked[1], (right(1) + 1) % 2);
    quiz.answer(asked[2], right(2));
    QCOMPARE(quiz.score(state).told, 0);
    for (std::size_t i = 0; i < 3; ++i)
        state.record.steps[judged(i)].status = Status::Done;
    state.verdict.steps.push_back({judged(2), lab::Holding::Fails, {}, {}, {}}); // nobody could know
    state.next = state.experiment->steps.size();
    QCOMPARE(quiz.score(state).told, 2);
    QCOMPARE(quiz.score(state).right, 1);
    QCOMPARE(quiz.answers(state).size(), std::size_t(3));
    QVERIFY(quiz.lastTold(state) == asked[2]);
    quiz.clear();
    QCOMPARE(quiz.answerTo(asked[0]), -1);
}

QTEST_MAIN(TestQuestion)
#include "tst_question.moc"
