// SPDX-License-Identifier: MIT
// What octets mean: each type that could begin at a place, read in both byte orders. Pure; any thread.
// Texts are for machines and people alike: no digit groups, no locale, no units; the window adds them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"

namespace sockeye {

struct DecodedRow {
    std::string_view id;               // stable, as "u16"; lasts for ever
    std::size_t size = 0;              // octets the type takes
    std::optional<std::string> little; // least significant octet first
    std::optional<std::string> big;    // most significant octet first, the order of the network
    std::size_t needs = 0;             // octets missing before the end; then there is no text

    friend bool operator==(const DecodedRow &, const DecodedRow &) = default;
};

// All rows, always in the same order, whatever stands there. A type without a byte order (one octet, ipv6,
// utf8) has the same text in both. No text although nothing is missing: these octets are no such value.
//
//   u8 i8 u16 i16 u24 u32 i32 u64 i64   decimal
//   f32 f64                             the shortest decimal that reads back the same, inf, nan
//   bin8 hex16 hex32 hex64              01101001, 0x691f
//   ipv4 port ipv6 mac                  little is what a program that forgot to swap would see
//   unixS                               u32 seconds since 1970, 2025-11-20 14:03:31, UTC without leap seconds
//   unixNs                              i64 nanoseconds likewise, 2025-11-20 14:03:31.000000001
//   utf8                                U+AC00 가, or U+000A alone when the character cannot be shown
std::vector<DecodedRow> decodeAt(ByteView bytes, std::size_t at);

} // namespace sockeye
