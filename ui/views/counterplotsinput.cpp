// SPDX-License-Identifier: MIT
// What pointer and keys do to the plots.
#include "ui/views/counterplots.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include "ui/text/theme.h"

namespace sockeye {

namespace {

constexpr double kDragBegins = 6; // pixels; less is a click
constexpr double kNotch = 120;    // of a wheel, QWheelEvent::angleDelta()
constexpr double kWheelZoom = 0.8;
constexpr int kPanShare = 8; // of what is shown, a key or a notch

} // namespace

void CounterPlots::mousePressEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_feed.isEmpty() || x < layoutNow().areaLeft())
        return;
    if (event->button() == Qt::LeftButton)
        m_drag = Drag::Choose;
    else if (event->button() == Qt::MiddleButton)
        m_drag = Drag::Pan;
    m_dragFrom = m_dragTo = x;
    m_suppressClick = false;
}

void CounterPlots::mouseMoveEvent(QMouseEvent *event)
{
    const PlotLayout layout = layoutNow();
    const double x = event->position().x();
    m_hoverX = x >= layout.areaLeft() && x <= layout.areaLeft() + layout.areaWidth() ? std::optional(x)
                                                                                     : std::nullopt;
    if (m_drag == Drag::Pan) {
        pan(std::llround((m_dragTo - x) * timeScale().nsAPixel()));
    }
    m_dragTo = x;
    viewport()->update();
}

void CounterPlots::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::None || std::exchange(m_suppressClick, false))
        return;
    m_dragTo = event->position().x();
    const TimeScale time = timeScale();
    const std::int64_t from = time.ns(std::min(m_dragFrom, m_dragTo));
    const std::int64_t to = time.ns(std::max(m_dragFrom, m_dragTo));
    if (drag == Drag::Choose) {
        if (std::abs(m_dragTo - m_dragFrom) >= kDragBegins)
            setStretch(TimeScale(from, to, 0, 1));
        else
            activate(from);
    }
    viewport()->update();
}

void CounterPlots::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_suppressClick = true;
    zoomToAll();
}

// Over the plots the wheel zooms, with Shift or sideways it moves through time; over their names it scrolls.
void CounterPlots::wheelEvent(QWheelEvent *event)
{
    const PlotLayout layout = layoutNow();
    if (m_feed.isEmpty() || event->position().x() < layout.areaLeft()) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    event->accept();
    const QPoint turned = event->angleDelta();
    const bool sideways = (event->modifiers() & Qt::ShiftModifier) != 0;
    const double across = sideways && turned.x() == 0 ? turned.y() : turned.x();
    const TimeScale time = timeScale();
    if (across != 0)
        pan(-std::llround(across / kNotch * static_cast<double>(time.spanNs()) / kPanShare));
    else if (turned.y() != 0)
        zoom(std::pow(kWheelZoom, turned.y() / kNotch), time.ns(event->position().x()));
}

void CounterPlots::keyPressEvent(QKeyEvent *event)
{
    constexpr std::int64_t kBefore = std::numeric_limits<std::int64_t>::min() / 2;
    constexpr std::int64_t kAfter = std::numeric_limits<std::int64_t>::max() / 2;
    const bool shifted = (event->modifiers() & Qt::ShiftModifier) != 0;
    switch (event->key()) {
    case Qt::Key_Left:
        if (shifted)
            return pan(-timeScale().spanNs() / kPanShare);
        return moveCursor(m_feed.next(cursorNs().value_or(timeScale().toNs() + 1), false));
    case Qt::Key_Right:
        if (shifted)
            return pan(timeScale().spanNs() / kPanShare);
        return moveCursor(m_feed.next(cursorNs().value_or(timeScale().fromNs() - 1), true));
    case Qt::Key_Home:
        return moveCursor(m_feed.next(kBefore, true));
    case Qt::Key_End:
        return moveCursor(m_feed.next(kAfter, false));
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return zoomToAll();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor && !m_hoverX)
            Q_EMIT rowActivated(m_cursor->row);
        else if (const auto ns = cursorNs())
            activate(*ns);
        return;
    case Qt::Key_Up:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    case Qt::Key_Down:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_PageUp:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_PageDown:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void CounterPlots::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_feed.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("counterPlotsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, Qt::Key key, auto slot) {
        QAction *action = menu->addAction(text);
        action->setShortcut(key); // shown; the view itself takes the key
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    const auto ns = cursorNs();
    QAction *go = add(tr("&Go to the nearest event"), Qt::Key_Return, [this, ns] { activate(*ns); });
    go->setEnabled(ns.has_value());
    menu->addSeparator();
    add(tr("Zoom &in"), Qt::Key_Plus, [this] { zoomIn(); });
    add(tr("Zoom &out"), Qt::Key_Minus, [this] { zoomOut(); })->setEnabled(isZoomed());
    add(tr("The &whole session"), Qt::Key_0, [this] { zoomToAll(); })->setEnabled(isZoomed());
    menu->popup(event->globalPos());
}

bool CounterPlots::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        m_hoverX.reset();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace sockeye
