// SPDX-License-Identifier: MIT
#include "ui/views/arrowpaint.h"

#include <algorithm>

#include <QPainter>
#include <QPolygonF>

#include "ui/text/theme.h"

namespace sockeye {

namespace {

constexpr double kArrowHead = 7;

} // namespace

QPen dashes(const QColor &color, double width, const QList<qreal> &pattern)
{
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern(pattern);
    return pen;
}

void paintHead(QPainter &painter, const QLineF &line, const QColor &color)
{
    const double length = std::max(1.0, line.length());
    const QPointF along = (line.p2() - line.p1()) / length, across(-along.y(), along.x());
    const QPointF base = line.p2() - along * kArrowHead;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(
        QPolygonF{line.p2(), base + across * kArrowHead * .55, base - across * kArrowHead * .55});
}

void paintHollowHead(QPainter &painter, const QLineF &line, const QColor &color)
{
    paintHead(painter, line, color);
    QLineF inner = line;
    inner.setLength(std::max(1.0, line.length() - 1.8));
    const QPointF along = (line.p2() - line.p1()) / std::max(1.0, line.length()),
                  across(-along.y(), along.x());
    const QPointF base = line.p2() - along * (kArrowHead - 1.2);
    painter.setBrush(theme().color(Role::SurfaceRaised));
    painter.drawPolygon(
        QPolygonF{inner.p2(), base + across * kArrowHead * .3, base - across * kArrowHead * .3});
}

QLineF shaft(const QLineF &line)
{
    QLineF shorter = line;
    shorter.setLength(std::max(0.0, line.length() - kArrowHead + 1));
    return shorter;
}

} // namespace sockeye
