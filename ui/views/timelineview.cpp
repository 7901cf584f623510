// SPDX-License-Identifier: MIT
// What the person does with it; how it looks is in timelineviewpaint.cpp, how wide in timelineviewcolumns.cpp.
#include "ui/views/timelineview.h"

#include <algorithm>
#include <limits>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolButton>

#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/buttonlook.h"
#include "ui/views/spanpaint.h"
#include "ui/views/timelineaccessible.h"

namespace sockeye {

TimelineView::TimelineView(QWidget *parent)
    : QAbstractItemView(parent)
    , m_header(new QHeaderView(Qt::Horizontal, this))
    , m_followButton(new QToolButton(this))
{
    setObjectName(QStringLiteral("timelineView"));
    setAccessibleName(tr("Timeline"));
    installTimelineAccessible();
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);

    m_header->setObjectName(QStringLiteral("timelineHeader"));
    m_header->setSectionsClickable(false);
    m_header->setHighlightSections(false);
    m_header->setStretchLastSection(true);
    m_header->setFocusPolicy(Qt::NoFocus);
    connect(m_header, &QHeaderView::sectionResized, this, [this] { viewport()->update(); });
    connect(m_header, &QHeaderView::geometriesChanged, this, &TimelineView::updateGeometries);

    m_followButton->setObjectName(QStringLiteral("followButton"));
    m_followButton->setText(tr("Follow"));
    m_followButton->setToolTip(tr("Show the newest events as they come (End)"));
    m_followButton->setIcon(themeIcon(QStringLiteral("arrow-down"), Role::Accent));
    m_followButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setButtonLook(m_followButton, ButtonLook::Accent);
    m_followButton->hide();
    connect(m_followButton, &QToolButton::clicked, this, [this] { setFollowing(true); });

    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_moving)
            setFollowing(value == verticalScrollBar()->maximum());
    });
    connect(&theme(), &Theme::changed, this, [this] {
        setStandardWidths();
        updateGeometries();
        viewport()->update();
    });
}

// The header is hidden and dies after this class has gone, and says so to whoever still listens.
TimelineView::~TimelineView()
{
    m_header->disconnect(this);
}

void TimelineView::setModel(QAbstractItemModel *model)
{
    Q_ASSERT(model == nullptr || qobject_cast<TimelineModel *>(model));
    QAbstractItemView::setModel(model);
    m_header->setModel(model);
    setStandardWidths();
    updateGeometries();
}

const TimelineModel *TimelineView::timeline() const
{
    return static_cast<const TimelineModel *>(model());
}

int TimelineView::rowHeight() const
{
    return theme().extent(Extent::TableRow);
}

int TimelineView::topRow() const
{
    return verticalScrollBar()->value();
}

int TimelineView::visibleRows() const
{
    return std::max(1, viewport()->height() / rowHeight());
}

int TimelineView::rowAt(int y) const
{
    return y < 0 ? -1 : topRow() + y / rowHeight();
}

void TimelineView::selectRow(int row)
{
    if (row < 0 || row >= timeline()->rowCount())
        return;
    setFollowing(false);
    setCurrentIndex(model()->index(row, TimelineModel::WhatColumn));
}

void TimelineView::setLive(bool live)
{
    m_live = live;
    setFollowing(live);
    placeButton();
}

void TimelineView::setFollowing(bool following)
{
    following = following && m_live;
    if (following)
        toTail();
    if (following == m_following)
        return;
    m_following = following;
    placeButton();
    Q_EMIT followingChanged(following);
}

void TimelineView::toTail()
{
    const QScopedValueRollback moving(m_moving, true);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void TimelineView::reset()
{
    QAbstractItemView::reset();
    m_hovered = -1;
    updateGeometries();
}

void TimelineView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    if (start <= topRow() + visibleRows())
        viewport()->update();
}

void TimelineView::updateGeometries()
{
    const int headerHeight = theme().extent(Extent::Header);
    if (viewportMargins().top() != headerHeight)
        setViewportMargins(0, headerHeight, 0, 0);
    const QRect view = viewport()->geometry();
    m_header->setGeometry(view.left(), view.top() - headerHeight, view.width(), headerHeight);

    const QScopedValueRollback moving(m_moving, true);
    const int rows = model() ? model()->rowCount() : 0;
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setPageStep(visibleRows());
    verticalScrollBar()->setRange(0, std::max(0, rows - visibleRows()));
    if (m_following)
        toTail();
    placeButton();
    QAbstractItemView::updateGeometries();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    fitColumns();
}

void TimelineView::placeButton()
{
    const bool wanted = m_live && !m_following && verticalScrollBar()->maximum() > 0;
    if (wanted) {
        m_followButton->resize(m_followButton->sizeHint());
        const QRect view = viewport()->geometry();
        m_followButton->move(view.right() - m_followButton->width() - 2 * kGrid,
                             view.bottom() - m_followButton->height() - 2 * kGrid);
        m_followButton->raise();
    }
    m_followButton->setVisible(wanted);
}

QRect TimelineView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || m_header->isSectionHidden(index.column()))
        return {};
    const qint64 y = (qint64{index.row()} - topRow()) * rowHeight();
    constexpr qint64 kFar = 1 << 24; // out of sight, but no overflow in what Qt adds to it
    return QRect(m_header->sectionViewportPosition(index.column()),
                 static_cast<int>(std::clamp(y, -kFar, kFar)), m_header->sectionSize(index.column()),
                 rowHeight());
}

void TimelineView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int row = index.row(), top = topRow(), visible = visibleRows();
    int to = top;
    if (hint == PositionAtTop)
        to = row;
    else if (hint == PositionAtBottom)
        to = row - visible + 1;
    else if (hint == PositionAtCenter)
        to = row - visible / 2;
    else if (row < top)
        to = row;
    else if (row >= top + visible)
        to = row - visible + 1;
    const QScopedValueRollback moving(m_moving, true);
    verticalScrollBar()->setValue(to);
}

QModelIndex TimelineView::indexAt(const QPoint &point) const
{
    const int column = m_header->logicalIndexAt(point.x());
    return model() && column >= 0 ? model()->index(rowAt(point.y()), column) : QModelIndex();
}

QModelIndex TimelineView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0)
        return {};
    const QModelIndex current = currentIndex();
    const int column = current.isValid() ? current.column() : static_cast<int>(TimelineModel::WhatColumn);
    const int row = current.isValid() ? current.row() : std::min(topRow(), rows - 1);
    const auto to = [&](qint64 target) {
        return model()->index(static_cast<int>(std::clamp<qint64>(target, 0, rows - 1)), column);
    };
    switch (action) {
    case MoveUp:
    case MovePrevious:
        return to(current.isValid() ? row - 1 : row);
    case MoveDown:
    case MoveNext:
        return to(current.isValid() ? row + 1 : row);
    case MovePageUp:
        return to(row - visibleRows());
    case MovePageDown:
        return to(qint64{row} + visibleRows());
    case MoveHome:
        return to(0);
    case MoveEnd:
        return to(rows - 1);
    case MoveLeft:
        return model()->index(row, std::max(column - 1, 0));
    case MoveRight:
        return model()->index(row, std::min<int>(column + 1, model()->columnCount() - 1));
    }
    return current;
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyRow();
        return;
    }
    const QModelIndex before = currentIndex();
    QAbstractItemView::keyPressEvent(event);
    const bool isEnd = event->key() == Qt::Key_End;
    if (isEnd)
        setFollowing(true);
    else if (currentIndex() != before)
        setFollowing(false);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    QAbstractItemView::mousePressEvent(event);
    if (indexAt(event->position().toPoint()).isValid())
        setFollowing(false); // it would run away from under the pointer
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        hover(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        hover(-1);
    return QAbstractItemView::viewportEvent(event);
}

void TimelineView::hover(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
}

void TimelineView::scrollContentsBy(int, int)
{
    viewport()->update();
}

int TimelineView::verticalOffset() const
{
    return static_cast<int>(
        std::min<qint64>(qint64{topRow()} * rowHeight(), std::numeric_limits<int>::max()));
}

bool TimelineView::isIndexHidden(const QModelIndex &index) const
{
    return m_header->isSectionHidden(index.column());
}

void TimelineView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const int row = rowAt(rect.center().y());
    if (row < 0 || row >= model()->rowCount()) {
        if (command & QItemSelectionModel::Clear)
            selectionModel()->clearSelection();
        return;
    }
    const QItemSelection selection(model()->index(row, 0), model()->index(row, model()->columnCount() - 1));
    selectionModel()->select(selection, command);
}

QRegion TimelineView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const QRect first = visualRect(model()->index(range.top(), TimelineModel::WhatColumn));
        const int rows = std::min(range.height(), visibleRows() + 1);
        region += QRect(0, first.top(), viewport()->width(), rows * rowHeight());
    }
    return region;
}

void TimelineView::copyRow() const
{
    if (!currentIndex().isValid())
        return;
    QStringList cells;
    for (int column = 0; column < model()->columnCount(); ++column)
        cells << currentIndex().siblingAtColumn(column).data().toString();
    QGuiApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
}

QSize TimelineView::sizeHint() const
{
    return {90 * kGrid, 20 * rowHeight()};
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Timeline"));
        m_followButton->setText(tr("Follow"));
    }
    return QAbstractItemView::event(event);
}

} // namespace sockeye
