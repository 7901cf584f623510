// SPDX-License-Identifier: MIT
#include "ui/text/steptext.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/base/result.h"
#include "core/lab/codeline.h"
#include "core/lab/expectationwords.h"
#include "ui/text/errnotext.h"
#include "ui/text/experimenttext.h"
#include "ui/text/format.h"

namespace sockeye {

namespace {

using lab::AwaitKind;
using lab::StepKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::StepText)
};

const lab::Value *seenIn(const lab::StepRecord &record, std::string_view name)
{
    const auto found = record.seen.find(name);
    return found == record.seen.end() ? nullptr : &found->second;
}

std::optional<qint64> numberIn(const lab::StepRecord &record, std::string_view name)
{
    const auto *value = seenIn(record, name);
    const auto *number = value ? std::get_if<std::int64_t>(value) : nullptr;
    return number ? std::optional<qint64>(*number) : std::nullopt;
}

QString textIn(const lab::StepRecord &record, std::string_view name)
{
    const auto *value = seenIn(record, name);
    return value ? QString::fromStdString(lab::valueText(*value)) : QString();
}

QString octetsText(std::string_view octets)
{
    return QString::fromStdString(lab::octetsWords(octets));
}

QString oneOf(const QStringList &texts)
{
    return texts.join(Words::tr(" or "));
}

QString named(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const auto &text : texts)
        list << QString::fromStdString(text);
    return oneOf(list);
}

// Sums and names without their dollar signs.
QString plain(std::string text)
{
    text.erase(std::remove(text.begin(), text.end(), '$'), text.end());
    return QString::fromStdString(text);
}

QString filled(const lab::Value &value, const lab::Values &values)
{
    const auto text = lab::filled(value, values);
    return text ? QString::fromStdString(*text) : plain(lab::valueText(value));
}

// What the kernel is asked for until it is so, by the name of its figure.
QString sampleLine(const QString &on, const QString &metric, const QString &least)
{
    if (metric == QLatin1String("half_open"))
        return Words::tr("until %1 has at least %2 connections half open").arg(on, least);
    if (metric == QLatin1String("retransmits"))
        return Words::tr("until the kernel of %1 has sent again at least %2 times").arg(on, least);
    if (metric == QLatin1String("timer")) // 4 is the persist timer; see INET_DIAG of sock_diag(7)
        return least == QLatin1String("4") ? Words::tr("until the persist timer of %1 runs").arg(on)
                                           : Words::tr("until a timer of %1 runs").arg(on);
    return Words::tr("until %1 of %2 is at least %3").arg(metric, on, least);
}

QString awaitLine(const lab::Experiment &experiment, const lab::Step &step, const lab::Values &values)
{
    const QString on = QString::fromStdString(step.on);
    const auto other = std::find_if(experiment.steps.begin(), experiment.steps.end(),
                                    [&](const lab::Step &s) { return !s.name.empty() && s.name == step.of; });
    const QString call = other == experiment.steps.end() ? QString() : stepWord(*other);
    const auto argument = [&](const char *key) {
        const auto found = step.arguments.find(key);
        return found == step.arguments.end() ? QString() : filled(found->second, values);
    };
    const QString ms = durationText(std::chrono::nanoseconds(step.within).count());
    switch (step.await) {
    case AwaitKind::State:
        return Words::tr("until %1 is in %2").arg(on, named(step.states));
    case AwaitKind::Return:
        return Words::tr("until %1 has returned").arg(call);
    case AwaitKind::Waiting:
        return Words::tr("%1 still waits after %2").arg(call, ms);
    case AwaitKind::Sample:
        return sampleLine(on, argument("metric"), argument("min"));
    case AwaitKind::Bytes:
        return Words::tr("until %1 has received %2 bytes").arg(on, argument("min"));
    case AwaitKind::Time:
        return Words::tr("wait %1").arg(ms);
    case AwaitKind::Segment:
        return step.direction == Direction::In
                   ? Words::tr("until a segment has come to %1: %2").arg(on, argument("flags"))
                   : Words::tr("until %1 has sent a segment: %2").arg(on, argument("flags"));
    }
    return {};
}

// "127.31.4.9:38211", an option's value, octets: what came back beside the number.
QString besideTheNumber(const lab::Step &step, const lab::StepRecord &record)
{
    const auto *data = seenIn(record, "data");
    if (numberIn(record, "end_of_stream").value_or(0) == 1)
        return Words::tr("end of stream");
    if (const auto *octets = data ? std::get_if<std::string>(data) : nullptr; octets)
        return octetsText(*octets);
    if (step.word == "bind" || step.word == "getsockname")
        return textIn(record, "local");
    if (step.word == "accept" || step.word == "getpeername")
        return textIn(record, "peer");
    if (step.word == "poll" && numberIn(record, "ret").value_or(0) == 0)
        return {}; // no event: a second 0 tells nothing
    return textIn(record, "text");
}

// getaddrinfo() gives an EAI_ code, not errno, and may have given none yet.
StepResult lookupResult(const lab::StepRecord &record)
{
    const QString error = textIn(record, "error");
    const auto ret = numberIn(record, "ret");
    const bool failed = error != QLatin1String("none");
    StepResult result{error, {}, failed, true};
    if (!ret) // how it ended instead
        result.text =
            error == QLatin1String("cancelled") ? Words::tr("cancelled") : Words::tr("no answer in time");
    else if (failed) {
        result.text = QStringLiteral("= %1").arg(error);
        const QString brief = resolveErrorText(static_cast<int>(*ret)).brief;
        result.meaning = brief == error ? QString() : brief; // where nothing more is known of it
    } else
        result.text = QStringLiteral("= 0  ") + textIn(record, "text");
    return result;
}

StepResult callResult(const lab::Step &step, const lab::StepRecord &record)
{
    StepResult result;
    if (step.word == "getaddrinfo" && seenIn(record, "error"))
        return lookupResult(record);
    const auto ret = numberIn(record, "ret");
    if (!ret)
        return result;
    if (const int code = errnoOf(record)) {
        result.text = QStringLiteral("= -1 %1").arg(textIn(record, "errno"));
        result.meaning = errnoText(code, callOf(step), textIn(record, "text").toStdString()).brief;
        result.failed = !isPassing(code);
        result.isWorthALine = true;
        return result;
    }
    if (step.arguments.contains("repeat")) {
        result.text = Words::tr("%1 calls, %2 bytes")
                          .arg(groupedText(numberIn(record, "count").value_or(0)),
                               groupedText(numberIn(record, "octets").value_or(0)));
        result.isWorthALine = true;
        return result;
    }
    const QString beside = besideTheNumber(step, record);
    result.text = QStringLiteral("= %1").arg(*ret);
    if (!beside.isEmpty())
        result.text += QStringLiteral("  ") + beside;
    result.isWorthALine = !beside.isEmpty();
    return result;
}

} // namespace

int errnoOf(const lab::StepRecord &record)
{
    return errnoFromName(textIn(record, "errno").toStdString());
}

CallCode callOf(const lab::Step &step)
{
    return step.word == "reset" ? CallCode::Close : callInCode(step.word);
}

// What the code calls accept() is accept4(2) with no flags in the journal.
CallCode callInCode(std::string_view name)
{
    return name == "accept" ? CallCode::Accept : callFromName(name).value_or(CallCode::None);
}

QString stepWord(const lab::Step &step)
{
    return step.word.empty() ? QString() : QString::fromStdString(step.word) + QStringLiteral("()");
}

StepLine stepLine(const lab::Experiment &experiment, std::size_t place, const lab::Values &values)
{
    const lab::Step &step = experiment.steps[place];
    switch (step.kind) {
    case StepKind::Call:
    case StepKind::Compute:
        return {QString::fromStdString(lab::codeLine(step, values)), true};
    case StepKind::Await:
        return {awaitLine(experiment, step, values), false};
    case StepKind::Cancel: {
        const auto other =
            std::find_if(experiment.steps.begin(), experiment.steps.end(),
                         [&](const lab::Step &s) { return !s.name.empty() && s.name == step.of; });
        return {Words::tr("interrupt %1").arg(other == experiment.steps.end() ? QString() : stepWord(*other)),
                false};
    }
    case StepKind::Check:
        return {step.says.empty() ? plain(step.check) : localText(step.says), false};
    case StepKind::Note:
        return {localText(step.says), false};
    }
    return {};
}

StepResult stepResult(const lab::Step &step, const lab::StepRecord &record)
{
    if (record.status == lab::StepRecord::Status::Skipped)
        return {skippedText(step, record), {}, false, true};
    if (record.status == lab::StepRecord::Status::LeftOut)
        return {Words::tr("not with this choice"), {}, false, false};
    if (record.status != lab::StepRecord::Status::Done)
        return {};
    switch (step.kind) {
    case StepKind::Call:
        return callResult(step, record);
    case StepKind::Compute: {
        QStringList parts;
        // Where a function returns something else than the number it found, that comes first: inet_pton().
        const bool returns = record.seen.contains("ret");
        for (const char *name : {returns ? "ret" : "value", "text", "hex"}) {
            const QString text = textIn(record, name);
            if (!text.isEmpty() && !parts.contains(text))
                parts << (qstrcmp(name, "hex") == 0
                              ? QString::fromStdString(lab::groupedHex(text.toStdString()))
                              : text);
        }
        return {parts.isEmpty() ? QString() : QStringLiteral("= ") + parts.join(QStringLiteral("  ")),
                {},
                false,
                true};
    }
    case StepKind::Await: {
        // That it came to what was waited for the line says already.
        const QString state = textIn(record, "state");
        const bool isSaid = step.states.size() == 1 && state == QString::fromStdString(step.states.front());
        return {step.await != AwaitKind::State ? textIn(record, "value")
                : isSaid                       ? QString()
                                               : state,
                {},
                false,
                false};
    }
    default:
        return {};
    }
}

QString expectedText(const lab::Step &step, const lab::Values &values)
{
    const std::string_view language = textLanguage();
    if (step.kind == StepKind::Check)
        return QString::fromStdString(lab::comparisonWords(step.check, language));
    if (step.expect.empty() && step.kind == StepKind::Call)
        return step.anyOutcome ? QString() : Words::tr("success");
    QStringList texts;
    if (step.kind == StepKind::Await)
        texts << QString::fromStdString(lab::awaitedWords(step, values, language));
    texts << QString::fromStdString(lab::expectedWords(step, values, language));
    texts.removeAll(QString());
    return texts.join(QStringLiteral(", "));
}

QString seenText(const lab::Step &step, const lab::StepRecord &record, const lab::Values &values)
{
    if (step.kind == StepKind::Check) {
        const auto compared = lab::compare(step.check, values);
        return compared
                   ? Words::tr("%1 and %2")
                         .arg(QString::fromStdString(compared->left), QString::fromStdString(compared->right))
                   : QString();
    }
    if (numberIn(record, "timed_out"))
        return Words::tr("it did not return");
    QStringList texts;
    if (step.kind == StepKind::Await)
        texts << QString::fromStdString(lab::cameWords(step, record, textLanguage()));
    for (const auto &expectation : step.expect) {
        if (lab::isSaidByAnother(step, expectation, values))
            continue;
        const auto *value = seenIn(record, expectation.observed);
        texts << (value ? QString::fromStdString(
                              lab::observedWords(step, expectation.observed, *value, textLanguage()))
                        : Words::tr("nothing"));
    }
    if (texts.isEmpty())
        texts << QString::fromStdString(
            lab::observedWords(step, "errno", textIn(record, "errno").toStdString(), textLanguage()));
    texts.removeAll(QString());
    return texts.join(QStringLiteral(", "));
}

QString skippedText(const lab::Step &step, const lab::StepRecord &record)
{
    if (record.lacking && !step.needs.empty())
        return whyNotText(step.needs.front());
    if (record.lacking)
        return Words::tr("It was stopped.");
    return Words::tr("A step it builds on did not work.");
}

} // namespace sockeye
