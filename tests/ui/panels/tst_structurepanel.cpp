// SPDX-License-Identifier: MIT
// The structure's model, and the panel with it and the pool's thread.
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "core/bytes/payload.h"
#include "core/bytes/structure/structureloader.h"
#include "ui/models/structuremodel.h"
#include "ui/panels/structurepanel.h"
#include "ui/views/structureview.h"

using namespace sockeye;

namespace {

constexpr char kQuery[] = "1a2b 0100 0001 0000 0000 0000 03777777 07657861 6d706c65 03636f6d 00 0001 0001";

std::shared_ptr<const Bytes> octets(const char *hex)
{
    return std::make_shared<const Bytes>(parseHex(hex).value());
}

std::shared_ptr<const Overlay> overlayOf(const char *id, const Bytes &bytes)
{
    const auto library = StructureLibrary::builtIn();
    return std::make_shared<const Overlay>(library->layOver(library->find(id), bytes));
}

QModelIndex rowNamed(const QAbstractItemModel &model, const char *name)
{
    const auto found = model.match(model.index(0, 0), Qt::DisplayRole, QString::fromUtf8(name), 1,
                                   Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.first();
}

QString valueOf(const QModelIndex &name)
{
    return name.siblingAtColumn(StructureModel::ValueColumn).data().toString();
}

} // namespace

class TestStructurePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QVERIFY(m_home.isValid());
        qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
    }

    void behavesAsAModel()
    {
        StructureModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setOverlay(overlayOf("dns", *octets(kQuery)));
        QCOMPARE(model.rowCount(), 7);
        const QModelIndex flags = rowNamed(model, "Flags");
        QCOMPARE(valueOf(flags), QStringLiteral("0x0100"));
        QCOMPARE(model.rowCount(flags), 10);
        const QModelIndex type = rowNamed(model, "Type");
        QCOMPARE(type.siblingAtColumn(1).data(StructureModel::MeaningRole).toString(), QStringLiteral("A"));
        QCOMPARE(type.parent().data().toString(), QStringLiteral("Question 1"));
        model.setOverlay(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void saysWhereItStops()
    {
        StructureModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Bytes cut = *octets(kQuery);
        cut.resize(cut.size() - 3);
        model.setOverlay(overlayOf("dns", cut));
        const auto stops = model.match(model.index(0, 0), StructureModel::MarkRole,
                                       static_cast<int>(StructureModel::Mark::Stop), -1,
                                       Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(stops.size(), 1);
        QVERIFY(model.isStop(stops.first()));
        QCOMPARE(stops.first().data().toString(),
                 QStringLiteral("The bytes end here: Type needs 1 more bytes."));
        QCOMPARE(stops.first().data(StructureModel::BeginRole).toInt(), 29);
        QCOMPARE(stops.first().parent().data().toString(), QStringLiteral("Question 1"));
    }

    void marksChecksums()
    {
        StructureModel model;
        Bytes header = *octets("4500001c 1a2b4000 40110000 7f000001 7f000001 c0de0009 00080000");
        model.setOverlay(overlayOf("ipv4", header));
        const QModelIndex sum = rowNamed(model, "Header checksum").siblingAtColumn(1);
        QCOMPARE(sum.data(StructureModel::MarkRole).toInt(), static_cast<int>(StructureModel::Mark::Wrong));
        const QString meaning = sum.data(StructureModel::MeaningRole).toString();
        QCOMPARE(meaning, QStringLiteral("wrong, 0x22a4 would be right"));
        const QModelIndex udp = rowNamed(model, "Checksum").siblingAtColumn(1);
        QCOMPARE(udp.data(StructureModel::MeaningRole).toString(), QStringLiteral("no checksum"));
    }

    void choosesByPort()
    {
        StructurePanel panel;
        panel.show();
        QSignalSpy shown(&panel, &StructurePanel::shown);
        panel.setBytes(octets(kQuery), {Carrier::Datagram, {40000, 53}});
        QVERIFY(shown.wait());
        auto *box = panel.findChild<QComboBox *>(QStringLiteral("structureBox"));
        QCOMPARE(box->currentText(), QStringLiteral("Automatic: DNS message"));
        QVERIFY(panel.view()->structureModel()->rowCount() > 0);

        // Elsewhere it is offered, and stays chosen for that port.
        panel.setBytes(octets(kQuery), {Carrier::Datagram, {40000, 9000}});
        QVERIFY(shown.wait());
        QCOMPARE(box->currentText(), QStringLiteral("Automatic: none is certain"));
        QCOMPARE(panel.view()->structureModel()->rowCount(), 0);
        QVERIFY(box->findText(QStringLiteral("DNS message (fits)")) > 0);
        panel.choose(QStringLiteral("dns"));
        QVERIFY(shown.wait());
        panel.setBytes(octets(kQuery), {Carrier::Datagram, {40001, 9000}});
        QVERIFY(shown.wait());
        QCOMPARE(box->currentData().toString(), QStringLiteral("dns"));
        QVERIFY(panel.view()->structureModel()->rowCount() > 0);
    }

    void worksOnlyWhileSeen()
    {
        StructurePanel panel;
        QSignalSpy shown(&panel, &StructurePanel::shown);
        panel.setBytes(octets(kQuery), {Carrier::Datagram, {53}});
        QCOMPARE(panel.view()->structureModel()->rowCount(), 0);
        panel.show();
        QVERIFY(shown.wait());
        QVERIFY(panel.view()->structureModel()->rowCount() > 0);
        QCOMPARE(shown.count(), 1);
    }

    void linksFieldsAndOctets()
    {
        StructurePanel panel;
        panel.show();
        QSignalSpy shown(&panel, &StructurePanel::shown);
        QSignalSpy chosen(&panel, &StructurePanel::fieldChosen);
        panel.setBytes(octets(kQuery), {Carrier::Datagram, {53}});
        QVERIFY(shown.wait());
        QCOMPARE(chosen.count(), 0);
        StructureView *view = panel.view();
        panel.setCursor(14);
        QCOMPARE(view->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("Name"));
        QCOMPARE(chosen.count(), 0); // the cursor's own move is not answered
        view->setCurrentIndex(rowNamed(*view->model(), "Answers"));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().at(0).toULongLong(), 6ULL);
        QCOMPARE(chosen.first().at(1).toULongLong(), 2ULL);
        view->setCurrentIndex(rowNamed(*view->model(), "Name"));
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("www.example.com"));
    }

private:
    QTemporaryDir m_home;
};

QTEST_MAIN(TestStructurePanel)
#include "tst_structurepanel.moc"
