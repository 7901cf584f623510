// SPDX-License-Identifier: MIT
// Every experiment as a program: the compiler takes the C one without a word, and both it and the Python one, run by
// themselves, get from the kernel what the experiment got.
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <deque>

#include "core/journal/exporters/cprogram.h"
#include "core/journal/exporters/pythonprogram.h"
#include "core/lab/experimentprogram.h"
#include "core/lab/experimentrun.h"
#include "core/lab/runscene.h"
#include "core/lab/shelf.h"
#include "core/lab/verdict.h"
#include "tests/support/child.h"
#include "tests/support/livesession.h"

using namespace sockeye;
using namespace sockeye::lab;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kCompiling = 3; // at once
constexpr std::size_t kRunning = 10;  // most of their time they wait

// One experiment, what it saw, and its programs.
struct Story {
    std::shared_ptr<const Experiment> experiment;
    RunRecord record;
    QString source, binary, script;
    QByteArray fault; // what the compiler or an interpreter had to say
    QByteArray cOutput, pythonOutput;
};

// A call's line without what differs from run to run.
struct Line {
    QByteArray call;   // "client c send"
    QByteArray result; // "5", "-1 EPIPE", "descriptor"; empty: anything, "+": any success

    bool fits(const Line &seen) const
    {
        return call == seen.call &&
               (result.isEmpty() || result == seen.result || seen.result.startsWith("not made: Python") ||
                (result == "+" && !seen.result.startsWith("-1")));
    }
};
using Lines = QMap<QByteArray, QList<Line>>; // by role: roles run side by side

QByteArray textOf(const Values &seen, const char *name)
{
    const auto found = seen.find(name);
    return found == seen.end() ? QByteArray() : QByteArray::fromStdString(valueText(found->second));
}

// A number that the experiment itself says exactly.
bool isExact(const Step &step, const QByteArray &ret)
{
    if (ret == "0" || step.word == "poll")
        return true;
    return std::any_of(step.expect.begin(), step.expect.end(), [](const Expectation &e) {
        return e.wanted.kind == Wanted::Kind::Is && (e.observed == "ret" || e.observed == "data");
    });
}

Line expected(const Step &step, const StepRecord &record, const ProgramStep &program)
{
    Line line;
    line.call = QByteArray::fromStdString(program.who + ' ' + program.called());
    const auto error = textOf(record.seen, "errno"), ret = textOf(record.seen, "ret");
    if (program.what == ProgramStep::What::Resolve) {
        line.call = QByteArray::fromStdString(program.who + " getaddrinfo");
        const auto found = textOf(record.seen, "error");
        if (step.expect.front().wanted.kind == Wanted::Kind::Is) // else it depends on who could be asked
            line.result = found == "none" ? QByteArray("0") : found;
        return line;
    }
    if (record.status != StepRecord::Status::Done)
        return line;
    if (error != "none")
        line.result = "-1 " + error;
    else if (program.makesDescriptor() || program.domain >= 0)
        line.result = "descriptor";
    else
        line.result = isExact(step, ret) ? ret : "+";
    return line;
}

Lines expected(const Story &story)
{
    Lines lines;
    const auto program = programOf(*story.experiment);
    std::deque<const ProgramStep *> calls;
    for (const auto &step : program.steps()) {
        if (step.what == ProgramStep::What::Call || step.what == ProgramStep::What::Resolve)
            calls.push_back(&step);
    }
    for (std::size_t i = 0; i < story.experiment->steps.size(); ++i) {
        const auto &step = story.experiment->steps[i];
        if (step.kind != StepKind::Call || story.record.steps[i].status == StepRecord::Status::LeftOut)
            continue;
        const auto &made = *calls.front();
        calls.pop_front();
        if (!made.isLeftOut)
            lines[QByteArray(roleName(step.role).data(), qsizetype(roleName(step.role).size()))]
                << expected(step, story.record.steps[i], made);
    }
    return lines;
}

Lines printed(const QByteArray &output)
{
    Lines lines;
    static const QRegularExpression pattern(u"^((server|client|third) .*) = (.*)$"_s);
    for (const auto &text : output.split('\n')) {
        const auto match = pattern.match(QString::fromUtf8(text));
        if (match.hasMatch())
            lines[match.captured(2).toUtf8()] << Line{match.captured(1).toUtf8(), match.captured(3).toUtf8()};
    }
    return lines;
}

// Where they part; empty when they do not.
QByteArray difference(const Lines &wanted, const Lines &seen)
{
    for (auto role = wanted.begin(); role != wanted.end(); ++role) {
        const auto theirs = seen.value(role.key());
        for (qsizetype i = 0; i < role->size(); ++i) {
            const auto &line = role->at(i);
            if (i >= theirs.size())
                return line.call + " is missing";
            if (!line.fits(theirs[i]))
                return line.call + " = " + line.result + ", but: " + theirs[i].call + " = " +
                       theirs[i].result;
        }
        if (theirs.size() > role->size())
            return theirs[role->size()].call + " is one too many";
    }
    return {};
}

bool write(const QString &path, const std::string &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) &&
           file.write(text.data(), qint64(text.size())) == qint64(text.size());
}

} // namespace

class TestExperimentPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatTheExperimentSaw_data();
    void saysWhatTheExperimentSaw();

private:
    void runExperiments();
    void writePrograms();
    // Runs a program for each story, some at once; `take` gets each when it has ended.
    template<typename Make, typename Take>
    void forAll(std::size_t atOnce, Make make, Take take);

    QTemporaryDir m_folder;
    std::vector<Story> m_stories;
};

template<typename Make, typename Take>
void TestExperimentPrograms::forAll(std::size_t atOnce, Make make, Take take)
{
    std::deque<std::pair<Story *, std::unique_ptr<Child>>> running;
    const auto finishOne = [&] {
        take(*running.front().first, *running.front().second);
        running.pop_front();
    };
    for (auto &story : m_stories) {
        auto child = make(story);
        if (child)
            running.emplace_back(&story, std::move(child));
        if (running.size() == atOnce)
            finishOne();
    }
    while (!running.empty())
        finishOne();
}

void TestExperimentPrograms::runExperiments()
{
    LiveSession session;
    RunOptions options;
    options.abilities = Abilities::probe();
    options.addresses.beyondLoopback = true;
    std::deque<std::pair<Story *, std::unique_ptr<ExperimentRun>>> running;
    const auto finishOne = [&] {
        running.front().first->record = running.front().second->wait();
        running.pop_front();
    };
    for (auto &story : m_stories) {
        if (running.size() == kRunning)
            finishOne();
        running.emplace_back(&story, std::make_unique<ExperimentRun>(session.engine(), session.journal(),
                                                                     story.experiment, options));
    }
    while (!running.empty())
        finishOne();
}

void TestExperimentPrograms::writePrograms()
{
    for (auto &story : m_stories) {
        const auto base = m_folder.filePath(QString::fromStdString(story.experiment->id));
        story.binary = base;
        story.source = base + u".c"_s;
        story.script = base + u".py"_s;
        ProgramOptions options;
        options.here = RunScene::freeAddress();
        QVERIFY(write(story.source, cProgram(programOf(*story.experiment, options))));
        options.here = RunScene::freeAddress();
        options.language = "ko";
        QVERIFY(write(story.script, pythonProgram(programOf(*story.experiment, options))));
    }
}

void TestExperimentPrograms::initTestCase()
{
    for (const auto &experiment : Shelf::all())
        m_stories.push_back({experiment, {}, {}, {}, {}, {}, {}, {}});
    runExperiments();
    writePrograms();
    forAll(
        kCompiling,
        [](Story &s) {
            return std::make_unique<Child>(u"cc"_s, QStringList{u"-std=gnu11"_s, u"-Wall"_s, u"-Wextra"_s,
                                                                u"-Werror"_s, u"-pthread"_s, u"-o"_s,
                                                                s.binary, s.source});
        },
        [](Story &s, Child &child) { s.fault += child.exitCode() == 0 ? QByteArray() : child.story(); });
    const auto keep = [](QByteArray Story::*output) {
        return [output](Story &s, Child &child) {
            s.fault += child.exitCode() == 0 ? QByteArray() : child.story();
            s.*output = child.output();
        };
    };
    // One that cannot run here may wait for ever for what is missing.
    const auto start = [](const Story &s, const QString &program, const QStringList &arguments) {
        return s.record.skipped.empty() ? std::make_unique<Child>(program, arguments) : nullptr;
    };
    forAll(
        kRunning, [&](Story &s) { return start(s, s.binary, {}); }, keep(&Story::cOutput));
    forAll(
        kRunning, [&](Story &s) { return start(s, u"python3"_s, {s.script}); }, keep(&Story::pythonOutput));
}

void TestExperimentPrograms::saysWhatTheExperimentSaw_data()
{
    QTest::addColumn<int>("place");
    for (std::size_t i = 0; i < m_stories.size(); ++i)
        QTest::newRow(m_stories[i].experiment->id.c_str()) << int(i);
}

void TestExperimentPrograms::saysWhatTheExperimentSaw()
{
    QFETCH(int, place);
    const auto &story = m_stories[std::size_t(place)];
    QVERIFY2(story.fault.isEmpty(), story.fault.constData());
    if (!story.record.skipped.empty())
        QSKIP(story.record.skipped.c_str());
    QCOMPARE(judge(*story.experiment, story.record).holding, Holding::Holds);
    const auto wanted = expected(story);
    const auto c = difference(wanted, printed(story.cOutput));
    QVERIFY2(c.isEmpty(), ("C: " + c).constData());
    const auto python = difference(wanted, printed(story.pythonOutput));
    QVERIFY2(python.isEmpty(), ("Python: " + python).constData());
    QVERIFY(!story.cOutput.contains("does not hold") && !story.pythonOutput.contains("does not hold"));
}

QTEST_GUILESS_MAIN(TestExperimentPrograms)
#include "tst_experiment_programs.moc"
