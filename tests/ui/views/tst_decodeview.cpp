// SPDX-License-Identifier: MIT
#include <QAbstractItemModelTester>
#include <QClipboard>
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

QModelIndex cell(const DecodeModel &model, const char *id, int column)
{
    return model.indexOf(QString::fromLatin1(id)).siblingAtColumn(column);
}

const DecodeModel &modelOf(const DecodeView &view)
{
    return *qobject_cast<const DecodeModel *>(view.model());
}

QStringList idsBelow(const DecodeModel &model, const char *section)
{
    const QModelIndex parent = model.indexOf(QString::fromLatin1(section));
    QStringList ids;
    for (int row = 0; parent.isValid() && row < model.rowCount(parent); ++row)
        ids += model.index(row, 0, parent).data(DecodeModel::IdRole).toString();
    return ids;
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
        const auto row = [](const char *id, const char *type, int size, const char *little, const char *big) {
            QTest::newRow(id) << QString::fromUtf8(type) << size << QString::fromUtf8(little)
                              << QString::fromUtf8(big);
        };
        row("u8", "u8", 1, "105", "105");
        row("u16", "u16", 2, "8_041", "26_911");
        row("u32", "u32", 4, "3_005_161_321", "1_763_647_411");
        row("i32", "i32", 4, "-1_289_805_975", "1_763_647_411");
        row("hex16", "hex16", 2, "0x1f69", "0x691f");
        row("ipv4", "IPv4", 4, "179.31.31.105", "105.31.31.179");
        row("port", "port", 2, "8041", "26911"); // a port is never grouped
        row("unixS", "Unix time, UTC", 4, "2065-03-24 23:02:01", "2025-11-20 14:03:31");
        row("ipv6", "IPv6", 16, "691f:1fb3:41ac:0:c0a8:2a:1b58:3", "691f:1fb3:41ac:0:c0a8:2a:1b58:3");
    }

    void rows()
    {
        const QByteArray id = QTest::currentDataTag();
        DecodeModel model;
        model.setSource(kSample, 0);
        QTEST(cell(model, id, DecodeModel::TypeColumn).data().toString(), "type");
        QTEST(cell(model, id, DecodeModel::TypeColumn).data(DecodeModel::SizeRole).toInt(), "size");
        QTEST(shown(cell(model, id, DecodeModel::LittleColumn).data().toString()), "little");
        QTEST(shown(cell(model, id, DecodeModel::BigColumn).data().toString()), "big");
        QCOMPARE(cell(model, id, 0).data(DecodeModel::OrderlessRole).toBool(), id == "u8" || id == "ipv6");
    }

    void behavesAsAModel()
    {
        DecodeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setSource(kSample, 0);
        QCOMPARE(reset.count(), 1);
        QVERIFY(model.rowCount() > 5);
        model.setSource(kSample, 8); // the same rows say something else
        QCOMPARE(reset.count(), 1);
        model.setSums(sumsOf(*kSample), kSample->size(), false);
        QVERIFY(idsBelow(model, "sum").contains(QStringLiteral("crc32c")));
        model.setFilter(QStringLiteral("crc"));
        QCOMPARE(model.rowCount(), 1);
        model.setFilter({});
        model.setSource(kSample, 16);
        QCOMPARE(model.rowCount(), 0);
        model.setSource(nullptr, 0);
        QCOMPARE(model.rowCount(), 0);
    }

    void arranges()
    {
        DecodeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSource(kSample, 0);
        QCOMPARE(idsBelow(model, "first"), DecodeArrangement::standard().first);
        QVERIFY(!idsBelow(model, "integer").contains(QStringLiteral("u16"))); // it stands above
        model.setArrangement({{QStringLiteral("mac"), QStringLiteral("u16"), QStringLiteral("newer")},
                              {QStringLiteral("u16"), QStringLiteral("i8")},
                              {}});
        QCOMPARE(idsBelow(model, "first"), QStringList{QStringLiteral("mac")});
        QCOMPARE(idsBelow(model, "integer").first(), QStringLiteral("u8"));
        QVERIFY(!idsBelow(model, "integer").contains(QStringLiteral("i8")));
        model.setFilter(QStringLiteral("I8")); // a filter finds what is hidden
        QVERIFY(idsBelow(model, "integer").contains(QStringLiteral("i8")));
        const DecodeArrangement now = model.arrangement();
        QVERIFY(DecodeArrangement::fromMap(now.toMap()) == now);
        QVERIFY(DecodeArrangement::fromMap({}) == DecodeArrangement::standard());
    }

    void nearTheEnd()
    {
        DecodeModel model;
        model.setSource(kSample, 14);
        const QModelIndex little = cell(model, "u32", DecodeModel::LittleColumn);
        QCOMPARE(little.data(DecodeModel::NeedsRole).toInt(), 2);
        QCOMPARE(little.data().toString(), QStringLiteral("needs 2 more bytes"));
        QCOMPARE(cell(model, "u32", DecodeModel::BigColumn).data().toString(), QString());
        QCOMPARE(little.data(DecodeModel::PlainRole).toString(), QString());
        QCOMPARE(little.data(Qt::ForegroundRole).value<QColor>(), theme().color(Role::TextFaint));
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("at 000E"));
    }

    void saysWhichOrderIsLikelier()
    {
        DecodeModel model;
        model.setSource(kSample, 12); // 1b58
        const QModelIndex big = cell(model, "port", DecodeModel::BigColumn);
        QCOMPARE(big.data().toString(), QStringLiteral("7000"));
        QCOMPARE(big.data(Qt::FontRole).value<QFont>(), theme().font(TextStyle::MonoStrong));
        QCOMPARE(big.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("7000: looks far more likely than the other order"));
        const QModelIndex little = cell(model, "port", DecodeModel::LittleColumn);
        QCOMPARE(little.data(Qt::AccessibleTextRole).toString(), QStringLiteral("22555"));
    }

    void copiesWhatCoreWrote()
    {
        DecodeView view;
        view.setBytes(kSample);
        view.setCurrentIndex(cell(modelOf(view), "u32", DecodeModel::BigColumn));
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

        const QModelIndex u32 = cell(modelOf(view), "u32", DecodeModel::LittleColumn);
        QTest::mouseMove(view.viewport(), view.visualRect(u32).center());
        QTRY_VERIFY(!marks.isEmpty());
        QCOMPARE(last(), Mark(0, 4));

        view.setCurrentIndex(cell(modelOf(view), "u16", DecodeModel::TypeColumn));
        QCOMPARE(last(), Mark(0, 2));
        view.setOffset(4); // the chosen row goes along
        QCOMPARE(last(), Mark(4, 2));
        view.setOffset(15); // and has too few bytes at the end
        QCOMPARE(last(), Mark(15, 0));
    }

    void foldsAndRemembers()
    {
        DecodeView view;
        view.setBytes(kSample);
        const auto section = [&view](const char *key) {
            return modelOf(view).indexOf(QString::fromLatin1(key));
        };
        QVERIFY(view.isExpanded(section("first")));
        QVERIFY(!view.isExpanded(section("time")));
        QSignalSpy changes(&view, &DecodeView::arrangementChanged);
        view.expand(section("time"));
        QCOMPARE(changes.count(), 1);
        QVERIFY(view.arrangement().open.contains(QStringLiteral("time")));
        view.setFilter(QStringLiteral("float")); // opens all for the while
        view.setFilter(QStringLiteral("f16"));
        QVERIFY(view.isExpanded(section("float")));
        view.setFilter({});
        QVERIFY(!view.isExpanded(section("float")));
        QVERIFY(view.isExpanded(section("time")));
        view.setBytes(nullptr);
        view.setBytes(kSample);
        QVERIFY(view.isExpanded(section("time")));
        QCOMPARE(changes.count(), 1);
    }

    void movesRows()
    {
        DecodeView view;
        view.setBytes(kSample);
        view.setCurrentIndex(cell(modelOf(view), "u16", 0));
        QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(view.arrangement().first.mid(0, 3),
                 QStringList({QStringLiteral("u8"), QStringLiteral("u16"), QStringLiteral("i8")}));
        QCOMPARE(view.currentIndex().data(DecodeModel::IdRole).toString(), QStringLiteral("u16"));
        QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier); // no farther
        QCOMPARE(view.arrangement().first.first(), QStringLiteral("u16"));
    }

    void sumsTheSelection()
    {
        DecodeView view;
        view.setBytes(kSample);
        QCOMPARE(idsBelow(modelOf(view), "sum"), QStringList()); // folded: nobody asked
        view.expand(modelOf(view).indexOf(QStringLiteral("sum")));
        const auto crc = [&view] {
            return cell(modelOf(view), "crc32", DecodeModel::BigColumn).data().toString().toStdString();
        };
        const auto expected = [](ByteView bytes) {
            for (const SumRow &row : sumsOf(bytes)) {
                if (row.id == "crc32")
                    return row.text;
            }
            return std::string();
        };
        QCOMPARE(crc(), expected(*kSample));
        view.setSelection(4, 3);
        QCOMPARE(crc(), expected(ByteView(*kSample).subspan(4, 3)));
        QCOMPARE(modelOf(view).indexOf(QStringLiteral("sum")).data().toString(),
                 QStringLiteral("Checksums of the 3 selected bytes"));

        const auto large = std::make_shared<const Bytes>(200'000, std::uint8_t{7}); // on another thread
        view.setBytes(large);
        view.setBytes(std::make_shared<const Bytes>(100'000, std::uint8_t{1})); // its answer comes too late
        view.setBytes(large);
        QTRY_COMPARE(crc(), expected(*large));
    }
};

QTEST_MAIN(TestDecodeView)
#include "tst_decodeview.moc"
