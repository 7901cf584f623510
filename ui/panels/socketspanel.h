// SPDX-License-Identifier: MIT
// The sockets of the session, or what will appear there. GUI thread only.
#pragma once

#include <vector>

#include <QWidget>

#include "core/journal/sockettable.h"

class QStackedWidget;

namespace sockeye {

class SocketModel;
class SocketTreeView;

class SocketsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SocketsPanel(QWidget *parent = nullptr);

    SocketModel *model() const { return m_model; }
    SocketTreeView *view() const { return m_view; }

    SocketId selectedSocket() const; // 0: none
    // No socketSelected() follows. A socket that is not there yet is selected when it comes.
    void select(SocketId socket);
    QStringList names() const;

public Q_SLOTS:
    void apply(const std::vector<sockeye::SocketSummary> &changed, bool more); // of JournalPump

Q_SIGNALS:
    void socketSelected(sockeye::SocketId socket);              // by the person; 0: none
    void selectedChanged(const sockeye::SocketSummary &socket); // the selected socket has news
    void menuRequested(sockeye::SocketId socket, const QPoint &globalAt);
    void countChanged(int all, int open);

private:
    SocketModel *m_model;
    SocketTreeView *m_view;
    QStackedWidget *m_stack;
    SocketId m_wanted = 0;
    bool m_selecting = false;
};

} // namespace sockeye
