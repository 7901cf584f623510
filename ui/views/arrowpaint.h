// SPDX-License-Identifier: MIT
// The parts arrows are painted of: broken lines, heads, and what of a line a head leaves. GUI thread only.
#pragma once

#include <QLineF>
#include <QList>
#include <QPen>

class QPainter;

namespace sockeye {

QPen dashes(const QColor &color, double width, const QList<qreal> &pattern);
void paintHead(QPainter &painter, const QLineF &line, const QColor &color);
// Of an arrow that nobody saw arrive: only its outline.
void paintHollowHead(QPainter &painter, const QLineF &line, const QColor &color);
QLineF shaft(const QLineF &line); // nearly the whole line: a head ends the rest

} // namespace sockeye
