// SPDX-License-Identifier: MIT
// How the plots look.
#include "ui/views/counterplots.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "ui/text/format.h"
#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/paint.h"
#include "ui/views/stepstroke.h"

namespace sockeye {

namespace {

constexpr double kValuePixels = 26; // between ticks of values
constexpr double kRatePixels = 3;   // of one stretch
constexpr double kDotPixels = 10;   // samples that far apart get a dot each
constexpr double kFarBeyond = 8;    // a dashed line that many times above the others does not press them flat

// On whole pixels, so that neighbours neither overlap nor leave a seam, and never so thin that it is not seen.
void fillColumn(QPainter &painter, double left, double right, double top, double bottom, const QColor &color)
{
    const double from = std::round(left);
    painter.fillRect(QRectF(from, top, std::max(std::round(right) - from, 1.0), bottom - top), color);
}

// Where a point's last value ends to hold.
double holdEnd(const std::vector<SeriesPoint> &points, std::size_t i, const TimeScale &time)
{
    const std::int64_t most = points[i].lastNs + CounterFeed::kHoldNs;
    const bool isLast = i + 1 == points.size();
    const std::int64_t end = isLast ? points[i].lastNs : std::min(points[i + 1].firstNs, most);
    return time.x(end);
}

bool goesOn(const std::vector<SeriesPoint> &points, std::size_t i)
{
    return i + 1 < points.size() && points[i + 1].firstNs - points[i].lastNs <= CounterFeed::kHoldNs;
}

std::int64_t pixelNs(const TimeScale &time)
{
    return std::max<std::int64_t>(std::llround(time.nsAPixel()), 1);
}

double amountOf(const PlotSpec &plot, const RateBucket &bucket, std::int64_t widthNs)
{
    if (plot.unit == PlotUnit::Datagrams)
        return static_cast<double>(bucket.units);
    const auto amount = plot.unit == PlotUnit::OctetsASecond ? bucket.octets : bucket.units;
    return static_cast<double>(amount) * 1e9 / static_cast<double>(widthNs);
}

} // namespace

double CounterPlots::leastRateNs() const
{
    return kRatePixels * timeScale().nsAPixel();
}

ValueScale CounterPlots::valueScale(const PlotSpec &plot, const QRectF &area, const TimeScale &time) const
{
    double greatest = 0, dashed = 0, band = 0;
    for (const PlotLine &line : plot.lines) {
        double most = 0;
        if (const auto *flow = std::get_if<Flow>(&line.source)) {
            const auto least = static_cast<std::int64_t>(leastRateNs());
            const auto width = m_feed.rateWidth(*flow, least, time.fromNs(), time.toNs());
            for (const RateBucket &bucket : m_feed.rates(*flow, least, time.fromNs(), time.toNs()))
                most = std::max(most, amountOf(plot, bucket, width));
        } else {
            const auto metric = std::get<Metric>(line.source);
            for (const SeriesPoint &point : m_feed.points(metric, time.fromNs(), time.toNs())) {
                const bool holds = point.lastNs + CounterFeed::kHoldNs >= time.fromNs();
                if (holds && point.firstNs <= time.toNs())
                    most = std::max(most, static_cast<double>(point.greatest));
            }
        }
        double &kind = line.look == PlotLine::Look::Dashed ? dashed
                       : line.look == PlotLine::Look::Band ? band
                                                           : greatest;
        kind = std::max(kind, most);
    }
    greatest += band;
    if (greatest == 0 || dashed <= greatest * kFarBeyond)
        greatest = std::max(greatest, dashed);
    const int steps = static_cast<int>(area.height() / kValuePixels);
    return ValueScale(std::llround(std::min(greatest, 9e15)), area.top(), area.bottom(), steps);
}

void CounterPlots::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().color(Role::SurfaceRaised));
    const PlotLayout layout = layoutNow();
    const TimeScale time = timeScale();
    painter.save();
    painter.setClipRect(QRectF(0, 0, viewport()->width(), layout.axis().top()));
    for (std::size_t i = 0; i < m_plots.size(); ++i) {
        const PlotPlace &place = layout.plots()[i];
        if (place.whole.bottom() < 0 || place.whole.top() > layout.axis().top())
            continue;
        paintPlot(painter, m_plots[i], place, time);
        if (i > 0)
            painter.fillRect(QRectF(0, std::round(place.whole.top()), place.whole.width(), 1),
                             theme().color(Role::Border));
    }
    painter.restore();
    paintAxis(painter, layout, time);
    paintTimes(painter, layout, time);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintBox(painter, viewport()->rect(), QColor(), theme().color(Role::Accent), 1.5, kRadius);
    }
}

void CounterPlots::paintPlot(QPainter &painter, const PlotSpec &plot, const PlotPlace &place,
                             const TimeScale &time) const
{
    paintLegend(painter, plot, place);
    const QRectF &area = place.area;
    painter.setFont(theme().font(TextStyle::Secondary));
    if (plot.isEmpty(m_feed)) {
        painter.fillRect(QRectF(area.left(), std::round(area.bottom()), area.width(), 1),
                         theme().color(Role::Grid));
        painter.setPen(theme().color(Role::TextFaint));
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, plot.whenEmpty);
        return;
    }
    const ValueScale values = valueScale(plot, area, time);
    for (const std::int64_t value : values.ticks()) {
        const double y = std::round(values.y(static_cast<double>(value)));
        painter.fillRect(QRectF(area.left(), y, area.width(), 1), theme().color(Role::Grid));
        const QRectF text(0, y - kGrid, area.left() - PlotLayout::kTickGap, 2 * kGrid);
        painter.setPen(theme().color(Role::TextDim));
        paintFigures(painter, text.toRect(), Qt::AlignRight, plotTickText(plot.unit, value));
    }
    for (const std::int64_t ns : time.ticks(time.tickStepNs(kTickPixels), m_beganNs))
        painter.fillRect(QRectF(std::round(time.x(ns)), area.top(), 1, area.height()),
                         theme().color(Role::Grid));

    painter.save();
    painter.setClipRect(area.adjusted(-3, -3, 3, 3), Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    if (plot.unit == PlotUnit::Segments && std::get_if<Metric>(&plot.lines[0].source) &&
        std::get<Metric>(plot.lines[0].source) == Metric::CongestionWindow)
        paintRecovery(painter, area, time);
    // Areas and bands lie under the lines.
    for (const PlotLine &line : plot.lines) {
        if (std::holds_alternative<Flow>(line.source))
            paintRates(painter, plot, line, time, values);
        else if (line.look == PlotLine::Look::Band)
            paintBand(painter, plot.lines[0], line, time, values);
        else if (line.look == PlotLine::Look::Area)
            paintLine(painter, line, time, values);
    }
    for (const PlotLine &line : plot.lines) {
        const bool isLine = line.look != PlotLine::Look::Area && line.look != PlotLine::Look::Band;
        if (isLine && std::holds_alternative<Metric>(line.source))
            paintLine(painter, line, time, values);
    }
    painter.restore();
}

void CounterPlots::paintLine(QPainter &painter, const PlotLine &line, const TimeScale &time,
                             const ValueScale &values) const
{
    const auto points =
        m_feed.points(std::get<Metric>(line.source), time.fromNs(), time.toNs(), pixelNs(time));
    const QColor color = line.color();
    const bool isArea = line.look == PlotLine::Look::Area;
    const bool isDashed = line.look == PlotLine::Look::Dashed;
    StepStroke stroke(isArea ? 1 : 2, isDashed);
    double lastMark = -1e9;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const SeriesPoint &point = points[i];
        const double x = time.x(point.firstNs), end = holdEnd(points, i, time), lastX = time.x(point.lastNs);
        const double last = values.y(static_cast<double>(point.last));
        const double high = values.y(static_cast<double>(point.greatest));
        const double low = values.y(static_cast<double>(point.least));
        if (isArea) {
            const bool isWide = std::round(lastX) > std::round(x),
                       holds = std::round(end) > std::round(lastX);
            if (isWide || !holds)
                fillColumn(painter, x, lastX, high, values.y(0), faded(color, .35));
            if (holds)
                fillColumn(painter, lastX, end, last, values.y(0), faded(color, .35));
        }
        if (lastX - x > 1 && point.least != point.greatest)
            painter.fillRect(QRectF(x, high, lastX - x, low - high), faded(color, .35));
        else if (point.least != point.greatest)
            stroke.upright(x, high, low);
        if (end > lastX)
            stroke.level(lastX, end, last);
        if (goesOn(points, i)) {
            const double next = values.y(static_cast<double>(points[i + 1].first));
            if (next != last)
                stroke.upright(end, last, next);
        }
        const bool rises = i > 0 && point.greatest > points[i - 1].last;
        if (line.look == PlotLine::Look::Marks && rises && x - lastMark > kIconSize) {
            paintIcon(painter, QRectF(x - 6, values.y(static_cast<double>(values.greatest())), 12, 12),
                      QStringLiteral("resend"), color);
            painter.setRenderHint(QPainter::Antialiasing);
            lastMark = x;
        }
    }
    stroke.paint(painter, isArea ? mixed(theme().color(Role::SurfaceRaised), color, .8) : color);
    if (isArea || isDashed)
        return;
    // Single samples, where they can be told apart; one that stands alone is seen only so.
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double x = time.x(points[i].firstNs);
        const double before = i > 0 ? x - time.x(points[i - 1].firstNs) : kDotPixels;
        const double after = i + 1 < points.size() ? time.x(points[i + 1].firstNs) - x : kDotPixels;
        if (std::min(before, after) < kDotPixels && (i > 0 || points.size() > 1))
            continue;
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(theme().color(Role::SurfaceRaised));
        painter.drawEllipse(QPointF(x, values.y(static_cast<double>(points[i].first))), 2.5, 2.5);
    }
}

void CounterPlots::paintBand(QPainter &painter, const PlotLine &centre, const PlotLine &band,
                             const TimeScale &time, const ValueScale &values) const
{
    const auto points =
        m_feed.points(std::get<Metric>(centre.source), time.fromNs(), time.toNs(), pixelNs(time));
    const auto spread =
        m_feed.points(std::get<Metric>(band.source), time.fromNs(), time.toNs(), pixelNs(time));
    std::size_t at = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        while (at + 1 < spread.size() && spread[at + 1].firstNs <= points[i].firstNs)
            ++at;
        if (at >= spread.size() || spread[at].firstNs > points[i].firstNs)
            continue;
        const double value = static_cast<double>(points[i].last);
        const double width = static_cast<double>(spread[at].last);
        const double x = time.x(points[i].firstNs);
        fillColumn(painter, x, holdEnd(points, i, time), values.y(value + width),
                   values.y(std::max(value - width, 0.0)), faded(band.color(), .22));
    }
}

void CounterPlots::paintRates(QPainter &painter, const PlotSpec &plot, const PlotLine &line,
                              const TimeScale &time, const ValueScale &values) const
{
    const Flow flow = std::get<Flow>(line.source);
    const auto least = static_cast<std::int64_t>(leastRateNs());
    const std::int64_t width = m_feed.rateWidth(flow, least, time.fromNs(), time.toNs());
    const QColor color = line.color();
    StepStroke edge(1);
    double lastRight = -1e9, lastY = values.y(0);
    const double bottom = values.y(0);
    for (const RateBucket &bucket : m_feed.rates(flow, least, time.fromNs(), time.toNs())) {
        const double left = time.x(bucket.index * width), right = time.x((bucket.index + 1) * width);
        const double y = std::min(values.y(amountOf(plot, bucket, width)), bottom - 1);
        fillColumn(painter, left, right, y, bottom, faded(color, .3));
        const bool joins = left - lastRight < .5;
        if (!joins && lastRight > -1e9)
            edge.upright(lastRight, lastY, bottom);
        edge.upright(left, joins ? lastY : bottom, y);
        edge.level(left, right, y);
        lastRight = right;
        lastY = y;
    }
    if (lastRight > -1e9)
        edge.upright(lastRight, lastY, bottom);
    edge.paint(painter, color);
}

// Where the kernel sends again what was lost.
void CounterPlots::paintRecovery(QPainter &painter, const QRectF &area, const TimeScale &time) const
{
    constexpr std::int64_t kRecovery = 3;
    const auto points = m_feed.points(Metric::CongestionState, time.fromNs(), time.toNs(), pixelNs(time));
    painter.setFont(theme().font(TextStyle::Chip));
    double named = -1e9;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].greatest < kRecovery)
            continue;
        const double left = time.x(points[i].firstNs);
        const double right = holdEnd(points, i, time);
        fillColumn(painter, left, right, area.top(), area.bottom(), theme().color(Role::Sunken));
        const QString name = congestionStateText(points[i].greatest);
        if (right - left > painter.fontMetrics().horizontalAdvance(name) + kGrid && left > named) {
            painter.setPen(theme().color(Role::TextDim));
            painter.drawText(QPointF(left + kHalfGrid, area.top() + painter.fontMetrics().ascent()), name);
            named = right;
        }
    }
}

} // namespace sockeye
