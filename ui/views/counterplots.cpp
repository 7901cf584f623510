// SPDX-License-Identifier: MIT
#include "ui/views/counterplots.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QFontMetricsF>
#include <QScrollBar>

#include "ui/text/format.h"
#include "ui/text/theme.h"
#include "ui/views/counterplotsaccessible.h"

namespace sockeye {

namespace {

constexpr double kZoomStep = 0.5;

} // namespace

CounterPlots::CounterPlots(QWidget *parent) : QAbstractScrollArea(parent)
{
    installCounterPlotsAccessible();
    setObjectName(QStringLiteral("counterPlots"));
    setAccessibleName(tr("Counters over time"));
    setAccessibleDescription(tr("Lines are steps: a value holds until a sample names another one. They end "
                                "%1 after the last sample, "
                                "and nothing is drawn where nothing was sampled.")
                                 .arg(durationText(CounterFeed::kHoldNs)));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    connect(&theme(), &Theme::changed, this, [this] {
        updateScrollBar();
        viewport()->update();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
}

void CounterPlots::setSocket(const SocketSummary &socket, std::int64_t beganNs)
{
    m_beganNs = beganNs;
    m_listening = socket.listening;
    m_plots = plotsOf(socket);
    m_feed.clear();
    m_stretch.reset();
    m_cursor.reset();
    m_selectedNs.reset();
    m_drag = Drag::None;
    updateScrollBar();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

void CounterPlots::updateSocket(const SocketSummary &socket)
{
    if (socket.listening == m_listening)
        return;
    m_listening = socket.listening;
    m_plots = plotsOf(socket);
    updateScrollBar();
    viewport()->update();
}

void CounterPlots::setWhole(std::shared_ptr<const CounterData> found)
{
    m_feed.setWhole(std::move(found));
    viewport()->update();
}

void CounterPlots::setDetail(std::shared_ptr<const CounterData> found, std::int64_t fromNs, std::int64_t toNs)
{
    m_feed.setDetail(std::move(found), fromNs, toNs);
    viewport()->update();
}

void CounterPlots::setSelectedNs(std::optional<std::int64_t> ns)
{
    m_selectedNs = ns;
    viewport()->update();
}

QSize CounterPlots::sizeHint() const
{
    return {760, 260};
}

QSize CounterPlots::minimumSizeHint() const
{
    return {200, 120};
}

PlotLayout CounterPlots::layoutNow() const
{
    const QFontMetricsF metrics(theme().font(TextStyle::Secondary));
    const QFontMetricsF mono(theme().font(TextStyle::Mono));
    PlotLayout::Sizes sizes;
    sizes.line = std::ceil(std::max(metrics.height(), mono.height()));
    sizes.tickWidth = metrics.horizontalAdvance(plotTickText(PlotUnit::OctetsASecond, 500'000));
    sizes.legendWidth = 28 * metrics.averageCharWidth() + 2 * kGrid;
    std::vector<int> lines;
    for (const PlotSpec &plot : m_plots)
        lines.push_back(static_cast<int>(plot.lines.size()));
    return PlotLayout(viewport()->size(), lines, sizes, verticalScrollBar()->value());
}

TimeScale CounterPlots::timeScale() const
{
    const PlotLayout layout = layoutNow();
    if (m_stretch)
        return {m_stretch->fromNs, m_stretch->toNs, layout.areaLeft(), layout.areaWidth()};
    return {m_feed.firstNs(), m_feed.lastNs(), layout.areaLeft(), layout.areaWidth()};
}

void CounterPlots::updateScrollBar()
{
    const PlotLayout layout = layoutNow();
    const double page = layout.axis().top();
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(layout.contentHeight() - page))));
    verticalScrollBar()->setPageStep(std::max(1, static_cast<int>(page)));
    verticalScrollBar()->setSingleStep(3 * kGrid);
}

void CounterPlots::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
    askForDetail();
}

void CounterPlots::setStretch(std::optional<TimeScale> scale)
{
    m_stretch.reset();
    if (scale && !m_feed.isEmpty()) {
        const TimeScale kept = scale->within(m_feed.firstNs(), m_feed.lastNs());
        const bool isAll = kept.fromNs() <= m_feed.firstNs() && kept.toNs() >= m_feed.lastNs();
        if (!isAll)
            m_stretch = {kept.fromNs(), kept.toNs()};
    }
    askForDetail();
    viewport()->update();
}

// As much on either side, so that a small move needs no new reading.
void CounterPlots::askForDetail()
{
    if (!m_stretch)
        return;
    const TimeScale time = timeScale();
    if (m_feed.wantsDetail(time.fromNs(), time.toNs(), time.nsAPixel()))
        Q_EMIT detailWanted(time.fromNs() - time.spanNs(), time.toNs() + time.spanNs());
}

void CounterPlots::zoom(double times, std::int64_t aroundNs)
{
    setStretch(timeScale().zoomed(times, aroundNs));
}

void CounterPlots::pan(std::int64_t byNs)
{
    if (m_stretch)
        setStretch(timeScale().moved(byNs));
}

std::int64_t CounterPlots::zoomCentre() const
{
    const TimeScale time = timeScale();
    const auto ns = cursorNs();
    return ns && *ns >= time.fromNs() && *ns <= time.toNs() ? *ns : time.fromNs() + time.spanNs() / 2;
}

void CounterPlots::zoomIn()
{
    zoom(kZoomStep, zoomCentre());
}

void CounterPlots::zoomOut()
{
    zoom(1 / kZoomStep, zoomCentre());
}

void CounterPlots::zoomToAll()
{
    setStretch(std::nullopt);
}

std::optional<std::int64_t> CounterPlots::cursorNs() const
{
    if (m_feed.isEmpty())
        return std::nullopt;
    if (m_hoverX)
        return timeScale().ns(*m_hoverX);
    return m_cursor ? std::optional(m_cursor->ns) : std::nullopt;
}

void CounterPlots::moveCursor(const std::optional<CounterFeed::Moment> &moment)
{
    if (!moment)
        return;
    m_cursor = moment;
    m_hoverX.reset(); // until the pointer moves again
    const TimeScale time = timeScale();
    if (moment->ns < time.fromNs() || moment->ns > time.toNs())
        setStretch(time.moved(moment->ns - (time.fromNs() + time.spanNs() / 2)));
    viewport()->update();
    tellAssistiveTools();
}

void CounterPlots::activate(std::int64_t ns)
{
    if (const auto moment = m_feed.nearest(ns)) {
        m_cursor = moment;
        Q_EMIT rowActivated(moment->row);
    }
}

void CounterPlots::tellAssistiveTools()
{
    QAccessibleValueChangeEvent event(this, spokenText());
    QAccessible::updateAccessibility(&event);
}

QString CounterPlots::readingText(const PlotSpec &plot, const PlotLine &line, std::int64_t ns) const
{
    if (const auto *flow = std::get_if<Flow>(&line.source)) {
        const TimeScale time = timeScale();
        const auto least = static_cast<std::int64_t>(leastRateNs());
        const std::int64_t width = m_feed.rateWidth(*flow, least, time.fromNs(), time.toNs());
        double amount = 0;
        for (const RateBucket &bucket : m_feed.rates(*flow, least, time.fromNs(), time.toNs())) {
            if (bucket.index == ns / width)
                amount =
                    static_cast<double>(plot.unit == PlotUnit::OctetsASecond ? bucket.octets : bucket.units);
        }
        if (plot.unit != PlotUnit::Datagrams)
            amount *= 1e9 / static_cast<double>(width);
        return plotValueText(plot.unit, amount);
    }
    const auto reading = m_feed.reading(std::get<Metric>(line.source), ns);
    if (!reading)
        return {};
    const QString least = plotValueText(plot.unit, static_cast<double>(reading->least));
    if (reading->least == reading->greatest)
        return least;
    return tr("%1 to %2", "the least and the greatest of several values")
        .arg(least, plotValueText(plot.unit, static_cast<double>(reading->greatest)));
}

QString CounterPlots::spokenText() const
{
    if (m_feed.isEmpty())
        return m_plots.empty() ? QString() : m_plots.front().whenEmpty;
    const auto ns = cursorNs();
    if (!ns)
        return tr("From %1 s to %2 s. Left and right go from sample to sample.")
            .arg(sessionTimeText(m_feed.firstNs() - m_beganNs), sessionTimeText(m_feed.lastNs() - m_beganNs));
    QStringList parts;
    for (const PlotSpec &plot : m_plots) {
        QStringList values;
        for (const PlotLine &line : plot.lines) {
            if (const QString value = readingText(plot, line, *ns); !value.isEmpty())
                values << line.name + QLatin1Char(' ') + value;
        }
        if (!values.isEmpty() && !plot.isEmpty(m_feed))
            parts << tr("%1: %2", "a plot and its values").arg(plot.title, values.join(QStringLiteral(", ")));
    }
    const QString at = tr("At %1 s").arg(sessionTimeText(*ns - m_beganNs));
    return parts.isEmpty() ? tr("%1 nothing was sampled.").arg(at)
                           : at + QStringLiteral(". ") + parts.join(QStringLiteral(". ")) + QLatin1Char('.');
}

} // namespace sockeye
