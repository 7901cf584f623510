// SPDX-License-Identifier: MIT
#include <map>

#include <QMenu>
#include <QMenuBar>
#include <QTest>

#include "ui/actions.h"

using namespace sockeye;

namespace {

void collect(const QMenu *menu, QStringList &names)
{
    for (const QAction *action : menu->actions()) {
        if (action->menu())
            collect(action->menu(), names);
        else if (!action->isSeparator())
            names.append(action->objectName());
    }
}

// "&File": the letters that open an entry from the keyboard.
QString mnemonic(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.toString();
}

} // namespace

class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionSaysWhatItDoesAndHasKeysOfItsOwn()
    {
        const Actions actions(nullptr);
        std::map<QString, QString> owners;
        for (const ActionSpec &spec : actionTable()) {
            const QAction *action = actions[spec.id];
            const QString name = action->objectName();
            QVERIFY2(!name.isEmpty() && !action->text().isEmpty(), spec.name);
            QVERIFY2(!action->shortcut().isEmpty(), spec.name);
            QVERIFY2(action->toolTip().startsWith(action->statusTip()), spec.name);
            QVERIFY2(action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)),
                     spec.name);
            const QString keys = action->shortcut().toString(QKeySequence::PortableText);
            QVERIFY2(owners.emplace(keys, name).second, qPrintable(keys + QStringLiteral(" is taken twice")));
            if (spec.icon)
                QVERIFY2(QFile::exists(QStringLiteral(SOCKEYE_SOURCE_DIR "/resources/icons/ui/%1.svg")
                                           .arg(QLatin1String(spec.icon))),
                         spec.icon);
        }
    }

    void everyActionHasOneMenuEntry()
    {
        const Actions actions(nullptr);
        QMenuBar bar;
        auto *recent = new QMenu(&bar);
        actions.fillMenuBar(&bar, recent);
        QStringList found;
        for (const QAction *top : bar.actions())
            collect(top->menu(), found);
        QStringList expected;
        for (const ActionSpec &spec : actionTable())
            expected.append(QLatin1String(spec.name));
        found.sort();
        expected.sort();
        QCOMPARE(found, expected);
    }

    void noTwoEntriesOfAMenuShareALetter()
    {
        const Actions actions(nullptr);
        std::map<std::pair<MenuPlace, QString>, const char *> owners;
        for (const ActionSpec &spec : actionTable()) {
            const QString letter = mnemonic(actions[spec.id]->text());
            if (letter.isEmpty())
                continue;
            const auto [at, fresh] = owners.emplace(std::pair(spec.menu, letter), spec.name);
            QVERIFY2(fresh,
                     qPrintable(QStringLiteral("%1 and %2 share %3")
                                    .arg(QLatin1String(at->second), QLatin1String(spec.name), letter)));
        }
    }

    void aReasonReplacesTheToolTip()
    {
        Actions actions(nullptr);
        const QString usual = actions[ActionId::Close]->toolTip();
        actions.setAvailable(ActionId::Close, QStringLiteral("Because."));
        QVERIFY(!actions[ActionId::Close]->isEnabled());
        QCOMPARE(actions[ActionId::Close]->toolTip(), QStringLiteral("Because."));
        actions.setAvailable(ActionId::Close);
        QVERIFY(actions[ActionId::Close]->isEnabled());
        QCOMPARE(actions[ActionId::Close]->toolTip(), usual);
    }
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
