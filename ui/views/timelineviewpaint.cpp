// SPDX-License-Identifier: MIT
// How the timeline looks.
#include "ui/views/timelineview.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>

#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/paint.h"
#include "ui/views/spanpaint.h"

namespace sockeye {

void TimelineView::paintEvent(QPaintEvent *event)
{
    if (!model())
        return;
    QPainter painter(viewport());
    const int height = rowHeight();
    const int first = rowAt(event->rect().top());
    const int last = std::min(rowAt(event->rect().bottom()), model()->rowCount() - 1);
    for (int row = first; row <= last; ++row)
        paintRow(painter, row, QRect(0, (row - topRow()) * height, viewport()->width(), height));
}

QRect TimelineView::cellRect(int column, const QRect &row) const
{
    if (column >= m_header->count() || m_header->isSectionHidden(column))
        return {};
    return QRect(m_header->sectionViewportPosition(column), row.top(), m_header->sectionSize(column),
                 row.height())
        .adjusted(kGrid, 0, -kGrid, 0);
}

void TimelineView::paintRow(QPainter &painter, int row, const QRect &rect) const
{
    const bool selected = selectionModel()->isRowSelected(row);
    if (selected)
        paintSelectedRow(painter, rect, true);
    else if (row == m_hovered)
        painter.fillRect(rect, theme().color(Role::Surface));
    if (hasFocus() && row == currentIndex().row())
        paintBox(painter, rect, {}, theme().color(Role::Accent), 1, 0);

    const TimelineModel &rows = *timeline();
    const auto cell = [&](int column, const QString &text, TextStyle style, Role role,
                          Qt::Alignment alignment) {
        const QRect at = cellRect(column, rect);
        if (at.isEmpty() || text.isEmpty())
            return;
        painter.setFont(theme().font(style));
        painter.setPen(theme().color(role));
        paintFigures(painter, at, alignment, text);
    };
    cell(TimelineModel::TimeColumn, rows.timeText(row), TextStyle::Mono, Role::Text, Qt::AlignRight);
    cell(TimelineModel::DeltaColumn, rows.deltaText(row), TextStyle::Body, Role::TextDim, Qt::AlignRight);
    cell(TimelineModel::SocketColumn, rows.socketName(rows.entry(row).socket), TextStyle::Body, Role::Text,
         Qt::AlignLeft);

    const RowText &text = rows.text(row);
    QRect what = cellRect(TimelineModel::WhatColumn, rect);
    const QColor ink = text.iconTone ? theme().ink(*text.iconTone) : theme().color(text.iconRole);
    if (!text.icon.isEmpty())
        paintIcon(painter, QRectF(what.left() - kHalfGrid, rect.top(), kIconSize, rect.height()), text.icon,
                  ink);
    what.setLeft(what.left() + kIconSize + kHalfGrid);
    if (text.isWide)
        what.setRight(rect.right() - kGrid);
    // A state's name is never cut: the ones before it go.
    const bool isState = rows.entry(row).kind == EventKind::State;
    const int whatEnd = paintLine(painter, what, text.what, isState ? LineCut::Begin : LineCut::End);
    if (text.isWide)
        return;
    // Nor is an errno: what follows makes room.
    QRect result = cellRect(TimelineModel::ResultColumn, rect);
    result.setLeft(std::max(result.left(), isState ? whatEnd + kGrid : 0));
    if (rows.shape() == TimelineModel::Shape::Events)
        result.setRight(std::max(result.right(), result.left() + widthOfLine(text.result)));
    const int resultEnd = paintLine(painter, result, text.result);
    cell(TimelineModel::DurationColumn, text.duration, TextStyle::Body, Role::TextDim, Qt::AlignRight);
    QRect preview = cellRect(TimelineModel::PreviewColumn, rect);
    preview.setLeft(std::max(preview.left(), resultEnd + kGrid));
    if (preview.width() > 0)
        paintLine(painter, preview, text.preview);
}

} // namespace sockeye
