// SPDX-License-Identifier: MIT
// Which rows of a session belong to a ladder, and what the streams had carried before any of them: a few octets a
// row however long the session. GUI thread only.
#pragma once

#include <span>

#include "core/journal/eventlog.h"
#include "ui/models/ladder.h"
#include "ui/models/rowset.h"

namespace sockeye {

class LadderRows
{
public:
    // Empties it.
    void begin(const LadderEnds &ends);
    // Rows of the log beyond all that are in, rising; those of other sockets are left out.
    void take(const EventLog &log, std::span<const Row> rows);

    std::uint64_t size() const { return m_rows.size(); }
    Row at(std::uint64_t place) const { return m_rows.at(place); }
    std::uint64_t placeOf(Row row) const { return m_rows.placeOf(row); }
    bool contains(Row row) const { return m_rows.contains(row); }
    LadderBase baseAt(const EventLog &log, std::uint64_t place) const;

private:
    void add(const IndexEntry &entry, Row row);
    bool isWanted(const IndexEntry &entry) const;
    void carry(LadderBase &base, const IndexEntry &entry) const;

    LadderEnds m_ends;
    RowSet m_rows;
    LadderBase m_total;
    std::vector<LadderBase> m_bases; // before every kStride-th place
    Row m_next = 0;                  // beyond the last one in
};

} // namespace sockeye
