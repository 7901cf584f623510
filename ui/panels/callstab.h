// SPDX-License-Identifier: MIT
// The calls of the selected socket, or of all: those that can be issued above, those that were made below, as strace
// prints them, those that still wait at their end, and beside them the selected one explained. GUI thread only.
#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "core/journal/eventlog.h"

class QScrollArea;
class QSplitter;
class QToolButton;

namespace sockeye {

class CallDetail;
class CallPanel;
class EventFetcher;
class TimelinePanel;
class WaitingCalls;
class WaitingRows;

class CallsTab : public QWidget
{
    Q_OBJECT

public:
    // `callPanel` becomes its child; null where nothing can be called. `fetcher` and `waiting` outlive it.
    CallsTab(std::shared_ptr<const EventLog> log, EventFetcher &fetcher, WaitingCalls &waiting,
             CallPanel *callPanel, QWidget *parent = nullptr);

    TimelinePanel *timeline() const { return m_timeline; }
    CallDetail *detail() const { return m_detail; }
    void setSocket(const std::optional<SocketSummary> &socket);
    // Selects the event where it is a call that came back.
    void select(Row row);
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void advance(sockeye::Row from, sockeye::Row to);

Q_SIGNALS:
    void bytesRequested(sockeye::Row row); // the octets of the call's address

protected:
    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applySocket();
    void fitPanel();

    const std::shared_ptr<const EventLog> m_log;
    QScrollArea *m_issue; // around the call panel; null where nothing can be called
    TimelinePanel *m_timeline;
    CallDetail *m_detail;
    WaitingRows *m_waiting;
    QSplitter *m_split;
    QToolButton *m_all;
    SocketId m_socket = 0;
    Row m_end = 0;
};

} // namespace sockeye
