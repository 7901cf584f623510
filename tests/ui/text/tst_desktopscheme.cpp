// SPDX-License-Identifier: MIT
// A session bus of the test's own, with a settings portal of the test's own on it.
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusVariant>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include "ui/text/desktopscheme.h"
#include "ui/text/theme.h"

using namespace sockeye;

class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint preference = 0;

public Q_SLOTS:
    // A variant in a variant, as the portal has it.
    QDBusVariant Read(const QString &group, const QString &key)
    {
        const bool known =
            group == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme");
        return QDBusVariant(QVariant::fromValue(QDBusVariant(known ? preference : 99u)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestDesktopScheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty())
            QSKIP("dbus-daemon is not installed");
        m_bus.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"),
                             QStringLiteral("--print-address")});
        QVERIFY(m_bus.waitForReadyRead(5000));
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        auto portal = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("portal"));
        QVERIFY(portal.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        QVERIFY(portal.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                                      QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
        m_bus.kill();
        m_bus.waitForFinished(5000);
    }

    void asksAtTheStart_data()
    {
        QTest::addColumn<uint>("preference");
        QTest::addColumn<bool>("before");
        QTest::addColumn<bool>("dark");
        QTest::newRow("prefers dark") << 1u << false << true;
        QTest::newRow("prefers light") << 2u << true << false;
    }

    void asksAtTheStart()
    {
        QFETCH(bool, before);
        QFETCH(bool, dark);
        QFETCH(uint, preference);
        m_portal.preference = preference;
        theme().setDesktopDark(before);
        const DesktopScheme scheme(nullptr);
        QCOMPARE(theme().isDark(), before); // without waiting for the answer
        QTRY_COMPARE(theme().isDark(), dark);
    }

    void followsChanges()
    {
        m_portal.preference = 2;
        theme().setDesktopDark(true);
        const DesktopScheme scheme(nullptr);
        QTRY_VERIFY(!theme().isDark());
        const auto change = [this](const char *group, const char *key, uint value) {
            Q_EMIT m_portal.SettingChanged(QString::fromLatin1(group), QString::fromLatin1(key),
                                           QDBusVariant(value));
        };
        change("org.gnome.desktop.interface", "color-scheme", 1);
        change("org.freedesktop.appearance", "accent-color", 1);
        change("org.freedesktop.appearance", "color-scheme", 0); // no preference: as it was
        change("org.freedesktop.appearance", "color-scheme", 1);
        QTRY_VERIFY(theme().isDark());
        change("org.freedesktop.appearance", "color-scheme", 2);
        QTRY_VERIFY(!theme().isDark());
    }

private:
    QProcess m_bus;
    FakePortal m_portal;
};

QTEST_MAIN(TestDesktopScheme)
#include "tst_desktopscheme.moc"
