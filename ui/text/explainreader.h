// SPDX-License-Identifier: MIT
// Reads one file of explanations into an Explain and notes what is wrong with it; nothing in a file can do more
// harm than be left out. Lives for one file, on the stack of whoever reads.
#pragma once

#include <optional>

#include <QJsonObject>

#include "ui/text/explain.h"

namespace sockeye {

class ExplainReader
{
public:
    // `file` is what a fault names.
    ExplainReader(Explain &explain, const QString &file) : m_explain(explain), m_file(file) {}

    void read(const QByteArray &json);

private:
    using Take = void (ExplainReader::*)(const QJsonObject &);

    void takeList(const QString &list, const QJsonValue &entries);
    void takeErrno(const QJsonObject &entry);
    void takeLookup(const QJsonObject &entry);
    void takeState(const QJsonObject &entry);
    void takeTransition(const QJsonObject &entry);
    void takeCall(const QJsonObject &entry);
    void takeParameter(const QJsonObject &entry);
    void takeTerm(const QJsonObject &entry);

    Wording wording(const QJsonObject &entry, const char *field);
    ErrnoWording errnoWording(const QJsonObject &entry);
    QString name(const QJsonObject &entry, const char *field);
    std::optional<TcpState> state(const QString &name);
    std::optional<CallCode> call(const QString &name);
    void expectOnly(const QJsonObject &entry, const QStringList &fields);
    template<typename Map, typename Key, typename Value>
    void put(Map &map, const Key &key, Value value);
    void fault(const QString &what);

    Explain &m_explain;
    const QString m_file;
    QString m_place; // the entry that is being read: "errnos 3"
};

} // namespace sockeye
