// SPDX-License-Identifier: MIT
#include "ui/models/runsentence.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/text/errnotext.h"
#include "ui/text/experimenttext.h"
#include "ui/text/explain.h"
#include "ui/text/steptext.h"

namespace sockeye {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::RunSentence)
};

// The first reason there is; in the person's language where it is one of a step.
QString whySkipped(const RunState &state)
{
    const auto &steps = state.verdict.steps;
    if (!state.record.skipped.empty() || steps.empty())
        return QString::fromStdString(state.verdict.why);
    const std::size_t place = steps.front().step;
    return skippedText(state.experiment->steps[place], state.record.steps[place]);
}

// What ends as a sentence does, or is left open, stays as it is.
QString asSentence(const QString &text)
{
    static const QString ends = QStringLiteral(".!?") + QChar(0x2026);
    return text.isEmpty() || ends.contains(text.back()) ? text : text + QLatin1Char('.');
}

} // namespace

RunSentence runSentence(const RunState &state)
{
    const QString title = localText(state.experiment->title);
    if (state.phase == RunState::Phase::None)
        return {QStringLiteral("experiments"), Tone::Open, Words::tr("“%1” is open.").arg(title),
                localText(state.experiment->question)};
    if (state.phase != RunState::Phase::Ended)
        return {QStringLiteral("play"), Tone::Open, Words::tr("“%1” begins.").arg(title), {}};
    switch (state.verdict.holding) {
    case lab::Holding::Holds:
        return {QStringLiteral("holds"), Tone::Ok, Words::tr("“%1” holds on this kernel.").arg(title), {}};
    case lab::Holding::Fails:
        return {QStringLiteral("warning"), Tone::Warning, Words::tr("“%1” does not hold here.").arg(title),
                Words::tr("The verdicts say what was seen instead.")};
    case lab::Holding::Skipped:
        break;
    }
    if (state.record.stopped.empty())
        return {QStringLiteral("minus"), Tone::Closed, Words::tr("“%1” was skipped.").arg(title),
                whySkipped(state)};
    return {
        QStringLiteral("minus"), Tone::Closed, Words::tr("“%1” was stopped before its end.").arg(title), {}};
}

RunSentence stepSentence(const RunState &state, std::size_t step)
{
    const bool differs = state.markOf(step) == StepMark::Differs;
    return {differs ? QStringLiteral("warning") : QStringLiteral("play"),
            differs ? Tone::Warning : Tone::Open, Words::tr("Step %1 has run.").arg(step + 1),
            outcomeText(state, step)};
}

QString outcomeText(const RunState &state, std::size_t place)
{
    const lab::Step &step = state.experiment->steps[place];
    const lab::StepRecord &record = state.record.steps[place];
    QStringList parts;
    if (!step.says.empty())
        parts << asSentence(localText(step.says));
    if (const int code = errnoOf(record)) {
        const auto past = record.seen.find("text");
        const ErrnoText text = errnoText(
            code, callOf(step), past == record.seen.end() ? std::string() : lab::valueText(past->second));
        parts << text.meaning << text.cause;
    } else if (const auto seen = record.seen.find("state"); seen != record.seen.end()) {
        const auto known = stateFromName(lab::valueText(seen->second));
        if (const StateWording *words = known ? Explain::shipped().state(*known) : nullptr)
            parts << words->now.text();
    } else if (const CallWording *words = Explain::shipped().call(callOf(step));
               words && step.kind == lab::StepKind::Call) {
        parts << words->gives.text();
    }
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

} // namespace sockeye
