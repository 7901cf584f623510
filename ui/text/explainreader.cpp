// SPDX-License-Identifier: MIT
#include "ui/text/explainreader.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>

#include "core/base/result.h"

namespace sockeye {

namespace {

constexpr QLatin1String kEnglish("en"), kKorean("ko");

QString key(const char *field)
{
    return QString::fromLatin1(field);
}

} // namespace

void ExplainReader::fault(const QString &what)
{
    m_explain.m_faults.append(m_place.isEmpty() ? QStringLiteral("%1: %2").arg(m_file, what)
                                                : QStringLiteral("%1, %2: %3").arg(m_file, m_place, what));
}

void ExplainReader::read(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fault(error.error == QJsonParseError::NoError
                         ? QStringLiteral("no object")
                         : QStringLiteral("%1 at octet %2").arg(error.errorString()).arg(error.offset));
    const QJsonObject lists = document.object();
    for (auto list = lists.begin(); list != lists.end(); ++list)
        takeList(list.key(), list.value());
}

void ExplainReader::takeList(const QString &list, const QJsonValue &entries)
{
    static const std::map<QString, Take> lists{
        {QStringLiteral("errnos"), &ExplainReader::takeErrno},
        {QStringLiteral("lookups"), &ExplainReader::takeLookup},
        {QStringLiteral("states"), &ExplainReader::takeState},
        {QStringLiteral("transitions"), &ExplainReader::takeTransition},
        {QStringLiteral("calls"), &ExplainReader::takeCall},
        {QStringLiteral("parameters"), &ExplainReader::takeParameter},
        {QStringLiteral("terms"), &ExplainReader::takeTerm},
    };
    m_place.clear();
    const auto take = lists.find(list);
    if (take == lists.end() || !entries.isArray())
        return fault(QStringLiteral("no such list: %1").arg(list));
    qsizetype number = 0;
    for (const QJsonValue entry : entries.toArray()) {
        m_place = QStringLiteral("%1 %2").arg(list).arg(++number);
        if (entry.isObject())
            (this->*take->second)(entry.toObject());
        else
            fault(QStringLiteral("no object"));
    }
    m_place.clear();
}

void ExplainReader::takeErrno(const QJsonObject &entry)
{
    expectOnly(entry, {key("errno"), key("calls"), key("after"), key("brief"), key("meaning"), key("cause"),
                       key("next")});
    const QString named = name(entry, "errno");
    const int code = errnoFromName(named.toStdString());
    if (code == 0)
        return fault(QStringLiteral("no such errno: %1").arg(named));
    const ErrnoWording words = errnoWording(entry);
    if (entry.contains(key("after")))
        return put(m_explain.m_afterErrnos, std::pair{code, name(entry, "after")}, words);
    if (!entry.contains(key("calls")))
        return put(m_explain.m_errnos, std::pair{code, CallCode::None}, words);
    const QJsonArray calls = entry.value(key("calls")).toArray();
    if (calls.isEmpty())
        fault(QStringLiteral("calls names none"));
    for (const QJsonValue value : calls) {
        if (const auto of = call(value.toString()))
            put(m_explain.m_errnos, std::pair{code, *of}, words);
    }
}

void ExplainReader::takeLookup(const QJsonObject &entry)
{
    expectOnly(entry, {key("error"), key("brief"), key("meaning"), key("cause"), key("next")});
    const ErrnoWording words = errnoWording(entry);
    if (const QString named = name(entry, "error"); !named.isEmpty())
        put(m_explain.m_lookups, named, words);
}

void ExplainReader::takeState(const QJsonObject &entry)
{
    expectOnly(entry, {key("state"), key("now"), key("next")});
    const StateWording words{wording(entry, "now"), wording(entry, "next")};
    if (const auto of = state(name(entry, "state")))
        put(m_explain.m_states, *of, words);
}

// Without a `from` it is the first that is known of the socket.
void ExplainReader::takeTransition(const QJsonObject &entry)
{
    expectOnly(entry, {key("from"), key("to"), key("happened"), key("why")});
    const TransitionWording words{wording(entry, "happened"), wording(entry, "why")};
    const auto from = entry.contains(key("from")) ? state(name(entry, "from")) : TcpState::Unknown;
    const auto to = state(name(entry, "to"));
    if (from && to)
        put(m_explain.m_transitions, std::pair{*from, *to}, words);
}

void ExplainReader::takeCall(const QJsonObject &entry)
{
    expectOnly(entry, {key("call"), key("manual"), key("see"), key("what"), key("gives")});
    CallWording words{wording(entry, "what"), wording(entry, "gives"), name(entry, "manual"), {}};
    for (const QJsonValue page : entry.value(key("see")).toArray())
        words.see.append(page.toString());
    if (const auto of = call(name(entry, "call")))
        put(m_explain.m_calls, *of, words);
}

void ExplainReader::takeParameter(const QJsonObject &entry)
{
    expectOnly(entry, {key("meaning"), key("words")});
    const QString named = name(entry, "meaning");
    const auto meaning = meaningFromName(named.toStdString());
    if (!meaning)
        return fault(QStringLiteral("no such meaning: %1").arg(named));
    put(m_explain.m_parameters, *meaning, wording(entry, "words"));
}

// What is written alike in both languages is named once.
void ExplainReader::takeTerm(const QJsonObject &entry)
{
    expectOnly(entry, {key("term"), key("also"), key("words")});
    const QJsonValue named = entry.value(key("term"));
    TermWording term;
    term.name = named.isString() ? Wording{named.toString(), named.toString()} : wording(entry, "term");
    for (const QJsonValue spelling : entry.value(key("also")).toArray())
        term.also.append(spelling.toString());
    term.words = wording(entry, "words");
    if (term.name.en.isEmpty() || term.also.contains(QString()))
        return fault(QStringLiteral("a spelling is empty"));
    const auto isSame = [&term](const TermWording &other) { return other.name.en == term.name.en; };
    if (std::any_of(m_explain.m_terms.begin(), m_explain.m_terms.end(), isSame))
        return fault(QStringLiteral("given twice"));
    m_explain.m_terms.push_back(std::move(term));
}

Wording ExplainReader::wording(const QJsonObject &entry, const char *field)
{
    const QJsonObject texts = entry.value(key(field)).toObject();
    Wording words{texts.value(kEnglish).toString(), texts.value(kKorean).toString()};
    if (words.en.isEmpty())
        fault(QStringLiteral("%1 is missing in English").arg(key(field)));
    if (words.ko.isEmpty())
        fault(QStringLiteral("%1 is missing in Korean").arg(key(field)));
    if (texts.size() > 2)
        fault(QStringLiteral("%1 has more than two languages").arg(key(field)));
    return words;
}

ErrnoWording ExplainReader::errnoWording(const QJsonObject &entry)
{
    return {wording(entry, "brief"), wording(entry, "meaning"), wording(entry, "cause"),
            wording(entry, "next")};
}

QString ExplainReader::name(const QJsonObject &entry, const char *field)
{
    const QString text = entry.value(key(field)).toString();
    if (text.isEmpty())
        fault(QStringLiteral("%1 is missing").arg(key(field)));
    return text;
}

std::optional<TcpState> ExplainReader::state(const QString &name)
{
    const auto found = stateFromName(name.toStdString());
    if (!found)
        fault(QStringLiteral("no such state: %1").arg(name));
    return found;
}

std::optional<CallCode> ExplainReader::call(const QString &name)
{
    const auto found = callFromName(name.toStdString());
    if (!found)
        fault(QStringLiteral("no such call: %1").arg(name));
    return found;
}

void ExplainReader::expectOnly(const QJsonObject &entry, const QStringList &fields)
{
    for (auto field = entry.begin(); field != entry.end(); ++field) {
        if (!fields.contains(field.key()))
            fault(QStringLiteral("no such field: %1").arg(field.key()));
    }
}

template<typename Map, typename Key, typename Value>
void ExplainReader::put(Map &map, const Key &key, Value value)
{
    if (!map.emplace(key, std::move(value)).second)
        fault(QStringLiteral("given twice"));
}

} // namespace sockeye
