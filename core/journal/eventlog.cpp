// SPDX-License-Identifier: MIT
#include "core/journal/eventlog.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

#include "core/base/regularfile.h"
#include "core/journal/eventdecoder.h"

namespace sockeye {

namespace {

tl::unexpected<SysError> failed(int code)
{
    return tl::make_unexpected(SysError{"pread", code});
}

// Reads blocks one after the other from an offset.
class BlockCursor
{
public:
    BlockCursor(int fd, std::uint64_t offset, EventStorage &storage)
        : m_fd(fd)
        , m_offset(offset)
        , m_storage(storage)
    {
    }

    Result<PacketView> next()
    {
        std::array<std::uint8_t, 1024> start; // most blocks are shorter
        const auto got = readInto(start);
        if (!got)
            return tl::make_unexpected(got.error());
        const auto length = BlockView::claimedLength(ByteView(start).first(*got));
        if (!length)
            return failed(EBADMSG);
        const auto block = m_storage.allocate(*length);
        if (*length <= *got) {
            std::copy_n(start.begin(), *length, block.begin());
        } else if (const auto whole = readInto(block); !whole || *whole < *length) {
            return whole ? failed(EBADMSG) : tl::make_unexpected(whole.error());
        }
        m_offset += *length;
        PacketView packet;
        const auto whole = BlockView::at(block);
        if (!whole || whole->type != pcapng::kPacketBlock || !packet.parse(block))
            return failed(EBADMSG);
        return packet;
    }

private:
    Result<std::size_t> readInto(std::span<std::uint8_t> to) const
    {
        const auto got = readAt(m_fd, m_offset, to);
        return got.err == 0 ? Result<std::size_t>(got.size) : failed(got.err);
    }

    int m_fd;
    std::uint64_t m_offset;
    EventStorage &m_storage;
};

} // namespace

Sequence EventLog::sequenceOf(Row row) const
{
    const std::lock_guard lock(m_mutex);
    const auto next = std::upper_bound(m_runs.begin(), m_runs.end(), row,
                                       [](Row value, const Run &run) { return value < run.row; });
    if (next == m_runs.begin())
        return 0;
    const Run &run = *std::prev(next);
    return run.seq + (row - run.row);
}

Row EventLog::rowOf(Sequence seq) const
{
    const Row end = size();
    const std::lock_guard lock(m_mutex);
    const auto next = std::upper_bound(m_runs.begin(), m_runs.end(), seq,
                                       [](Sequence value, const Run &run) { return value < run.seq; });
    if (next == m_runs.begin())
        return 0;
    const Run &run = *std::prev(next);
    const Row limit = next == m_runs.end() ? end : std::min(end, next->row);
    return std::min(limit, run.row + std::min(seq - run.seq, limit));
}

Row EventLog::rowAtTime(std::int64_t ns) const
{
    Row low = 0;
    Row high = size();
    while (low < high) {
        const Row middle = low + (high - low) / 2;
        if (m_index.at(middle).ns < ns)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::vector<Row> EventLog::marks(std::size_t from) const
{
    const Row end = size();
    const std::lock_guard lock(m_mutex);
    const auto last = std::lower_bound(m_marks.begin(), m_marks.end(), end);
    const auto first = m_marks.begin() + static_cast<std::ptrdiff_t>(std::min(from, m_marks.size()));
    return first < last ? std::vector<Row>(first, last) : std::vector<Row>();
}

Result<Event> EventLog::read(Row row, EventStorage &storage) const
{
    const IndexEntry &entry = m_index.at(row);
    if (entry.flags & IndexEntry::kNotKept)
        return fromIndex(row);
    return readAt(entry, storage);
}

Result<Event> EventLog::readAt(const IndexEntry &entry, EventStorage &storage) const
{
    std::shared_ptr<const UniqueFd> file;
    {
        const std::lock_guard lock(m_mutex);
        file = m_file;
    }
    BlockCursor cursor(file->value(), entry.offset, storage);
    const auto first = cursor.next();
    if (!first)
        return tl::make_unexpected(first.error());
    auto payload = first->payload;
    if (first->hasMore()) {
        if (first->fields.total > fileBytes())
            return failed(EBADMSG);
        const auto whole = storage.allocate(static_cast<std::size_t>(first->fields.total));
        auto to = std::copy(payload.begin(), payload.end(), whole.begin());
        while (to != whole.end()) {
            const auto part = cursor.next();
            if (!part)
                return tl::make_unexpected(part.error());
            const auto left = static_cast<std::size_t>(whole.end() - to);
            if (part->seq != first->seq || !part->continues() || part->payload.size() > left)
                return failed(EBADMSG);
            to = std::copy(part->payload.begin(), part->payload.end(), to);
        }
        payload = whole;
    }
    Event event;
    if (!decodeEvent(*first, payload, m_sockets, storage, Detail::All, event))
        return failed(EBADMSG);
    event.socket = entry.socket; // the live session counts sockets, the file interfaces
    return event;
}

// What the index knows of an event whose bytes were not kept.
Event EventLog::fromIndex(Row row) const
{
    const IndexEntry &entry = m_index.at(row);
    const auto has = [&entry](IndexEntry::Flag flag) { return (entry.flags & flag) != 0; };
    const auto phase = has(IndexEntry::kStarted) ? CallPhase::Started : CallPhase::Done;
    const auto dir = has(IndexEntry::kOut) ? Direction::Out : Direction::In;
    Event event;
    event.seq = sequenceOf(row);
    event.ns = entry.ns;
    event.socket = entry.socket;
    switch (entry.kind) {
    case EventKind::Call: {
        auto &call = event.body.emplace<CallEvent>();
        call.phase = phase;
        call.call = entry.call;
        call.carriedData = has(IndexEntry::kCarriedData);
        call.ret = static_cast<std::int32_t>(entry.value);
        call.err = entry.err;
        break;
    }
    case EventKind::Data: {
        auto &data = event.body.emplace<DataEvent>();
        data.dir = dir;
        data.call = entry.call;
        data.origLen = entry.value;
        data.flags = entry.dataFlags;
        break;
    }
    case EventKind::State: {
        auto &state = event.body.emplace<StateEvent>();
        state.from = static_cast<TcpState>(entry.value >> 8);
        state.to = static_cast<TcpState>(entry.value & 0xff);
        state.evidence = has(IndexEntry::kImplied) ? Evidence::Implied : Evidence::Observed;
        break;
    }
    case EventKind::Drop:
        event.body.emplace<DropEvent>().count = entry.value;
        break;
    case EventKind::Sample:
        event.body.emplace<SampleEvent>();
        break;
    case EventKind::Segment: {
        auto &segment = event.body.emplace<SegmentEvent>();
        segment.dir = dir;
        segment.origLen = entry.value;
        break;
    }
    case EventKind::Resolve:
        event.body.emplace<ResolveEvent>().phase = phase;
        break;
    case EventKind::Note: {
        auto &note = event.body.emplace<NoteEvent>();
        note.code = static_cast<NoteCode>(entry.value);
        note.severity = has(IndexEntry::kFailed) ? Severity::Warning : Severity::Info;
        break;
    }
    case EventKind::Mark:
        event.body.emplace<MarkEvent>().target = entry.value;
        break;
    case EventKind::Gap: {
        const std::lock_guard lock(m_mutex);
        const auto hole = m_holes.find(row);
        event.body.emplace<GapEvent>() = hole == m_holes.end() ? GapEvent{} : hole->second;
        break;
    }
    }
    return event;
}

std::string EventLog::socketName(SocketId socket) const
{
    return m_sockets.nameOf(socket);
}

std::int64_t EventLog::beganNs() const
{
    return m_beganNs.load(std::memory_order_acquire);
}

void EventLog::setFile(std::shared_ptr<const UniqueFd> file)
{
    const std::lock_guard lock(m_mutex);
    m_file = std::move(file);
}

void EventLog::append(const Event &event, std::uint64_t offset, bool isKept)
{
    const Row row = m_index.appended();
    if (row == 0) {
        const auto *call = event.as<CallEvent>();
        const bool began = call && call->startNs != 0 && call->startNs < event.ns;
        m_beganNs.store(began ? call->startNs : event.ns, std::memory_order_release);
    }
    if (event.seq != m_lastSeq + 1 || row == 0) {
        const std::lock_guard lock(m_mutex);
        m_runs.push_back({row, event.seq});
    }
    m_lastSeq = event.seq;
    IndexEntry entry = indexEntryOf(event, offset);
    if (!isKept)
        entry.flags |= IndexEntry::kNotKept;
    m_index.append(entry);
    m_sockets.fold(event, row);
    if (event.kind() == EventKind::Mark) {
        const std::lock_guard lock(m_mutex);
        m_marks.push_back(row);
    }
}

void EventLog::appendHole(const GapEvent &hole)
{
    const Row row = m_index.appended();
    {
        const std::lock_guard lock(m_mutex);
        m_holes.emplace(row, hole);
    }
    Event event;
    event.seq = hole.first;
    event.ns = row == 0 ? 0 : m_index.at(row - 1).ns;
    event.body = hole;
    append(event, 0, false);
}

void EventLog::publish(std::uint64_t fileBytes)
{
    m_fileBytes.store(fileBytes, std::memory_order_relaxed);
    m_sockets.publish();
    m_index.publish();
}

} // namespace sockeye
