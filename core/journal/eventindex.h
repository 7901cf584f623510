// SPDX-License-Identifier: MIT
// The journal's index in memory: one record of 32 octets an event, enough for the timeline to draw the row's
// frame without touching the file. Append-only. One thread appends; any thread reads rows below size(),
// without a lock: records never move.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/journal/event.h"

namespace sockeye {

using Row = std::uint64_t; // position in the index, from 0

struct IndexEntry {
    enum Flag : std::uint8_t {
        kNotKept = 1, // the event's bytes are not in the file
        kFailed = 2,  // a call that returned -1 (err says why), a resolve that found nothing, a warning note
        kCarriedData = 4, // a call whose bytes follow as data events
        kStarted = 8,     // phase started
        kOut = 16,        // direction of data and segments: out, else in
        kImplied = 32,    // a state nobody saw
        kMadeSocket = 64,
        kEndOfStream = 128 // a receive on a stream that returned 0
    };

    std::int64_t ns = 0;
    std::uint64_t offset = 0; // of its first block in the file
    SocketId socket = 0;
    // Octets of data and segments (origLen); a call's ret as int32; drops counted; states from<<8|to; metrics
    // of a sample; addresses found; a note's code; a mark's target; events in a gap. What does not fit is
    // 2^32-1.
    std::uint32_t value = 0;
    EventKind kind = EventKind::Call;
    std::uint8_t flags = 0;
    CallCode call = CallCode::None; // for calls and data
    std::uint8_t dataFlags = 0;     // of DataFlag, for data
    std::uint16_t err = 0;
    std::uint16_t spare = 0;
};
static_assert(sizeof(IndexEntry) == 32);

IndexEntry indexEntryOf(const Event &event, std::uint64_t offset);

class EventIndex
{
public:
    EventIndex();
    ~EventIndex();
    EventIndex(const EventIndex &) = delete;
    EventIndex &operator=(const EventIndex &) = delete;

    // Rows that may be read. Any thread.
    Row size() const { return m_published.load(std::memory_order_acquire); }
    // `row` < size(). Any thread.
    const IndexEntry &at(Row row) const { return m_chunks[row >> kChunkBits][row & kChunkMask]; }

    // The appending thread only: append, then publish() makes everything appended so far visible at once.
    void append(const IndexEntry &entry);
    void publish() { m_published.store(m_appended, std::memory_order_release); }
    Row appended() const { return m_appended; }
    // Rows from `from` that are not published yet could not be written after all.
    void markNotKept(Row from);

private:
    static constexpr int kChunkBits = 14; // 16 384 records, 512 KiB
    static constexpr Row kChunkMask = (Row{1} << kChunkBits) - 1;
    static constexpr std::size_t kMaxChunks = 1 << 18; // 4.3 thousand million events

    // A table of its full size, so that it never moves; the kernel gives its pages only as they are touched.
    IndexEntry **m_chunks;
    Row m_appended = 0;
    std::atomic<Row> m_published{0};
};

} // namespace sockeye
