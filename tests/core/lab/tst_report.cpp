// SPDX-License-Identifier: MIT
// The page about a run: it tells what was recorded, in the reader's language, and no text can break out of it.
#include <QRegularExpression>
#include <QtTest>

#include "core/lab/experimentrun.h"
#include "core/lab/report.h"
#include "core/lab/shelf.h"
#include "tests/support/livesession.h"

using namespace sockeye;
using namespace sockeye::lab;
using namespace sockeye::test;

namespace {

QString pageOf(const Experiment &experiment, std::string_view language, const std::string &lacking = {})
{
    LiveSession session;
    RunOptions options;
    options.abilities = Abilities::fixed(lacking);
    ExperimentRun run(session.engine(), session.journal(), std::make_shared<const Experiment>(experiment),
                      options);
    const auto record = run.wait();
    session.journal().flush();
    return QString::fromStdString(experimentReport(experiment, record, session.journal().log(), language));
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheRun();
    void tellsItInAPersonsWords_data();
    void tellsItInAPersonsWords();
    void speaksKorean();
    void tellsInKoreanWhatTheStepsWaitedFor();
    void escapes();
    void tellsWhyItWasSkipped();
};

void TestReport::tellsTheRun()
{
    const auto page = pageOf(*Shelf::find("tcp-half-close"), "en");
    QVERIFY(page.startsWith(QStringLiteral("<!DOCTYPE html>")) && page.endsWith(QStringLiteral("</html>\n")));
    QVERIFY(page.contains(QStringLiteral("It holds on this kernel")));
    for (const auto *part : {"ESTABLISHED → CLOSE_WAIT", "FIN_WAIT1 → FIN_WAIT2", "observed", "EPIPE",
                             "still here", "prefers-color-scheme", "Server", "Client"})
        QVERIFY2(page.contains(QString::fromUtf8(part)), part);
    // Nothing is fetched from elsewhere.
    QVERIFY(!page.contains(QRegularExpression(QStringLiteral("(src|href)=|@import|url\\("))));
}

void TestReport::tellsItInAPersonsWords_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("words"); // something that must be there instead
    QTest::newRow("an address") << "accept-new-socket"
                                << "the other end 127.";
    QTest::newRow("a comparison") << "unix-ipc"
                                  << "two equal values";
    QTest::newRow("a text") << "fd-is-a-number"
                            << "beginning with socket:[";
    QTest::newRow("a wait") << "tcp-half-close"
                            << "TIME_WAIT";
}

void TestReport::tellsItInAPersonsWords()
{
    QFETCH(QString, id);
    QFETCH(QString, words);
    for (const std::string language : {"en", "ko"}) {
        const auto page = pageOf(*Shelf::find(id.toStdString()), language);
        const auto table = page.section(QStringLiteral("<h2>"), 1, 1);
        static const QRegularExpression notation(
            QStringLiteral("\\$|[=!]=|field\\.|local[ .]|peer[ .]|\\bret \\d|errno |took_ms|>fd fd"));
        QVERIFY2(!notation.match(table).hasMatch(), qPrintable(notation.match(table).captured() + table));
        QVERIFY2(language == "ko" || table.contains(words), qPrintable(table));
    }
}

void TestReport::speaksKorean()
{
    const auto &experiment = *Shelf::find("udp-hello");
    const auto page = pageOf(experiment, "ko");
    QVERIFY(page.contains(QStringLiteral("<html lang=\"ko\">")));
    QVERIFY(page.contains(QString::fromStdString(experiment.title.ko).toHtmlEscaped()));
    QVERIFY(!page.contains(QString::fromStdString(experiment.question.en).toHtmlEscaped()));
}

// Also of what is judged without an expectation of its own.
void TestReport::tellsInKoreanWhatTheStepsWaitedFor()
{
    Experiment made;
    made.id = "x";
    const auto add = [&made](StepKind kind) -> Step & {
        auto &step = made.steps.emplace_back();
        step.kind = kind;
        step.says = {"It goes on.", "이어집니다."};
        return step;
    };
    auto &late = add(StepKind::Call);
    late.word = "recv";
    late.within = std::chrono::milliseconds(500);
    const auto await = [&](AwaitKind kind) -> Step & {
        auto &step = add(StepKind::Await);
        step.await = kind;
        return step;
    };
    await(AwaitKind::State).states = {"FIN_WAIT2", "TIME_WAIT"};
    await(AwaitKind::Bytes).arguments["min"] = std::int64_t{3};
    await(AwaitKind::Segment).arguments["flags"] = std::string("SYN ACK");
    await(AwaitKind::Return);
    await(AwaitKind::Waiting);
    RunRecord record;
    record.steps.resize(made.steps.size());
    for (auto &step : record.steps)
        step.status = StepRecord::Status::Done;
    record.steps[0].seen = {{"timed_out", std::int64_t{1}}, {"errno", std::string("EINTR")}};
    record.steps[2].seen = {{"value", std::int64_t{1}}};
    record.steps[4].seen = {{"returned", std::int64_t{0}}};
    record.steps[5].seen = {{"waiting", std::int64_t{0}}};
    const EventLog nothing;
    const auto page = QString::fromStdString(experimentReport(made, record, nothing, "ko"));
    QStringList cells;
    static const QRegularExpression cell(QStringLiteral("<td class=\"mono\">([^<]*)</td>"));
    for (auto at = cell.globalMatch(page); at.hasNext();)
        cells << at.next().captured(1);
    const QStringList wanted{QStringLiteral("500ms 안에 돌아옴"),
                             QStringLiteral("돌아오지 않음"), // and it came to nothing
                             QStringLiteral("성공"),
                             QStringLiteral("EINTR"),
                             QStringLiteral("FIN_WAIT2 또는 TIME_WAIT"),
                             QStringLiteral("없음"),
                             QStringLiteral("3 이상"),
                             QStringLiteral("1"),
                             QStringLiteral("SYN ACK"),
                             QStringLiteral("없음"),
                             QStringLiteral("돌아옴"),
                             QStringLiteral("기다림"),
                             QStringLiteral("기다림"),
                             QStringLiteral("돌아왔음")};
    QCOMPARE(cells, wanted);
}

void TestReport::escapes()
{
    auto experiment = *Shelf::find("udp-client-bind");
    experiment.title.en = "<script>alert(1)</script>";
    experiment.steps.back().says.en = "\"><b>&";
    for (auto &step : experiment.steps) {
        if (step.arguments.contains("data"))
            step.arguments["data"] = std::string("<img>");
        step.expect.clear();
    }
    const auto page = pageOf(experiment, "en");
    QVERIFY(!page.contains(QStringLiteral("<script")) && !page.contains(QStringLiteral("<img>")));
    QVERIFY(page.contains(QStringLiteral("&lt;img&gt;")));
}

void TestReport::tellsWhyItWasSkipped()
{
    const auto page = pageOf(*Shelf::find("header-anatomy"), "en", "there is <nothing> here");
    QVERIFY(page.contains(QStringLiteral("Skipped")));
    QVERIFY(page.contains(QStringLiteral("there is &lt;nothing&gt; here")));
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
