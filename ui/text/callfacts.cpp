// SPDX-License-Identifier: MIT
#include "ui/text/callfacts.h"

#include <QCoreApplication>

#include "core/net/callparameters.h"
#include "core/net/sockaddrbytes.h"
#include "ui/text/errnotext.h"
#include "ui/text/explain.h"
#include "ui/text/format.h"
#include "ui/text/notetext.h"

namespace sockeye {

namespace {

constexpr std::string_view kUnspecified = "AF_UNSPEC"; // as calltext writes no address

struct CallFactWords {
    Q_DECLARE_TR_FUNCTIONS(sockeye::CallFacts)
};

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

bool isAddress(ParameterMeaning meaning)
{
    return meaning == ParameterMeaning::Address || meaning == ParameterMeaning::Destination;
}

// What the kernel wrote into an address argument.
Endpoint writtenAddress(const CallEvent &call)
{
    if (call.err != 0)
        return {};
    return call.call == CallCode::GetSockName ? call.local : call.peer;
}

// The arguments of a call, one after the other.
class Arguments
{
public:
    explicit Arguments(const CallEvent &call)
        : m_call(call)
        , m_given(callArguments(call.call, call.args))
        , m_address(callAddress(call))
    {
    }

    QString next(const CallParameter &parameter)
    {
        switch (parameter.source) {
        case ParameterSource::Args:
            return m_at < m_given.size() ? lineText(m_given[m_at++]) : QString();
        case ParameterSource::Result:
            return m_call.err != 0 ? CallFactWords::tr("not written")
                   : m_address     ? QString::fromStdString(m_address->endpoint.text())
                                   : lineText(m_call.result);
        case ParameterSource::Derived:
            return m_address ? QString::number(sockaddrBytes(m_address->endpoint).size()) : QString();
        case ParameterSource::Null:
            break;
        }
        return QStringLiteral("NULL");
    }

private:
    const CallEvent &m_call;
    const std::vector<std::string_view> m_given;
    const std::optional<CallAddress> m_address;
    std::size_t m_at = 0;
};

EventFact heading(const QString &text)
{
    return {{}, text, TextStyle::BodyStrong};
}

void addError(std::vector<EventFact> &facts, const CallEvent &call)
{
    const ErrnoText text = errnoText(call.err, call.call, call.result);
    EventFact name = heading(CallFactWords::tr("%1: %2", "an errno and its few words")
                                 .arg(QString::fromStdString(errnoName(call.err)), text.brief));
    if (!isPassing(call.err))
        name.tone = Tone::Error;
    facts.push_back(name);
    if (!text.meaning.isEmpty())
        facts.push_back({CallFactWords::tr("Meaning"), text.meaning});
    if (!text.cause.isEmpty())
        facts.push_back({CallFactWords::tr("Usual cause"), text.cause});
    if (!text.next.isEmpty())
        facts.push_back({CallFactWords::tr("Try"), text.next});
}

} // namespace

std::optional<CallAddress> callAddress(const CallEvent &call)
{
    const auto given = callArguments(call.call, call.args);
    std::size_t at = 0;
    for (const CallParameter &parameter : callParameters(call.call)) {
        if (isAddress(parameter.meaning) && at < given.size()) {
            // bind() without an address passes a length of 0, and so no octet.
            if (given[at] == kUnspecified)
                return call.call == CallCode::Connect
                           ? std::optional(CallAddress{latin(parameter.name), Endpoint()})
                           : std::nullopt;
            const auto endpoint = Endpoint::parse(given[at]);
            return endpoint ? std::optional(CallAddress{latin(parameter.name), *endpoint}) : std::nullopt;
        }
        if (parameter.meaning == ParameterMeaning::Origin || parameter.meaning == ParameterMeaning::Found) {
            const Endpoint written = writtenAddress(call);
            return written.family() == Family::None
                       ? std::nullopt
                       : std::optional(CallAddress{latin(parameter.name), written});
        }
        at += parameter.source == ParameterSource::Args;
    }
    return std::nullopt;
}

std::vector<EventFact> callFacts(const CallEvent &call)
{
    const Explain &explain = Explain::shipped();
    const CallWording *words = explain.call(call.call);
    std::vector<EventFact> facts;
    if (call.err != 0)
        addError(facts, call);

    facts.push_back(heading(CallFactWords::tr("Arguments")));
    Arguments arguments(call);
    for (const CallParameter &parameter : callParameters(call.call)) {
        const QString value = arguments.next(parameter);
        const Wording *meaning = explain.parameter(parameter.meaning);
        if (!value.isEmpty() && meaning != nullptr)
            facts.push_back(
                {latin(parameter.name), CallFactWords::tr("%1  (%2)", "an argument's value and what it is")
                                            .arg(value, meaning->text())});
    }

    facts.push_back(heading(CallFactWords::tr("Result")));
    const QString result = QString::number(call.ret);
    if (call.err != 0 && call.ret < 0)
        facts.push_back({result, CallFactWords::tr("It failed, and errno says why.")});
    else if (words != nullptr)
        facts.push_back({result, words->gives.text()});
    if (call.durationNs > 0)
        facts.push_back({CallFactWords::tr("Took"), durationText(call.durationNs)});

    if (words != nullptr) {
        facts.push_back(heading(CallFactWords::tr("What is this?")));
        facts.push_back({{}, words->what.text()});
        facts.push_back({CallFactWords::tr("Manual"), manualText(*words), TextStyle::Mono});
    }
    return facts;
}

QString plainFacts(const std::vector<EventFact> &facts)
{
    QStringList lines;
    for (const EventFact &fact : facts)
        lines << (fact.label.isEmpty() ? fact.value : QStringLiteral("%1: %2").arg(fact.label, fact.value));
    return lines.join(QLatin1Char('\n'));
}

} // namespace sockeye
