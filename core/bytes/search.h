// SPDX-License-Identifier: MIT
// Looking for octets within octets. Time is linear in what is looked through, whatever it holds. Pure; a
// search may be used by several threads at once.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/base/bytes.h"

namespace sockeye {

class ByteSearch
{
public:
    enum class Case {
        Exact,
        IgnoreAscii, // A to Z equal a to z, every other octet is itself
    };

    // An empty needle is found nowhere.
    explicit ByteSearch(Bytes needle, Case letters = Case::Exact);

    std::size_t needleSize() const { return m_needle.size(); }

    // The first place at `from` or behind it.
    std::optional<std::size_t> next(ByteView bytes, std::size_t from = 0) const;

    // Every place, none overlapping the one before; at most `limit` of them.
    std::vector<std::size_t> all(ByteView bytes, std::size_t limit) const;

private:
    std::optional<std::size_t> nextFolded(ByteView bytes, std::size_t from) const;

    Bytes m_needle; // in small letters when they are ignored
    Case m_case;
};

} // namespace sockeye
