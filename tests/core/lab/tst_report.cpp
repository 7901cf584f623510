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
    QTest::newRow("a comparison") << "backlog"
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
