// SPDX-License-Identifier: MIT
#include "ui/views/decodedelegate.h"

#include <QHeaderView>
#include <QPainter>

#include "ui/text/theme.h"
#include "ui/views/decodeview.h"
#include "ui/views/paint.h"

namespace sockeye {

void DecodeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QRect all = option.rect;
    QRect inner = all.adjusted(kPanelMargin, 0, -kPanelMargin, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto side = [&option](Qt::Alignment alignment) {
        return QStyle::visualAlignment(option.direction, alignment);
    };
    painter->save();
    painter->fillRect(QRect(all.left(), all.bottom(), all.width(), 1), theme().color(Role::Grid));
    const QString text = index.data().toString();
    painter->setFont(index.data(Qt::FontRole).value<QFont>());
    painter->setPen(selected ? theme().color(Role::Text) : index.data(Qt::ForegroundRole).value<QColor>());
    if (index.column() == DecodeModel::TypeColumn) {
        const int name = painter->fontMetrics().horizontalAdvance(text);
        paintFigures(*painter, inner, side(Qt::AlignLeft), text);
        const QRect size = inner.adjusted(name + kGrid, 0, 0, 0);
        const QString octets = index.data(DecodeModel::SizeRole).toString();
        painter->setFont(theme().font(TextStyle::Secondary));
        painter->setPen(theme().color(selected ? Role::TextDim : Role::TextFaint));
        if (painter->fontMetrics().horizontalAdvance(octets) <= size.width())
            paintFigures(*painter, QStyle::visualRect(option.direction, inner, size), side(Qt::AlignLeft),
                         octets);
    } else if (!index.data(DecodeModel::OrderlessRole).toBool()) {
        paintFigures(*painter, inner, side(Qt::AlignRight), text);
    } else if (index.column() == DecodeModel::BigColumn) { // the last to be painted: over both columns
        const auto *view = qobject_cast<const DecodeView *>(option.widget);
        const int little = view != nullptr ? view->columnWidth(DecodeModel::LittleColumn) : 0;
        if (option.direction == Qt::RightToLeft)
            inner.setRight(inner.right() + little);
        else
            inner.setLeft(inner.left() - little);
        paintFigures(*painter, inner, side(Qt::AlignRight), text);
    }
    painter->restore();
}

QSize DecodeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics name(theme().font(TextStyle::Body));
    const QFontMetrics size(theme().font(TextStyle::Secondary));
    const int width = name.horizontalAdvance(index.data().toString()) + kGrid +
                      size.horizontalAdvance(index.data(DecodeModel::SizeRole).toString());
    return {width + 2 * kPanelMargin, theme().extent(Extent::TableRow)};
}

void DecodeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text.clear(); // paint() writes it
    const auto *view = qobject_cast<const DecodeView *>(option->widget);
    option->state.setFlag(QStyle::State_MouseOver, view != nullptr && view->isPointedAt(index));
}

} // namespace sockeye
