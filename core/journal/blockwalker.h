// SPDX-License-Identifier: MIT
// One block after another of a session file, in big reads. Damage is passed over: after it a block is taken
// for one only if another, or the end of the file, follows it. Memory is bounded whatever the file says. One
// thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

#include "core/journal/blockreader.h"

namespace sockeye {

class BlockWalker
{
public:
    // The descriptor stays the caller's.
    explicit BlockWalker(int fd);

    struct Found {
        std::span<std::uint8_t> block; // may be written to; until the next call
        std::uint32_t type = 0;
        std::uint64_t offset = 0;
        std::uint64_t skipped = 0; // damaged octets before it
    };
    // None at the end of the file, or when reading failed.
    std::optional<Found> next();

    std::uint64_t bytesRead() const { return m_bufferOffset + m_end; }
    std::uint64_t reads() const { return m_reads; }               // rises when next() had to read
    std::uint64_t lastWholeEnd() const { return m_lastWholeEnd; } // where the last block given out ends
    std::uint64_t skipped() const { return m_skipped; }           // damaged octets so far
    int err() const { return m_err; }                             // of pread(2)

private:
    static constexpr std::size_t kChunk = std::size_t{4} << 20;

    bool readMore();
    ByteView ahead() const { return {m_buffer.get() + m_at, m_end - m_at}; }
    bool isFollowed(std::size_t length) const;

    int m_fd;
    std::unique_ptr<std::uint8_t[]> m_buffer;
    std::size_t m_at = 0, m_end = 0;
    std::uint64_t m_bufferOffset = 0; // of m_buffer in the file
    std::uint64_t m_lastWholeEnd = 0;
    std::uint64_t m_skipped = 0;
    std::uint64_t m_reads = 0;
    bool m_atEnd = false;
    int m_err = 0;
};

} // namespace sockeye
