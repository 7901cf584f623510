// SPDX-License-Identifier: MIT
#include "ui/bridge/streamsource.h"

#include <algorithm>

namespace sockeye {

StreamSource::StreamSource(std::shared_ptr<const EventLog> log, SocketId socket, Direction direction,
                           QObject *parent)
    : HexSource(parent)
    , m_log(std::move(log))
    , m_socket(socket)
    , m_direction(direction)
{
    const SocketId peer = m_log->sockets().peerOf(socket);
    const Direction opposite = direction == Direction::In ? Direction::Out : Direction::In;
    m_job.start([this, end = m_log->size(), peer, opposite](ScanControl &control) {
        auto own = JoinedStream::make(m_log, m_socket, m_direction, end, control);
        auto other = peer != 0 ? JoinedStream::make(m_log, peer, opposite, end, control) : nullptr;
        if (control.stop)
            return;
        QMetaObject::invokeMethod(this, [this, own, other] {
            m_own = own;
            m_other = other;
            Q_EMIT ready();
        });
    });
}

quint64 StreamSource::certainTo() const
{
    if (m_other == nullptr)
        return 0;
    return std::min<quint64>({m_own->certainTo(), m_other->certainTo(), m_differsFrom});
}

// What is new since is little: it is looked at here.
void StreamSource::advance(Row to)
{
    if (m_own == nullptr || to <= m_own->end())
        return;
    ScanControl control;
    const quint64 before = m_own->size(), otherBefore = m_other != nullptr ? m_other->size() : 0;
    m_own = m_own->extended(to, control);
    if (m_other != nullptr)
        m_other = m_other->extended(to, control);
    const quint64 otherNow = m_other != nullptr ? m_other->size() : 0;
    if (m_own->size() == before && otherNow == otherBefore)
        return;
    // The page that was short is longer now, and may have edges it had not.
    ++m_generation;
    const quint64 firstChanged = std::min(before, otherNow > otherBefore ? otherBefore : before) / kPageSize;
    for (auto page = m_pages.begin(); page != m_pages.end();) {
        if (page->first >= firstChanged) {
            m_places.erase(page->first);
            page = m_pages.erase(page);
        } else {
            ++page;
        }
    }
    m_wanted = {0, 0};
    if (m_own->size() > before)
        Q_EMIT grown();
    else
        Q_EMIT arrived();
}

void StreamSource::want(quint64 begin, quint64 length)
{
    if (m_own == nullptr || length == 0 || begin >= size())
        return;
    const quint64 first = begin / kPageSize;
    const quint64 end = (std::min(begin + length, size()) - 1) / kPageSize + 1;
    std::vector<quint64> numbers;
    for (quint64 number = first; number < end && numbers.size() < kMostPages / 2; ++number) {
        if (const auto place = m_places.find(number); place != m_places.end())
            m_pages.splice(m_pages.begin(), m_pages, place->second);
        else
            numbers.push_back(number);
    }
    if (numbers.empty() || (first >= m_wanted.first && end <= m_wanted.second))
        return;
    m_wanted = {first, end};
    m_job.start([this, own = m_own, other = m_other, numbers,
                 generation = m_generation](ScanControl &control) {
        for (const quint64 number : numbers) {
            if (control.stop)
                return;
            auto page = load(*own, other.get(), number);
            QMetaObject::invokeMethod(this,
                                      [this, number, page, generation] { keep(number, page, generation); });
        }
    });
}

std::shared_ptr<const StreamSource::Page> StreamSource::load(const JoinedStream &own,
                                                             const JoinedStream *other, quint64 number)
{
    auto page = std::make_shared<Page>();
    const quint64 begin = number * kPageSize, end = std::min<quint64>(begin + kPageSize, own.size());
    page->octets.resize(end - begin);
    for (quint64 at = begin; at < end;) {
        const auto read = own.read(at, std::span(page->octets).subspan(at - begin));
        at += read;
        if (at < end && read == 0) {
            const quint64 hole = std::min(end - at, std::max<quint64>(1, own.missingAt(at)));
            page->missing.emplace_back(at - begin, at - begin + hole);
            at += hole;
        }
    }
    const auto addEdges = [&](const JoinedStream &stream) {
        auto piece = stream.pieceAt(begin);
        if (piece && piece->begin < begin)
            piece = stream.pieceBehind(*piece);
        for (; piece && piece->begin < end; piece = stream.pieceBehind(*piece))
            page->edges.push_back({piece->begin, stream.direction() == Direction::Out});
    };
    addEdges(own);
    if (other != nullptr) {
        addEdges(*other);
        Bytes theirs(end - begin);
        const auto count = other->read(begin, theirs);
        const auto differs = std::mismatch(
            theirs.begin(), theirs.begin() + static_cast<std::ptrdiff_t>(count), page->octets.begin());
        const auto at = static_cast<std::size_t>(differs.first - theirs.begin());
        const bool isKnown = page->missing.empty() || at < page->missing.front().first;
        if (at < count && isKnown)
            page->differsFrom = begin + at;
    }
    return page;
}

void StreamSource::keep(quint64 number, std::shared_ptr<const Page> page, quint64 generation)
{
    if (generation != m_generation || m_places.contains(number))
        return;
    m_differsFrom = std::min(m_differsFrom, page->differsFrom);
    m_pages.emplace_front(number, std::move(page));
    m_places[number] = m_pages.begin();
    while (m_pages.size() > kMostPages) {
        m_places.erase(m_pages.back().first);
        m_pages.pop_back();
    }
    if (number + 1 >= m_wanted.second)
        m_wanted = {0, 0};
    Q_EMIT arrived();
}

const StreamSource::Page *StreamSource::page(quint64 number) const
{
    const auto place = m_places.find(number);
    return place == m_places.end() ? nullptr : place->second->second.get();
}

ByteView StreamSource::run(quint64 offset) const
{
    const Page *at = page(offset / kPageSize);
    const std::size_t inPage = offset % kPageSize;
    if (at == nullptr || inPage >= at->octets.size())
        return {};
    std::size_t end = at->octets.size();
    for (const auto &[from, to] : at->missing) {
        if (to > inPage)
            end = std::min(end, std::max(from, inPage));
    }
    return ByteView(at->octets).subspan(inPage, end - inPage);
}

bool StreamSource::isMissing(quint64 offset) const
{
    const Page *at = page(offset / kPageSize);
    const std::size_t inPage = offset % kPageSize;
    return at != nullptr && std::any_of(at->missing.begin(), at->missing.end(), [inPage](const auto &hole) {
               return inPage >= hole.first && inPage < hole.second;
           });
}

std::vector<HexEdge> StreamSource::edges(quint64 begin, quint64 end) const
{
    std::vector<HexEdge> edges;
    for (quint64 number = begin / kPageSize; number <= (end - 1) / kPageSize; ++number) {
        const Page *at = page(number);
        if (at == nullptr)
            continue;
        for (const HexEdge &edge : at->edges) {
            const bool isOwn = edge.isSent == (m_direction == Direction::Out);
            if (edge.offset >= begin && edge.offset < end && (isOwn || edge.offset < certainTo()))
                edges.push_back(edge);
        }
    }
    return edges;
}

} // namespace sockeye
