// SPDX-License-Identifier: MIT
#include "ui/panels/droppanel.h"

#include <algorithm>

#include <QApplication>
#include <QMouseEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/text/theme.h"

namespace sockeye {

DropPanel::DropPanel(QWidget *content, QWidget *window) : QFrame(window), m_content(content)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    // In a low window the panel scrolls.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    content->installEventFilter(this);
    hide();
}

void DropPanel::dropFrom(QWidget *anchor)
{
    if (isVisible() && m_anchor == anchor) {
        putAway();
        return;
    }
    m_anchor = anchor;
    m_focusBefore = QApplication::focusWidget();
    place();
    raise();
    show();
    m_content->setFocus(Qt::PopupFocusReason);
}

void DropPanel::putAway()
{
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

void DropPanel::place()
{
    if (!m_anchor)
        return;
    const QWidget *window = parentWidget();
    const QPoint below = m_anchor->mapTo(window, QPoint(0, m_anchor->height()));
    const int frame = 2 * frameWidth();
    const QSize wanted = m_content->sizeHint().expandedTo(m_content->minimumSize());
    const int width = std::min(wanted.width() + frame, window->width() - 2 * kGrid);
    const int needed = std::max(wanted.height(), m_content->heightForWidth(width - frame)) + frame;
    const int height = std::min(needed, window->height() - below.y() - kGrid);
    const int left = std::max(kGrid, std::min(below.x(), window->width() - width - kGrid));
    setGeometry(left, below.y(), width, height);
}

bool DropPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_content) {
        if (event->type() == QEvent::LayoutRequest)
            place();
        return false;
    }
    // The application's events, while it is shown: a press outside puts it away and goes on to where it went.
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *widget = qobject_cast<const QWidget *>(watched);
        const bool outside =
            widget && widget->window() == window() && widget != this && !isAncestorOf(widget);
        if (outside && widget != m_anchor)
            putAway();
    } else if (event->type() == QEvent::Resize && watched == parentWidget()) {
        place();
    }
    return false;
}

// Tab goes round inside.
bool DropPanel::focusNextPrevChild(bool next)
{
    QWidget *start = isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : m_content;
    QWidget *at = start;
    do {
        at = next ? at->nextInFocusChain() : at->previousInFocusChain();
        if (isAncestorOf(at) && at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus) &&
            !at->focusProxy()) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (at != start);
    return false;
}

void DropPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    qApp->installEventFilter(this);
    Q_EMIT shownChanged(true);
}

void DropPanel::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    qApp->removeEventFilter(this);
    Q_EMIT shownChanged(false);
}

} // namespace sockeye
