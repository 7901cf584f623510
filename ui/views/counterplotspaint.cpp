// SPDX-License-Identifier: MIT
// How the plots look.
#include "ui/views/counterplots.h"

#include <algorithm>
#include <cmath>
#include <limits>

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

// Calls draw(from, to) for every stretch between the two times in which values hold; whether the last reaches the end.
template<typename Draw>
bool eachHold(const std::vector<CounterFeed::Stretch> &sampled, std::int64_t fromNs, std::int64_t toNs,
              Draw draw)
{
    bool reaches = fromNs >= toNs;
    auto at = std::lower_bound(sampled.begin(), sampled.end(), fromNs,
                               [](const CounterFeed::Stretch &s, std::int64_t ns) { return s.toNs < ns; });
    for (; at != sampled.end() && at->fromNs < toNs; ++at) {
        const std::int64_t from = std::max(fromNs, at->fromNs), to = std::min(toNs, at->toNs);
        if (to > from)
            draw(from, to);
        reaches = to == toNs;
    }
    return reaches;
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
                if (point.firstNs <= time.toNs())
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
    const auto sampled = m_feed.sampled(time.fromNs(), time.toNs());
    double lastMark = -1e9;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const SeriesPoint &point = points[i];
        const std::int64_t untilNs = i + 1 < points.size() ? points[i + 1].firstNs : m_feed.lastNs();
        const double x = time.x(point.firstNs), lastX = time.x(point.lastNs);
        const double last = values.y(static_cast<double>(point.last));
        const double high = values.y(static_cast<double>(point.greatest));
        const double low = values.y(static_cast<double>(point.least));
        if (isArea && (std::round(lastX) > std::round(x) || untilNs <= point.lastNs))
            fillColumn(painter, x, lastX, high, values.y(0), faded(color, .35));
        if (point.least == point.greatest)
            stroke.level(x, lastX, last);
        else if (lastX - x > 1) // finer points are on their way
            fillColumn(painter, x, lastX, high, low, faded(color, .35));
        else
            stroke.upright(x, high, low);
        const bool goesOn = eachHold(sampled, point.lastNs, untilNs, [&](std::int64_t from, std::int64_t to) {
            stroke.level(time.x(from), time.x(to), last);
            if (isArea && std::round(time.x(to)) > std::round(time.x(from)))
                fillColumn(painter, time.x(from), time.x(to), last, values.y(0), faded(color, .35));
        });
        if (i + 1 < points.size() && goesOn && points[i + 1].first != point.last)
            stroke.upright(time.x(untilNs), last, values.y(static_cast<double>(points[i + 1].first)));
        const bool rises = point.greatest > (i > 0 ? points[i - 1].last : 0);
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
    const auto sampled = m_feed.sampled(time.fromNs(), time.toNs());
    std::size_t i = 0, j = 0; // what comes next of either
    double value = -1, width = -1;
    while (i < points.size() || j < spread.size()) {
        const auto nextNs = [&] {
            const auto end = std::numeric_limits<std::int64_t>::max();
            return std::min(i < points.size() ? points[i].firstNs : end,
                            j < spread.size() ? spread[j].firstNs : end);
        };
        const std::int64_t fromNs = nextNs();
        if (i < points.size() && points[i].firstNs == fromNs)
            value = static_cast<double>(points[i++].last);
        if (j < spread.size() && spread[j].firstNs == fromNs)
            width = static_cast<double>(spread[j++].last);
        if (value < 0 || width < 0)
            continue;
        eachHold(sampled, fromNs, std::min(nextNs(), m_feed.lastNs()),
                 [&](std::int64_t from, std::int64_t to) {
                     if (std::round(time.x(to)) > std::round(time.x(from)))
                         fillColumn(painter, time.x(from), time.x(to), values.y(value + width),
                                    values.y(std::max(value - width, 0.0)), faded(band.color(), .22));
                 });
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
    const auto sampled = m_feed.sampled(time.fromNs(), time.toNs());
    painter.setFont(theme().font(TextStyle::Chip));
    double named = -1e9;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].greatest < kRecovery)
            continue;
        const std::int64_t untilNs = i + 1 < points.size() ? points[i + 1].firstNs : m_feed.lastNs();
        const double left = time.x(points[i].firstNs);
        double right = time.x(points[i].lastNs);
        eachHold(sampled, points[i].firstNs, untilNs,
                 [&](std::int64_t, std::int64_t to) { right = time.x(to); });
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
