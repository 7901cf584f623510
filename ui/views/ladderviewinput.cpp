// SPDX-License-Identifier: MIT
// The mouse, the wheel and the keys of a ladder.
#include "ui/views/ladderview.h"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace sockeye {

namespace {

constexpr double kZoomStep = 1.2;

} // namespace

void LadderView::mousePressEvent(QMouseEvent *event)
{
    const auto item = event->button() == Qt::LeftButton ? itemAt(event->position().toPoint()) : std::nullopt;
    if (!item)
        return QAbstractScrollArea::mousePressEvent(event);
    setCurrent(*item);
    activate();
}

void LadderView::mouseMoveEvent(QMouseEvent *event)
{
    hover(itemAt(event->position().toPoint()));
}

void LadderView::hover(std::optional<std::size_t> item)
{
    if (item == m_hovered)
        return;
    m_hovered = item;
    viewport()->setCursor(item ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void LadderView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    zoomBy(std::pow(kZoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void LadderView::keyPressEvent(QKeyEvent *event)
{
    const std::size_t count = m_scene.itemCount();
    const auto key = event->key();
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(kZoomStep);
    case Qt::Key_Minus:
        return zoomBy(1 / kZoomStep);
    case Qt::Key_0:
        return resetZoom();
    case Qt::Key_T:
        return setByTime(!isByTime());
    case Qt::Key_F:
        return setFollowing(!m_following);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return activate();
    default:
        break;
    }
    if (count == 0)
        return QAbstractScrollArea::keyPressEvent(event);
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        return step(m_current ? *m_current - std::min<std::size_t>(*m_current, 1) : count - 1);
    case Qt::Key_Down:
    case Qt::Key_Right:
        return step(m_current ? std::min(*m_current + 1, count - 1) : 0);
    case Qt::Key_Home:
        setFollowing(false);
        if (m_stretch.first == 0)
            return step(0);
        scrollTo(0);
        return askForMore();
    case Qt::Key_End:
        step(count - 1);
        return setFollowing(m_isLive);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void LadderView::step(std::size_t item)
{
    setCurrent(item);
    askForMore();
}

void LadderView::activate()
{
    if (m_current)
        Q_EMIT itemActivated(m_scene.rowsOf(*m_current).front());
}

void LadderView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void LadderView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool LadderView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto item = itemAt(help->pos()))
            QToolTip::showText(help->globalPos(), m_scene.describe(*item), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave)
        hover(std::nullopt);
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace sockeye
