// SPDX-License-Identifier: MIT
// Numbers as protocols write them, the highest octet first (RFC 1700). The octets must be there. Pure; any thread.
#pragma once

#include "core/base/bytes.h"

namespace sockeye {

inline std::uint16_t big16(ByteView octets, std::size_t at)
{
    return static_cast<std::uint16_t>(octets[at] << 8 | octets[at + 1]);
}

inline std::uint32_t big32(ByteView octets, std::size_t at)
{
    return std::uint32_t{big16(octets, at)} << 16 | big16(octets, at + 2);
}

} // namespace sockeye
