// SPDX-License-Identifier: MIT
#include "core/bytes/search.h"

#include <algorithm>
#include <cstring>

namespace sockeye {

namespace {

constexpr std::size_t kFirstBlock = 256;
constexpr std::size_t kLargestBlock = 64 * 1024;

std::uint8_t folded(std::uint8_t octet)
{
    return octet >= 'A' && octet <= 'Z' ? octet + ('a' - 'A') : octet;
}

// memmem is linear in glibc.
std::optional<std::size_t> find(ByteView bytes, ByteView needle)
{
    const void *found = memmem(bytes.data(), bytes.size(), needle.data(), needle.size());
    if (!found)
        return std::nullopt;
    return static_cast<std::size_t>(static_cast<const std::uint8_t *>(found) - bytes.data());
}

} // namespace

ByteSearch::ByteSearch(Bytes needle, Case letters) : m_needle(std::move(needle)), m_case(letters)
{
    if (m_case == Case::IgnoreAscii)
        std::transform(m_needle.begin(), m_needle.end(), m_needle.begin(), folded);
}

std::optional<std::size_t> ByteSearch::next(ByteView bytes, std::size_t from) const
{
    if (m_needle.empty() || from >= bytes.size() || bytes.size() - from < m_needle.size())
        return std::nullopt;
    if (m_case == Case::IgnoreAscii)
        return nextFolded(bytes, from);
    const auto found = find(bytes.subspan(from), m_needle);
    return found ? std::optional(from + *found) : std::nullopt;
}

std::vector<std::size_t> ByteSearch::all(ByteView bytes, std::size_t limit) const
{
    std::vector<std::size_t> places;
    std::size_t from = 0;
    while (places.size() < limit) {
        const auto place = next(bytes, from);
        if (!place)
            break;
        places.push_back(*place);
        from = *place + m_needle.size();
    }
    return places;
}

// Folds a copy block by block, for memmem to search. Each block reaches back over the last one's end, where a
// hit may lie across. They start small, so that a near hit costs little, and grow to the needle's own size at
// least, or reaching back would cost more than going on.
std::optional<std::size_t> ByteSearch::nextFolded(ByteView bytes, std::size_t from) const
{
    const std::size_t overlap = m_needle.size() - 1;
    Bytes block;
    std::size_t step = kFirstBlock;
    while (bytes.size() - from >= m_needle.size()) {
        const auto part = bytes.subspan(from, std::min(step + overlap, bytes.size() - from));
        block.resize(part.size());
        std::transform(part.begin(), part.end(), block.begin(), folded);
        if (const auto found = find(block, m_needle))
            return from + *found;
        from += part.size() - overlap;
        step = std::min(step * 2, std::max(kLargestBlock, m_needle.size()));
    }
    return std::nullopt;
}

} // namespace sockeye
