// SPDX-License-Identifier: MIT
#include "core/bytes/compare.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <unordered_map>

namespace sockeye {

namespace {

constexpr std::size_t kWindow = 1 << 20;

// A window that moves forward over a source. What is not known is passed over as such.
class Side
{
public:
    explicit Side(const ByteSource &source) : m_source(source) {}

    std::uint64_t at() const { return m_at; }
    std::uint64_t left() const { return m_source.size() - m_at; }
    void advance(std::uint64_t count) { m_at += count; }

    // As many known octets from here on as there are, up to `wanted`.
    ByteView ahead(std::size_t wanted)
    {
        wanted = static_cast<std::size_t>(std::min<std::uint64_t>(wanted, left()));
        if (const ByteView memory = m_source.memory(); !memory.empty())
            return memory.subspan(m_at, wanted);
        if (m_at < m_begin || m_at + wanted > m_begin + m_have) {
            m_buffer.resize(std::max(kWindow, wanted));
            m_begin = m_at;
            m_have = 0;
            while (m_have < m_buffer.size()) {
                const auto more = m_source.read(m_begin + m_have, std::span(m_buffer).subspan(m_have));
                if (more == 0)
                    break;
                m_have += more;
            }
        }
        const auto offset = static_cast<std::size_t>(m_at - m_begin);
        return ByteView(m_buffer).subspan(offset, std::min(wanted, m_have - offset));
    }
    std::uint64_t missing() const
    {
        return left() == 0 ? 0 : std::min(left(), std::max<std::uint64_t>(1, m_source.missingAt(m_at)));
    }

private:
    const ByteSource &m_source;
    std::uint64_t m_at = 0, m_begin = 0;
    std::size_t m_have = 0;
    Bytes m_buffer;
};

// How many octets from the start on are the same. memcmp finds the block, a word at a time the octet.
std::size_t sameRun(ByteView a, ByteView b)
{
    constexpr std::size_t kBlock = 4096;
    const std::size_t count = std::min(a.size(), b.size());
    std::size_t at = 0;
    while (count - at >= kBlock && std::memcmp(a.data() + at, b.data() + at, kBlock) == 0)
        at += kBlock;
    while (at < count && a[at] == b[at])
        ++at;
    return at;
}

std::size_t differentRun(ByteView a, ByteView b)
{
    const std::size_t count = std::min(a.size(), b.size());
    std::size_t at = 0;
    while (at < count && a[at] != b[at])
        ++at;
    return at;
}

std::uint64_t hashOf(const std::uint8_t *octets)
{
    std::uint64_t words[2];
    static_assert(sizeof words == kAnchor);
    std::memcpy(words, octets, sizeof words);
    return words[0] * 0x9E3779B97F4A7C15 ^ (words[1] + 0x7F4A7C15) * 0xC2B2AE3D27D4EB4F;
}

struct Skip {
    std::size_t a = 0, b = 0;
};

// The nearest place where both go on alike, counted by what is passed over on both sides together.
std::optional<Skip> resync(ByteView a, ByteView b)
{
    if (a.size() < kAnchor || b.size() < kAnchor)
        return std::nullopt;
    std::unordered_map<std::uint64_t, std::size_t> places; // the first of each in b
    places.reserve(b.size());
    for (std::size_t i = 0; i + kAnchor <= b.size(); ++i)
        places.emplace(hashOf(b.data() + i), i);
    std::optional<Skip> best;
    for (std::size_t i = 0; i + kAnchor <= a.size() && (!best || i < best->a + best->b); ++i) {
        const auto place = places.find(hashOf(a.data() + i));
        if (place == places.end() || std::memcmp(a.data() + i, b.data() + place->second, kAnchor) != 0)
            continue;
        if (!best || i + place->second < best->a + best->b)
            best = Skip{i, place->second};
    }
    return best;
}

class Comparer
{
public:
    Comparer(const ByteSource &a, const ByteSource &b, CompareBy by, std::size_t limit)
        : m_a(a)
        , m_b(b)
        , m_by(by)
        , m_limit(limit)
    {
    }

    CompareResult run(ScanControl &control)
    {
        while (m_a.left() > 0 && m_b.left() > 0 && !m_result.isCut) {
            control.done = m_a.at() + m_b.at();
            if (control.stop) {
                m_result.isStopped = true;
                return std::move(m_result);
            }
            step();
        }
        if (!m_result.isCut && (m_a.left() > 0 || m_b.left() > 0))
            differ(m_a.left(), m_b.left());
        control.done = m_a.at() + m_b.at();
        return std::move(m_result);
    }

private:
    void step()
    {
        const ByteView a = m_a.ahead(kWindow), b = m_b.ahead(kWindow);
        if (a.empty() || b.empty()) {
            const std::uint64_t hole = std::max(a.empty() ? m_a.missing() : 0, b.empty() ? m_b.missing() : 0);
            differ(std::min(hole, m_a.left()), std::min(hole, m_b.left()));
            return;
        }
        const std::size_t same = sameRun(a, b);
        m_a.advance(same);
        m_b.advance(same);
        if (same == std::min(a.size(), b.size()))
            return;
        if (m_by == CompareBy::Alignment) {
            const ByteView aAhead = m_a.ahead(kResync + kAnchor), bAhead = m_b.ahead(kResync + kAnchor);
            if (const auto skip = resync(aAhead, bAhead)) {
                differ(skip->a, skip->b);
                return;
            }
            // Nothing alike is near: all of it differs, and what is alike by place within it says nothing.
            const std::size_t passed = std::min({aAhead.size(), bAhead.size(), kResync});
            differ(passed, passed);
            return;
        }
        const std::size_t different = differentRun(a.subspan(same), b.subspan(same));
        differ(different, different);
    }

    void differ(std::uint64_t a, std::uint64_t b)
    {
        auto &all = m_result.differences;
        if (!all.empty() && all.back().aBegin + all.back().aLength == m_a.at() &&
            all.back().bBegin + all.back().bLength == m_b.at()) {
            all.back().aLength += a;
            all.back().bLength += b;
        } else if (all.size() == m_limit) {
            m_result.isCut = true;
            return;
        } else {
            all.push_back({m_a.at(), a, m_b.at(), b});
        }
        m_a.advance(a);
        m_b.advance(b);
    }

    Side m_a, m_b;
    CompareBy m_by;
    std::size_t m_limit;
    CompareResult m_result;
};

struct Ends {
    std::uint64_t begin, length, otherBegin, otherLength;
};

template<typename EndsOf>
std::uint64_t across(const std::vector<ByteDifference> &differences, std::uint64_t at, EndsOf endsOf)
{
    const auto behind =
        std::partition_point(differences.begin(), differences.end(), [&](const ByteDifference &difference) {
            return endsOf(difference).begin <= at;
        });
    if (behind == differences.begin())
        return at;
    const Ends before = endsOf(*std::prev(behind));
    const std::uint64_t into = at - before.begin;
    if (into < before.length)
        return before.otherBegin + std::min(into, before.otherLength);
    return before.otherBegin + before.otherLength + into - before.length;
}

} // namespace

CompareResult compareBytes(const ByteSource &a, const ByteSource &b, CompareBy by, std::size_t limit,
                           ScanControl &control)
{
    return Comparer(a, b, by, limit).run(control);
}

std::uint64_t acrossToB(const std::vector<ByteDifference> &differences, std::uint64_t a)
{
    return across(differences, a, [](const ByteDifference &d) {
        return Ends{d.aBegin, d.aLength, d.bBegin, d.bLength};
    });
}

std::uint64_t acrossToA(const std::vector<ByteDifference> &differences, std::uint64_t b)
{
    return across(differences, b, [](const ByteDifference &d) {
        return Ends{d.bBegin, d.bLength, d.aBegin, d.aLength};
    });
}

} // namespace sockeye
