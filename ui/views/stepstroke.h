// SPDX-License-Identifier: MIT
// A line of level and upright pieces, painted as rectangles on whole pixels: thousands of steps cost a stroked path
// hundreds of milliseconds, and these a few. GUI thread only.
#pragma once

#include <QColor>
#include <QList>
#include <QRect>

class QPainter;

namespace sockeye {

class StepStroke
{
public:
    explicit StepStroke(int width, bool dashed = false) : m_width(width), m_dashed(dashed) {}

    void level(double fromX, double toX, double y);
    void upright(double x, double fromY, double toY);
    void paint(QPainter &painter, const QColor &color) const;

private:
    int m_width;
    bool m_dashed;
    QList<QRect> m_rects;
};

} // namespace sockeye
