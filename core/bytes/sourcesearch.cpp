// SPDX-License-Identifier: MIT
#include "core/bytes/sourcesearch.h"

#include <algorithm>

namespace sockeye {

namespace {

constexpr std::size_t kWindow = 1 << 20;
constexpr std::size_t kContext = 256; // octets before, for patterns that look back

// The known octets of [begin, begin + length), from its start on.
ByteView known(const ByteSource &source, std::uint64_t begin, std::size_t length, Bytes &buffer)
{
    if (const ByteView memory = source.memory(); !memory.empty())
        return memory.subspan(begin, length);
    buffer.resize(length);
    std::size_t have = 0;
    while (have < length) {
        const auto more = source.read(begin + have, std::span(buffer).subspan(have));
        if (more == 0)
            break;
        have += more;
    }
    return ByteView(buffer).first(have);
}

} // namespace

SearchResult searchAll(const ByteSource &source, const BytePattern &pattern, std::size_t limit,
                       ScanControl &control)
{
    SearchResult result;
    const std::uint64_t size = source.size();
    const std::size_t reach = pattern.reach();
    Bytes buffer;
    std::uint64_t at = 0;    // hits begin here or behind
    std::uint64_t piece = 0; // where what is known without a hole begins
    while (at < size) {
        control.done = at;
        if (control.stop) {
            result.isStopped = true;
            break;
        }
        const std::uint64_t begin = at - std::min<std::uint64_t>(at - piece, kContext);
        const auto length =
            static_cast<std::size_t>(std::min<std::uint64_t>(kContext + kWindow + reach, size - begin));
        const ByteView bytes = known(source, begin, length, buffer);
        if (bytes.size() <= at - begin) {
            at += std::max<std::uint64_t>(1, source.missingAt(at));
            piece = at;
            continue;
        }
        const bool isLast = bytes.size() < length || begin + length == size;
        const std::size_t until = isLast ? bytes.size() : bytes.size() - reach + 1;
        const std::size_t before = result.hits.size();
        const bool isWhole = pattern.find({bytes, begin == 0, begin + bytes.size() == size}, at - begin,
                                          until, limit + 1 - before, result.hits);
        result.isPartial |= !isWhole;
        for (auto hit = result.hits.begin() + static_cast<std::ptrdiff_t>(before); hit != result.hits.end();
             ++hit)
            hit->begin += begin;
        at = begin + until;
        if (result.hits.size() > before)
            at = std::max(at, result.hits.back().end());
        if (result.hits.size() > limit) {
            result.hits.resize(limit);
            result.isCut = true;
            break;
        }
    }
    control.done = at;
    return result;
}

} // namespace sockeye
