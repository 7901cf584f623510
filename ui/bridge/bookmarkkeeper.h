// SPDX-License-Identifier: MIT
// The session's bookmarks: read from its mark events, and written as such; undone by a mark that takes the last one
// back. What is asked for shows once the journal has it. GUI thread only; its signals come on the GUI thread. Source
// and fetcher outlive it.
#pragma once

#include <QObject>

#include "core/journal/bookmarks.h"
#include "ui/bridge/eventfetcher.h"
#include "ui/bridge/sessionsource.h"

namespace sockeye {

class BookmarkKeeper : public QObject
{
    Q_OBJECT

public:
    BookmarkKeeper(const SessionSource &source, EventFetcher &fetcher, QObject *parent = nullptr);

    const std::vector<Bookmark> &bookmarks() const { return m_list; } // oldest first
    bool canWrite() const { return m_source.isLive(); }
    bool canUndo() const { return !m_done.empty(); }
    void advance(); // there may be new marks

    // `bookmark` but for its seq; what it is put on is an event of `socket`.
    void add(const Bookmark &bookmark, SocketId socket);
    void rename(Sequence bookmark, const QString &name);
    void recolor(Sequence bookmark, MarkColor color);
    void remove(Sequence bookmark);
    void undo(); // the last of these that was not undone

Q_SIGNALS:
    void changed();

private:
    void write(const MarkEvent &mark, SocketId socket);
    void take(const EventPage &page);

    SessionSource m_source;
    const std::shared_ptr<const EventLog> m_log;
    EventFetcher &m_fetcher;
    Bookmarks m_marks;
    std::vector<Bookmark> m_list;
    std::size_t m_read = 0;  // marks of the log that were taken
    std::size_t m_asked = 0; // and those under way
    quint64 m_request = 0;
    std::vector<Sequence> m_done; // marks this window made and has not undone
    std::vector<Sequence> m_undoing;
};

} // namespace sockeye
