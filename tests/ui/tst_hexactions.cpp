// SPDX-License-Identifier: MIT
// The Bytes menu: one form for every hex view of the window, kept for the next one.
#include <QTemporaryDir>
#include <QTest>

#include "ui/actions.h"
#include "ui/hexactions.h"
#include "ui/panels/bytesearchbar.h"
#include "ui/panels/bytespanel.h"
#include "ui/settings.h"
#include "ui/views/hexview.h"

using namespace sockeye;

class TestHexActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formIsSharedAndKept()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("settings.ini"));
        {
            Settings settings(path);
            Actions actions(nullptr);
            BytesPanel one(nullptr), other(nullptr);
            HexActions hex(actions, settings, nullptr, {&one, &other}, nullptr);
            QVERIFY(actions[ActionId::RowFitted]->isChecked() && actions[ActionId::OctetsHex]->isChecked());
            actions[ActionId::Row32]->trigger();
            actions[ActionId::Group8]->trigger();
            actions[ActionId::OffsetsDecimal]->trigger();
            actions[ActionId::OctetsBinary]->trigger();
            const HexForm expected{32, 8, Radix::Decimal, Radix::Binary};
            QCOMPARE(one.hexView()->form(), expected);
            QCOMPARE(other.hexView()->form(), expected);
            QVERIFY(!actions[ActionId::RowFitted]->isChecked());
            settings.sync();
        }
        Settings settings(path);
        Actions actions(nullptr);
        BytesPanel panel(nullptr);
        HexActions hex(actions, settings, nullptr, {&panel}, nullptr);
        QCOMPARE(panel.hexView()->form(), (HexForm{32, 8, Radix::Decimal, Radix::Binary}));
        QVERIFY(actions[ActionId::Row32]->isChecked() && actions[ActionId::OctetsBinary]->isChecked());
        QVERIFY(actions[ActionId::OffsetsDecimal]->isChecked() && actions[ActionId::Group8]->isChecked());
    }

    void nonsenseIsNotKept()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        settings.setFields(QStringLiteral("hex"), {{QStringLiteral("row"), 7},
                                                   {QStringLiteral("group"), QStringLiteral("x")},
                                                   {QStringLiteral("octets"), 9}});
        Actions actions(nullptr);
        BytesPanel panel(nullptr);
        HexActions hex(actions, settings, nullptr, {&panel}, nullptr);
        QCOMPARE(panel.hexView()->form(), HexForm());
    }

    // The panel that has the keyboard is meant, then one that is seen.
    void asksThePanelInFront()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        Actions actions(nullptr);
        BytesPanel hidden(nullptr), seen(nullptr);
        HexActions hex(actions, settings, nullptr, {&hidden, &seen}, nullptr);
        seen.show();
        QVERIFY(QTest::qWaitForWindowActive(&seen));
        actions[ActionId::FindBytes]->trigger();
        QVERIFY(seen.searchBar()->isVisible());
        QVERIFY(hidden.searchBar()->isHidden());
        hidden.show();
        QVERIFY(QTest::qWaitForWindowActive(&hidden));
        hidden.hexView()->setFocus();
        actions[ActionId::FindBytes]->trigger();
        QVERIFY(hidden.searchBar()->isVisible());
    }
};

QTEST_MAIN(TestHexActions)
#include "tst_hexactions.moc"
