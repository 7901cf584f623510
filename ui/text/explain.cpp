// SPDX-License-Identifier: MIT
#include "ui/text/explain.h"

#include <QDir>
#include <QFile>
#include <QLocale>

#include "ui/text/explainreader.h"

namespace sockeye {

namespace {

template<typename Map, typename Key>
const typename Map::mapped_type *find(const Map &map, const Key &key)
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

} // namespace

QString Wording::text() const
{
    return QLocale().language() == QLocale::Korean ? ko : en;
}

QString manualText(const CallWording &call)
{
    return (QStringList{call.manual} + call.see).join(QStringLiteral(", "));
}

const Explain &Explain::shipped()
{
    static const Explain explain = [] {
        Explain read;
        const QDir folder(QStringLiteral(":/explain"));
        for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            read.read(name, file.open(QFile::ReadOnly) ? file.readAll() : QByteArray());
        }
        return read;
    }();
    return explain;
}

void Explain::read(const QString &file, const QByteArray &json)
{
    ExplainReader(*this, file).read(json);
}

const ErrnoWording *Explain::errnoOf(int code, CallCode call, const QString &after) const
{
    if (const ErrnoWording *then = find(m_afterErrnos, std::pair{code, after}))
        return then;
    const ErrnoWording *here = find(m_errnos, std::pair{code, call});
    return here != nullptr ? here : find(m_errnos, std::pair{code, CallCode::None});
}

const ErrnoWording *Explain::lookupError(const QString &name) const
{
    return find(m_lookups, name);
}

const TransitionWording *Explain::transition(TcpState from, TcpState to) const
{
    return find(m_transitions, std::pair{from, to});
}

const StateWording *Explain::state(TcpState state) const
{
    return find(m_states, state);
}

const CallWording *Explain::call(CallCode call) const
{
    return find(m_calls, call);
}

const Wording *Explain::parameter(ParameterMeaning meaning) const
{
    return find(m_parameters, meaning);
}

} // namespace sockeye
