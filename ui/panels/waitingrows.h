// SPDX-License-Identifier: MIT
// The calls that are still waiting, of one socket or of all, each with how long and a way to cancel it. Takes no room
// while none waits. GUI thread only; the waiting calls outlive it.
#pragma once

#include <QTimer>
#include <QWidget>

#include "core/journal/event.h"
#include "ui/text/textspan.h"

class QVBoxLayout;

namespace sockeye {

class WaitingCalls;

class WaitingRows : public QWidget
{
    Q_OBJECT

public:
    WaitingRows(WaitingCalls &waiting, SocketNamer names, QWidget *parent = nullptr);

    void setSocket(SocketId socket); // 0: none
    void setAllSockets();            // their names are said

private:
    QWidget *makeRow();
    void refresh();

    WaitingCalls &m_waiting;
    const SocketNamer m_names;
    SocketId m_socket = 0;
    bool m_all = false;
    QTimer m_clock; // while calls wait
    QVBoxLayout *m_layout;
};

} // namespace sockeye
