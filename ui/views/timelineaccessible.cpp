// SPDX-License-Identifier: MIT
#include "ui/views/timelineaccessible.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QQueue>

#include "ui/views/timelineview.h"

namespace sockeye {

namespace {

constexpr int kKeptCells = 1024;

class Cell : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    Cell(TimelineView *view, const QModelIndex &index) : m_view(view), m_index(index) {}

    bool isValid() const override { return m_view && m_index.isValid(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::Role role() const override { return QAccessible::Cell; }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this)
                                                       : nullptr;
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name || !isValid())
            return {};
        const QString spoken = m_index.data(Qt::AccessibleTextRole).toString();
        return spoken.isEmpty() ? m_index.data().toString() : spoken;
    }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = m_view->visualRect(m_index);
        return QRect(m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size());
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid())
            return state;
        state.selectable = state.focusable = true;
        state.selected = isSelected();
        state.focused = m_view->hasFocus() && m_view->currentIndex() == m_index;
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(m_index));
        return state;
    }

    bool isSelected() const override { return isValid() && m_view->selectionModel()->isSelected(m_index); }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_index.column(); }
    int rowIndex() const override { return m_index.row(); }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    QPointer<TimelineView> m_view;
    QPersistentModelIndex m_index;
};

class Table : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit Table(TimelineView *view) : QAccessibleWidget(view, QAccessible::Table) {}
    ~Table() override
    {
        for (const QAccessible::Id id : m_cells)
            QAccessible::deleteAccessibleInterface(id);
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    // Numbered as QAccessibleTable numbers them, which is what QAbstractItemView's events speak of.
    int childCount() const override { return rowCount() * columnCount(); }
    QAccessibleInterface *child(int number) const override
    {
        return columnCount() == 0 ? nullptr : cellAt(number / columnCount(), number % columnCount());
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        auto *cell = const_cast<QAccessibleInterface *>(child)->tableCellInterface();
        return cell == nullptr ? -1 : cell->rowIndex() * columnCount() + cell->columnIndex();
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QModelIndex index = view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
        return cellAt(index.row(), index.column());
    }
    QAccessibleInterface *focusChild() const override
    {
        return cellAt(view()->currentIndex().row(), view()->currentIndex().column());
    }

    QAccessibleInterface *cellAt(int row, int column) const override
    {
        if (view()->model() == nullptr || !view()->model()->hasIndex(row, column))
            return nullptr;
        const QModelIndex index = view()->model()->index(row, column);
        const int number = row * columnCount() + column;
        if (const auto id = m_cells.value(number); id != 0) {
            QAccessibleInterface *known = QAccessible::accessibleInterface(id);
            if (known != nullptr && known->isValid())
                return known;
            QAccessible::deleteAccessibleInterface(id); // of rows that have been chosen anew since
        } else {
            if (m_order.size() >= kKeptCells)
                QAccessible::deleteAccessibleInterface(m_cells.take(m_order.dequeue()));
            m_order.enqueue(number);
        }
        auto *cell = new Cell(view(), index);
        m_cells[number] = QAccessible::registerAccessibleInterface(cell);
        return cell;
    }
    int rowCount() const override { return view()->model() ? view()->model()->rowCount() : 0; }
    int columnCount() const override { return view()->model() ? view()->model()->columnCount() : 0; }
    QString columnDescription(int column) const override
    {
        return view()->model() ? view()->model()->headerData(column, Qt::Horizontal).toString() : QString();
    }
    QString rowDescription(int) const override { return {}; }
    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    void modelChange(QAccessibleTableModelChangeEvent *) override {} // cells know when they are gone

    int selectedCellCount() const override { return static_cast<int>(selectedCells().size()); }
    QList<QAccessibleInterface *> selectedCells() const override
    {
        QList<QAccessibleInterface *> cells;
        for (const int row : selectedRows()) {
            for (int column = 0; column < columnCount(); ++column)
                cells << cellAt(row, column);
        }
        return cells;
    }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return static_cast<int>(selectedRows().size()); }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override
    {
        QList<int> rows;
        if (view()->selectionModel() != nullptr) {
            for (const QModelIndex &index : view()->selectionModel()->selectedRows())
                rows << index.row();
        }
        return rows;
    }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override { return selectedRows().contains(row); }
    bool selectRow(int row) override
    {
        view()->selectRow(row);
        return true;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }

private:
    TimelineView *view() const { return static_cast<TimelineView *>(widget()); }
    mutable QHash<int, QAccessible::Id> m_cells; // by number
    mutable QQueue<int> m_order;                 // the eldest first
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view != nullptr ? new Table(view) : nullptr;
}

} // namespace

void installTimelineAccessible()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once);
}

} // namespace sockeye
