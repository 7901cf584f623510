// SPDX-License-Identifier: MIT
// The two sums of the session file: the Internet checksum of synthesized headers (RFC 1071) and the CRC-32
// of payloads (that of Ethernet and zip; epb_hash type 2 of pcapng). Fast: both run for every event. Pure;
// any thread.
#pragma once

#include <cstdint>

#include "core/base/bytes.h"

namespace sockeye {

// The one's complement sum of `bytes` as 16-bit words in network order, added to `start`, which may be an
// earlier sum or the plain sum of some words. An odd last octet counts as a word's upper half, so only the
// last of several pieces may be odd. The result fits 16 bits.
std::uint32_t onesComplementSum(ByteView bytes, std::uint32_t start = 0);

// What goes into the header, most significant octet first. UDP sends 0xffff in place of 0 (RFC 768): that is
// the caller's part.
std::uint16_t finishChecksum(std::uint32_t sum);

// `start` is the CRC of what came before.
std::uint32_t crc32(ByteView bytes, std::uint32_t start = 0);

} // namespace sockeye
