// SPDX-License-Identifier: MIT
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

#include "ui/text/format.h"
#include "ui/text/theme.h"
#include "ui/views/decodeview.h"

using namespace sockeye;

namespace {

const std::shared_ptr<const Bytes> kSample = std::make_shared<const Bytes>(
    Bytes{0x69, 0x1F, 0x1F, 0xB3, 0x41, 0xAC, 0x00, 0x00, 0xC0, 0xA8, 0x00, 0x2A, 0x1B, 0x58, 0x00, 0x03});

QString shown(QString text)
{
    return text.replace(kThinSpace, QLatin1Char('_'));
}

int rowOf(const QAbstractItemModel &model, const QString &type)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == type)
            return row;
    }
    return -1;
}

} // namespace

class TestDecodeView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("little");
        QTest::addColumn<QString>("big");
        const auto row = [](const char *type, int size, const char *little, const char *big) {
            QTest::newRow(type) << QString::fromUtf8(type) << size << QString::fromUtf8(little)
                                << QString::fromUtf8(big);
        };
        row("u8", 1, "105", "105");
        row("u16", 2, "8_041", "26_911");
        row("u32", 4, "3_005_161_321", "1_763_647_411");
        row("i32", 4, "-1_289_805_975", "1_763_647_411");
        row("hex16", 2, "0x1f69", "0x691f");
        row("IPv4", 4, "179.31.31.105", "105.31.31.179");
        row("port", 2, "8041", "26911"); // a port is never grouped
        row("Unix time, UTC", 4, "2065-03-24 23:02:01", "2025-11-20 14:03:31");
        row("IPv6", 16, "691f:1fb3:41ac:0:c0a8:2a:1b58:3", "691f:1fb3:41ac:0:c0a8:2a:1b58:3");
    }

    void rows()
    {
        QFETCH(QString, type);
        DecodeModel model;
        model.setSource(kSample, 0);
        const int row = rowOf(model, type);
        QVERIFY(row >= 0);
        QTEST(model.index(row, DecodeModel::TypeColumn).data(DecodeModel::SizeRole).toInt(), "size");
        QTEST(shown(model.index(row, DecodeModel::LittleColumn).data().toString()), "little");
        QTEST(shown(model.index(row, DecodeModel::BigColumn).data().toString()), "big");
        QCOMPARE(model.isOrderless(row), type == QLatin1String("u8") || type == QLatin1String("IPv6"));
    }

    void behavesAsAModel()
    {
        DecodeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setSource(kSample, 0);
        QCOMPARE(reset.count(), 1);
        QVERIFY(model.rowCount() > 10);
        model.setSource(kSample, 8); // the same rows say something else
        QCOMPARE(reset.count(), 1);
        QCOMPARE(changed.count(), 1);
        model.setSource(kSample, 16);
        QCOMPARE(model.rowCount(), 0);
        model.setSource(nullptr, 0);
        QCOMPARE(model.rowCount(), 0);
    }

    void nearTheEnd()
    {
        DecodeModel model;
        model.setSource(kSample, 14);
        const int row = rowOf(model, QStringLiteral("u32"));
        const QModelIndex little = model.index(row, DecodeModel::LittleColumn);
        QCOMPARE(little.data(DecodeModel::NeedsRole).toInt(), 2);
        QCOMPARE(little.data().toString(), QStringLiteral("needs 2 more bytes"));
        QCOMPARE(model.index(row, DecodeModel::BigColumn).data().toString(), QString());
        QCOMPARE(little.data(DecodeModel::PlainRole).toString(), QString());
        QCOMPARE(little.data(Qt::ForegroundRole).value<QColor>(), theme().color(Role::TextFaint));
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("at 000E"));
    }

    void copiesWhatCoreWrote()
    {
        DecodeView view;
        view.setBytes(kSample);
        const int row = rowOf(*view.model(), QStringLiteral("u32"));
        view.setCurrentIndex(view.model()->index(row, DecodeModel::BigColumn));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("1763647411"));
    }

    void pointsAtTheBytes()
    {
        DecodeView view;
        view.resize(400, 700);
        view.setBytes(kSample);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy marks(&view, &DecodeView::highlightChanged);
        const auto last = [&marks] {
            return QPair<quint64, quint64>(marks.last()[0].toULongLong(), marks.last()[1].toULongLong());
        };
        using Mark = QPair<quint64, quint64>;

        const QModelIndex u32 = view.model()->index(rowOf(*view.model(), QStringLiteral("u32")), 1);
        QTest::mouseMove(view.viewport(), view.visualRect(u32).center());
        QTRY_VERIFY(!marks.isEmpty());
        QCOMPARE(last(), Mark(0, 4));

        const QModelIndex u16 = view.model()->index(rowOf(*view.model(), QStringLiteral("u16")), 0);
        view.setCurrentIndex(u16);
        QCOMPARE(last(), Mark(0, 2));
        view.setOffset(4); // the chosen row goes along
        QCOMPARE(last(), Mark(4, 2));
        view.setOffset(15); // and has too few bytes at the end
        QCOMPARE(last(), Mark(15, 0));
    }

    void orderlessRowsSpan()
    {
        DecodeView view;
        view.setBytes(kSample);
        QCOMPARE(view.columnSpan(rowOf(*view.model(), QStringLiteral("IPv6")), DecodeModel::LittleColumn), 2);
        QCOMPARE(view.columnSpan(rowOf(*view.model(), QStringLiteral("u16")), DecodeModel::LittleColumn), 1);
        view.setBytes(nullptr);
        view.setBytes(kSample);
        QCOMPARE(view.columnSpan(rowOf(*view.model(), QStringLiteral("IPv6")), DecodeModel::LittleColumn), 2);
    }
};

QTEST_MAIN(TestDecodeView)
#include "tst_decodeview.moc"
