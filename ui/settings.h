// SPDX-License-Identifier: MIT
// What the window remembers from one start to the next, in one INI file of the user's configuration folder.
// GUI thread only; owned by whoever makes it, and outlives the windows that use it.
#pragma once

#include <QSettings>
#include <QVariantMap>

#include "ui/text/theme.h"

namespace sockeye {

class Settings
{
public:
    // What was typed before, newest first.
    enum class Recent { Listen, Connect, Datagram, Sent, Files };
    static constexpr qsizetype kRecentLimit = 20;

    Settings();                             // the user's own file
    explicit Settings(const QString &path); // another one, for tests

    QByteArray geometry() const { return m_store.value(QStringLiteral("window/geometry")).toByteArray(); }
    void setGeometry(const QByteArray &geometry);
    QByteArray layout() const { return m_store.value(QStringLiteral("window/layout")).toByteArray(); }
    void setLayout(const QByteArray &layout);
    // The same while experiments are shown.
    QByteArray experimentsLayout() const
    {
        return m_store.value(QStringLiteral("window/experimentsLayout")).toByteArray();
    }
    void setExperimentsLayout(const QByteArray &layout);
    QByteArray columns(const QString &view) const;
    void setColumns(const QString &view, const QByteArray &state);

    // The last values of a panel's fields, by the panel's own names.
    QVariantMap fields(const QString &panel) const;
    void setFields(const QString &panel, const QVariantMap &fields);

    QStringList recent(Recent list) const;
    void addRecent(Recent list, const QString &entry); // to the front, once
    void clearRecent(Recent list);

    ColorScheme colorScheme() const;
    void setColorScheme(ColorScheme scheme);
    QString language() const; // "ko"; empty follows the desktop
    void setLanguage(const QString &language);
    quint64 sizeLimit() const; // octets a session file may grow to
    void setSizeLimit(quint64 octets);

    bool capturesSegments() const; // where there is the right to
    void setCapturesSegments(bool on);

    void sync() { m_store.sync(); }

private:
    QSettings m_store;
};

} // namespace sockeye
