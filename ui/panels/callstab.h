// SPDX-License-Identifier: MIT
// The calls of the selected socket: those that can be issued above, those that were made below. GUI thread only.
#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "core/journal/eventlog.h"

namespace sockeye {

class CallPanel;
class EventFetcher;
class TimelinePanel;

class CallsTab : public QWidget
{
    Q_OBJECT

public:
    // `callPanel` becomes its child; null where nothing can be called.
    CallsTab(std::shared_ptr<const EventLog> log, EventFetcher &fetcher, CallPanel *callPanel,
             QWidget *parent = nullptr);

    TimelinePanel *timeline() const { return m_timeline; }
    void setSocket(const std::optional<SocketSummary> &socket);

public Q_SLOTS:
    void advance(sockeye::Row from, sockeye::Row to);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void applyFilter();

    TimelinePanel *m_timeline;
    QString m_name; // of the socket
    Row m_end = 0;
};

} // namespace sockeye
