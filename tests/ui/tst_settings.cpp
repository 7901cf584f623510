// SPDX-License-Identifier: MIT
#include <QTemporaryDir>
#include <QTest>

#include "ui/settings.h"

using namespace sockeye;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsThereNextTime()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("s.ini"));
        const QVariantMap fields{{QStringLiteral("port"), QStringLiteral("7000")},
                                 {QStringLiteral("reuse"), true},
                                 {QStringLiteral("payload"), QStringLiteral("text:a;b, \"c\"\\r\\n%20")}};
        {
            Settings settings(path);
            settings.setGeometry(QByteArray("g\0g", 3));
            settings.setLayout("layout");
            settings.setColumns(QStringLiteral("timeline"), "columns");
            settings.setFields(QStringLiteral("panel"), fields);
            settings.setColorScheme(ColorScheme::Dark);
            settings.setLanguage(QStringLiteral("ko"));
            settings.setSizeLimit(5'000'000);
        }
        const Settings again(path);
        QCOMPARE(again.geometry(), QByteArray("g\0g", 3));
        QCOMPARE(again.layout(), QByteArray("layout"));
        QCOMPARE(again.columns(QStringLiteral("timeline")), QByteArray("columns"));
        QCOMPARE(again.fields(QStringLiteral("panel")), fields);
        QCOMPARE(again.colorScheme(), ColorScheme::Dark);
        QCOMPARE(again.language(), QStringLiteral("ko"));
        QCOMPARE(again.sizeLimit(), quint64(5'000'000));
    }

    void anEmptyFileHasUsableValues()
    {
        QTemporaryDir folder;
        const Settings settings(folder.filePath(QStringLiteral("s.ini")));
        QCOMPARE(settings.colorScheme(), ColorScheme::System);
        QCOMPARE(settings.language(), QString());
        QVERIFY(settings.sizeLimit() >= 1'000'000'000);
        QCOMPARE(settings.recent(Settings::Recent::Files), QStringList());
    }

    void whatIsRecentStandsFirstAndOnce()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("s.ini")));
        for (const char *entry : {"a", "b", "a", ""})
            settings.addRecent(Settings::Recent::Connect, QLatin1String(entry));
        QCOMPARE(settings.recent(Settings::Recent::Connect),
                 (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(settings.recent(Settings::Recent::Listen), QStringList());
        for (int i = 0; i < 100; ++i)
            settings.addRecent(Settings::Recent::Connect, QString::number(i));
        QCOMPARE(settings.recent(Settings::Recent::Connect).size(), Settings::kRecentLimit);
        QCOMPARE(settings.recent(Settings::Recent::Connect).first(), QStringLiteral("99"));
        settings.clearRecent(Settings::Recent::Connect);
        QCOMPARE(settings.recent(Settings::Recent::Connect), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
