// SPDX-License-Identifier: MIT
// The session's bookmarks in a list: Enter goes to one, F2 renames it, a digit gives it a colour, Delete takes it away;
// what was done last can be undone. GUI thread only; the keeper outlives it.
#pragma once

#include <QWidget>

#include "core/journal/bookmarks.h"

class QMenu;
class QStackedWidget;
class QTableView;

namespace sockeye {

class BookmarkKeeper;
class BookmarkModel;
class EmptyState;

class BookmarksPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BookmarksPanel(BookmarkKeeper &keeper, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void activated(const sockeye::Bookmark &bookmark);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void removeCurrent();
    void recolorCurrent(MarkColor color);
    void addColors(QMenu *menu);
    void showMenu(const QPoint &at);

    BookmarkKeeper &m_keeper;
    BookmarkModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace sockeye
