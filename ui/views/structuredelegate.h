// SPDX-License-Identifier: MIT
// Paints a cell of a StructureView: the value in digits' font, behind it what it means, and a mark where something
// is right or wrong. GUI thread only.
#pragma once

#include <QStyledItemDelegate>

namespace sockeye {

class StructureDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sockeye
