// SPDX-License-Identifier: MIT
// One session as its readers see it: index, sockets and the file behind them. Filled by exactly one thread
// (the journal's writer, or the loader of a file); read by any. Rows below size() never change.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/uniquefd.h"
#include "core/journal/event.h"
#include "core/journal/eventindex.h"
#include "core/journal/sockettable.h"

namespace sockeye {

// The memory a decoded event's views point into. Reused from read to read.
class EventStorage
{
public:
    void clear()
    {
        m_blocks.clear();
        m_endpoints.clear();
    }
    // A block that stays where it is until clear().
    std::span<std::uint8_t> allocate(std::size_t octets)
    {
        auto &block = m_blocks.emplace_back(std::make_unique_for_overwrite<std::uint8_t[]>(octets));
        return {block.get(), octets};
    }
    // As long.
    std::span<Endpoint> endpoints(std::size_t count) { return m_endpoints.emplace_back(count); }

private:
    std::vector<std::unique_ptr<std::uint8_t[]>> m_blocks;
    std::vector<std::vector<Endpoint>> m_endpoints; // moving a vector leaves its elements where they are
};

class EventLog
{
public:
    // Any thread ------------------------------------------------------------------------------------------
    Row size() const { return m_index.size(); }
    const IndexEntry &entry(Row row) const { return m_index.at(row); }
    Sequence sequenceOf(Row row) const;
    // The row of `seq`, or of the next kept one; size() when there is none.
    Row rowOf(Sequence seq) const;
    // The first row at or after `ns`, taking rows as ordered by time (they are, but for ties across threads).
    Row rowAtTime(std::int64_t ns) const;
    // Reads the event back from the file; blocks on the disk, so never on the UI thread. Views in the event
    // point into `storage`, which may collect many events before it is cleared. An event that was not kept
    // has what the index knows and nothing else.
    Result<Event> read(Row row, EventStorage &storage) const;
    // The rows of the mark events, from the `from`th one on.
    std::vector<Row> marks(std::size_t from = 0) const;
    const SocketTable &sockets() const { return m_sockets; }
    std::string socketName(SocketId socket) const; // "tcp#1"; "session" for 0
    std::int64_t beganNs() const; // wall time when the first call began, or of the first event; 0 when empty
    std::uint64_t fileBytes() const { return m_fileBytes.load(std::memory_order_relaxed); }

    // The one thread that fills it ------------------------------------------------------------------------
    // Where read() finds the blocks. A copy of the file so far may take its place.
    void setFile(std::shared_ptr<const UniqueFd> file);
    // The next row, at `offset` of the file. Sequences must rise.
    void append(const Event &event, std::uint64_t offset, bool isKept = true);
    // A hole in the file, as the row of the first event that is missing.
    void appendHole(const GapEvent &hole);
    void introduce(SocketId id, std::string_view name, SocketKind kind)
    {
        m_sockets.introduce(id, name, kind);
    }
    Row appended() const { return m_index.appended(); }
    // The rows from `from` that are not published yet could not be written after all.
    void markNotKept(Row from) { m_index.markNotKept(from); }
    // Makes everything appended visible.
    void publish(std::uint64_t fileBytes);

private:
    // Rows from `row` on have the sequences from `seq` on, up to the next run.
    struct Run {
        Row row;
        Sequence seq;
    };

    Result<Event> readAt(const IndexEntry &entry, EventStorage &storage) const;
    Event fromIndex(Row row) const;

    EventIndex m_index;
    SocketTable m_sockets;
    std::atomic<std::uint64_t> m_fileBytes{0};
    std::atomic<std::int64_t> m_beganNs{0};
    Sequence m_lastSeq = 0; // of the filling thread

    mutable std::mutex m_mutex; // for what follows
    std::shared_ptr<const UniqueFd> m_file;
    std::vector<Run> m_runs;
    std::vector<Row> m_marks;
    std::unordered_map<Row, GapEvent> m_holes;
};

} // namespace sockeye
