// SPDX-License-Identifier: MIT
// Verdicts over made-up records: each kind of expectation, fulfilled and not.
#include <QtTest>

#include "core/lab/verdict.h"

using namespace sockeye::lab;

namespace {

using Status = StepRecord::Status;

struct Case {
    Experiment experiment;
    RunRecord record;
};

// One call that saw `seen`, of which `observed` is expected to be `wanted`.
Case oneCall(Values seen, const std::string &observed, Wanted wanted)
{
    Case made;
    Step step;
    step.kind = StepKind::Call;
    step.word = "recv";
    step.expect.push_back({observed, std::move(wanted)});
    made.experiment.steps.push_back(step);
    StepRecord record;
    record.status = Status::Done;
    record.seen = std::move(seen);
    record.seen.try_emplace("errno", std::string("none"));
    made.record.steps.push_back(record);
    made.record.ended = true;
    made.record.given = {{"n", std::int64_t{4}}, {"here", std::string("127.0.0.9")}};
    return made;
}

Wanted is(Value value)
{
    Wanted wanted;
    wanted.values = {std::move(value)};
    return wanted;
}

Wanted anyOf(std::vector<Value> values)
{
    Wanted wanted;
    wanted.kind = Wanted::Kind::AnyOf;
    wanted.values = std::move(values);
    return wanted;
}

Wanted between(std::optional<std::string> least, std::optional<std::string> most)
{
    Wanted wanted;
    wanted.kind = Wanted::Kind::Between;
    wanted.least = std::move(least);
    wanted.most = std::move(most);
    return wanted;
}

Wanted special(Wanted::Kind kind, Value value)
{
    auto wanted = is(std::move(value));
    wanted.kind = kind;
    return wanted;
}

const std::int64_t kFive = 5;

} // namespace

Q_DECLARE_METATYPE(Case)

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expectations_data();
    void expectations();
    void checks_data();
    void checks();
    void aFailureNobodyExpectedFails();
    void skippedByNeedIsNoFailure();
    void skippedByAnAccidentIsOne();
    void timeOverFails();
};

void TestVerdict::expectations_data()
{
    QTest::addColumn<Case>("made");
    QTest::addColumn<bool>("holds");
    const auto both = [](const char *name, const Case &right, const Case &wrong) {
        QTest::addRow("%s, right", name) << right << true;
        QTest::addRow("%s, wrong", name) << wrong << false;
    };
    const auto call = [](Value seen, const std::string &observed, Wanted wanted) {
        return oneCall({{observed, std::move(seen)}}, observed, std::move(wanted));
    };
    using Text = std::string;
    both("number", call(kFive, "ret", is(kFive)), call(kFive, "ret", is(std::int64_t{6})));
    both("sum", call(kFive, "ret", is(Text("$n + 1"))), call(kFive, "ret", is(Text("$n + 2"))));
    both("text", call(Text("EPIPE"), "errno", is(Text("EPIPE"))),
         call(Text("none"), "errno", is(Text("EPIPE"))));
    both("reference", call(Text("127.0.0.9:4"), "local", is(Text("$here:$n"))),
         call(Text("127.0.0.8:4"), "local", is(Text("$here:$n"))));
    both("one of", call(Text("EAGAIN"), "errno", anyOf({Text("EINVAL"), Text("EAGAIN")})),
         call(Text("EPERM"), "errno", anyOf({Text("EINVAL"), Text("EAGAIN")})));
    both("least", call(kFive, "ret", between("5", {})), call(kFive, "ret", between("6", {})));
    both("most", call(kFive, "ret", between({}, "$n + 1")), call(kFive, "ret", between({}, "$n")));
    both("not", call(kFive, "ret", special(Wanted::Kind::Not, std::int64_t{0})),
         call(kFive, "ret", special(Wanted::Kind::Not, kFive)));
    both("begins", call(Text("socket:[1]"), "text", special(Wanted::Kind::Begins, Text("socket:["))),
         call(Text("pipe:[1]"), "text", special(Wanted::Kind::Begins, Text("socket:["))));
    both("octets", call(Text("a\0b", 3), "data", is(Text("a\\x00b"))),
         call(Text("ab"), "data", is(Text("a\\x00b"))));
    both("octets by number", call(Text("\x1b\x58", 2), "data", is(Text("u16be:7000"))),
         call(Text("\x58\x1b", 2), "data", is(Text("u16be:7000"))));
    QTest::newRow("nothing seen") << oneCall({}, "ret", is(kFive)) << false;
    QTest::newRow("nothing seen, and not that")
        << oneCall({}, "ret", special(Wanted::Kind::Not, kFive)) << false;
    QTest::newRow("no such value") << call(kFive, "ret", is(Text("$gone"))) << false;
}

void TestVerdict::expectations()
{
    QFETCH(Case, made);
    QFETCH(bool, holds);
    const auto verdict = judge(made.experiment, made.record);
    QCOMPARE(verdict.holding == Holding::Holds, holds);
    QCOMPARE(verdict.steps.size(), 1U);
    QVERIFY(!verdict.steps[0].expected.empty() && !verdict.steps[0].seen.empty());
}

void TestVerdict::checks_data()
{
    QTest::addColumn<std::string>("check");
    QTest::addColumn<bool>("holds");
    QTest::newRow("adds up") << std::string("$sent == $received + $drops") << true;
    QTest::newRow("does not") << std::string("$sent == $received") << false;
    QTest::newRow("product first") << std::string("$sent == 4 + 2 * 3") << true;
    QTest::newRow("brackets") << std::string("(4 + 1) * 2 == $sent") << true;
    QTest::newRow("negative") << std::string("-$sent < 0") << true;
    QTest::newRow("texts") << std::string("$here == '127.0.0.9'") << true;
    QTest::newRow("texts differ") << std::string("$here != '127.0.0.9'") << false;
    QTest::newRow("divides by zero") << std::string("$sent / 0 == 1") << false;
    QTest::newRow("overflows") << std::string("9223372036854775807 + 1 > 0") << false;
    QTest::newRow("text and number") << std::string("$here == 1") << false;
}

void TestVerdict::checks()
{
    QFETCH(std::string, check);
    QFETCH(bool, holds);
    Experiment experiment;
    Step step;
    step.kind = StepKind::Check;
    step.check = check;
    experiment.steps.push_back(step);
    RunRecord record;
    record.steps.resize(1);
    record.steps[0].status = Status::Done;
    record.ended = true;
    record.given = {{"sent", std::int64_t{10}},
                    {"received", std::int64_t{7}},
                    {"drops", std::int64_t{3}},
                    {"here", std::string("127.0.0.9")}};
    QCOMPARE(judge(experiment, record).holding == Holding::Holds, holds);
}

void TestVerdict::aFailureNobodyExpectedFails()
{
    auto made = oneCall({{"errno", std::string("EADDRINUSE")}, {"ret", std::int64_t{-1}}}, "took_ms",
                        between({}, "100"));
    made.record.steps[0].seen.emplace("took_ms", std::int64_t{1});
    QCOMPARE(judge(made.experiment, made.record).holding, Holding::Fails);
    made.experiment.steps[0].anyOutcome = true;
    QCOMPARE(judge(made.experiment, made.record).holding, Holding::Holds);
}

void TestVerdict::skippedByNeedIsNoFailure()
{
    auto made = oneCall({{"ret", kFive}}, "ret", is(kFive));
    made.experiment.steps.push_back(made.experiment.steps[0]);
    made.record.steps.emplace_back();
    made.record.steps[1].status = Status::Skipped;
    made.record.steps[1].lacking = true;
    made.record.steps[1].why = "no lab";
    const auto verdict = judge(made.experiment, made.record);
    QCOMPARE(verdict.holding, Holding::Holds);
    QCOMPARE(verdict.steps[1].holding, Holding::Skipped);
    QCOMPARE(verdict.steps[1].why, std::string("no lab"));
}

void TestVerdict::skippedByAnAccidentIsOne()
{
    auto made = oneCall({{"ret", kFive}}, "ret", is(kFive));
    made.record.steps[0].status = Status::Skipped;
    made.record.steps[0].why = "there is no socket 'a'";
    QCOMPARE(judge(made.experiment, made.record).holding, Holding::Fails);
}

void TestVerdict::timeOverFails()
{
    auto made = oneCall({{"ret", kFive}}, "ret", is(kFive));
    made.record.stopped = "it took longer than 15000 ms";
    made.record.timedOut = true;
    QCOMPARE(judge(made.experiment, made.record).holding, Holding::Fails);
    made.record.timedOut = false; // stopped by a person: nothing is said of the kernel
    QCOMPARE(judge(made.experiment, made.record).holding, Holding::Skipped);
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
