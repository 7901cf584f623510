// SPDX-License-Identifier: MIT
#include "ui/models/ladderstream.h"

#include <algorithm>
#include <string_view>

namespace sockeye {

namespace {

// Whether the first octets of two runs, as far as both are known, are the same where they overlap.
bool agree(const LadderFact &a, std::uint64_t aBegin, const LadderFact &b, std::uint64_t bBegin)
{
    const std::uint64_t begin = std::max(aBegin, bBegin);
    const std::string_view aHead(a.head), bHead(b.head);
    if (begin - aBegin >= aHead.size() || begin - bBegin >= bHead.size())
        return true;
    const std::string_view aRest = aHead.substr(begin - aBegin), bRest = bHead.substr(begin - bBegin);
    const std::size_t common = std::min(aRest.size(), bRest.size());
    return aRest.substr(0, common) == bRest.substr(0, common);
}

} // namespace

LadderStream::LadderStream(bool isStream, const LadderBase::Stream &base, bool lostDatagrams)
    : m_isStream(isStream)
    , m_lostDatagrams(lostDatagrams)
    , m_takenBefore(base.received)
    , m_sentTo(base.sent)
    , m_takenTo(base.received)
    , m_sentCertain(base.isCertain)
    , m_takenCertain(base.isCertain)
{
}

// An urgent octet leaves the stream on its way, unless the other end wants it in line.
void LadderStream::send(const LadderFact &fact, std::int64_t beganNs)
{
    m_sentCertain &= (fact.flags & kOutOfBand) == 0;
    m_sent.push_back({&fact, m_sentTo, m_sentTo + fact.length, m_sentCertain, beganNs});
    m_sentTo += fact.length;
}

void LadderStream::take(const LadderFact &fact)
{
    m_takenCertain &= (fact.flags & kOutOfBand) == 0;
    m_taken.push_back({&fact, m_takenTo, m_takenTo + fact.length, m_takenCertain, fact.ns});
    if ((fact.flags & kPeeked) == 0)
        m_takenTo += fact.length;
}

std::vector<LadderStream::Part> LadderStream::parts() const
{
    return m_isStream ? streamParts() : datagramParts();
}

std::vector<LadderStream::Part> LadderStream::streamParts() const
{
    std::vector<Part> parts;
    std::vector<std::uint64_t> takenOf(
        m_sent.size());    // octets of each send that a receive has taken for good
    bool doubted = false;  // what was read is not what was sent there
    std::size_t first = 0; // sends before it end before every later receive
    for (const Piece &taken : m_taken) {
        while (first < m_sent.size() && m_sent[first].end <= taken.begin)
            ++first;
        std::uint64_t at = taken.begin;
        for (std::size_t i = first; i < m_sent.size() && at < taken.end && taken.isPlaced && !doubted; ++i) {
            const Piece &sent = m_sent[i];
            if (!sent.isPlaced || sent.begin > at)
                break;
            if (sent.end <= at)
                continue;
            doubted = !agree(*sent.fact, sent.begin, *taken.fact, taken.begin);
            if (doubted)
                break;
            const std::uint64_t end = std::min(sent.end, taken.end);
            parts.push_back({sent.fact, taken.fact, end - at, static_cast<std::size_t>(at - sent.begin)});
            if ((taken.fact->flags & kPeeked) == 0)
                takenOf[i] += end - at;
            at = end;
        }
        if (at < taken.end)
            parts.push_back(
                {nullptr, taken.fact, taken.end - at, static_cast<std::size_t>(at - taken.begin)});
    }
    for (std::size_t i = 0; i < m_sent.size(); ++i) {
        const Piece &sent = m_sent[i];
        const bool isCertain = sent.isPlaced && !doubted;
        // What was taken before this part began is no longer on the way.
        const std::uint64_t before =
            isCertain && m_takenBefore > sent.begin ? std::min(m_takenBefore, sent.end) - sent.begin : 0;
        const std::uint64_t done = before + takenOf[i], length = sent.end - sent.begin;
        if (done < length || length == 0)
            parts.push_back({sent.fact, nullptr, length - done, static_cast<std::size_t>(done), isCertain});
    }
    return parts;
}

// Datagrams keep their order on one host, but the kernel may drop some.
std::vector<LadderStream::Part> LadderStream::datagramParts() const
{
    std::vector<Part> parts;
    std::vector<bool> isTaken(m_sent.size());
    for (const Piece &taken : m_taken) {
        std::size_t found = m_sent.size();
        int like = 0;
        for (std::size_t i = 0; i < m_sent.size(); ++i) {
            const LadderFact &sent = *m_sent[i].fact;
            if (isTaken[i] || m_sent[i].beganNs > taken.fact->ns || sent.length != taken.fact->length ||
                sent.digest != taken.fact->digest)
                continue;
            if (like++ == 0)
                found = i;
        }
        const bool isCertain = like == 1 || (like > 1 && !m_lostDatagrams);
        const LadderFact *sent = isCertain ? m_sent[found].fact : nullptr;
        if (isCertain && (taken.fact->flags & kPeeked) == 0)
            isTaken[found] = true;
        parts.push_back({sent, taken.fact, taken.fact->length, 0});
    }
    for (std::size_t i = 0; i < m_sent.size(); ++i) {
        if (!isTaken[i])
            parts.push_back({m_sent[i].fact, nullptr, m_sent[i].fact->length, 0});
    }
    return parts;
}

} // namespace sockeye
