// SPDX-License-Identifier: MIT
// The calls of one socket that are still waiting, each with how long and a way to cancel it. Takes no room while
// none waits. GUI thread only; the waiting calls outlive it.
#pragma once

#include <QTimer>
#include <QWidget>

#include "core/journal/event.h"

class QVBoxLayout;

namespace sockeye {

class WaitingCalls;

class WaitingRows : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingRows(WaitingCalls &waiting, QWidget *parent = nullptr);

    void setSocket(SocketId socket); // 0: none

private:
    QWidget *makeRow();
    void refresh();

    WaitingCalls &m_waiting;
    SocketId m_socket = 0;
    QTimer m_clock; // while calls wait
    QVBoxLayout *m_layout;
};

} // namespace sockeye
