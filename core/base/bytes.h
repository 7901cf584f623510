// SPDX-License-Identifier: MIT
// Owned and borrowed runs of octets. A ByteView is valid as long as what it was made from.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sockeye {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

inline ByteView viewOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

inline std::string_view textOf(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

} // namespace sockeye
