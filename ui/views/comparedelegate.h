// SPDX-License-Identifier: MIT
// A cell of two runs side by side: all of its text, broken into lines; a row that differs is filled, and the words
// that differ in it are in bold. GUI thread only.
#pragma once

#include <QStyledItemDelegate>

namespace sockeye {

class CompareDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace sockeye
