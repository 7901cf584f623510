// SPDX-License-Identifier: MIT
#include "ui/views/stepstroke.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

namespace sockeye {

namespace {

constexpr int kDash = 4, kPeriod = 7;

// Dashes stand where they stand on the screen, so that they go on from piece to piece.
template<typename Add>
void pieces(int from, int to, bool dashed, Add add)
{
    if (!dashed) {
        add(from, to);
        return;
    }
    for (int dash = from - from % kPeriod; dash < to; dash += kPeriod) {
        const int begin = std::max(dash, from), end = std::min(dash + kDash, to);
        if (begin < end)
            add(begin, end);
    }
}

int pixel(double at)
{
    return static_cast<int>(std::lround(std::clamp(at, -32'000.0, 32'000.0)));
}

} // namespace

void StepStroke::level(double fromX, double toX, double y)
{
    const int top = pixel(y) - m_width / 2, from = pixel(fromX);
    pieces(from, std::max(pixel(toX), from + 1), m_dashed,
           [&](int begin, int end) { m_rects << QRect(begin, top, end - begin, m_width); });
}

void StepStroke::upright(double x, double fromY, double toY)
{
    const int left = pixel(x) - m_width / 2, top = pixel(std::min(fromY, toY)) - m_width / 2;
    pieces(top, pixel(std::max(fromY, toY)) - m_width / 2 + m_width, m_dashed,
           [&](int begin, int end) { m_rects << QRect(left, begin, m_width, end - begin); });
}

void StepStroke::paint(QPainter &painter, const QColor &color) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRects(m_rects);
    painter.restore();
}

} // namespace sockeye
