// SPDX-License-Identifier: MIT
#include "ui/settings.h"

#include <algorithm>

namespace sockeye {

namespace {

constexpr quint64 kDefaultSizeLimit = 16'000'000'000;
constexpr quint64 kSmallestSizeLimit = 1'000'000;

QString recentKey(Settings::Recent list)
{
    switch (list) {
    case Settings::Recent::Listen:
        return QStringLiteral("recent/listen");
    case Settings::Recent::Connect:
        return QStringLiteral("recent/connect");
    case Settings::Recent::Datagram:
        return QStringLiteral("recent/datagram");
    case Settings::Recent::Sent:
        return QStringLiteral("recent/sent");
    case Settings::Recent::Files:
        break;
    }
    return QStringLiteral("recent/files");
}

QString columnsKey(const QString &view)
{
    return QStringLiteral("columns/%1").arg(view);
}

QString fieldsKey(const QString &panel)
{
    return QStringLiteral("fields/%1").arg(panel);
}

} // namespace

Settings::Settings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("sockeye"),
              QStringLiteral("sockeye"))
{
}

Settings::Settings(const QString &path) : m_store(path, QSettings::IniFormat) {}

void Settings::setGeometry(const QByteArray &geometry)
{
    m_store.setValue(QStringLiteral("window/geometry"), geometry);
}

void Settings::setLayout(const QByteArray &layout)
{
    m_store.setValue(QStringLiteral("window/layout"), layout);
}

void Settings::setExperimentsLayout(const QByteArray &layout)
{
    m_store.setValue(QStringLiteral("window/experimentsLayout"), layout);
}

QByteArray Settings::columns(const QString &view) const
{
    return m_store.value(columnsKey(view)).toByteArray();
}

void Settings::setColumns(const QString &view, const QByteArray &state)
{
    m_store.setValue(columnsKey(view), state);
}

QVariantMap Settings::fields(const QString &panel) const
{
    return m_store.value(fieldsKey(panel)).toMap();
}

void Settings::setFields(const QString &panel, const QVariantMap &fields)
{
    m_store.setValue(fieldsKey(panel), fields);
}

QStringList Settings::recent(Recent list) const
{
    return m_store.value(recentKey(list)).toStringList();
}

void Settings::addRecent(Recent list, const QString &entry)
{
    if (entry.isEmpty())
        return;
    QStringList entries = recent(list);
    entries.removeAll(entry);
    entries.prepend(entry);
    m_store.setValue(recentKey(list), entries.mid(0, kRecentLimit));
}

void Settings::clearRecent(Recent list)
{
    m_store.remove(recentKey(list));
}

ColorScheme Settings::colorScheme() const
{
    const QString name = m_store.value(QStringLiteral("look/colors")).toString();
    if (name == QLatin1String("light"))
        return ColorScheme::Light;
    return name == QLatin1String("dark") ? ColorScheme::Dark : ColorScheme::System;
}

void Settings::setColorScheme(ColorScheme scheme)
{
    const QString name = scheme == ColorScheme::Light  ? QStringLiteral("light")
                         : scheme == ColorScheme::Dark ? QStringLiteral("dark")
                                                       : QStringLiteral("desktop");
    m_store.setValue(QStringLiteral("look/colors"), name);
}

QString Settings::language() const
{
    return m_store.value(QStringLiteral("look/language")).toString();
}

void Settings::setLanguage(const QString &language)
{
    m_store.setValue(QStringLiteral("look/language"), language);
}

quint64 Settings::sizeLimit() const
{
    const quint64 limit = m_store.value(QStringLiteral("session/sizeLimit"), kDefaultSizeLimit).toULongLong();
    return std::max(limit, kSmallestSizeLimit);
}

bool Settings::capturesSegments() const
{
    return m_store.value(QStringLiteral("session/captureSegments"), true).toBool();
}

void Settings::setCapturesSegments(bool on)
{
    m_store.setValue(QStringLiteral("session/captureSegments"), on);
}

void Settings::setSizeLimit(quint64 octets)
{
    m_store.setValue(QStringLiteral("session/sizeLimit"), octets);
}

} // namespace sockeye
