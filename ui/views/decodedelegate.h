// SPDX-License-Identifier: MIT
// Paints a row of the decode view: the type's size beside its name, figures with thin spaces, one value over both
// columns where there is no byte order, a hairline below. GUI thread only.
#pragma once

#include <QStyledItemDelegate>

namespace sockeye {

class DecodeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace sockeye
