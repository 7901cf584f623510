// SPDX-License-Identifier: MIT
// The timeline under the hand: keyboard, following the tail and letting go, a million rows, narrow widths.
#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <numeric>

#include "tests/support/filledjournal.h"
#include "ui/models/timelinemodel.h"
#include "ui/text/theme.h"
#include "ui/views/timelineview.h"

using namespace sockeye;
using test::FilledJournal;

namespace {

constexpr int kRows = 20; // that fit

struct Shown {
    FilledJournal journal;
    TimelineModel model;
    TimelineView view;

    explicit Shown(std::uint64_t events)
    {
        journal.flood(events);
        journal.flush();
        model.setLog(journal.log());
        view.setModel(&model);
        view.resize(900, kRows * theme().extent(Extent::TableRow) + theme().extent(Extent::Header));
        append(events);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }
    void append(std::uint64_t count)
    {
        std::vector<Row> rows(count);
        std::iota(rows.begin(), rows.end(), static_cast<Row>(model.rowCount()));
        model.append(rows);
    }
    int current() const { return view.currentIndex().row(); }
};

} // namespace

class TestTimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesByKeyboard_data();
    void movesByKeyboard();
    void followsUntilLetGo();
    void selectingLetsGo();
    void keepsItsPlaceWhileOthersCome();
    void opensAFileAtItsBeginning();
    void dropsColumnsWhereNarrow();
    void holdsAMillionRows();
    void copiesARow();
    void speaks();
};

void TestTimelineView::movesByKeyboard_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("to");
    QTest::newRow("down") << 50 << int(Qt::Key_Down) << 51;
    QTest::newRow("up") << 50 << int(Qt::Key_Up) << 49;
    QTest::newRow("page down") << 50 << int(Qt::Key_PageDown) << 50 + kRows;
    QTest::newRow("page up") << 50 << int(Qt::Key_PageUp) << 50 - kRows;
    QTest::newRow("home") << 50 << int(Qt::Key_Home) << 0;
    QTest::newRow("end") << 50 << int(Qt::Key_End) << 99;
    QTest::newRow("up at the first") << 0 << int(Qt::Key_Up) << 0;
    QTest::newRow("page up near the first") << 3 << int(Qt::Key_PageUp) << 0;
    QTest::newRow("down at the last") << 99 << int(Qt::Key_Down) << 99;
    QTest::newRow("page down near the last") << 97 << int(Qt::Key_PageDown) << 99;
}

void TestTimelineView::movesByKeyboard()
{
    QFETCH(int, from);
    QFETCH(int, key);
    Shown shown(100);
    shown.view.selectRow(from);
    QTest::keyClick(&shown.view, static_cast<Qt::Key>(key));
    QTEST(shown.current(), "to");
    // One row is selected, and it is in sight.
    QCOMPARE(shown.view.selectionModel()->selectedRows().size(), 1);
    const QRect rect = shown.view.visualRect(shown.view.currentIndex());
    QVERIFY(shown.view.viewport()->rect().contains(rect));
    QCOMPARE(shown.view.indexAt(rect.center()).row(), shown.current());
}

void TestTimelineView::followsUntilLetGo()
{
    Shown shown(100);
    QSignalSpy changes(&shown.view, &TimelineView::followingChanged);
    auto *button = shown.view.findChild<QToolButton *>(QStringLiteral("followButton"));
    QVERIFY(shown.view.isFollowing());
    QVERIFY(!button->isVisible());
    QCOMPARE(shown.view.topRow(), 100 - kRows);
    shown.append(50);
    QCOMPARE(shown.view.topRow(), 150 - kRows);

    // The wheel takes it up: what comes no longer moves it.
    shown.view.verticalScrollBar()->setValue(100);
    QVERIFY(!shown.view.isFollowing());
    QVERIFY(button->isVisible());
    shown.append(50);
    QCOMPARE(shown.view.topRow(), 100);

    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(shown.view.isFollowing());
    QVERIFY(!button->isVisible());
    QCOMPARE(shown.view.topRow(), 200 - kRows);

    // So does scrolling down to the last row, and End.
    shown.view.verticalScrollBar()->setValue(0);
    shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->maximum());
    QVERIFY(shown.view.isFollowing());
    shown.view.verticalScrollBar()->setValue(0);
    QTest::keyClick(&shown.view, Qt::Key_End);
    QVERIFY(shown.view.isFollowing());
    QCOMPARE(shown.current(), 199);
    QCOMPARE(changes.size(), 6);

    // Rows chosen anew do not end it.
    shown.model.clear();
    shown.append(60);
    QVERIFY(shown.view.isFollowing());
    QCOMPARE(shown.view.topRow(), 60 - kRows);
}

void TestTimelineView::selectingLetsGo()
{
    Shown shown(100);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(300, 5));
    QCOMPARE(shown.current(), 100 - kRows);
    QVERIFY(!shown.view.isFollowing());
    shown.append(50);
    QCOMPARE(shown.view.topRow(), 100 - kRows);
}

void TestTimelineView::keepsItsPlaceWhileOthersCome()
{
    Shown shown(100);
    shown.view.selectRow(40);
    const QRect before = shown.view.visualRect(shown.view.currentIndex());
    shown.append(100'000);
    QCOMPARE(shown.current(), 40);
    QCOMPARE(shown.view.visualRect(shown.view.currentIndex()), before);
}

void TestTimelineView::opensAFileAtItsBeginning()
{
    Shown shown(100);
    shown.view.setLive(false);
    shown.model.clear();
    shown.append(100);
    QCOMPARE(shown.view.topRow(), 0);
    QVERIFY(!shown.view.findChild<QToolButton *>(QStringLiteral("followButton"))->isVisible());
}

void TestTimelineView::dropsColumnsWhereNarrow()
{
    Shown shown(30);
    const QHeaderView *header = shown.view.header();
    const auto columns = [&] {
        QString text;
        for (int column = 0; column < TimelineModel::ColumnCount; ++column)
            text += header->isSectionHidden(column) ? QLatin1Char('-') : QLatin1Char('x');
        return text;
    };
    QStringList seen;
    for (int width = 1400; width >= 300; width -= 10) {
        shown.view.resize(width, shown.view.height());
        if (seen.isEmpty() || seen.last() != columns())
            seen << columns();
    }
    const QStringList down{QStringLiteral("xxxxxx"), QStringLiteral("x-xxxx"), QStringLiteral("x-xxx-")};
    QCOMPARE(seen, down);
    const int result = header->sectionSize(TimelineModel::SocketColumn);
    shown.view.resize(1400, shown.view.height());
    QCOMPARE(columns(), QStringLiteral("xxxxxx"));
    QCOMPARE(header->sectionSize(TimelineModel::SocketColumn), result);
}

void TestTimelineView::holdsAMillionRows()
{
    constexpr int kMany = 1'000'000;
    Shown shown(kMany);
    QCOMPARE(shown.view.topRow(), kMany - kRows);
    QElapsedTimer clock;
    clock.start();
    constexpr int kSteps = 100;
    for (int i = 0; i < kSteps; ++i) {
        shown.view.verticalScrollBar()->setValue(static_cast<int>(qint64{kMany} * i / kSteps));
        shown.view.viewport()->repaint();
    }
    // 60 a second leave 16 ms a step; a machine that tests several things at once gets some more.
    const qint64 step = clock.elapsed() / kSteps;
    QVERIFY2(step < 30, qPrintable(QStringLiteral("%1 ms a step").arg(step)));
    shown.view.selectRow(765'432);
    QCOMPARE(shown.view.currentIndex()
                 .siblingAtColumn(TimelineModel::TimeColumn)
                 .data()
                 .toString()
                 .remove(QChar(0x202f)),
             QStringLiteral("7.654320"));
    QVERIFY(shown.view.viewport()->rect().contains(shown.view.visualRect(shown.view.currentIndex())));
}

void TestTimelineView::copiesARow()
{
    Shown shown(10);
    shown.view.selectRow(4);
    QTest::keySequence(&shown.view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text().remove(QChar(0x202f)),
             QStringLiteral("0.000040\t+10 µs\tsocket#3\trecv\t8 B\t"));
}

void TestTimelineView::speaks()
{
    Shown shown(10);
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&shown.view);
    QVERIFY(view);
    QCOMPARE(view->text(QAccessible::Name), QStringLiteral("Timeline"));
    QAccessibleTableInterface *table = view->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 10);
    QAccessibleInterface *cell = table->cellAt(4, TimelineModel::WhatColumn);
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("received recv"));
    QCOMPARE(view->child(view->indexOfChild(cell)), cell);
    QVERIFY(!cell->state().selected);
    shown.view.selectRow(4);
    QVERIFY(cell->state().selected);
    QCOMPARE(table->selectedRows(), QList<int>{4});
    QCOMPARE(view->childAt(cell->rect().center().x(), cell->rect().center().y()), cell);
    for (int row = 0; row < 10; ++row) {
        for (int column = 0; column < TimelineModel::ColumnCount; ++column)
            QCOMPARE(table->cellAt(row, column)->tableCellInterface()->rowIndex(), row);
    }
    // Chosen anew, the cells are others.
    shown.model.clear();
    QVERIFY(table->cellAt(4, 0) == nullptr);
    shown.append(3);
    QVERIFY(table->cellAt(4, 0) == nullptr);
    QCOMPARE(table->cellAt(2, TimelineModel::ResultColumn)->text(QAccessible::Name), QStringLiteral("8 B"));
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
