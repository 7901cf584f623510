// SPDX-License-Identifier: MIT
#include "ui/views/ladderview.h"

#include <algorithm>

#include <QAccessible>
#include <QScopedValueRollback>
#include <QScrollBar>

#include "core/base/clocks.h"
#include "ui/text/theme.h"
#include "ui/views/ladderaccessible.h"

namespace sockeye {

namespace {

constexpr double kPerEvent = 16; // height of an event that is not held, as far as anyone knows
constexpr double kNearEnd = 300; // pixels from the end of the stretch: time to ask for more
constexpr double kUsualPixelsPerSecond = 200, kLeastPixels = .1, kMostPixels = 1e9;
constexpr int kTickMs = 100;       // while a call waits
constexpr int kFarthest = 1 << 30; // of a scroll bar

} // namespace

LadderView::LadderView(QWidget *parent) : QAbstractScrollArea(parent)
{
    installLadderAccessible();
    setObjectName(QStringLiteral("ladderView"));
    setAccessibleName(tr("Ladder"));
    setAccessibleDescription(tr("What the two ends called, sent and went through, in order"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // a bar that comes and goes would change the width
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(&theme(), &Theme::changed, this, &LadderView::lay);
    m_clock.setInterval(kTickMs);
    connect(&m_clock, &QTimer::timeout, this, &LadderView::tick);
}

void LadderView::setLadder(Ladder ladder, LadderScene::End left, LadderScene::End right,
                           const Stretch &stretch, std::int64_t beganNs, bool isLive, SocketNamer names,
                           bool isOther)
{
    const auto anchor = isOther ? std::nullopt : anchorNow();
    const std::size_t items = m_scene.itemCount();
    const bool isElsewhere = stretch.first != m_stretch.first;
    m_stretch = stretch;
    m_isLive = isLive;
    m_hovered.reset();
    m_scene.setLadder(std::move(ladder), std::move(left), std::move(right), beganNs, isLive,
                      std::move(names));
    if (isOther) {
        m_current.reset();
        m_selected.reset();
    }
    m_scene.setNow(wallNs());
    layAround(anchor);
    if (isOther && !m_following)
        scrollTo(0);
    if (m_scene.hasWaiting() && isLive && isVisible())
        m_clock.start();
    else
        m_clock.stop();
    if (QAccessible::isActive() && (items != m_scene.itemCount() || isElsewhere || isOther)) {
        QAccessibleEvent event(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
}

void LadderView::lay()
{
    layAround(anchorNow());
}

void LadderView::layAround(const std::optional<Anchor> &anchor)
{
    m_scene.lay(viewport()->width() / scale(), m_spacing, m_pixelsPerSecond);
    m_current = m_selected ? m_scene.layout().itemOf(m_scene.ladder(), *m_selected) : std::nullopt;
    setRange();
    if (m_following) {
        scrollTo(verticalScrollBar()->maximum());
    } else if (anchor) {
        if (const auto item = m_scene.layout().itemOf(m_scene.ladder(), anchor->row)) {
            const double y = m_scene.layout().items()[*item].y * scale();
            scrollTo(before() + y - anchor->y);
        }
    } else if (m_wantedPlace && *m_wantedPlace >= m_stretch.first &&
               *m_wantedPlace < m_stretch.first + m_stretch.count) {
        // How high events are is known only of those that are held: the place wanted goes to the upper edge.
        const double part =
            static_cast<double>(*m_wantedPlace - m_stretch.first) / static_cast<double>(m_stretch.count);
        scrollTo(before() + part * m_scene.layout().height() * scale());
    }
    m_wantedPlace.reset();
    viewport()->update();
}

double LadderView::before() const
{
    return static_cast<double>(m_stretch.first) * kPerEvent * scale();
}

double LadderView::top() const
{
    return m_scene.headerHeight() + before() - verticalScrollBar()->value();
}

QPointF LadderView::toScene(const QPointF &at) const
{
    return {at.x() / scale(), (at.y() - top()) / scale()};
}

void LadderView::setRange()
{
    const std::uint64_t after =
        m_stretch.total - std::min(m_stretch.total, m_stretch.first + m_stretch.count);
    const double whole =
        before() + m_scene.layout().height() * scale() + static_cast<double>(after) * kPerEvent * scale();
    const double page = viewport()->height() - m_scene.headerHeight();
    const QScopedValueRollback moving(m_moving, true);
    verticalScrollBar()->setPageStep(std::max(1, static_cast<int>(page)));
    verticalScrollBar()->setSingleStep(theme().extent(Extent::TableRow));
    verticalScrollBar()->setRange(0, static_cast<int>(std::clamp(whole - page, 0.0, double{kFarthest})));
}

// The event nearest to the upper edge, of those in sight.
std::optional<LadderView::Anchor> LadderView::anchorNow() const
{
    const double edge = (m_scene.headerHeight() - top()) / scale();
    const auto &items = m_scene.layout().items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].y >= edge)
            return Anchor{m_scene.rowsOf(i).front(), items[i].y * scale() - edge * scale()};
    }
    return std::nullopt;
}

void LadderView::scrollTo(double value)
{
    const QScopedValueRollback moving(m_moving, true);
    verticalScrollBar()->setValue(static_cast<int>(std::clamp(value, 0.0, double{kFarthest})));
}

void LadderView::scrollContentsBy(int, int)
{
    if (!m_moving) {
        setFollowing(m_isLive && verticalScrollBar()->value() == verticalScrollBar()->maximum());
        askForMore();
    }
    viewport()->update();
}

// Where the stretch ends before the ladder does.
void LadderView::askForMore()
{
    const double from = top(), to = from + m_scene.layout().height() * scale();
    const bool hasMoreAbove = m_stretch.first > 0;
    const bool hasMoreBelow = m_stretch.first + m_stretch.count < m_stretch.total;
    const double header = m_scene.headerHeight();
    const double perEvent = kPerEvent * scale();
    if (hasMoreAbove && from > header - kNearEnd) {
        const double above = std::max(0.0, from - header) / perEvent;
        const double place = static_cast<double>(m_stretch.first) - above;
        m_wantedPlace = static_cast<quint64>(std::max(0.0, place));
    } else if (hasMoreBelow && to < viewport()->height() + kNearEnd) {
        const double below = std::max(0.0, header - to) / perEvent;
        const auto last = m_stretch.first + m_stretch.count;
        m_wantedPlace = std::min<quint64>(last + static_cast<quint64>(below), m_stretch.total - 1);
    } else {
        return;
    }
    Q_EMIT placeWanted(*m_wantedPlace);
}

void LadderView::setFollowing(bool following)
{
    if (following == m_following)
        return;
    m_following = following;
    if (following)
        scrollTo(verticalScrollBar()->maximum());
    Q_EMIT followingChanged(following);
}

void LadderView::setByTime(bool byTime)
{
    if (byTime == isByTime())
        return;
    m_spacing = byTime ? LadderLayout::Spacing::ByTime : LadderLayout::Spacing::Even;
    lay();
    Q_EMIT byTimeChanged(byTime);
}

// Even steps become larger with everything else; those by time become longer.
void LadderView::zoomBy(double factor)
{
    const auto anchor = anchorNow();
    if (isByTime())
        m_pixelsPerSecond = std::clamp(m_pixelsPerSecond * factor * factor, kLeastPixels, kMostPixels);
    else
        m_zoom = std::clamp(m_zoom * factor, kSmallest, kLargest);
    layAround(anchor);
}

void LadderView::resetZoom()
{
    const auto anchor = anchorNow();
    m_zoom = 1;
    m_pixelsPerSecond = kUsualPixelsPerSecond;
    layAround(anchor);
}

bool LadderView::select(Row row)
{
    const auto item = m_scene.layout().itemOf(m_scene.ladder(), row);
    m_selected = row;
    m_current = item;
    if (item)
        showItem(*item);
    viewport()->update();
    return item.has_value();
}

void LadderView::setCurrent(std::size_t item)
{
    m_current = item;
    m_selected = m_scene.rowsOf(item).front();
    showItem(item);
    viewport()->update();
    announceFocus();
}

void LadderView::showItem(std::size_t item)
{
    const QRect rect = itemRect(item);
    const double header = m_scene.headerHeight();
    const double above = rect.top() - header - kGrid, below = rect.bottom() + kGrid - viewport()->height();
    if (above >= 0 && below <= 0)
        return;
    // It would run away.
    setFollowing(false);
    scrollTo(verticalScrollBar()->value() + (above < 0 ? above : std::min(below, above)));
}

QRect LadderView::itemRect(std::size_t item) const
{
    const QRectF rect = m_scene.layout().itemRect(item);
    return QRectF(rect.topLeft() * scale() + QPointF(0, top()), rect.size() * scale()).toAlignedRect();
}

std::optional<std::size_t> LadderView::itemAt(const QPoint &at) const
{
    return at.y() < m_scene.headerHeight() ? std::nullopt : m_scene.layout().itemAt(toScene(QPointF(at)));
}

void LadderView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().color(Role::SurfaceRaised));
    painter.save();
    painter.translate(0, top());
    painter.scale(scale(), scale());
    const QRectF clip(toScene({0, m_scene.headerHeight()}),
                      toScene(QPointF(viewport()->rect().bottomRight())));
    LadderScene::Look look;
    look.selected = m_current;
    look.hovered = m_hovered;
    look.hasFocus = hasFocus();
    look.hasNow = m_isLive && m_scene.ladder().reachesEnd;
    m_scene.paint(painter, clip, look);
    painter.restore();
    m_scene.paintHeader(painter, viewport()->width(), scale());
}

void LadderView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    lay();
}

void LadderView::announceFocus()
{
    if (!m_current || !QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(static_cast<int>(*m_current));
    QAccessible::updateAccessibility(&event);
}

void LadderView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    if (m_scene.hasWaiting() && m_isLive)
        m_clock.start();
}

void LadderView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Ladder"));
}

void LadderView::tick()
{
    if (!isVisible()) {
        m_clock.stop();
        return;
    }
    m_scene.setNow(wallNs());
    viewport()->update();
}

QSize LadderView::sizeHint() const
{
    return {760, 320};
}

QSize LadderView::minimumSizeHint() const
{
    return {260, 140};
}

} // namespace sockeye
