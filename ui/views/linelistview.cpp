// SPDX-License-Identifier: MIT
#include "ui/views/linelistview.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include "ui/models/linemodel.h"
#include "ui/views/linedelegate.h"

namespace sockeye {

namespace {

constexpr int kLeastRows = 3;

} // namespace

LineListView::LineListView(QWidget *parent) : QListView(parent), m_lines(new LineModel(this))
{
    setModel(m_lines);
    setItemDelegate(new LineDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setResizeMode(Adjust);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (m_selecting)
            return;
        m_followed.reset();
        if (now.isValid())
            Q_EMIT stepChosen(m_lines->row(now.row()).step);
    });
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &at) {
        if (!m_selecting)
            Q_EMIT stepChosen(m_lines->row(at.row()).step); // also where it is current already
    });
    connect(this, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex index = indexAt(at);
        const QModelIndex of = index.isValid() ? index : currentIndex();
        if (of.isValid())
            Q_EMIT stepMenuRequested(m_lines->row(of.row()).step, viewport()->mapToGlobal(at));
    });
    const auto layOut = [this] {
        scheduleDelayedItemsLayout();
        updateGeometry();
    };
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_followed.reset(); });
    connect(m_lines, &QAbstractItemModel::dataChanged, this, layOut); // a line may need more room now
    connect(m_lines, &QAbstractItemModel::modelReset, this, layOut);
    connect(&theme(), &Theme::changed, this, layOut);
}

void LineListView::selectStep(std::size_t step)
{
    const QScopedValueRollback selecting(m_selecting, true);
    const int row = m_lines->rowOfStep(step);
    if (row < 0)
        setCurrentIndex({});
    else
        setCurrentIndex(m_lines->index(row));
}

void LineListView::showStep(std::size_t step)
{
    m_followed = step;
    followStep();
}

void LineListView::followStep()
{
    const int row = m_followed ? m_lines->rowOfStep(*m_followed) : -1;
    if (row < 0 || m_following)
        return;
    const QScopedValueRollback following(m_following, true);
    for (const int beside : {row - 1, row + 1, row}) { // the line itself goes before its neighbours
        if (beside >= 0 && beside < m_lines->rowCount())
            scrollTo(m_lines->index(beside), EnsureVisible);
    }
}

void LineListView::doItemsLayout()
{
    QListView::doItemsLayout();
    followStep();
}

int LineListView::lineWidth() const
{
    return width() - verticalScrollBar()->sizeHint().width();
}

int LineListView::linesHeight() const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int height = 0;
    for (int row = 0; row < m_lines->rowCount(); ++row)
        height += itemDelegate()->sizeHint(option, m_lines->index(row)).height();
    return height;
}

QSize LineListView::sizeHint() const
{
    return {30 * kGrid, linesHeight()};
}

QSize LineListView::minimumSizeHint() const
{
    return {20 * kGrid, kLeastRows * theme().extent(Extent::TableRow)};
}

void LineListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace sockeye
