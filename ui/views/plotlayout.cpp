// SPDX-License-Identifier: MIT
#include "ui/views/plotlayout.h"

#include <algorithm>

namespace sockeye {

namespace {

constexpr double kMargin = 8;
constexpr double kRight = 12;
constexpr double kLeastArea = 52;

} // namespace

PlotLayout::PlotLayout(QSizeF size, const std::vector<int> &lines, const Sizes &sizes, double scroll)
    : m_beside(size.width() >= kWide)
{
    const double axisHeight = sizes.line + kMargin;
    const double legendLeft = kMargin + kMargin / 2;
    m_left = (m_beside ? legendLeft + sizes.legendWidth : legendLeft / 2) + sizes.tickWidth + kTickGap;
    m_width = std::max(size.width() - m_left - kRight, 1.0);
    m_axis = QRectF(0, size.height() - axisHeight, size.width(), axisHeight);

    // Half a line of air above and below, where the outermost ticks' texts reach.
    const double air = sizes.line / 2;
    std::vector<double> heights;
    double all = 0;
    for (const int count : lines) {
        const double least = m_beside ? std::max(kLeastArea + 2 * air, sizes.line * (count + 1) + 2 * kMargin)
                                      : kLeastArea + 2 * air + sizes.line + kMargin / 2;
        heights.push_back(least);
        all += least;
    }
    const double spare = m_axis.top() - all;
    if (spare > 0 && !heights.empty()) {
        for (double &height : heights)
            height += spare / static_cast<double>(heights.size());
        all = m_axis.top();
    }
    m_contentHeight = all;

    double top = -scroll;
    for (const double height : heights) {
        PlotPlace place;
        place.whole = QRectF(0, top, size.width(), height);
        const double above = m_beside ? 0 : sizes.line + kMargin / 2;
        place.legend =
            m_beside ? QRectF(legendLeft, top + kMargin, sizes.legendWidth, height - 2 * kMargin)
                     : QRectF(legendLeft, top + kMargin / 2, size.width() - legendLeft - kRight, sizes.line);
        place.area = QRectF(m_left, top + above + air, m_width, height - above - 2 * air);
        m_plots.push_back(place);
        top += height;
    }
}

} // namespace sockeye
