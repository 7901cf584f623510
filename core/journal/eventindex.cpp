// SPDX-License-Identifier: MIT
#include "core/journal/eventindex.h"

#include <algorithm>
#include <limits>
#include <new>

#include <sys/mman.h>

namespace sockeye {

namespace {

template<typename T>
std::uint32_t clamped(T value)
{
    return static_cast<std::uint32_t>(
        std::min<std::uint64_t>(value, std::numeric_limits<std::uint32_t>::max()));
}

struct Filler {
    IndexEntry &entry;

    void set(IndexEntry::Flag flag, bool on) { entry.flags |= on ? flag : 0; }

    void operator()(const CallEvent &call)
    {
        const bool done = call.phase == CallPhase::Done;
        entry.call = call.call;
        entry.value = static_cast<std::uint32_t>(call.ret);
        entry.err = static_cast<std::uint16_t>(call.err);
        set(IndexEntry::kStarted, !done);
        set(IndexEntry::kFailed, done && call.err != 0);
        set(IndexEntry::kCarriedData, call.carriedData);
        set(IndexEntry::kMadeSocket, call.made.type != SocketType::None);
        set(IndexEntry::kEndOfStream, isEndOfStream(call));
    }
    void operator()(const DataEvent &data)
    {
        entry.call = data.call;
        entry.value = clamped(data.origLen);
        entry.dataFlags = data.flags;
        set(IndexEntry::kOut, data.dir == Direction::Out);
    }
    void operator()(const StateEvent &state)
    {
        entry.value = static_cast<std::uint32_t>(state.from) << 8 | static_cast<std::uint32_t>(state.to);
        set(IndexEntry::kImplied, state.evidence == Evidence::Implied);
        set(IndexEntry::kMadeSocket, state.made.type != SocketType::None);
    }
    void operator()(const DropEvent &drop) { entry.value = clamped(drop.count); }
    void operator()(const SampleEvent &sample) { entry.value = clamped(sample.values.size()); }
    void operator()(const SegmentEvent &segment)
    {
        entry.value = clamped(segment.origLen);
        set(IndexEntry::kOut, segment.dir == Direction::Out);
    }
    void operator()(const ResolveEvent &resolve)
    {
        const bool done = resolve.phase == CallPhase::Done;
        entry.value = clamped(resolve.found.size());
        set(IndexEntry::kStarted, !done);
        set(IndexEntry::kFailed, done && resolve.found.empty());
    }
    void operator()(const NoteEvent &note)
    {
        entry.value = static_cast<std::uint32_t>(note.code);
        set(IndexEntry::kFailed, note.severity != Severity::Info);
    }
    void operator()(const MarkEvent &mark) { entry.value = clamped(mark.target); }
    void operator()(const GapEvent &gap) { entry.value = clamped(gap.last - gap.first + 1); }
};

} // namespace

IndexEntry indexEntryOf(const Event &event, std::uint64_t offset)
{
    IndexEntry entry;
    entry.ns = event.ns;
    entry.offset = offset;
    entry.socket = event.socket;
    entry.kind = event.kind();
    std::visit(Filler{entry}, event.body);
    return entry;
}

EventIndex::EventIndex()
{
    void *table = mmap(nullptr, kMaxChunks * sizeof(IndexEntry *), PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (table == MAP_FAILED)
        throw std::bad_alloc();
    m_chunks = static_cast<IndexEntry **>(table);
}

EventIndex::~EventIndex()
{
    for (Row row = 0; row < m_appended; row += kChunkMask + 1)
        delete[] m_chunks[row >> kChunkBits];
    munmap(m_chunks, kMaxChunks * sizeof(IndexEntry *));
}

void EventIndex::append(const IndexEntry &entry)
{
    const Row within = m_appended & kChunkMask;
    IndexEntry *&chunk = m_chunks[m_appended >> kChunkBits];
    if (within == 0)
        chunk = new IndexEntry[kChunkMask + 1];
    chunk[within] = entry;
    ++m_appended;
}

void EventIndex::markNotKept(Row from)
{
    for (Row row = from; row < m_appended; ++row)
        m_chunks[row >> kChunkBits][row & kChunkMask].flags |= IndexEntry::kNotKept;
}

} // namespace sockeye
