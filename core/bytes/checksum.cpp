// SPDX-License-Identifier: MIT
#include "core/bytes/checksum.h"

#include <bit>
#include <cstring>

#include <libdeflate.h>

namespace sockeye {

namespace {

std::uint32_t foldTo16(std::uint64_t sum)
{
    while (sum > 0xffff)
        sum = (sum & 0xffff) + (sum >> 16);
    return static_cast<std::uint32_t>(sum);
}

} // namespace

std::uint32_t onesComplementSum(ByteView bytes, std::uint32_t start)
{
    // RFC 1071, 2: words may be added in the machine's own order and in any width, the carries come back when
    // folding. Two sums of 32-bit halves leave room for the carries of 2^32 steps.
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    const std::uint8_t *at = bytes.data();
    std::size_t left = bytes.size();
    std::uint64_t word = 0;
    for (; left >= sizeof word; left -= sizeof word, at += sizeof word) {
        std::memcpy(&word, at, sizeof word);
        low += word & 0xffffffff;
        high += word >> 32;
    }
    if (left > 0) {
        word = 0;
        std::memcpy(&word, at, left);
        low += word & 0xffffffff;
        high += word >> 32;
    }
    std::uint32_t sum = foldTo16(low + high);
    if constexpr (std::endian::native == std::endian::little)
        sum = (sum & 0xff) << 8 | sum >> 8;
    return foldTo16(std::uint64_t{start} + sum);
}

std::uint16_t finishChecksum(std::uint32_t sum)
{
    return static_cast<std::uint16_t>(~foldTo16(sum));
}

std::uint32_t crc32(ByteView bytes, std::uint32_t start)
{
    if (bytes.empty())
        return start; // libdeflate forgets `start` when the pointer is null
    return libdeflate_crc32(start, bytes.data(), bytes.size());
}

} // namespace sockeye
