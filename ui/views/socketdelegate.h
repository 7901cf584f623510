// SPDX-License-Identifier: MIT
// Paints one socket of the tree. GUI thread only.
#pragma once

#include <QStyledItemDelegate>

namespace sockeye {

class SocketDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sockeye
