// SPDX-License-Identifier: MIT
// Whole pcapng blocks on their way to the file: one growing run of octets, in which big payloads are only
// pointed to, so that they go from the batch's arena to writev(2) without a copy. Owned by one thread; keeps
// its memory from use to use.
#pragma once

#include <sys/uio.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/journal/pcapng.h"

namespace sockeye {

class BlockWriter
{
public:
    static constexpr std::size_t kBorrowFrom = 4096; // octets; smaller payloads are copied

    // Octets in all, copied and borrowed: where the next block will begin.
    std::size_t size() const { return m_used + m_borrowed; }
    bool empty() const { return size() == 0; }
    void clear();

    // Space for at least `octets`, to be written from the start; then took() says how far.
    std::uint8_t *room(std::size_t octets)
    {
        if (m_capacity - m_used < octets)
            grow(octets);
        return m_buffer.get() + m_used;
    }
    void took(const std::uint8_t *end) { m_used = static_cast<std::size_t>(end - m_buffer.get()); }

    // A block: begin, what it holds, end. What it holds is padded to four octets by its writer.
    void begin(std::uint32_t type);
    void end();

    void add(ByteView bytes); // padded
    // Copied when small; else `bytes` must stay until the blocks are written. Padded.
    void addPayload(ByteView bytes);
    void addOption(std::uint16_t code, ByteView value);
    void addOption(std::uint16_t code, std::string_view text) { addOption(code, viewOf(text)); }
    void endOptions();

    // What writev(2) takes. Valid until the next change.
    const std::vector<iovec> &pieces();

private:
    struct Borrowed {
        std::size_t at; // octets of m_buffer before it
        ByteView bytes;
    };

    void grow(std::size_t octets);

    std::unique_ptr<std::uint8_t[]> m_buffer;
    std::size_t m_capacity = 0;
    std::size_t m_used = 0;
    std::size_t m_borrowed = 0;   // octets of m_loans
    std::size_t m_blockAt = 0;    // in m_buffer
    std::size_t m_blockStart = 0; // size() when the block began
    std::vector<Borrowed> m_loans;
    std::vector<iovec> m_pieces;
};

} // namespace sockeye
