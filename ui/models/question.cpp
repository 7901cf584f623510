// SPDX-License-Identifier: MIT
#include "ui/models/question.h"

#include <algorithm>
#include <functional>

#include <QCoreApplication>
#include <QHash>

#include "core/bytes/payload.h"
#include "ui/text/experimenttext.h"
#include "ui/text/steptext.h"

namespace sockeye {

namespace {

using lab::StepKind;

constexpr int kMostChoices = 5;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::Question)
};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// The errnos people know of a call.
QStringList errnosOf(const std::string &word)
{
    static const QHash<QString, QStringList> known{
        {QStringLiteral("socket"), words("EAFNOSUPPORT EPROTONOSUPPORT EINVAL")},
        {QStringLiteral("bind"), words("EADDRINUSE EADDRNOTAVAIL EACCES EINVAL")},
        {QStringLiteral("listen"), words("EADDRINUSE EOPNOTSUPP")},
        {QStringLiteral("accept"), words("EAGAIN EINVAL")},
        {QStringLiteral("connect"), words("ECONNREFUSED ETIMEDOUT EISCONN")},
        {QStringLiteral("send"), words("EPIPE ECONNRESET ENOTCONN")},
        {QStringLiteral("write"), words("EPIPE ECONNRESET")},
        {QStringLiteral("sendto"), words("EMSGSIZE EDESTADDRREQ EISCONN EACCES")},
        {QStringLiteral("recv"), words("ECONNRESET ENOTCONN EAGAIN")},
        {QStringLiteral("recvfrom"), words("ECONNREFUSED EAGAIN")},
        {QStringLiteral("read"), words("ECONNRESET EAGAIN")},
        {QStringLiteral("shutdown"), words("ENOTCONN EPIPE")},
        {QStringLiteral("unlink"), words("ENOENT EACCES")},
        {QStringLiteral("getpeername"), words("ENOTCONN EINVAL")},
    };
    return known.value(QString::fromStdString(word));
}

// The states one might take for another.
QStringList statesBeside(const QString &state)
{
    static const QHash<QString, QStringList> known{
        {QStringLiteral("LISTEN"), words("CLOSED ESTABLISHED SYN_RECV")},
        {QStringLiteral("SYN_SENT"), words("ESTABLISHED CLOSED SYN_RECV")},
        {QStringLiteral("SYN_RECV"), words("SYN_SENT ESTABLISHED LISTEN")},
        {QStringLiteral("ESTABLISHED"), words("CLOSE_WAIT FIN_WAIT2 CLOSED")},
        {QStringLiteral("FIN_WAIT1"), words("FIN_WAIT2 CLOSE_WAIT TIME_WAIT")},
        {QStringLiteral("FIN_WAIT2"), words("CLOSE_WAIT ESTABLISHED TIME_WAIT")},
        {QStringLiteral("CLOSE_WAIT"), words("FIN_WAIT2 ESTABLISHED LAST_ACK")},
        {QStringLiteral("LAST_ACK"), words("TIME_WAIT CLOSE_WAIT CLOSED")},
        {QStringLiteral("CLOSING"), words("TIME_WAIT LAST_ACK FIN_WAIT2")},
        {QStringLiteral("TIME_WAIT"), words("CLOSED CLOSE_WAIT LAST_ACK")},
        {QStringLiteral("CLOSED"), words("TIME_WAIT CLOSE_WAIT ESTABLISHED")},
    };
    return known.value(state);
}

// The same order whenever it is asked, and not the right one first each time.
Question mixed(Question question, const lab::Experiment &experiment, std::size_t step)
{
    const auto turn = static_cast<int>((std::hash<std::string>{}(experiment.id) % 1024 + step) %
                                       static_cast<std::size_t>(question.choices.size()));
    std::rotate(question.choices.begin(), question.choices.begin() + turn, question.choices.end());
    question.right = (question.right - turn + static_cast<int>(question.choices.size())) %
                     static_cast<int>(question.choices.size());
    return question;
}

const lab::Expectation *expectationOf(const lab::Step &step, std::string_view observed)
{
    const auto found = std::find_if(step.expect.begin(), step.expect.end(),
                                    [observed](const lab::Expectation &e) { return e.observed == observed; });
    return found == step.expect.end() ? nullptr : &*found;
}

bool isExact(const lab::Expectation &expectation)
{
    return expectation.wanted.kind == lab::Wanted::Kind::Is ||
           expectation.wanted.kind == lab::Wanted::Kind::AnyOf;
}

// A line of code within a sentence.
QString lineIn(const lab::Experiment &experiment, std::size_t place, const lab::Values &values)
{
    QString line = stepLine(experiment, place, values).text;
    if (line.endsWith(QLatin1Char(';')))
        line.chop(1);
    return line;
}

// The state a call leads to, which the steps behind it wait for. Asked before the call: afterwards it is seen.
std::optional<Question> aboutState(const lab::Experiment &experiment, std::size_t place,
                                   const lab::Values &values)
{
    for (auto next = place + 1; next < experiment.steps.size(); ++next) {
        const lab::Step &step = experiment.steps[next];
        if (!step.isDoneWith(values))
            continue;
        if (step.kind != StepKind::Await && step.kind != StepKind::Note)
            return std::nullopt;
        if (step.kind == StepKind::Note || step.await != lab::AwaitKind::State || step.states.size() != 1 ||
            step.says.empty())
            continue;
        const QString state = QString::fromStdString(step.states.front());
        const QStringList others = statesBeside(state);
        if (others.isEmpty())
            continue;
        return Question{Words::tr("In which state will “%1” be after %2?")
                            .arg(QString::fromStdString(step.on), lineIn(experiment, place, values)),
                        QStringList{state} + others, 0, next};
    }
    return std::nullopt;
}

bool sendsOctets(const lab::Step &step)
{
    return step.word == "send" || step.word == "sendto" || step.word == "write";
}

bool takesOctets(const lab::Step &step)
{
    return step.word == "recv" || step.word == "recvfrom" || step.word == "read";
}

// Also where it is to fail, and so has no name for what it would make.
bool makesSocket(const lab::Step &step)
{
    return !step.as.empty() || step.word == "socket" || step.word == "accept" || step.word == "dup";
}

QString countText(const QString &number)
{
    bool isNumber = false;
    const int count = number.toInt(&isNumber);
    return isNumber ? Words::tr("%n byte(s)", nullptr, count) : Words::tr("%1 bytes").arg(number);
}

// What a send is asked to send.
qint64 octetsOf(const lab::Step &step, const lab::Values &values)
{
    const auto size = step.arguments.find("size"), data = step.arguments.find("data");
    if (size != step.arguments.end())
        return lab::evaluate(lab::valueText(size->second), values).value_or(0);
    const auto octets = data == step.arguments.end()
                            ? Parsed<Bytes>(Bytes())
                            : parsePayload(lab::valueText(data->second),
                                           [](const std::string &) { return Parsed<Bytes>(Bytes()); });
    return octets ? static_cast<qint64>(octets->size()) : 0;
}

// A datagram may be empty.
bool saysNoEnd(const lab::Step &step)
{
    const auto *end = expectationOf(step, "end_of_stream");
    return end && end->wanted.values == std::vector<lab::Value>{lab::Value(std::int64_t{0})};
}

std::optional<Question> aboutReturn(const lab::Experiment &experiment, std::size_t place,
                                    const lab::Values &values)
{
    const lab::Step &step = experiment.steps[place];
    const auto *error = expectationOf(step, "errno");
    const auto *ret = expectationOf(step, "ret");
    const bool streams = takesOctets(step);
    const bool moves = streams || sendsOctets(step);
    const QString success = sendsOctets(step)   ? countText(QString::number(octetsOf(step, values)))
                            : streams           ? Words::tr("the number of bytes received")
                            : makesSocket(step) ? Words::tr("a descriptor")
                                                : Words::tr("0, success");
    QString right;
    bool isCount = false; // which the number of bytes is too
    // What a choice gives is known by now.
    const auto isNone = [&values](const lab::Value &value) {
        return lab::substitute(lab::valueText(value), values).value_or(std::string()) == "none";
    };
    const bool succeeds = error && error->wanted.values.size() == 1 && isNone(error->wanted.values.front());
    // That octets are moved says less than how many: 0 would be the end of the stream.
    const auto *decisive = !error || (succeeds && moves && ret && isExact(*ret)) ? ret : error;
    if (!decisive || !isExact(*decisive) || step.arguments.contains("repeat") || step.word == "poll")
        return std::nullopt;
    const auto &wanted = decisive->wanted.values;
    if (wanted.size() > 1 && std::any_of(wanted.begin(), wanted.end(), isNone))
        return std::nullopt; // it depends on this computer whether it succeeds
    lab::Step alone = step;  // what is expected of that one thing, in words
    alone.expect = {*decisive};
    const QString expected = expectedText(alone, values);
    if (decisive == error)
        right = succeeds ? success : expected;
    else if (!moves && expected == QLatin1String("0"))
        right = success;
    else if (!moves)
        return std::nullopt;
    else if (expected == QLatin1String("0") && streams && !saysNoEnd(step))
        right = Words::tr("0, end of stream");
    else
        right = countText(expected), isCount = true;
    if (right.isEmpty() || expected.isEmpty() || expected == QLatin1String("-1"))
        return std::nullopt;
    QStringList choices{right};
    const auto offer = [&choices](const QString &text) {
        if (!text.isEmpty() && !choices.contains(text) && choices.size() < kMostChoices)
            choices << text;
    };
    if (!isCount || !streams)
        offer(success);
    if (streams)
        offer(Words::tr("0, end of stream"));
    for (const QString &name : errnosOf(step.word)) {
        if (!right.contains(name))
            offer(name);
    }
    if (streams || step.word == "accept" || step.word == "connect")
        offer(Words::tr("it never returns"));
    if (choices.size() < 3)
        return std::nullopt;
    return Question{Words::tr("What will %1 return?").arg(lineIn(experiment, place, values)), choices, 0,
                    place};
}

} // namespace

std::optional<Question> questionOf(const lab::Experiment &experiment, std::size_t place,
                                   const lab::Values &values)
{
    const lab::Step &step = experiment.steps[place];
    if (!step.isDoneWith(values))
        return std::nullopt;
    if (step.prediction && !step.prediction->choices.empty()) {
        Question question{
            localText(step.prediction->ask), {}, static_cast<int>(step.prediction->right), place};
        for (const auto &choice : step.prediction->choices)
            question.choices << localText(choice);
        return mixed(std::move(question), experiment, place);
    }
    if (step.kind != StepKind::Call)
        return std::nullopt;
    auto question = step.says.empty() ? std::nullopt : aboutReturn(experiment, place, values);
    if (!question)
        question = aboutState(experiment, place, values);
    return question ? std::optional(mixed(*question, experiment, place)) : std::nullopt;
}

std::set<std::size_t> stepsWithQuestion(const lab::Experiment &experiment, const lab::Values &values)
{
    std::set<std::size_t> steps;
    for (std::size_t i = 0; i < experiment.steps.size(); ++i) {
        if (questionOf(experiment, i, values))
            steps.insert(i);
    }
    return steps;
}

} // namespace sockeye
