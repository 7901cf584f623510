// SPDX-License-Identifier: MIT
// Which rows of the journal are shown: a bit each, so that five million take a megabyte, and both ways between a
// row and its place among the shown ones in well under a microsecond. One thread at a time.
#pragma once

#include <cstdint>
#include <vector>

#include "core/journal/eventindex.h"

namespace sockeye {

class RowSet
{
public:
    std::uint64_t size() const { return m_size; }
    // `row` must be beyond all that are in.
    void add(Row row);
    void clear();

    // The row at `place`, which is below size().
    Row at(std::uint64_t place) const;
    // How many are before `row`: its place when it is in, else that of the next one.
    std::uint64_t placeOf(Row row) const;
    bool contains(Row row) const;

private:
    static constexpr std::size_t kWordsPerBlock = 8;

    std::vector<std::uint64_t> m_words;
    std::vector<std::uint64_t> m_before; // by block of words: how many are in earlier blocks
    std::uint64_t m_size = 0;
};

} // namespace sockeye
