// SPDX-License-Identifier: MIT
// Says the newest thing worth a sentence in the status line: reads the event, puts it into words. GUI thread only;
// owned by the window; fetcher and line outlive it.
#pragma once

#include <map>

#include <QObject>

#include "ui/bridge/eventfetcher.h"
#include "ui/text/theme.h"

namespace sockeye {

class StatusLine;

class StatusReporter : public QObject
{
    Q_OBJECT

public:
    StatusReporter(std::shared_ptr<const EventLog> log, EventFetcher &fetcher, StatusLine &line,
                   QObject *parent);

    void sayIdle(bool live);
    void sayRefused(const QString &what, const QString &why);
    // What was to be reported before is not any more.
    void say(const QString &icon, Tone tone, const QString &what, const QString &why);
    void setPeers(const std::vector<SocketSummary> &changed); // which sockets are each other's ends

public Q_SLOTS:
    void report(sockeye::Row row);

private:
    void take(quint64 request, const EventPage &page);
    Row causeOf(Row row) const;
    QString nameOf(SocketId socket) const;

    const std::shared_ptr<const EventLog> m_log;
    EventFetcher &m_fetcher;
    StatusLine &m_line;
    quint64 m_request = 0;
    Row m_row = 0;
    std::map<SocketId, SocketId> m_peers;
};

} // namespace sockeye
