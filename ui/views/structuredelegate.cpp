// SPDX-License-Identifier: MIT
#include "ui/views/structuredelegate.h"

#include <algorithm>

#include <QPainter>

#include "ui/models/structuremodel.h"
#include "ui/text/theme.h"
#include "ui/text/themeicon.h"

namespace sockeye {

namespace {

constexpr int kMarkSize = 14;

struct MarkLook {
    QString icon;
    Tone tone = Tone::Ok;
};

MarkLook lookOf(StructureModel::Mark mark)
{
    switch (mark) {
    case StructureModel::Mark::Right:
        return {QStringLiteral("check"), Tone::Ok};
    case StructureModel::Mark::Wrong:
    case StructureModel::Mark::Stop:
        return {QStringLiteral("error"), Tone::Error};
    case StructureModel::Mark::Doubt:
        return {QStringLiteral("warning"), Tone::Warning};
    case StructureModel::Mark::None:
        break;
    }
    return {};
}

} // namespace

void StructureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const bool isName = index.column() == StructureModel::FieldColumn;
    const auto mark = static_cast<StructureModel::Mark>(index.data(StructureModel::MarkRole).toInt());
    const MarkLook look = lookOf(mark);
    QRect rest = option.rect.adjusted(isName ? 0 : kGrid, 0, -kGrid, 0);
    painter->save();
    const auto write = [&](const QString &text, const QFont &font, const QColor &ink) {
        if (text.isEmpty() || rest.width() <= kGrid)
            return;
        painter->setFont(font);
        painter->setPen(ink);
        const QFontMetrics metrics = painter->fontMetrics();
        const QString shown = metrics.elidedText(text, Qt::ElideRight, rest.width());
        const QRect at = QStyle::visualRect(option.direction, option.rect, rest);
        painter->drawText(at,
                          static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) |
                                           Qt::AlignVCenter | Qt::TextSingleLine),
                          shown);
        rest.setLeft(rest.left() + metrics.horizontalAdvance(shown) + kGrid);
    };
    const auto paintMark = [&] {
        if (look.icon.isEmpty() || rest.width() < kMarkSize)
            return;
        const QRect at(rest.left(), rest.top(), kMarkSize, rest.height());
        paintIcon(*painter, QStyle::visualRect(option.direction, option.rect, at), look.icon,
                  theme().ink(look.tone));
        rest.setLeft(at.right() + 1 + kHalfGrid);
    };
    if (mark == StructureModel::Mark::Stop)
        paintMark();
    write(index.data().toString(), index.data(Qt::FontRole).value<QFont>(),
          index.data(Qt::ForegroundRole).value<QColor>());
    if (mark != StructureModel::Mark::Stop)
        paintMark();
    write(index.data(StructureModel::MeaningRole).toString(), theme().font(TextStyle::Body),
          look.icon.isEmpty() ? theme().color(Role::TextDim) : theme().ink(look.tone));
    painter->restore();
}

QSize StructureDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(index.data(Qt::FontRole).value<QFont>());
    return {metrics.horizontalAdvance(index.data().toString()) + 2 * kGrid, theme().extent(Extent::TableRow)};
}

} // namespace sockeye
