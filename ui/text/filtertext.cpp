// SPDX-License-Identifier: MIT
#include "ui/text/filtertext.h"

#include <QCoreApplication>

#include "core/journal/event.h"
#include "core/tcp/state.h"

namespace sockeye {

namespace {

struct FilterWords {
    Q_DECLARE_TR_FUNCTIONS(sockeye::FilterText)
};

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

template<typename Code>
QStringList namesOf(Code first, Code last, std::string_view (*nameOf)(Code))
{
    QStringList names;
    for (auto i = static_cast<int>(first); i <= static_cast<int>(last); ++i)
        names << latin(nameOf(static_cast<Code>(i)));
    return names;
}

QStringList valuesOf(const QString &field, const QStringList &sockets)
{
    if (field == QLatin1String("socket"))
        return sockets + QStringList{QStringLiteral("session")};
    if (field == QLatin1String("kind"))
        return namesOf(EventKind::Call, EventKind::Gap,
                       static_cast<std::string_view (*)(EventKind)>(kindName));
    if (field == QLatin1String("call"))
        return namesOf(CallCode::Socket, CallCode::Stat, callName);
    if (field == QLatin1String("state"))
        return namesOf(TcpState::Established, TcpState::BoundInactive, stateName);
    if (field == QLatin1String("dir"))
        return {QStringLiteral("in"), QStringLiteral("out")};
    if (field == QLatin1String("errno"))
        return {QStringLiteral("EACCES"),       QStringLiteral("EADDRINUSE"), QStringLiteral("EADDRNOTAVAIL"),
                QStringLiteral("EAGAIN"),       QStringLiteral("ECONNRESET"), QStringLiteral("ECONNREFUSED"),
                QStringLiteral("EHOSTUNREACH"), QStringLiteral("EINTR"),      QStringLiteral("EINVAL"),
                QStringLiteral("EMSGSIZE"),     QStringLiteral("ENOTCONN"),   QStringLiteral("EPIPE"),
                QStringLiteral("ETIMEDOUT")};
    return {};
}

} // namespace

std::vector<FilterHint> filterHints()
{
    return {
        {QStringLiteral("socket:tcp#1"), FilterWords::tr("that socket and those it accepted")},
        {QStringLiteral("kind:data"),
         FilterWords::tr("call, data, state, drop, sample, resolve, note, mark or gap")},
        {QStringLiteral("dir:in"), FilterWords::tr("what was received; dir:out what was sent")},
        {QStringLiteral("len>100"), FilterWords::tr("octets of data; also len:17 and len:1..64")},
        {QStringLiteral("call:connect"), FilterWords::tr("that call and the data it carried")},
        {QStringLiteral("errno:ECONNREFUSED"), FilterWords::tr("what failed so; error: whatever failed")},
        {QStringLiteral("state:CLOSE_WAIT"), FilterWords::tr("steps into that TCP state")},
        {QStringLiteral("port:7000"), FilterWords::tr("that port at either end")},
        {QStringLiteral("time:14..15"), FilterWords::tr("seconds since the session began; also time>14.66")},
        {QStringLiteral("after:14:03:31"), FilterWords::tr("by the clock; also before:")},
        {QStringLiteral("text:\"hello\""),
         FilterWords::tr("in the bytes or the line, upper or lower case; a bare word does the same")},
        {QStringLiteral("hex:\"DE AD\""), FilterWords::tr("in the bytes")},
        {QStringLiteral("not (dir:in or error)"),
         FilterWords::tr("terms side by side must all hold; or, not and parentheses combine them")},
    };
}

int filterWordStart(const QString &text, int cursor)
{
    bool quoted = false;
    int start = 0;
    for (int i = 0; i < cursor; ++i) {
        const QChar c = text[i];
        if (c == QLatin1Char('"'))
            quoted = !quoted;
        else if (!quoted &&
                 (c.isSpace() || c == QLatin1Char('(') || c == QLatin1Char(')') || c == QLatin1Char('!')))
            start = i + 1;
    }
    return start;
}

QStringList filterCompletions(const QString &word, const QStringList &sockets)
{
    static const QStringList kFields{
        QStringLiteral("socket:"), QStringLiteral("kind:"),  QStringLiteral("dir:"),
        QStringLiteral("len:"),    QStringLiteral("call:"),  QStringLiteral("errno:"),
        QStringLiteral("error"),   QStringLiteral("state:"), QStringLiteral("text:"),
        QStringLiteral("hex:"),    QStringLiteral("port:"),  QStringLiteral("time:"),
        QStringLiteral("after:"),  QStringLiteral("before:")};
    QStringList candidates;
    const qsizetype colon = word.indexOf(QLatin1Char(':'));
    if (colon < 0) {
        candidates = kFields + sockets;
    } else {
        // After a comma another value of the same field.
        const QString before = word.left(qMax(colon, word.lastIndexOf(QLatin1Char(','))) + 1);
        for (const QString &value : valuesOf(word.left(colon).toLower(), sockets))
            candidates << before + value;
    }
    QStringList fitting;
    for (const QString &candidate : candidates) {
        if (candidate.startsWith(word, Qt::CaseInsensitive) && candidate.size() > word.size())
            fitting << candidate;
    }
    return word.isEmpty() ? QStringList() : fitting;
}

} // namespace sockeye
