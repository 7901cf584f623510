// SPDX-License-Identifier: MIT
// Where something was found. A value.
#pragma once

#include <cstdint>

namespace sockeye {

struct ByteHit {
    std::uint64_t begin = 0, length = 0; // octets
    std::uint64_t end() const { return begin + length; }
    friend bool operator==(const ByteHit &, const ByteHit &) = default;
};

} // namespace sockeye
