// SPDX-License-Identifier: MIT
// Tells the theme whether the desktop is dark, and again when that changes: the settings portal's
// org.freedesktop.appearance color-scheme (1 prefers dark, 2 prefers light, 0 says nothing). Qt 6.4 does not
// ask it. Without a session bus it stays silent. Never blocks; GUI thread only; owned by its parent.
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace sockeye {

class DesktopScheme : public QObject
{
    Q_OBJECT

public:
    explicit DesktopScheme(QObject *parent);

private Q_SLOTS:
    void takeSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);
};

} // namespace sockeye
