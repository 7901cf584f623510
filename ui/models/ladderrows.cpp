// SPDX-License-Identifier: MIT
#include "ui/models/ladderrows.h"

#include <algorithm>

#include "ui/models/rowpicker.h"

namespace sockeye {

namespace {

constexpr std::uint64_t kStride = 1024;

} // namespace

void LadderRows::begin(const LadderEnds &ends)
{
    m_ends = ends;
    m_rows.clear();
    m_total = {};
    m_bases.clear();
    m_next = 0;
}

void LadderRows::take(const EventLog &log, std::span<const Row> rows)
{
    for (const Row row : rows) {
        // Steps nobody saw have no row of their own in a timeline.
        Row first = row;
        while (first > m_next && foldsIntoNext(log.entry(first - 1), log.entry(first)))
            --first;
        for (Row at = std::max(first, m_next); at <= row; ++at)
            add(log.entry(at), at);
    }
}

void LadderRows::add(const IndexEntry &entry, Row row)
{
    if (!isWanted(entry))
        return;
    if (m_rows.size() % kStride == 0)
        m_bases.push_back(m_total);
    m_rows.add(row);
    m_next = row + 1;
    carry(m_total, entry);
}

bool LadderRows::isWanted(const IndexEntry &entry) const
{
    if (entry.socket == m_ends.left || (entry.socket == m_ends.right && entry.socket != 0))
        return true;
    // Connections that a listener gave out.
    return m_ends.listening && entry.kind == EventKind::Call && entry.call == CallCode::Accept;
}

LadderBase LadderRows::baseAt(const EventLog &log, std::uint64_t place) const
{
    if (m_bases.empty())
        return {};
    const std::uint64_t stride = std::min<std::uint64_t>(place / kStride, m_bases.size() - 1);
    LadderBase base = m_bases[stride];
    for (std::uint64_t at = stride * kStride; at < place; ++at)
        carry(base, log.entry(m_rows.at(at)));
    base.lostDatagrams = m_total.lostDatagrams;
    return base;
}

void LadderRows::carry(LadderBase &base, const IndexEntry &entry) const
{
    base.lostDatagrams |= entry.kind == EventKind::Drop;
    if (entry.kind == EventKind::State)
        (entry.socket == m_ends.left ? base.leftState : base.rightState) =
            static_cast<TcpState>(entry.value & 0xff);
    if (entry.kind != EventKind::Data)
        return;
    const bool isOut = (entry.flags & IndexEntry::kOut) != 0;
    const bool isLeft = entry.socket == m_ends.left;
    LadderBase::Stream &stream = isLeft == isOut ? base.rightward : base.leftward;
    // What does not fit the index cannot be counted.
    stream.isCertain &= (entry.dataFlags & kOutOfBand) == 0 && entry.value != UINT32_MAX;
    if (isOut)
        stream.sent += entry.value;
    else if ((entry.dataFlags & kPeeked) == 0)
        stream.received += entry.value;
}

} // namespace sockeye
