// SPDX-License-Identifier: MIT
#include <QComboBox>
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
