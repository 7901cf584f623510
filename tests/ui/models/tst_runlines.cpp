// SPDX-License-Identifier: MIT
// A run as the page's lines: columns, marks, results, verdicts; two runs beside each other.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "core/lab/shelf.h"
#include "core/net/resolveerror.h"
#include "ui/models/comparemodel.h"
#include "ui/models/runlines.h"
#include "ui/models/runsockets.h"
#include "ui/text/steptext.h"
#include "ui/text/worddifference.h"

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
    void lookupsSayWhatTheyGave_data();
    void lookupsSayWhatTheyGave();
    void aPollWithoutAnEventSaysOneZero();
    void whatWaitsIsSaidOnceItWaitsLong();
    void whatDiffersIsMarked();
    void nothingIsGivenAwayToWhoPredicts();
    void noNameOfTheFileIsShown();
    void onlyWhatChangedIsAnnounced();
    void expectationsInWords_data();
    void expectationsInWords();
    void twoRunsBesideEachOther();
    void chanceIsNoDifference();
    void aFigureThatIsExpectedIsNoChance();
    void wordsThatDiffer_data();
    void wordsThatDiffer();
    void pairsAreNamedByRoles();
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
    QCOMPARE(before[2].text, QStringLiteral("They are equal"));
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

void TestRunLines::lookupsSayWhatTheyGave_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("ret");
    QTest::addColumn<QString>("begins");
    QTest::newRow("found") << "none" << 0 << "= 0  127.0.0.1";
    QTest::newRow("no such name") << "EAI_NONAME" << EAI_NONAME << "= EAI_NONAME  ";
    QTest::newRow("nothing more is known of it") << "EAI -99" << -99 << "= EAI -99";
    QTest::newRow("nobody answered") << "timed out" << 1 << "no answer in time";
}

void TestRunLines::lookupsSayWhatTheyGave()
{
    QFETCH(const QString, error);
    QFETCH(const int, ret);
    QFETCH(const QString, begins);
    const auto step = call(lab::Role::Client, "getaddrinfo", "");
    lab::StepRecord record;
    record.status = Status::Done;
    record.seen = {{"error", error.toStdString()}, {"text", std::string(ret == 0 ? "127.0.0.1" : "")}};
    if (ret <= 0)
        record.seen["ret"] = std::int64_t{ret};
    const StepResult result = stepResult(step, record);
    const QString all = (result.text + QStringLiteral("  ") + result.meaning).trimmed();
    QVERIFY2(all.startsWith(begins), qPrintable(all));
    QCOMPARE(all == begins, ret != EAI_NONAME);
    QCOMPARE(result.failed, ret != 0);
}

void TestRunLines::aPollWithoutAnEventSaysOneZero()
{
    const auto step = call(lab::Role::Client, "poll", "c");
    lab::StepRecord record;
    record.status = Status::Done;
    record.seen = {{"ret", std::int64_t{0}}, {"errno", std::string("none")}, {"text", std::string("0")}};
    QCOMPARE(stepResult(step, record).text, QStringLiteral("= 0"));
    record.seen["ret"] = std::int64_t{1};
    record.seen["text"] = std::string("POLLIN");
    QCOMPARE(stepResult(step, record).text, QStringLiteral("= 1  POLLIN"));
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
    QCOMPARE(verdicts[1].detail, QStringLiteral("expected two equal values"));

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

// Of every experiment that ships: what a step will end in stands nowhere before it has run.
void TestRunLines::nothingIsGivenAwayToWhoPredicts()
{
    int covered = 0;
    for (const auto &shipped : lab::Shelf::all()) {
        const auto state = RunState::of(shipped);
        for (const auto &row : verdictLines(state, {}, Ahead::Covered)) {
            const auto &step = shipped->steps[row.step];
            const QString all = row.text + row.detail + row.spoken;
            QVERIFY2(!all.contains(QString::fromStdString(step.says.en)) &&
                         !all.contains(QStringLiteral("expected")),
                     qPrintable(all));
            ++covered;
        }
        for (const auto &column : stepsByRole(*shipped)) {
            for (const auto &row : scriptLines(state, column.steps, {}, Ahead::Covered)) {
                const auto &step = shipped->steps[row.step];
                const bool speaks = step.kind == lab::StepKind::Await || step.kind == lab::StepKind::Check;
                for (const auto &name : step.states)
                    QVERIFY2(!speaks || !row.text.contains(QString::fromStdString(name)),
                             qPrintable(row.spoken));
                QVERIFY2(!row.text.contains(QStringLiteral("still waits")), qPrintable(row.text));
                QVERIFY2(step.check.empty() || row.text == QStringLiteral("compare what was seen"),
                         qPrintable(row.text));
            }
        }
    }
    QVERIFY2(covered > 100, qPrintable(QString::number(covered)));
    // What has run is told, its neighbours are not.
    const auto verdicts = verdictLines(refused(), {}, Ahead::Covered);
    QCOMPARE(verdicts[0].text, QStringLiteral("It is refused"));
    QCOMPARE(verdicts[0].detail, QStringLiteral("seen ECONNREFUSED"));
    QCOMPARE(verdicts[1].text, QStringLiteral("Step 3"));
    QCOMPARE(verdicts[1].detail, QStringLiteral("told once it has run"));
}

// Of every experiment that ships, before it has run: what is expected is told in words or not at all.
void TestRunLines::noNameOfTheFileIsShown()
{
    static const QRegularExpression notation(
        QStringLiteral("\\$|==|!=|<=|field\\.|local\\.|peer\\.|took_ms|end_of_stream|\\bret\\b|: ?error\\b|"
                       "here:|fd fd|[pP]ort wrong|clientAddress"));
    for (const auto &shipped : lab::Shelf::all()) {
        const auto state = RunState::of(shipped);
        for (const auto &row : verdictLines(state, {}))
            QVERIFY2(!notation.match(row.detail).hasMatch(), qPrintable(row.spoken));
    }
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
    row("beginning with socket:[", "text", {Kind::Begins, {std::string("socket:[")}, {}, {}});
    row("tcpi_unacked 3", "field.unacked", is(std::int64_t{3}));
    row("\"hi\"", "data", is(std::string("hi")));
    row("beginning with 45 00", "data", {Kind::Begins, {std::string("hex:45 00")}, {}, {}});
    row("descriptor 3", "fd", is(std::string("$n")));
    row("its own port 3", "local.port", is(std::string("$n")));
    row("", "local.port", is(std::string("$unknown"))); // rather nothing than a name of the file
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

// A server on a port the kernel chose, a client seen from it, a comparison of their ports.
void TestRunLines::chanceIsNoDifference()
{
    lab::Experiment made;
    made.id = "x";
    made.parameters.push_back({"many", {"Many", "많이"}, 1, 9, 1, {}, {}});
    auto bind = call(lab::Role::Server, "bind", "s");
    bind.arguments["to"] = std::string("$here:0");
    bind.saves.emplace_back("port", "local.port");
    auto accept = call(lab::Role::Server, "accept", "s");
    accept.as = "a";
    accept.expect.push_back(expects("peer", is(std::string("$here:$port"))));
    lab::Step check;
    check.kind = lab::StepKind::Check;
    check.check = "$port > 1";
    auto send = call(lab::Role::Client, "send", "c");
    send.arguments["size"] = std::string("$many * 100");
    send.expect.push_back(expects("ret", is(std::string("$many * 100"))));
    made.steps = {bind, accept, check, send};
    const auto experiment = std::make_shared<const lab::Experiment>(std::move(made));
    const auto runOf = [&](std::int64_t port, std::int64_t descriptor, std::int64_t many) {
        auto state = RunState::of(experiment, {{"many", many}});
        state.phase = RunState::Phase::Ended;
        for (auto &step : state.record.steps)
            step.status = Status::Done;
        const std::string none = "none", here = "127.0.0." + std::to_string(descriptor);
        state.record.given = {{"here", here}, {"many", many}};
        state.record.steps[0].seen = {{"ret", std::int64_t{0}}, {"errno", none}, {"local.port", port}};
        state.record.steps[1].seen = {
            {"ret", descriptor}, {"errno", none}, {"peer", here + ':' + std::to_string(port)}};
        state.record.steps[3].seen = {{"ret", many * 100}, {"errno", none}};
        state.values = lab::valuesOf(*experiment, state.record);
        state.verdict = lab::judge(*experiment, state.record);
        return state;
    };
    const auto before = runOf(40001, 7, 1);
    const auto differing = [&](const RunState &now) {
        std::vector<std::size_t> steps;
        for (std::size_t i = 0; i < 4; ++i) {
            if (runsDiffer(before, now, i))
                steps.push_back(i);
        }
        return steps;
    };
    QCOMPARE(differing(runOf(40002, 9, 1)), std::vector<std::size_t>());
    // What was chosen, and what follows from it.
    const auto other = runOf(40002, 9, 2);
    QCOMPARE(differing(other), std::vector<std::size_t>{3});
    CompareModel model;
    model.setRuns(before, other);
    QCOMPARE(model.firstDifference(), 3);
    QVERIFY(model.index(3, CompareModel::BeforeColumn).data().toString().contains(QStringLiteral("100")));
    QVERIFY(model.index(3, CompareModel::NowColumn).data().toString().contains(QStringLiteral("200")));
    // Where the difference is in neither result it is named.
    auto dropping = runOf(40002, 9, 1);
    dropping.record.steps[3].seen["drops"] = std::int64_t{5};
    model.setRuns(before, dropping);
    QVERIFY(model.index(3, CompareModel::NowColumn).data().toString().contains(QStringLiteral("5 dropped")));
    // What does not hold in one counts, chance or not.
    auto wrong = runOf(40002, 9, 1);
    wrong.record.steps[1].seen["peer"] = std::string("127.0.0.9:1");
    wrong.verdict = lab::judge(*experiment, wrong.record);
    QCOMPARE(differing(wrong), std::vector<std::size_t>{1});
    wrong = runOf(40002, 9, 1);
    wrong.record.steps[1].seen["errno"] = std::string("EMFILE");
    QCOMPARE(differing(wrong), std::vector<std::size_t>{1});
}

// The length of a queue by a chosen backlog: its figures, and a comparison of them that holds each time.
void TestRunLines::aFigureThatIsExpectedIsNoChance()
{
    lab::Experiment made;
    made.id = "x";
    made.parameters.push_back({"backlog", {"Backlog", "백로그"}, 0, 9, 2, {}, {}});
    auto info = call(lab::Role::Server, "getsockopt", "s");
    info.expect.push_back(expects("field.unacked", is(std::string("$backlog + 1"))));
    info.saves = {{"waiting", "field.unacked"}, {"time", "field.rtt"}};
    lab::Step check, other;
    check.kind = other.kind = lab::StepKind::Check;
    check.check = "$waiting == $backlog + 1";
    other.check = "$time > 0"; // which is chance
    made.steps = {info, check, other};
    const auto experiment = std::make_shared<const lab::Experiment>(std::move(made));
    const auto runOf = [&](std::int64_t backlog, std::int64_t rtt) {
        auto state = RunState::of(experiment, {{"backlog", backlog}});
        state.phase = RunState::Phase::Ended;
        for (auto &step : state.record.steps)
            step.status = Status::Done;
        state.record.given = {{"backlog", backlog}};
        const std::string rest = " rest of a long text that no column has room for, nor any eye the patience";
        state.record.steps[0].seen = {{"ret", std::int64_t{0}},
                                      {"errno", std::string("none")},
                                      {"text", std::to_string(rtt) + rest + std::to_string(backlog + 1)},
                                      {"field.unacked", backlog + 1},
                                      {"field.rtt", rtt}};
        state.values = lab::valuesOf(*experiment, state.record);
        state.verdict = lab::judge(*experiment, state.record);
        return state;
    };
    const auto before = runOf(2, 40);
    QVERIFY(!runsDiffer(before, runOf(2, 77), 0));
    QVERIFY(!runsDiffer(before, runOf(2, 77), 1));
    const auto now = runOf(3, 77);
    QVERIFY(runsDiffer(before, now, 0));
    QVERIFY(runsDiffer(before, now, 1)); // "3 and 3" is not "4 and 4"
    QVERIFY(!runsDiffer(before, now, 2));

    CompareModel model;
    model.setRuns(before, now);
    QCOMPARE(model.differenceCount(), 2);
    const auto cell = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(cell(1, CompareModel::BeforeColumn), QStringLiteral("3 and 3"));
    QCOMPARE(cell(1, CompareModel::NowColumn), QStringLiteral("4 and 4"));
    // Of a long result only what differs, and all of it in the tool tip.
    QVERIFY2(cell(0, CompareModel::NowColumn).size() < 60 &&
                 cell(0, CompareModel::NowColumn).contains(QLatin1String("unacked")),
             qPrintable(cell(0, CompareModel::NowColumn)));
    QVERIFY(model.index(0, CompareModel::NowColumn)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QLatin1String("no column has room for")));
    const auto changed = model.changedWordsAt(model.index(1, CompareModel::NowColumn));
    QCOMPARE(changed, (std::vector<MarkedWord>{{0, 1}, {6, 1}}));
}

void TestRunLines::wordsThatDiffer_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QStringList>("passing");
    QTest::addColumn<QStringList>("changed"); // of now
    const auto row = [](const char *name, const char *before, const char *now, const QStringList &passing,
                        const QStringList &changed) {
        QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(now) << passing << changed;
    };
    const auto list = [](const char *words) {
        return QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("alike", "= 5 hello", "= 5 hello", {}, {});
    row("a figure", "= 5 hello", "= 7 hello", {}, list("7"));
    row("one more", "a b", "a x b", {}, list("x"));
    row("from nothing", "", "x y", {}, list("x y"));
    row("a port", "= 0 127.0.0.1:40001", "= -1 127.0.0.1:40002", list("40001 40002"), list("-1"));
}

void TestRunLines::wordsThatDiffer()
{
    QFETCH(const QString, before);
    QFETCH(const QString, now);
    QFETCH(const QStringList, passing);
    QStringList words;
    for (const MarkedWord &word : changedWords(before, now, passing).second)
        words << now.mid(word.start, word.length);
    QTEST(words, "changed");
}

// Two connections and a listener: the connections first, each end by its role and its name in the code.
void TestRunLines::pairsAreNamedByRoles()
{
    lab::Experiment made;
    made.id = "x";
    const auto makes = [](lab::Role role, const char *as) {
        auto step = call(role, "socket", "");
        step.as = as;
        return step;
    };
    made.steps = {makes(lab::Role::Server, "s"), makes(lab::Role::Client, "c"), makes(lab::Role::Server, "a"),
                  makes(lab::Role::Client, "u"), makes(lab::Role::Third, "v")};
    auto state = RunState::of(std::make_shared<const lab::Experiment>(std::move(made)));
    std::map<SocketId, SocketSummary> sockets;
    for (SocketId id = 1; id <= 5; ++id) {
        state.record.steps[static_cast<std::size_t>(id) - 1].socket = id;
        sockets[id].id = id;
    }
    sockets[2].peerSocket = 3;
    sockets[3].peerSocket = 2;
    sockets[4].peerSocket = 5;
    sockets[5].peerSocket = 4;
    const auto pairs = pairsOf(state, [&sockets](SocketId id) -> const SocketSummary * {
        const auto found = sockets.find(id);
        return found == sockets.end() ? nullptr : &found->second;
    });
    QCOMPARE(pairs.size(), std::size_t(3));
    QCOMPARE(pairs[0].name, QStringLiteral("Client c, Server a"));
    QCOMPARE(pairs[1].name, QStringLiteral("Client u, Third party v"));
    QCOMPARE(pairs[2].name, QStringLiteral("Server s"));
    QVERIFY(pairs[2].peer == 0);
}

QTEST_MAIN(TestRunLines)

#include "tst_runlines.moc"
