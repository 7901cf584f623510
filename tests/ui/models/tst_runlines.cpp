// SPDX-License-Identifier: MIT
// A run as the page's lines: columns, marks, results, verdicts; two runs beside each other.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "core/lab/shelf.h"
#include "ui/models/comparemodel.h"
#include "ui/models/runlines.h"
#include "ui/text/steptext.h"

using namespace sockeye;
using Status = lab::StepRecord::Status;

namespace {

lab::Expectation expects(const std::string &observed, lab::Wanted wanted)
{
    return {observed, std::move(wanted)};
}

lab::Wanted is(lab::Value value)
{
    return {lab::Wanted::Kind::Is, {std::move(value)}, {}, {}};
}

lab::Step call(lab::Role role, const std::string &word, const std::string &on)
{
    lab::Step step;
    step.kind = lab::StepKind::Call;
    step.role = role;
    step.word = word;
    step.on = on;
    return step;
}

// A client that is refused, a server that closes, a check.
std::shared_ptr<const lab::Experiment> experiment()
{
    lab::Experiment made;
    made.id = "x";
    auto connect = call(lab::Role::Client, "connect", "c");
    connect.arguments["to"] = std::string("$here:$port");
    connect.expect.push_back(expects("ret", is(std::int64_t{-1})));
    connect.expect.push_back(expects("errno", is(std::string("ECONNREFUSED"))));
    connect.says = {"It is refused", "거절됩니다"};
    auto receive = call(lab::Role::Server, "recv", "s");
    receive.name = "r";
    lab::Step check;
    check.kind = lab::StepKind::Check;
    check.check = "$a == $b";
    check.says = {"They are equal", "같습니다"};
    lab::Step wait;
    wait.kind = lab::StepKind::Await;
    wait.await = lab::AwaitKind::Return;
    wait.of = "r";
    made.steps = {connect, receive, check, wait};
    return std::make_shared<const lab::Experiment>(std::move(made));
}

RunState refused()
{
    auto state = RunState::of(experiment());
    state.phase = RunState::Phase::Running;
    state.next = 1;
    state.record.steps[0].status = Status::Done;
    state.record.steps[0].seen = {{"ret", std::int64_t{-1}}, {"errno", std::string("ECONNREFUSED")}};
    state.record.steps[1].status = Status::Running;
    state.verdict = lab::judge(*state.experiment, state.record);
    return state;
}

std::vector<LineRow> all(const RunState &state, const std::map<std::size_t, qint64> &waited = {})
{
    return scriptLines(state, {0, 1, 2, 3}, waited);
}

} // namespace

Q_DECLARE_METATYPE(sockeye::lab::Expectation)

class TestRunLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepStandsInOneColumn();
    void aStepWithoutRoleStandsWithWhatItSpeaksOf();
    void linesOfARun();
    void whatWaitsIsSaidOnceItWaitsLong();
    void whatDiffersIsMarked();
    void onlyWhatChangedIsAnnounced();
    void expectationsInWords_data();
    void expectationsInWords();
    void twoRunsBesideEachOther();
    void descriptorsAndPortsAreNoDifference();
};

void TestRunLines::everyStepStandsInOneColumn()
{
    for (const auto &shipped : lab::Shelf::all()) {
        std::vector<int> seen(shipped->steps.size());
        for (const auto &column : stepsByRole(*shipped)) {
            QVERIFY(std::is_sorted(column.steps.begin(), column.steps.end()));
            for (const auto step : column.steps)
                ++seen[step];
        }
        QVERIFY2(std::all_of(seen.begin(), seen.end(), [](int n) { return n == 1; }), shipped->id.c_str());
    }
}

void TestRunLines::aStepWithoutRoleStandsWithWhatItSpeaksOf()
{
    const auto columns = stepsByRole(*experiment());
    QCOMPARE(columns.size(), std::size_t(2));
    QVERIFY(columns[0].role == lab::Role::Server);
    QCOMPARE(columns[0].steps,
             (std::vector<std::size_t>{1, 2, 3})); // the check follows, the await speaks of r
    QCOMPARE(columns[1].steps, (std::vector<std::size_t>{0}));
}

void TestRunLines::linesOfARun()
{
    const auto before = all(RunState::of(experiment()));
    QCOMPARE(before[0].text, QStringLiteral("connect(c, here:port);"));
    QVERIFY(before[0].isNext && !before[0].isQuiet);
    QVERIFY(before[1].isQuiet && before[1].icon.isEmpty());
    QCOMPARE(before[2].text, QStringLiteral("a == b"));
    QCOMPARE(before[3].text, QStringLiteral("until recv() has returned"));

    auto state = refused();
    state.values = {{"here", std::string("127.0.0.9")}, {"port", std::int64_t{7}}};
    const auto during = all(state);
    QCOMPARE(during[0].text, QStringLiteral("connect(c, 127.0.0.9:7);"));
    QCOMPARE(during[0].icon, QStringLiteral("check"));
    QCOMPARE(during[0].detail, QStringLiteral("= -1 ECONNREFUSED  nothing listens there"));
    QVERIFY(during[0].detailTone == Tone::Error);
    QVERIFY(during[0].spoken.startsWith(QStringLiteral("Step 1, Client: connect(c, 127.0.0.9:7);. holds")));
    QCOMPARE(during[1].icon, QStringLiteral("clock"));
    QVERIFY(during[1].detail.isEmpty());
}

void TestRunLines::whatWaitsIsSaidOnceItWaitsLong()
{
    const auto rows = all(refused(), {{1, 3'200'000'000}});
    QCOMPARE(rows[1].detail, QStringLiteral("waiting for 3.20 s"));
    QVERIFY(rows[1].fill == Tone::Warning);
}

void TestRunLines::whatDiffersIsMarked()
{
    auto state = refused();
    auto verdicts = verdictLines(state, {{0, QStringLiteral("ETIMEDOUT")}});
    QCOMPARE(verdicts.size(), std::size_t(2)); // those that say something
    QCOMPARE(verdicts[0].icon, QStringLiteral("holds"));
    QCOMPARE(verdicts[0].detail, QStringLiteral("seen ECONNREFUSED · you said ETIMEDOUT"));
    QCOMPARE(verdicts[1].icon, QStringLiteral("not-run"));
    QCOMPARE(verdicts[1].detail, QStringLiteral("expected a == b"));

    state.record.steps[0].seen = {{"ret", std::int64_t{0}}, {"errno", std::string("none")}};
    state.record.steps[1].status = Status::Done;
    state.record.steps[1].seen = {{"ret", std::int64_t{-1}}, {"errno", std::string("EINTR")}};
    state.record.steps[2].status = Status::Skipped;
    state.verdict = lab::judge(*state.experiment, state.record);
    verdicts = verdictLines(state, {});
    QCOMPARE(verdicts.size(), std::size_t(3)); // and the one that says nothing, for it did not succeed
    QCOMPARE(verdicts[0].icon, QStringLiteral("warning"));
    QCOMPARE(verdicts[0].detail, QStringLiteral("expected ECONNREFUSED, seen success"));
    QCOMPARE(verdicts[1].text, QStringLiteral("recv(s, buf, 65536, 0);"));
    QCOMPARE(verdicts[1].detail, QStringLiteral("expected success, seen EINTR"));
    QCOMPARE(all(state)[0].icon, QStringLiteral("warning"));
}

void TestRunLines::onlyWhatChangedIsAnnounced()
{
    LineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged),
        reset(&model, &QAbstractItemModel::modelReset);
    model.setRows(all(RunState::of(experiment())));
    QCOMPARE(reset.size(), 1);
    model.setRows(all(RunState::of(experiment())));
    QCOMPARE(changed.size(), 0);
    model.setRows(all(refused()));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(changed.size(), 2); // the one that is done, the one that waits
    QCOMPARE(model.rowOfStep(3), 3);
    QCOMPARE(model.rowOfStep(9), -1);
}

void TestRunLines::expectationsInWords_data()
{
    using Kind = lab::Wanted::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<lab::Expectation>("expectation");
    const auto row = [](const char *text, const std::string &observed, lab::Wanted wanted) {
        QTest::newRow(text) << QString::fromUtf8(text) << expects(observed, std::move(wanted));
    };
    row("success", "errno", is(std::string("none")));
    row("EPIPE or ECONNRESET", "errno",
        {Kind::AnyOf, {std::string("EPIPE"), std::string("ECONNRESET")}, {}, {}});
    row("6", "ret", is(std::string("$n * 2")));
    row("at least 3 bytes", "octets", {Kind::Between, {}, "$n", {}});
    row("1 to 3 dropped", "drops", {Kind::Between, {}, "1", "$n"});
    row("not 0", "value", {Kind::Not, {std::int64_t{0}}, {}, {}});
    row("socket:[…", "text", {Kind::Begins, {std::string("socket:[")}, {}, {}});
    row("unacked 3", "field.unacked", is(std::int64_t{3}));
    row("\"hi\"", "data", is(std::string("hi")));
    row("end of stream", "end_of_stream", is(std::int64_t{1}));
}

void TestRunLines::expectationsInWords()
{
    QFETCH(const QString, text);
    QFETCH(const lab::Expectation, expectation);
    auto step = call(lab::Role::Client, "recv", "c");
    step.expect = {expectation};
    QCOMPARE(expectedText(step, {{"n", std::int64_t{3}}}), text);
}

void TestRunLines::twoRunsBesideEachOther()
{
    CompareModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto before = refused(), now = refused();
    before.record.steps[1] = now.record.steps[1] = now.record.steps[0];
    now.record.steps[0].seen = {{"ret", std::int64_t{0}}, {"errno", std::string("none")}};
    model.setRuns(before, now);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.differenceCount(), 1);
    QVERIFY(model.differs(0) && !model.differs(1));
    QCOMPARE(model.index(0, CompareModel::NowColumn).data().toString(), QStringLiteral("= 0"));
    QVERIFY(model.index(0, CompareModel::NowColumn)
                .data(Qt::AccessibleTextRole)
                .toString()
                .endsWith(QStringLiteral("differs")));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestRunLines::descriptorsAndPortsAreNoDifference()
{
    auto socket = call(lab::Role::Client, "socket", "");
    socket.as = "c";
    lab::StepRecord before, now;
    before.status = now.status = Status::Done;
    before.seen = {
        {"ret", std::int64_t{7}}, {"errno", std::string("none")}, {"local.port", std::int64_t{40001}}};
    now.seen = {
        {"ret", std::int64_t{9}}, {"errno", std::string("none")}, {"local.port", std::int64_t{40002}}};
    QVERIFY(!resultsDiffer(socket, before, now));
    now.seen["errno"] = std::string("EMFILE");
    QVERIFY(resultsDiffer(socket, before, now));
}

QTEST_MAIN(TestRunLines)
#include "tst_runlines.moc"
