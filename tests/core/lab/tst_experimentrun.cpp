// SPDX-License-Identifier: MIT
// A run under a person's hand: step by step, paused, stopped, with other parameters; bounded whatever it waits for.
#include <QtTest>

#include "core/lab/experimentloader.h"
#include "core/lab/experimentrun.h"
#include "core/lab/shelf.h"
#include "core/lab/verdict.h"
#include "tests/support/livesession.h"
#include "tests/support/waiting.h"

using namespace sockeye;
using namespace sockeye::lab;
using namespace sockeye::test;

namespace {

using Phase = ExperimentRun::Phase;
using Status = StepRecord::Status;

constexpr std::string_view kHead =
    R"({"id":"x","title":{"en":"t","ko":"t"},"question":{"en":"q","ko":"q"},"explanation":{"en":"e","ko":"e"},)"
    R"("topic":"streams","sources":["RFC 9293"],)";

std::shared_ptr<const Experiment> experimentOf(const std::string &rest)
{
    auto experiment = loadExperiment(std::string(kHead) + rest + "}");
    if (!experiment)
        qFatal("%s", experiment.error().text().c_str());
    return std::make_shared<const Experiment>(std::move(*experiment));
}

bool pausedAt(const ExperimentRun &run, std::size_t step)
{
    return waitUntil([&] {
        const auto progress = run.progress();
        return progress.phase == Phase::Paused && progress.next == step;
    });
}

std::size_t done(const ExperimentRun &run)
{
    const auto steps = run.progress().record.steps;
    return static_cast<std::size_t>(std::count_if(
        steps.begin(), steps.end(), [](const StepRecord &s) { return s.status == Status::Done; }));
}

const std::string kWaits = R"("steps":[
{"role":"server","call":"socket","as":"s","kind":"udp"},
{"role":"server","call":"bind","on":"s","to":"$here:0"},
{"role":"server","call":"recv","on":"s")";

} // namespace

class TestExperimentRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepByStep();
    void backToAStep();
    void itStopsWhereItIsAsked();
    void stopsWhileItWaits();
    void aCallThatNeverReturnsFails();
    void theWholeIsBounded();
    void parametersKeepTheirRange();
    void whatIsLackingIsSaid();
    void aSavedAddressIsLookedAtAgain();
    void aPathStaysInTheFolder_data();
    void aPathStaysInTheFolder();
    void nothingListensUnbound();
    void whoReadsSlowlySeesTheSame();
    void theFolderIsRemoved();
};

void TestExperimentRun::stepByStep()
{
    LiveSession session;
    const auto experiment = Shelf::find("udp-hello");
    RunOptions options;
    options.pauseBefore = 0;
    ExperimentRun run(session.engine(), session.journal(), experiment, options);
    for (std::size_t i = 0; i < experiment->steps.size(); ++i) {
        QVERIFY(pausedAt(run, i));
        QCOMPARE(done(run), i);
        run.step();
    }
    const auto record = run.wait();
    QVERIFY(record.ended);
    QCOMPARE(judge(*experiment, record).holding, Holding::Holds);
}

void TestExperimentRun::backToAStep()
{
    LiveSession session;
    const auto experiment = Shelf::find("udp-hello");
    RunOptions options;
    options.pauseBefore = 4;
    ExperimentRun run(session.engine(), session.journal(), experiment, options);
    QVERIFY(pausedAt(run, 4));
    QCOMPARE(done(run), 4U);
    QVERIFY(judge(*experiment, run.progress().record).count(Holding::Fails) == 0);
    run.resume();
    QVERIFY(run.wait().ended);
}

void TestExperimentRun::itStopsWhereItIsAsked()
{
    LiveSession session;
    RunOptions options;
    options.stops = {2, 4};
    ExperimentRun run(session.engine(), session.journal(), Shelf::find("udp-hello"), options);
    QVERIFY(pausedAt(run, 2));
    run.setStops({5});
    run.resume();
    QVERIFY(pausedAt(run, 5));
    run.setStops({});
    run.resume();
    QVERIFY(run.wait().ended);
}

void TestExperimentRun::stopsWhileItWaits()
{
    LiveSession session;
    const auto experiment = experimentOf(kWaits + R"(,"within":10000}])");
    ExperimentRun run(session.engine(), session.journal(), experiment, {});
    QVERIFY(waitUntil([&] { return run.progress().next == 2; }));
    QElapsedTimer timer;
    timer.start();
    run.stop();
    const auto record = run.wait();
    QVERIFY(timer.elapsed() < 5000);
    QVERIFY(!record.ended);
    QCOMPARE(judge(*experiment, record).holding, Holding::Skipped); // it says nothing of the kernel
}

void TestExperimentRun::aCallThatNeverReturnsFails()
{
    LiveSession session;
    const auto experiment = experimentOf(kWaits + R"(,"within":50}])");
    const auto record = ExperimentRun(session.engine(), session.journal(), experiment, {}).wait();
    const auto verdict = judge(*experiment, record);
    QCOMPARE(verdict.holding, Holding::Fails);
    QCOMPARE(verdict.steps[0].expected, std::string("to return within 50 ms"));
}

void TestExperimentRun::theWholeIsBounded()
{
    LiveSession session;
    const auto experiment = experimentOf(
        R"("limit":100,)" + kWaits + R"(,"within":300,"expect":"anything"},{"note":{"en":"a","ko":"a"}}])");
    const auto record = ExperimentRun(session.engine(), session.journal(), experiment, {}).wait();
    QVERIFY(record.timedOut);
    QCOMPARE(judge(*experiment, record).holding, Holding::Fails);
}

void TestExperimentRun::parametersKeepTheirRange()
{
    LiveSession session;
    const auto experiment =
        experimentOf(R"("parameters":[{"name":"n","min":1,"max":9,"default":3,"label":{"en":"n","ko":"n"}}],)"
                     R"("steps":[{"compute":"htons","of":"$n"}])");
    const auto valueOf = [&](RunOptions options) {
        return ExperimentRun(session.engine(), session.journal(), experiment, std::move(options))
            .wait()
            .given.at("n");
    };
    RunOptions options;
    QCOMPARE(valueText(valueOf(options)), std::string("3"));
    options.parameters["n"] = 5;
    QCOMPARE(valueText(valueOf(options)), std::string("5"));
    options.parameters["n"] = 1000;
    QCOMPARE(valueText(valueOf(options)), std::string("9"));
}

void TestExperimentRun::whatIsLackingIsSaid()
{
    LiveSession session;
    RunOptions options;
    options.abilities = Abilities::fixed("no such right");
    const auto whole = experimentOf(R"("needs":["cap"],)" + kWaits + "}]");
    const auto record = ExperimentRun(session.engine(), session.journal(), whole, options).wait();
    const auto verdict = judge(*whole, record);
    QCOMPARE(verdict.holding, Holding::Skipped);
    QCOMPARE(verdict.why, std::string("no such right"));
    QCOMPARE(record.steps[0].status, Status::Pending);

    const auto part = experimentOf(R"("steps":[{"role":"server","call":"socket","as":"s","kind":"udp"},
{"role":"server","call":"close","on":"s","needs":"lab","expect":{"ret":0}}])");
    const auto some = ExperimentRun(session.engine(), session.journal(), part, options).wait();
    QCOMPARE(some.steps[0].status, Status::Done);
    QCOMPARE(some.steps[1].status, Status::Skipped);
    QCOMPARE(judge(*part, some).steps[0].why, std::string("no such right"));
}

// What the loader cannot see is refused when the address is known, before the call is made.
void TestExperimentRun::aSavedAddressIsLookedAtAgain()
{
    LiveSession session;
    const auto experiment = experimentOf(R"("steps":[{"role":"client","call":"socket","as":"c","kind":"udp"},
{"role":"client","call":"getsockname","on":"c","save":{"any":"local"}},
{"role":"client","call":"sendto","on":"c","to":"$any","data":"x"}])");
    const auto record = ExperimentRun(session.engine(), session.journal(), experiment, {}).wait();
    QCOMPARE(record.steps[2].status, Status::Skipped);
    QVERIFY(record.steps[2].why.find("beyond this computer's loopback") != std::string::npos);
    for (const auto &event : session.events()) {
        const auto *call = event->as<CallEvent>();
        QVERIFY(!call || call->call != CallCode::SendTo);
    }
}

void TestExperimentRun::aPathStaysInTheFolder_data()
{
    QTest::addColumn<std::string>("path");
    QTest::addColumn<std::string>("call");
    QTest::addColumn<bool>("isInside");
    for (const std::string call : {"stat", "unlink"}) {
        QTest::addRow("%s of a choice", call.c_str()) << std::string("$folder/$up") << call << false;
        QTest::addRow("%s of what was received", call.c_str())
            << std::string("$folder/$said") << call << false;
        QTest::addRow("%s of a sum", call.c_str()) << std::string("$folder/x${1 + 1}") << call << true;
    }
}

// Neither a choice nor a text that came over a socket leads out of the run's own folder.
void TestExperimentRun::aPathStaysInTheFolder()
{
    QFETCH(std::string, path);
    QFETCH(std::string, call);
    QFETCH(bool, isInside);
    LiveSession session;
    const std::string step = R"({"role":"server","on":"s","call":")" + call + R"(","path":")" + path +
                             R"(","expect":{"errno":"ENOENT"}})";
    const auto experiment = experimentOf(
        R"("parameters":[{"name":"up","type":"choice","default":"../none/x","label":{"en":"n","ko":"n"},
"choices":[{"value":"../none/x"},{"value":"y"}]}],"steps":[{"role":"server","call":"socket","as":"s","kind":"udp"},
{"role":"server","call":"bind","on":"s","to":"$here:0","save":{"own":"local"}},
{"role":"server","call":"sendto","on":"s","to":"$own","data":"../none/x"},
{"role":"server","call":"recv","on":"s","save":{"said":"data"}},)" +
        step + "]");
    const auto record = ExperimentRun(session.engine(), session.journal(), experiment, {}).wait();
    QCOMPARE(record.steps[3].status, Status::Done);
    QCOMPARE(record.steps[4].status, isInside ? Status::Done : Status::Skipped);
    QCOMPARE(record.steps[4].why.find("outside $folder") != std::string::npos, !isInside);
}

// Its bind failed: listen() would take a port at every address.
void TestExperimentRun::nothingListensUnbound()
{
    LiveSession session;
    const auto experiment = experimentOf(R"("steps":[{"role":"server","call":"socket","as":"a","kind":"tcp"},
{"role":"server","call":"bind","on":"a","to":"$here:0","save":{"taken":"local"}},
{"role":"server","call":"socket","as":"b","kind":"tcp"},
{"role":"server","call":"bind","on":"b","to":"$taken","expect":{"errno":"EADDRINUSE"}},
{"role":"server","call":"listen","on":"b","backlog":1},{"role":"server","call":"listen","on":"a","backlog":1}])");
    const auto run = [&](const RunOptions &options) {
        return ExperimentRun(session.engine(), session.journal(), experiment, options).wait();
    };
    const auto record = run({});
    QCOMPARE(record.steps[4].status, Status::Skipped);
    QVERIFY(record.steps[4].why.find("not bound") != std::string::npos);
    QCOMPARE(record.steps[5].status, Status::Done);
    RunOptions allowed;
    allowed.addresses.beyondLoopback = true;
    QCOMPARE(run(allowed).steps[4].status, Status::Done);
}

// A call that was to be seen waiting has returned by the time a person goes on: it waited all the same.
void TestExperimentRun::whoReadsSlowlySeesTheSame()
{
    LiveSession session;
    const auto experiment = experimentOf(R"("steps":[{"role":"server","call":"socket","as":"s","kind":"udp"},
{"role":"server","call":"setsockopt","on":"s","option":"SO_RCVTIMEO","value":"200ms"},
{"role":"server","call":"bind","on":"s","to":"$here:0"},
{"role":"server","call":"recv","on":"s","size":1,"waits":true,"name":"r","expect":{"errno":"EAGAIN"}},
{"await":"waiting","of":"r","within":100},{"await":"waiting","of":"r","within":100}])");
    RunOptions options;
    options.pauseBefore = 4;
    ExperimentRun run(session.engine(), session.journal(), experiment, options);
    QVERIFY(pausedAt(run, 4));
    QVERIFY(session.waitFor([](const Event &event) { // it has given up
        const auto *call = event.as<CallEvent>();
        return call && call->call == CallCode::Recv && call->err == EAGAIN;
    }));
    run.resume();
    const auto record = run.wait();
    QCOMPARE(record.steps[4].seen.at("waiting"), Value(std::int64_t{1}));
    QCOMPARE(record.steps[5].seen.at("waiting"),
             Value(std::int64_t{0})); // it had ended before that one began
}

void TestExperimentRun::theFolderIsRemoved()
{
    LiveSession session;
    const auto record =
        ExperimentRun(session.engine(), session.journal(), Shelf::find("unix-stream"), {}).wait();
    const auto folder = QString::fromStdString(valueText(record.given.at("folder")));
    QVERIFY(folder.startsWith(QStringLiteral("/tmp/sockeye-")));
    QVERIFY(!QDir(folder).exists());
}

QTEST_GUILESS_MAIN(TestExperimentRun)
#include "tst_experimentrun.moc"
