// SPDX-License-Identifier: MIT
#include "ui/views/sockettreeview.h"

#include <QHeaderView>
#include <QPainter>

#include "ui/models/socketmodel.h"
#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/paint.h"
#include "ui/views/socketdelegate.h"

namespace sockeye {

SocketTreeView::SocketTreeView(QWidget *parent) : QTreeView(parent)
{
    setObjectName(QStringLiteral("socketTree"));
    setAccessibleName(tr("Sockets"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(2 * kGrid);
    setItemDelegate(new SocketDelegate(this));
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&theme(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void SocketTreeView::setModel(QAbstractItemModel *model)
{
    Q_ASSERT(model == nullptr || qobject_cast<SocketModel *>(model));
    QTreeView::setModel(model);
    header()->setStretchLastSection(true);
}

void SocketTreeView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsInserted(parent, start, end);
    if (parent.isValid() && start == 0)
        expand(parent);
}

void SocketTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool isCurrent = index == currentIndex();
    if (selectionModel()->isSelected(index))
        paintSelectedRow(*painter, row, true);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, theme().color(Role::Surface));
    if (hasFocus() && isCurrent)
        paintBox(*painter, row, {}, theme().color(Role::Accent), 1, 0);
    // Branches and delegate alone: the row's own background is painted above.
    QStyleOptionViewItem cell = option;
    const int left = visualRect(index).left();
    drawBranches(painter, QRect(0, row.top(), left, row.height()), index);
    cell.rect = QRect(left, row.top(), row.width() - left, row.height());
    itemDelegateForIndex(index)->paint(painter, cell, index);
}

void SocketTreeView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!model()->hasChildren(index))
        return;
    const QRect at(rect.right() + 1 - indentation(), rect.top(), indentation(), rect.height() / 2);
    const QString icon = isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    paintIcon(*painter, QRectF(at.left() + 2, at.top() + 3, kIconSize - 2, at.height() - 2), icon,
              theme().color(Role::TextDim));
}

} // namespace sockeye
