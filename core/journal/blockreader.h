// SPDX-License-Identifier: MIT
// Blocks and options of a pcapng file in memory, of which nothing is believed. Pure; any thread.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include "core/base/bytes.h"
#include "core/journal/pcapng.h"

namespace sockeye {

struct BlockView {
    std::uint32_t type = 0;
    std::size_t length = 0; // of the whole block
    ByteView body;          // without type and lengths

    // The block at the start of `bytes`. None when there is none that could be one of a session file or of
    // one that went through Wireshark: known type, whole words, the same length at both ends.
    static std::optional<BlockView> at(ByteView bytes);
    // The length that the block at the start of `bytes` claims to have, if it may: 8 octets are enough to
    // say.
    static std::optional<std::size_t> claimedLength(ByteView bytes);
};

// The options at the end of a block, one after the other.
class OptionReader
{
public:
    explicit OptionReader(ByteView options) : m_left(options) {}

    // False at the end, or where the rest makes no sense.
    bool next()
    {
        if (m_left.size() < 4)
            return false;
        code = pcapng::load<std::uint16_t>(m_left.data());
        const std::size_t length = pcapng::load<std::uint16_t>(m_left.data() + 2);
        if (code == pcapng::kEndOfOptions || m_left.size() - 4 < length)
            return false;
        value = m_left.subspan(4, length);
        m_left = m_left.subspan(std::min(m_left.size(), 4 + pcapng::padded(length)));
        return true;
    }

    std::uint16_t code = 0;
    ByteView value;

private:
    ByteView m_left;
};

} // namespace sockeye
