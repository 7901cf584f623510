// SPDX-License-Identifier: MIT
#include "core/journal/blockwriter.h"

#include <algorithm>

namespace sockeye {

using namespace pcapng;

void BlockWriter::clear()
{
    m_used = 0;
    m_borrowed = 0;
    m_loans.clear();
}

void BlockWriter::grow(std::size_t octets)
{
    constexpr std::size_t kFirst = std::size_t{1} << 20;
    const auto capacity = std::max({kFirst, m_capacity * 2, m_used + octets});
    auto bigger = std::make_unique_for_overwrite<std::uint8_t[]>(capacity);
    putBytes(bigger.get(), m_buffer.get(), m_used);
    m_buffer = std::move(bigger);
    m_capacity = capacity;
}

void BlockWriter::begin(std::uint32_t type)
{
    std::uint8_t *to = room(8);
    m_blockAt = m_used;
    m_blockStart = size();
    took(put(put(to, type), std::uint32_t{0}));
}

void BlockWriter::end()
{
    std::uint8_t *to = room(4);
    const auto length = static_cast<std::uint32_t>(size() - m_blockStart + 4);
    took(put(to, length));
    put(m_buffer.get() + m_blockAt + 4, length);
}

void BlockWriter::add(ByteView bytes)
{
    took(putPadded(room(padded(bytes.size())), bytes.data(), bytes.size()));
}

void BlockWriter::addPayload(ByteView bytes)
{
    if (bytes.size() < kBorrowFrom) {
        add(bytes);
        return;
    }
    m_loans.push_back({m_used, bytes});
    m_borrowed += bytes.size();
    constexpr std::uint32_t kZeros = 0;
    took(putBytes(room(4), &kZeros, padded(bytes.size()) - bytes.size()));
}

void BlockWriter::addOption(std::uint16_t code, ByteView value)
{
    took(putOption(room(4 + padded(value.size())), code, value.data(), value.size()));
}

void BlockWriter::endOptions()
{
    took(put(room(4), std::uint32_t{0}));
}

const std::vector<iovec> &BlockWriter::pieces()
{
    m_pieces.clear();
    std::size_t from = 0;
    const auto own = [&](std::size_t to) {
        if (to > from)
            m_pieces.push_back({m_buffer.get() + from, to - from});
        from = to;
    };
    for (const Borrowed &loan : m_loans) {
        own(loan.at);
        m_pieces.push_back({const_cast<std::uint8_t *>(loan.bytes.data()), loan.bytes.size()});
    }
    own(m_used);
    return m_pieces;
}

} // namespace sockeye
