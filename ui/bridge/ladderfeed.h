// SPDX-License-Identifier: MIT
// Brings the ladder its events: finds those of its ends on a thread of its own, and holds a stretch of at most
// kWindow of them, whatever the session holds. GUI thread only; the fetcher outlives it.
#pragma once

#include <deque>
#include <optional>

#include <QObject>
#include <QTimer>

#include "ui/bridge/eventfetcher.h"
#include "ui/bridge/filterrunner.h"
#include "ui/models/ladderrows.h"

namespace sockeye {

class LadderFeed : public QObject
{
    Q_OBJECT

public:
    static constexpr std::uint64_t kWindow = 2000; // events
    static constexpr std::uint64_t kTail = 500;    // of them where the tail is jumped to

    LadderFeed(std::shared_ptr<const EventLog> log, EventFetcher &fetcher, QObject *parent = nullptr);

    // Begins again. No left end: nothing is shown, and nothing looked for.
    void setEnds(const LadderEnds &ends);
    const LadderEnds &ends() const { return m_ends; }
    // Rows of the journal below `to` are there.
    void advance(Row to);
    // The stretch moves with the newest event.
    void setFollowing(bool following);
    // The stretch goes to where `place` is.
    void want(std::uint64_t place);

    std::uint64_t total() const { return m_rows.size(); }
    std::uint64_t first() const { return m_first; } // place of the stretch's first event
    std::uint64_t count() const { return m_facts.size(); }
    bool reachesEnd() const { return m_first + m_facts.size() == m_rows.size(); }
    // Everything that is there was looked at, and the stretch is whole.
    bool isSettled() const;
    const LadderRows &rows() const { return m_rows; }
    Ladder ladder() const;

Q_SIGNALS:
    void changed();

private:
    void take(const PickedRows &rows);
    void aim();
    void aimAt(std::uint64_t begin, std::uint64_t end);
    void fetch();
    void takeEvents(const EventPage &page, const std::vector<Row> &rows);
    void announce();

    const std::shared_ptr<const EventLog> m_log;
    EventFetcher &m_fetcher;
    FilterRunner m_runner;
    LadderEnds m_ends;
    LadderRows m_rows;
    std::deque<LadderFact> m_facts;
    std::uint64_t m_first = 0;             // place of m_facts' first
    std::uint64_t m_begin = 0, m_end = 0;  // the stretch aimed at
    std::optional<std::uint64_t> m_wanted; // a place to go to when the stretch is whole
    bool m_following = true;
    quint64 m_request = 0;  // of the fetcher, not answered yet; 0 for none
    bool m_atFront = false; // and it goes before what is there
    QTimer m_pause;         // until changed() may be said again
    bool m_isDue = false;
};

} // namespace sockeye
