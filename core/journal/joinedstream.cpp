// SPDX-License-Identifier: MIT
#include "core/journal/joinedstream.h"

#include <algorithm>
#include <cstring>

namespace sockeye {

namespace {

constexpr Row kStride = 1024;
constexpr Row kAskEvery = 1 << 16; // rows, whether to stop

} // namespace

JoinedStream::JoinedStream(std::shared_ptr<const EventLog> log, SocketId socket, Direction direction)
    : m_log(std::move(log))
    , m_socket(socket)
    , m_direction(direction)
{
}

std::shared_ptr<const JoinedStream> JoinedStream::make(std::shared_ptr<const EventLog> log, SocketId socket,
                                                       Direction direction, Row end, ScanControl &control)
{
    std::shared_ptr<JoinedStream> stream(new JoinedStream(std::move(log), socket, direction));
    return stream->scan(end, control) ? stream : nullptr;
}

std::shared_ptr<const JoinedStream> JoinedStream::extended(Row end, ScanControl &control) const
{
    std::shared_ptr<JoinedStream> stream(new JoinedStream(*this));
    return stream->scan(end, control) ? stream : nullptr;
}

bool JoinedStream::isPart(const IndexEntry &entry) const
{
    const bool isOut = (entry.flags & IndexEntry::kOut) != 0;
    const int leftOut = isOut ? kPeeked : kPeeked | kOutOfBand;
    return entry.kind == EventKind::Data && entry.socket == m_socket &&
           isOut == (m_direction == Direction::Out) && (entry.dataFlags & leftOut) == 0 && entry.value > 0;
}

bool JoinedStream::scan(Row end, ScanControl &control)
{
    for (Row row = m_end; row < end; ++row) {
        if (row % kAskEvery == 0) {
            control.done = row;
            if (control.stop)
                return false;
        }
        const IndexEntry &entry = m_log->entry(row);
        if (entry.kind == EventKind::Data && entry.socket == m_socket &&
            (entry.dataFlags & kOutOfBand) != 0 &&
            ((entry.flags & IndexEntry::kOut) != 0) == (m_direction == Direction::Out))
            m_certainTo = std::min(m_certainTo, m_size);
        if (!isPart(entry))
            continue;
        if (m_marks.empty() || row - m_marks.back().row >= kStride)
            m_marks.push_back({m_size, row});
        m_size += entry.value;
    }
    m_end = std::max(m_end, end);
    return true;
}

StreamPiece JoinedStream::pieceFrom(const Mark &mark) const
{
    return {mark.begin, m_log->entry(mark.row).value, mark.row};
}

std::optional<StreamPiece> JoinedStream::pieceBehind(const StreamPiece &piece) const
{
    if (piece.end() >= m_size)
        return std::nullopt;
    const auto mark = std::partition_point(m_marks.begin(), m_marks.end(),
                                           [&](const Mark &m) { return m.row <= piece.row; });
    const Row end = mark == m_marks.end() ? m_end : mark->row;
    // What lies within the stride of the mark before has no mark of its own; what lies behind it has.
    const Row farthest = std::min(end, std::prev(mark)->row + kStride);
    for (Row row = piece.row + 1; row < farthest; ++row) {
        if (isPart(m_log->entry(row)))
            return pieceFrom({piece.end(), row});
    }
    return mark == m_marks.end() ? std::nullopt : std::optional(pieceFrom(*mark));
}

std::optional<StreamPiece> JoinedStream::pieceAt(std::uint64_t offset) const
{
    if (offset >= m_size)
        return std::nullopt;
    const auto behind = std::partition_point(m_marks.begin(), m_marks.end(),
                                             [offset](const Mark &m) { return m.begin <= offset; });
    std::optional<StreamPiece> piece = pieceFrom(*std::prev(behind));
    while (piece && piece->end() <= offset)
        piece = pieceBehind(*piece);
    return piece;
}

std::optional<StreamPiece> JoinedStream::pieceOf(Row row) const
{
    if (row >= m_end || !isPart(m_log->entry(row)))
        return std::nullopt;
    const auto behind =
        std::partition_point(m_marks.begin(), m_marks.end(), [row](const Mark &m) { return m.row <= row; });
    std::optional<StreamPiece> piece = pieceFrom(*std::prev(behind));
    while (piece && piece->row < row)
        piece = pieceBehind(*piece);
    return piece;
}

std::size_t JoinedStream::read(std::uint64_t offset, std::span<std::uint8_t> to) const
{
    EventStorage storage;
    std::size_t have = 0;
    for (auto piece = pieceAt(offset); piece && have < to.size(); piece = pieceBehind(*piece)) {
        storage.clear();
        const auto event = m_log->read(piece->row, storage);
        const DataEvent *data = event ? event->as<DataEvent>() : nullptr;
        const ByteView payload = data != nullptr ? data->payload : ByteView();
        const auto skipped = static_cast<std::size_t>(offset + have - piece->begin);
        if (skipped < payload.size()) {
            const auto count = std::min({payload.size(), static_cast<std::size_t>(piece->length)}) - skipped;
            const auto taken = std::min(count, to.size() - have);
            std::memcpy(to.data() + have, payload.data() + skipped, taken);
            have += taken;
        }
        if (have < to.size() && offset + have < piece->end())
            break; // the rest of this one is not known
    }
    return have;
}

std::uint64_t JoinedStream::missingAt(std::uint64_t offset) const
{
    const auto piece = pieceAt(offset);
    if (!piece)
        return 0;
    EventStorage storage;
    const auto event = m_log->read(piece->row, storage);
    const DataEvent *data = event ? event->as<DataEvent>() : nullptr;
    const std::uint64_t known = data != nullptr ? data->payload.size() : 0;
    return offset - piece->begin < known ? 0 : piece->end() - offset;
}

} // namespace sockeye
