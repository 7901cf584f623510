// SPDX-License-Identifier: MIT
// The timeline: one line an event, of one height, of which only those in sight are looked at, so that five million
// scroll like fifty. Follows the tail until the person scrolls up or selects a row; End, or the button that
// shows then, takes it up again. Keyboard: arrows, Page Up and Down, Home, End, Ctrl+C copies the row.
// GUI thread only.
#pragma once

#include <QAbstractItemView>

#include "ui/models/timelinemodel.h"

class QHeaderView;
class QToolButton;

namespace sockeye {

class TimelineView : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);
    ~TimelineView() override;

    void setModel(QAbstractItemModel *model) override; // a TimelineModel
    QHeaderView *header() const { return m_header; }
    // What header()->saveState() gave; columns that no longer fit go all the same.
    void restoreColumns(const QByteArray &state);

    // A session that grows. Another has no tail to follow, and begins at its first row.
    void setLive(bool live);
    bool isFollowing() const { return m_following; }
    int topRow() const;
    int visibleRows() const; // whole ones
    // Selects it and brings it into sight; following ends.
    void selectRow(int row);

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    QSize sizeHint() const override;
    void reset() override;

public Q_SLOTS:
    void setFollowing(bool following);
    void copyRow() const;

Q_SIGNALS:
    void followingChanged(bool following);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;

    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

protected Q_SLOTS:
    void updateGeometries() override;

private:
    const TimelineModel *timeline() const;
    int rowHeight() const;
    int rowAt(int y) const;
    void toTail();
    void placeButton();
    void fitColumns();
    void fitCallColumns();
    void setStandardWidths();
    void paintRow(QPainter &painter, int row, const QRect &rect) const;
    QRect cellRect(int column, const QRect &row) const;
    void hover(int row);

    QHeaderView *m_header;
    QToolButton *m_followButton;
    bool m_live = true;
    bool m_following = true;
    bool m_moving = false; // the scroll bar is being set by this view
    int m_hovered = -1;
    int m_resultWidth = 0;                     // of the result column while it is not stretched
    int m_durationWidth = 0, m_deltaWidth = 0; // also while they are hidden
};

} // namespace sockeye
