// SPDX-License-Identifier: MIT
#include "ui/models/runlines.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "ui/text/experimenttext.h"
#include "ui/text/format.h"
#include "ui/text/glossary.h"
#include "ui/text/steptext.h"

namespace sockeye {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::RunLines)
};

void setMark(LineRow &row, StepMark mark)
{
    switch (mark) {
    case StepMark::Pending:
        break;
    case StepMark::Next:
        row.icon = QStringLiteral("play");
        row.iconRole = Role::Accent;
        break;
    case StepMark::Waiting:
        row.icon = QStringLiteral("clock");
        row.iconTone = Tone::Warning;
        break;
    case StepMark::Holds:
        row.icon = QStringLiteral("check");
        row.iconTone = Tone::Ok;
        break;
    case StepMark::Differs:
        row.icon = QStringLiteral("warning");
        row.iconTone = Tone::Warning;
        break;
    case StepMark::Skipped:
    case StepMark::LeftOut:
        row.icon = QStringLiteral("minus");
        break;
    }
}

// Where the line itself would say what a step ends in, something that does not; empty where it says none.
QString coveredText(const lab::Step &step, StepMark mark)
{
    const QString on = QString::fromStdString(step.on);
    switch (step.kind) {
    case lab::StepKind::Await:
        if (step.await == lab::AwaitKind::Waiting)
            return Words::tr("look at the call after a moment");
        if (step.await == lab::AwaitKind::State)
            return Words::tr("until %1 is in its next state").arg(on);
        return step.await == lab::AwaitKind::Segment ? Words::tr("until a segment of %1 is seen").arg(on)
                                                     : QString();
    case lab::StepKind::Check:
        return Words::tr("compare what was seen");
    case lab::StepKind::Note:
        return mark == StepMark::Pending ? Words::tr("a remark on the steps above") : QString();
    default:
        return {};
    }
}

// What a person cannot know of an address in the code.
QString addressTip(const QString &code)
{
    static const QRegularExpression own(QStringLiteral("\\bhere\\b"));
    static const QRegularExpression anyPort(QStringLiteral("[\\w.\\]]:0\\b"));
    QStringList lines;
    if (own.match(code).hasMatch())
        lines << Words::tr(
            "here: an address of this computer, which each run gets for itself when it begins");
    if (anyPort.match(code).hasMatch())
        lines << Words::tr("Port 0: the kernel chooses one that is free");
    return lines.join(QLatin1Char('\n'));
}

// The name of a call needs no mark: it is code, and in bold.
std::vector<MarkedWord> markedWords(const QString &text)
{
    std::vector<MarkedWord> words;
    for (const TermPlace &place : termsIn(text)) {
        if (place.term.kind != Term::Kind::Function)
            words.push_back({place.start, place.length});
    }
    return words;
}

// The terms a person sees in the row, and no others: what is covered gives nothing away.
void explainTerms(LineRow &row)
{
    row.words = markedWords(row.text);
    row.detailWords = markedWords(row.detail);
    QStringList tips{row.tip, termsTip({row.text, row.detail})};
    tips.removeAll(QString());
    row.tip = tips.join(QLatin1Char('\n'));
}

LineRow scriptLine(const RunState &state, std::size_t step, const std::map<std::size_t, qint64> &waitedNs,
                   Ahead ahead)
{
    const auto &told = state.experiment->steps[step];
    const auto &record = state.record.steps[step];
    const StepMark mark = state.markOf(step);
    const StepLine line = stepLine(*state.experiment, step, state.values);
    LineRow row;
    row.step = step;
    row.number = QString::number(step + 1);
    const bool isLeftOut = mark == StepMark::LeftOut;
    const QString covered = ahead == Ahead::Covered && !isOver(mark) ? coveredText(told, mark) : QString();
    row.text = covered.isEmpty() ? line.text : covered;
    row.isCode = line.isCode;
    row.isQuiet = mark == StepMark::Pending || isLeftOut;
    row.tip = line.isCode ? addressTip(line.text) : QString();
    row.detailIsCode = line.isCode;
    setMark(row, mark);
    row.isNext = mark == StepMark::Next;
    if (row.isNext)
        row.trailing = Words::tr("next");
    const auto waited = waitedNs.find(step);
    if (mark == StepMark::Waiting && waited != waitedNs.end()) {
        row.detail = Words::tr("waiting for %1").arg(durationText(waited->second));
        row.detailIsCode = false;
        row.detailTone = row.fill = Tone::Warning;
        row.detailBelow = true;
    } else if (mark != StepMark::Waiting) {
        const StepResult result = stepResult(told, record);
        row.detail = result.text;
        if (!result.meaning.isEmpty())
            row.detail += QStringLiteral("  ") + result.meaning;
        if (result.failed)
            row.detailTone = Tone::Error;
        row.detailBelow = result.isWorthALine;
        if (record.status == lab::StepRecord::Status::Skipped || isLeftOut)
            row.detailIsCode = false;
    }
    explainTerms(row);
    QStringList became{markText(mark), row.detail};
    became.removeAll(QString());
    row.spoken = Words::tr("Step %1, %2: %3. %4", "number, a role, what it does, what became of it")
                     .arg(row.number, roleTitle(told.role), row.text, became.join(QStringLiteral(", ")));
    return row;
}

LineRow verdictLine(const RunState &state, std::size_t step, const std::map<std::size_t, QString> &answers,
                    Ahead ahead)
{
    const auto &told = state.experiment->steps[step];
    const auto &record = state.record.steps[step];
    const StepMark mark = state.markOf(step);
    const bool isJudged = mark == StepMark::Holds || mark == StepMark::Differs;
    const bool isCovered = ahead == Ahead::Covered && !isOver(mark);
    LineRow row;
    row.step = step;
    if (isCovered)
        row.text = Words::tr("Step %1").arg(step + 1);
    else if (told.says.empty())
        row.text = stepLine(*state.experiment, step, state.values).text;
    else
        row.text = localText(told.says);
    row.isQuiet = !isJudged;
    row.icon = QStringLiteral("not-run");
    QStringList details;
    if (isCovered) {
        details << Words::tr("told once it has run");
    } else if (mark == StepMark::Skipped) {
        details << Words::tr("skipped: %1").arg(skippedText(told, record));
    } else {
        const QString expected = expectedText(told, state.values);
        const QString seen = isJudged ? seenText(told, record, state.values) : QString();
        if (isJudged)
            details << (seen == expected ? Words::tr("seen %1").arg(seen)
                                         : Words::tr("expected %1, seen %2").arg(expected, seen));
        else if (!expected.isEmpty())
            details << Words::tr("expected %1").arg(expected);
    }
    if (const auto answer = answers.find(step); answer != answers.end() && isJudged)
        details << Words::tr("you said %1").arg(answer->second);
    if (mark == StepMark::Holds) {
        row.icon = QStringLiteral("holds");
        row.iconTone = Tone::Ok;
    } else if (mark == StepMark::Differs) {
        row.icon = QStringLiteral("warning");
        row.iconTone = row.detailTone = Tone::Warning;
    }
    row.detail = details.join(QStringLiteral(" · "));
    explainTerms(row);
    row.spoken = Words::tr("%1: %2. %3", "what a step shows, its verdict, why")
                     .arg(row.text, isOver(mark) ? markText(mark) : Words::tr("not run yet"), row.detail);
    return row;
}

} // namespace

QString markText(StepMark mark)
{
    switch (mark) {
    case StepMark::Pending:
        return Words::tr("not run yet");
    case StepMark::Next:
        return Words::tr("next");
    case StepMark::Waiting:
        return Words::tr("waiting");
    case StepMark::Holds:
        return Words::tr("holds");
    case StepMark::Differs:
        return Words::tr("does not hold here");
    case StepMark::Skipped:
        return Words::tr("skipped");
    case StepMark::LeftOut:
        break; // its line says so
    }
    return {};
}

std::vector<LineRow> scriptLines(const RunState &state, const std::vector<std::size_t> &steps,
                                 const std::map<std::size_t, qint64> &waitedNs, Ahead ahead)
{
    std::vector<LineRow> rows;
    for (const auto step : steps)
        rows.push_back(scriptLine(state, step, waitedNs, ahead));
    return rows;
}

std::vector<LineRow> verdictLines(const RunState &state, const std::map<std::size_t, QString> &answers,
                                  Ahead ahead)
{
    std::vector<LineRow> rows;
    for (std::size_t i = 0; state.experiment && i < state.experiment->steps.size(); ++i) {
        if (state.speaks(i))
            rows.push_back(verdictLine(state, i, answers, ahead));
    }
    return rows;
}

} // namespace sockeye
