// SPDX-License-Identifier: MIT
// Where the plots of one socket stand, one below the other over a shared axis of time: legends beside them where there
// is room, else above. A value; any thread.
#pragma once

#include <vector>

#include <QRectF>

namespace sockeye {

struct PlotPlace {
    QRectF whole;
    QRectF legend; // the title's line first
    QRectF area;   // what is drawn; the values' ticks end kTickGap left of it
};

class PlotLayout
{
public:
    static constexpr double kWide = 620; // from here on legends stand beside
    static constexpr double kTickGap = 6;

    struct Sizes {
        double line = 16;         // of legends and ticks
        double tickWidth = 56;    // of the values' ticks
        double legendWidth = 190; // where it stands beside
    };

    // `lines` of each plot's legend, without its title. `scroll` moves the plots up.
    PlotLayout(QSizeF size, const std::vector<int> &lines, const Sizes &sizes, double scroll = 0);

    bool hasLegendsBeside() const { return m_beside; }
    const std::vector<PlotPlace> &plots() const { return m_plots; }
    QRectF axis() const { return m_axis; } // below all; stays when they scroll
    double areaLeft() const { return m_left; }
    double areaWidth() const { return m_width; }
    double contentHeight() const { return m_contentHeight; } // of all plots, without the axis

private:
    bool m_beside;
    double m_left = 0, m_width = 0, m_contentHeight = 0;
    QRectF m_axis;
    std::vector<PlotPlace> m_plots;
};

} // namespace sockeye
