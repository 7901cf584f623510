// SPDX-License-Identifier: MIT
// What stands around the plots' lines: legends, the axis of time, what is chosen and pointed at.
#include "ui/views/counterplots.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "ui/text/format.h"
#include "ui/text/theme.h"
#include "ui/views/paint.h"

namespace sockeye {

namespace {

constexpr int kSwatch = 14;

} // namespace

void CounterPlots::paintLegend(QPainter &painter, const PlotSpec &plot, const PlotPlace &place) const
{
    const auto ns = cursorNs();
    const bool beside =
        place.legend.height() > place.area.height() / 2 && place.legend.right() < place.area.left();
    const QFontMetricsF names(theme().font(TextStyle::Secondary)),
        titles(theme().font(TextStyle::BodyStrong));
    const double line = beside ? std::ceil(std::max(names.height(), titles.height())) : place.legend.height();
    double x = place.legend.left(), y = place.legend.top();
    painter.setFont(theme().font(TextStyle::BodyStrong));
    painter.setPen(theme().color(Role::Text));
    painter.drawText(QRectF(x, y, place.legend.width(), line), Qt::AlignVCenter, plot.title);
    painter.setFont(theme().font(TextStyle::Secondary));
    if (!beside)
        x += titles.horizontalAdvance(plot.title) + 2 * kGrid;
    for (const PlotLine &entry : plot.lines) {
        const bool has = std::visit([this](auto source) { return m_feed.has(source); }, entry.source);
        if (!has)
            continue; // one of several that were not sampled
        const QString value = ns ? readingText(plot, entry, *ns) : QString();
        const double needed = kSwatch + kHalfGrid + names.horizontalAdvance(entry.name) +
                              (value.isEmpty() ? 0 : kHalfGrid + figuresWidth(painter.fontMetrics(), value));
        if (beside)
            y += line;
        else if (x + needed > place.legend.right())
            return;
        const double middle = y + line / 2;
        const QColor color = entry.color();
        if (entry.look == PlotLine::Look::Area || entry.look == PlotLine::Look::Band) {
            painter.fillRect(QRectF(x, middle - 4, kSwatch - 2, 8), faded(color, .35));
        } else {
            QPen pen(color, 2, Qt::SolidLine, Qt::FlatCap);
            if (entry.look == PlotLine::Look::Dashed)
                pen.setDashPattern({2, 1.5});
            painter.setPen(pen);
            painter.drawLine(QPointF(x, middle), QPointF(x + kSwatch - 2, middle));
        }
        painter.setPen(theme().color(Role::TextDim));
        const double textLeft = x + kSwatch + kHalfGrid;
        painter.drawText(QRectF(textLeft, y, place.legend.width(), line), Qt::AlignVCenter, entry.name);
        painter.setPen(theme().color(Role::Text));
        if (beside) {
            const QRectF place2(textLeft, y, place.legend.right() - kGrid - textLeft, line);
            paintFigures(painter, place2.toRect(), Qt::AlignRight, value);
        } else {
            const double valueLeft = textLeft + names.horizontalAdvance(entry.name) + kHalfGrid;
            paintFigures(painter, QRectF(valueLeft, y, place.legend.right() - valueLeft, line).toRect(),
                         Qt::AlignLeft, value);
            x += needed + 1.5 * kGrid;
        }
    }
}

void CounterPlots::paintAxis(QPainter &painter, const PlotLayout &layout, const TimeScale &time) const
{
    const QRectF axis = layout.axis();
    painter.fillRect(axis, theme().color(Role::SurfaceRaised));
    painter.fillRect(QRectF(axis.left(), axis.top(), axis.width(), 1), theme().color(Role::Border));
    if (m_feed.isEmpty())
        return;
    painter.setFont(theme().font(TextStyle::Secondary));
    painter.setPen(theme().color(Role::TextDim));
    const QRectF chip = timeChip(layout, time);
    const std::int64_t step = time.tickStepNs(kTickPixels);
    for (const std::int64_t ns : time.ticks(step, m_beganNs)) {
        const double x = time.x(ns);
        painter.fillRect(QRectF(std::round(x), axis.top(), 1, 4), theme().color(Role::Border));
        const QString text = timeTickText(ns - m_beganNs, step);
        const double half = figuresWidth(painter.fontMetrics(), text) / 2.0 + 2;
        if (x + half > axis.right() || (x + half > chip.left() && x - half < chip.right()))
            continue;
        paintFigures(painter, QRectF(x - half, axis.top() + 2, 2 * half, axis.height() - 2).toRect(),
                     Qt::AlignHCenter, text);
    }
    const QString unit = tr("s", "seconds");
    const QRectF corner(0, axis.top() + 2, layout.areaLeft() - PlotLayout::kTickGap - kGrid,
                        axis.height() - 2);
    painter.drawText(corner, Qt::AlignVCenter | Qt::AlignRight, unit);
    if (layout.hasLegendsBeside()) {
        const QString rule = tr("lines end %1 after a sample")
                                 .arg(plotTickText(PlotUnit::Microseconds, CounterFeed::kHoldNs / 1000));
        painter.setPen(theme().color(Role::TextFaint));
        painter.drawText(corner.adjusted(kPanelMargin, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, rule);
    }
}

QRectF CounterPlots::timeChip(const PlotLayout &layout, const TimeScale &time) const
{
    const auto ns = cursorNs();
    if (!ns || *ns < time.fromNs() || *ns > time.toNs())
        return {};
    const QFontMetrics metrics(theme().font(TextStyle::Secondary));
    const double width = figuresWidth(metrics, sessionTimeText(*ns - m_beganNs)) + 2 * kGrid;
    const double least = layout.areaLeft() - kGrid, most = layout.axis().right() - kHalfGrid - width;
    return {std::clamp(time.x(*ns) - width / 2, least, std::max(least, most)), layout.axis().top() + 2, width,
            layout.axis().height() - 4};
}

// What is chosen, selected and pointed at, across all plots.
void CounterPlots::paintTimes(QPainter &painter, const PlotLayout &layout, const TimeScale &time) const
{
    if (m_feed.isEmpty())
        return;
    const double left = layout.areaLeft(), right = left + layout.areaWidth();
    const QRectF chip = timeChip(layout, time);
    painter.save();
    painter.setClipRect(QRectF(0, 0, viewport()->width(), layout.axis().top()));
    const double from = std::clamp(std::min(m_dragFrom, m_dragTo), left, right);
    const double to = std::clamp(std::max(m_dragFrom, m_dragTo), left, right);
    for (const PlotPlace &place : layout.plots()) {
        const double top = place.area.top() - kHalfGrid, height = place.area.height() + 2 * kHalfGrid;
        if (m_drag == Drag::Choose && to - from > 1) {
            painter.fillRect(QRectF(from, top, to - from, height), faded(theme().color(Role::Accent), .15));
            painter.fillRect(QRectF(from, top, 1, height), theme().color(Role::Accent));
            painter.fillRect(QRectF(to, top, 1, height), theme().color(Role::Accent));
        }
        if (m_selectedNs && *m_selectedNs >= time.fromNs() && *m_selectedNs <= time.toNs())
            painter.fillRect(QRectF(std::round(time.x(*m_selectedNs)) - 1, top, 2, height),
                             theme().color(Role::Accent));
        if (!chip.isNull()) {
            const double x = std::round(time.x(*cursorNs())) + .5;
            painter.setPen(QPen(theme().color(Role::Text), 1, Qt::DotLine));
            painter.drawLine(QPointF(x, top), QPointF(x, top + height));
        }
    }
    painter.restore();
    if (chip.isNull())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, chip, theme().color(Role::AccentBg), theme().color(Role::Accent), 1, kRadius);
    painter.setFont(theme().font(TextStyle::Secondary));
    painter.setPen(theme().color(Role::Text));
    paintFigures(painter, chip.toRect(), Qt::AlignHCenter, sessionTimeText(*cursorNs() - m_beganNs));
}

} // namespace sockeye
