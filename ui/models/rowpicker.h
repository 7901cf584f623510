// SPDX-License-Identifier: MIT
// Which events have a row of their own in the timeline. One thread at a time.
//
// Folded into other rows, and so without one: calls whose bytes follow as data, samples, and states nobody saw
// when the step that was seen follows. A filter that asks for calls or samples by kind gets them all the same.
#pragma once

#include <set>

#include "core/journal/filtermatcher.h"

namespace sockeye {

// What the person wants to see.
struct RowQuery {
    Filter filter;
    bool calls = true; // and lookups, notes, marks
    bool data = true;  // and segments
    bool states = true;
    bool errors = true; // what failed, whatever its kind; drops, gaps, warnings
    // Instead: the calls that came back, also those whose bytes follow as data; of one socket and those it
    // accepted, the call that made them alone; 0: of all.
    bool onlyCalls = false;
    SocketId callsOf = 0;
};

class RowPicker
{
public:
    explicit RowPicker(RowQuery query);

    // Before rows that were not there at the last call.
    void update(const EventLog &log);

    // Whether the event has a row of its own when nothing is filtered. `next` is the event after it, null when
    // that is not known yet.
    bool standsAlone(const IndexEntry &entry, const IndexEntry *next) const;
    // Whether such an event is wanted; Maybe: the event itself must be asked.
    FilterMatcher::Answer picks(const IndexEntry &entry) const;
    bool picks(const IndexEntry &entry, const Event &event) { return m_matcher.matches(entry, event); }

private:
    bool asksFor(EventKind kind) const;
    bool isListedCall(const IndexEntry &entry) const;

    RowQuery m_query;
    FilterMatcher m_matcher;
    bool m_allCalls = false, m_samples = false;
    std::uint64_t m_version = 0;   // of the socket table
    std::set<SocketId> m_children; // of m_query.callsOf
};

// True when `step` is a state nobody saw and `next` goes on from it: the two are one row.
bool foldsIntoNext(const IndexEntry &step, const IndexEntry &next);

} // namespace sockeye
