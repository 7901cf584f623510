// SPDX-License-Identifier: MIT
#include "ui/text/steptext.h"

#include <algorithm>

#include <QCoreApplication>
#include <QHash>

#include "core/base/result.h"
#include "core/bytes/escape.h"
#include "core/bytes/payload.h"
#include "core/lab/codeline.h"
#include "ui/text/errnotext.h"
#include "ui/text/experimenttext.h"
#include "ui/text/format.h"

namespace sockeye {

namespace {

using lab::AwaitKind;
using lab::StepKind;
using lab::Wanted;

constexpr std::size_t kLongestShown = 40; // octets of what was received
constexpr std::size_t kMostHex = 12;
constexpr int kMostErrno = 200;

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

// Text in quotation marks; in hex what is none.
QString octetsText(std::string_view octets)
{
    const bool isText = std::all_of(octets.begin(), octets.end(), [](char c) {
        return (c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t';
    });
    if (isText)
        return QLatin1Char('"') +
               QString::fromStdString(escapeText(viewOf(octets), EscapeStyle::Lossless, kLongestShown)) +
               QLatin1Char('"');
    const auto shown = octets.substr(0, kMostHex);
    QString hex =
        QString::fromLatin1(QByteArray(shown.data(), static_cast<qsizetype>(shown.size())).toHex(' '));
    return octets.size() > shown.size() ? hex + QStringLiteral(" …") : hex;
}

// What "data" of an experiment stands for.
QString payloadText(const QString &text)
{
    const auto octets =
        parsePayload(text.toStdString(), [](const std::string &) { return Parsed<Bytes>(Bytes()); });
    return octets ? octetsText(textOf(*octets)) : text;
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
    const auto *text = std::get_if<std::string>(&value);
    if (!text)
        return QString::fromStdString(lab::valueText(value));
    if (text->find('$') == text->npos)
        return QString::fromStdString(*text);
    if (const auto sum = lab::evaluate(*text, values))
        return QString::number(*sum);
    const auto done = lab::substitute(*text, values);
    return done ? QString::fromStdString(*done) : plain(*text);
}

QString sumText(const std::string &sum, const lab::Values &values)
{
    const auto value = lab::evaluate(sum, values);
    return value ? QString::number(*value) : plain(sum);
}

// An observation with its value as a person would say it: of `ret` the number alone, of others what it counts.
QString observationText(std::string_view observed, const QString &value)
{
    const QString name = QString::fromUtf8(observed.data(), qsizetype(observed.size()));
    if (observed == "errno")
        return value == QLatin1String("none") ? Words::tr("success") : value;
    if (observed == "ret" || observed == "state" || observed == "value" || observed == "text" ||
        observed == "hex")
        return value;
    if (observed == "data")
        return payloadText(value);
    if (observed == "end_of_stream")
        return value == QLatin1String("1") ? Words::tr("end of stream") : Words::tr("not the end of stream");
    if (observed == "truncated")
        return value == QLatin1String("1") ? Words::tr("cut off") : Words::tr("not cut off");
    if (observed == "signal")
        return value == QLatin1String("none") ? Words::tr("no signal") : value;
    if (observed == "count")
        return Words::tr("%1 of them succeed").arg(value);
    if (observed == "octets" || observed == "length")
        return Words::tr("%1 bytes").arg(value);
    if (observed == "drops")
        return Words::tr("%1 dropped").arg(value);
    if (observed == "unread")
        return Words::tr("%1 left unread").arg(value);
    if (observed == "took_ms")
        return Words::tr("%1 ms").arg(value);
    if (observed == "local" || observed == "peer")
        return value;
    const auto dot = name.lastIndexOf(QLatin1Char('.'));
    return Words::tr("%1 %2", "the name of a figure, and the figure").arg(name.mid(dot + 1), value);
}

// "1b58" by octets: "1b 58".
QString groupedHex(const QString &digits)
{
    QString text;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 2 == 0 && digits[i].isLetterOrNumber() && digits[i - 1].isLetterOrNumber())
            text += QLatin1Char(' ');
        text += digits[i];
    }
    return text;
}

QString wantedText(const lab::Expectation &expectation, const lab::Values &values)
{
    const Wanted &wanted = expectation.wanted;
    const auto say = [&](const QString &value) { return observationText(expectation.observed, value); };
    if (wanted.kind == Wanted::Kind::Between) {
        if (wanted.least && wanted.most)
            return say(
                Words::tr("%1 to %2").arg(sumText(*wanted.least, values), sumText(*wanted.most, values)));
        return wanted.least ? say(Words::tr("at least %1").arg(sumText(*wanted.least, values)))
                            : say(Words::tr("at most %1").arg(sumText(wanted.most.value_or("0"), values)));
    }
    QStringList texts;
    for (const auto &value : wanted.values)
        texts << (expectation.observed == "hex" ? groupedHex(filled(value, values)) : filled(value, values));
    if (wanted.kind == Wanted::Kind::Begins)
        return say(texts.join(QString()) + QStringLiteral("…"));
    if (wanted.kind == Wanted::Kind::Not)
        return Words::tr("not %1").arg(say(oneOf(texts)));
    if (texts.size() == 1)
        return say(texts.front());
    return say(oneOf(texts));
}

// "ret -1" says nothing beside an errno, nor 0 beside the end of stream.
bool isSaidByAnother(const lab::Step &step, const lab::Expectation &expectation)
{
    return expectation.observed == "ret" &&
           std::any_of(step.expect.begin(), step.expect.end(), [](const lab::Expectation &other) {
               return other.observed == "errno" || other.observed == "end_of_stream";
           });
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
        return Words::tr("until %1 of %2 is at least %3").arg(argument("metric"), on, argument("min"));
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

// What an await waits for, in a few words.
QString awaitedText(const lab::Step &step, const lab::Values &values)
{
    switch (step.await) {
    case AwaitKind::State:
        return named(step.states);
    case AwaitKind::Return:
        return Words::tr("it returns");
    case AwaitKind::Waiting:
        return Words::tr("it waits");
    case AwaitKind::Sample:
    case AwaitKind::Bytes:
        return Words::tr("at least %1").arg(filled(step.arguments.at("min"), values));
    case AwaitKind::Segment:
        return QString::fromStdString(lab::valueText(step.arguments.at("flags")));
    case AwaitKind::Time:
        break;
    }
    return {};
}

QString cameText(const lab::Step &step, const lab::StepRecord &record)
{
    switch (step.await) {
    case AwaitKind::State:
        return textIn(record, "state");
    case AwaitKind::Return:
        return numberIn(record, "returned").value_or(0) == 1 ? Words::tr("it returned")
                                                             : Words::tr("it waits");
    case AwaitKind::Waiting:
        return numberIn(record, "waiting").value_or(0) == 1 ? Words::tr("it waits")
                                                            : Words::tr("it returned");
    case AwaitKind::Sample:
    case AwaitKind::Bytes:
        return textIn(record, "value");
    case AwaitKind::Segment:
        return textIn(record, "flags");
    case AwaitKind::Time:
        break;
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
    return textIn(record, "text");
}

StepResult callResult(const lab::Step &step, const lab::StepRecord &record)
{
    StepResult result;
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
    static const QHash<QString, int> codes = [] {
        QHash<QString, int> all;
        for (int code = kMostErrno; code > 0; --code) // of two names for one number the first stays
            all.insert(QString::fromStdString(errnoName(code)), code);
        return all;
    }();
    return codes.value(textIn(record, "errno"), 0);
}

CallCode callOf(const lab::Step &step)
{
    return step.word == "reset" ? CallCode::Close : callFromName(step.word).value_or(CallCode::None);
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
        return {plain(step.check), false};
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
                parts << (qstrcmp(name, "hex") == 0 ? groupedHex(text) : text);
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
    if (step.kind == StepKind::Check)
        return plain(step.check);
    QStringList texts;
    if (step.kind == StepKind::Await)
        texts << awaitedText(step, values);
    for (const auto &expectation : step.expect) {
        if (!isSaidByAnother(step, expectation))
            texts << wantedText(expectation, values);
    }
    if (texts.isEmpty() && step.kind == StepKind::Call && !step.anyOutcome)
        return Words::tr("success");
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
        texts << cameText(step, record);
    for (const auto &expectation : step.expect) {
        if (isSaidByAnother(step, expectation))
            continue;
        const auto *value = seenIn(record, expectation.observed);
        const auto *octets =
            value && expectation.observed == "data" ? std::get_if<std::string>(value) : nullptr;
        if (octets) {
            texts << octetsText(*octets);
        } else if (value) {
            const QString text = QString::fromStdString(lab::valueText(*value));
            texts << observationText(expectation.observed,
                                     expectation.observed == "hex" ? groupedHex(text) : text);
        } else {
            texts << Words::tr("nothing");
        }
    }
    if (texts.isEmpty())
        texts << observationText("errno", textIn(record, "errno"));
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
