// SPDX-License-Identifier: MIT
#include "ui/models/rowset.h"

#include <algorithm>
#include <bit>

namespace sockeye {

void RowSet::add(Row row)
{
    const std::size_t word = row / 64;
    while (m_words.size() <= word) {
        if (m_words.size() % kWordsPerBlock == 0)
            m_before.push_back(m_size);
        m_words.push_back(0);
    }
    m_words[word] |= std::uint64_t{1} << (row % 64);
    ++m_size;
}

void RowSet::clear()
{
    *this = RowSet();
}

Row RowSet::at(std::uint64_t place) const
{
    const auto block = std::prev(std::upper_bound(m_before.begin(), m_before.end(), place));
    std::uint64_t left = place - *block;
    auto word = static_cast<std::size_t>(block - m_before.begin()) * kWordsPerBlock;
    for (auto count = static_cast<std::uint64_t>(std::popcount(m_words[word])); left >= count;
         count = static_cast<std::uint64_t>(std::popcount(m_words[word]))) {
        left -= count;
        ++word;
    }
    std::uint64_t bits = m_words[word];
    for (; left > 0; --left)
        bits &= bits - 1; // without its lowest bit
    return word * 64 + static_cast<Row>(std::countr_zero(bits));
}

std::uint64_t RowSet::placeOf(Row row) const
{
    const std::size_t word = row / 64;
    if (word >= m_words.size())
        return m_size;
    std::uint64_t place = m_before[word / kWordsPerBlock];
    for (std::size_t i = word / kWordsPerBlock * kWordsPerBlock; i < word; ++i)
        place += static_cast<std::uint64_t>(std::popcount(m_words[i]));
    const std::uint64_t lower = (std::uint64_t{1} << (row % 64)) - 1;
    return place + static_cast<std::uint64_t>(std::popcount(m_words[word] & lower));
}

bool RowSet::contains(Row row) const
{
    const std::size_t word = row / 64;
    return word < m_words.size() && (m_words[word] >> (row % 64) & 1) != 0;
}

} // namespace sockeye
