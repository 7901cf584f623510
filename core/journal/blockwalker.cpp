// SPDX-License-Identifier: MIT
#include "core/journal/blockwalker.h"

#include <cstring>

#include "core/base/regularfile.h"

namespace sockeye {

using namespace pcapng;

namespace {

constexpr std::size_t kClaim = 8; // octets that say type and length
// A block may begin anywhere in the buffer and must be seen whole, with the claim of the one behind it.
constexpr std::size_t kLookAhead = kMaxBlock + kClaim;

} // namespace

BlockWalker::BlockWalker(int fd)
    : m_fd(fd)
    , m_buffer(std::make_unique_for_overwrite<std::uint8_t[]>(kChunk + kLookAhead))
{
}

// Moves what is left to the front and fills the rest. False when nothing came.
bool BlockWalker::readMore()
{
    if (m_atEnd)
        return false;
    std::memmove(m_buffer.get(), m_buffer.get() + m_at, m_end - m_at);
    m_bufferOffset += m_at;
    m_end -= m_at;
    m_at = 0;
    ++m_reads;
    const auto got =
        readAt(m_fd, m_bufferOffset + m_end, {m_buffer.get() + m_end, kChunk + kLookAhead - m_end});
    m_end += got.size;
    m_err = got.err;
    m_atEnd = m_end < kChunk + kLookAhead;
    return true;
}

bool BlockWalker::isFollowed(std::size_t length) const
{
    const ByteView rest = ahead().subspan(length);
    return rest.empty() ? m_atEnd : BlockView::claimedLength(rest).has_value();
}

std::optional<BlockWalker::Found> BlockWalker::next()
{
    const std::uint64_t skippedBefore = m_skipped;
    while (true) {
        if (m_end - m_at < kLookAhead)
            readMore();
        if (m_at == m_end)
            return std::nullopt;
        const auto block = BlockView::at(ahead());
        if (!block || (m_skipped != skippedBefore && !isFollowed(block->length))) {
            ++m_at;
            ++m_skipped;
            continue;
        }
        const Found found{{m_buffer.get() + m_at, block->length},
                          block->type,
                          m_bufferOffset + m_at,
                          m_skipped - skippedBefore};
        m_at += block->length;
        m_lastWholeEnd = m_bufferOffset + m_at;
        return found;
    }
}

} // namespace sockeye
