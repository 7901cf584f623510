// SPDX-License-Identifier: MIT
#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "ui/models/structuremodel.h"
#include "ui/panels/draft.h"
#include "ui/panels/markedtext.h"
#include "ui/panels/structureeditor.h"
#include "ui/views/structureview.h"

using namespace sockeye;

class TestStructureEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_editor = std::make_unique<StructureEditor>();
        m_box = m_editor->findChild<QComboBox *>(QStringLiteral("structureChoice"));
        m_model = m_editor->findChild<StructureView *>()->structureModel();
        QTRY_VERIFY(m_box->count() >= 18);
    }

    // The example stands there, and a value that is changed takes lengths and checksums with it.
    void editsAnExample()
    {
        choose("dns-tcp");
        QVERIFY(m_editor->text().startsWith(QStringLiteral("dns-tcp:001d1a2b")));
        QSignalSpy changed(m_editor.get(), &StructureEditor::changed);
        edit(QStringLiteral("Name"), QStringLiteral("a.b"));
        QTRY_COMPARE(m_editor->text(), QStringLiteral("dns-tcp:00151a2b010000010000000000000161016200"
                                                      "00010001"));
        QCOMPARE(changed.size(), 1);
        m_editor->findChild<QToolButton *>(QStringLiteral("structureAnew"))->click();
        QVERIFY(m_editor->text().startsWith(QStringLiteral("dns-tcp:001d1a2b")));
    }

    void refusesWithAReason()
    {
        choose("sockaddr_in");
        const QString before = m_editor->text();
        edit(QStringLiteral("sin_port"), QStringLiteral("70000"));
        auto *fault = m_editor->findChild<MarkedText *>(QStringLiteral("structureFault"));
        QTRY_VERIFY(fault->text().startsWith(QStringLiteral("sin_port: “70000” was not taken. 70000")));
        QCOMPARE(m_editor->text(), before);
        edit(QStringLiteral("sin_zero"), QStringLiteral("00"));
        QTRY_VERIFY(fault->text().contains(QStringLiteral("8 bytes")));
        edit(QStringLiteral("sin_port"), QStringLiteral("7"));
        QTRY_COMPARE(fault->text(), QString());
    }

    void groupsAndStopsAreNoFields()
    {
        m_editor->setText(QStringLiteral("dns:1a2b"));
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const auto value = m_model->index(row, StructureModel::ValueColumn);
            QCOMPARE(m_model->flags(value).testFlag(Qt::ItemIsEditable), !m_model->isStop(value));
            QVERIFY(!m_model->flags(value.siblingAtColumn(0)).testFlag(Qt::ItemIsEditable));
        }
    }

    // By keys, as a person without a mouse does it; and back.
    void addsAndRemovesItems()
    {
        choose("dns");
        const QString one = m_editor->text();
        auto *view = m_editor->findChild<StructureView *>();
        select(QStringLiteral("Question 1"));
        QTest::keyClick(view, Qt::Key_Insert);
        const QString two = m_editor->text();
        QVERIFY(two.startsWith(QStringLiteral("dns:1a2b010000020000")));
        QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("Question 2"));
        QVERIFY(view->isExpanded(view->currentIndex()));
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(m_editor->text(), one);
        QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), two);
        QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), one);
        QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_editor->text(), two);
        select(QStringLiteral("Question 2"));
        m_editor->findChild<QToolButton *>(QStringLiteral("structureRemoveButton"))->click();
        QCOMPARE(m_editor->text(), one);
        QVERIFY(!m_editor->findChild<QAction *>(QStringLiteral("structureRedo"))->isEnabled());
    }

    // Edits, another structure and one from the history can be undone as well.
    void whateverChangedComesBack()
    {
        choose("dns");
        const QString dns = m_editor->text();
        edit(QStringLiteral("Name"), QStringLiteral("a.b"));
        QTRY_VERIFY(m_editor->text() != dns);
        const QString edited = m_editor->text();
        choose("udp");
        m_editor->setText(QStringLiteral("ntp:23"));
        auto *undo = m_editor->findChild<QAction *>(QStringLiteral("structureUndo"));
        undo->trigger();
        QVERIFY(m_editor->text().startsWith(QStringLiteral("udp:")));
        undo->trigger();
        QCOMPARE(m_editor->text(), edited);
        QCOMPARE(m_box->currentData().toString(), QStringLiteral("dns"));
        undo->trigger();
        QCOMPARE(m_editor->text(), dns);
    }

    // Nothing that changes nothing stands between a person and what was there before.
    void nothingChangedIsNothingToUndo()
    {
        choose("udp");
        const QString udp = m_editor->text();
        choose("dns");
        const QString dns = m_editor->text();
        choose("dns");
        m_editor->setText(dns);
        auto *undo = m_editor->findChild<QAction *>(QStringLiteral("structureUndo"));
        undo->trigger();
        QCOMPARE(m_editor->text(), udp);
        m_editor->findChild<QAction *>(QStringLiteral("structureRedo"))->trigger();
        QCOMPARE(m_editor->text(), dns);
    }

    // A list of no items has no row: the button's menu has it.
    void theMenuHasListsThatAreNotThere()
    {
        choose("dns");
        auto *menu = m_editor->findChild<QToolButton *>(QStringLiteral("structureAddButton"))->menu();
        select(QStringLiteral("Name"));
        Q_EMIT menu->aboutToShow();
        QStringList names;
        for (const QAction *action : menu->actions())
            names << action->text() + (action->isChecked() ? QStringLiteral(" *") : QString());
        QCOMPARE(names, (QStringList{QStringLiteral("Question *"), QStringLiteral("Answer"),
                                     QStringLiteral("Authority"), QStringLiteral("Additional record")}));
        menu->actions()[1]->trigger();
        QVERIFY(m_editor->text().startsWith(QStringLiteral("dns:1a2b010000010001")));
        choose("udp");
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 1);
        QVERIFY(!menu->actions()[0]->isEnabled());
        QVERIFY(!m_editor->findChild<QAction *>(QStringLiteral("structureRemove"))->isEnabled());
    }

    // A structure that is gone costs nobody the bytes.
    void keepsBytesOfAnUnknownStructure()
    {
        m_editor->setText(QStringLiteral("gone:1b58"));
        QCOMPARE(m_editor->text(), QStringLiteral("gone:1b58"));
        const Draft draft{Draft::Kind::Structure, m_editor->text()};
        QCOMPARE(draft.bytes(), (Bytes{0x1b, 0x58}));
        QCOMPARE(draft.payload(), std::string("hex:1b58"));
        QCOMPARE(Draft::fromHistoryLine(draft.historyLine()), draft);
    }

private:
    void choose(const char *id)
    {
        m_box->setCurrentIndex(m_box->findData(QLatin1String(id)));
        Q_EMIT m_box->activated(m_box->currentIndex());
    }
    void select(const QString &name)
    {
        auto *view = m_editor->findChild<StructureView *>();
        const auto found = m_model->match(m_model->index(0, 0), Qt::DisplayRole, name, 1,
                                          Qt::MatchExactly | Qt::MatchRecursive);
        QVERIFY(!found.isEmpty());
        view->setCurrentIndex(found[0]);
    }
    void edit(const QString &name, const QString &value)
    {
        const auto found = m_model->match(m_model->index(0, 0), Qt::DisplayRole, name, 1,
                                          Qt::MatchExactly | Qt::MatchRecursive);
        QVERIFY(!found.isEmpty());
        QVERIFY(m_model->setData(found[0].siblingAtColumn(StructureModel::ValueColumn), value, Qt::EditRole));
    }

    std::unique_ptr<StructureEditor> m_editor;
    QComboBox *m_box = nullptr;
    StructureModel *m_model = nullptr;
};

QTEST_MAIN(TestStructureEditor)
#include "tst_structureeditor.moc"
