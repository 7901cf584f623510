// SPDX-License-Identifier: MIT
// Paints the rows of a LineListView. GUI thread only.
#pragma once

#include <QStyledItemDelegate>

namespace sockeye {

class LineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace sockeye
