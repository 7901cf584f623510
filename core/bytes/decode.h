// SPDX-License-Identifier: MIT
// What octets mean: each type that could begin at a place, read in both byte orders. Pure; any thread.
// Texts are for machines and people alike: no digit groups, no locale, no units; the window adds them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"

namespace sockeye {

enum class DecodeGroup : std::uint8_t { Integer, Digits, Variable, Float, Fixed, Order, Network, Time, Text };

// "integer", "digits", ...: stable, for machines.
std::string_view groupName(DecodeGroup group);

// Which reading looks far more like something a person would have written. A hint, never a finding.
enum class Likelier : std::uint8_t { Neither, Little, Big };

struct DecodedRow {
    std::string_view id; // stable, as "u16"; lasts for ever
    DecodeGroup group = DecodeGroup::Integer;
    bool isOrderless = false;          // no byte order: both texts are the same
    std::size_t size = 0;              // octets the type takes
    std::optional<std::string> little; // least significant octet first
    std::optional<std::string> big;    // most significant octet first, the order of the network
    std::size_t needs = 0;             // octets missing before the end; then there is no text
    Likelier likelier = Likelier::Neither;

    friend bool operator==(const DecodedRow &, const DecodedRow &) = default;
};

// All rows, group after group, always in the same order, whatever stands there. No text although nothing is
// missing: these octets are no such value.
//
// integer   u8 i8 ... u64 i64 u128 i128     decimal
// digits    bin8 oct8 hex8 ... hex128       01101001, 0o151, 0x691f; bcd16 as its digits; gray8 decoded
// variable  leb128u leb128s varint zigzag   LEB128 and protobuf's to 64 bits; quic is RFC 9000's
// float     f16 bf16 f32 f64 f80 f128       the shortest decimal that reads back the same, inf, nan; and as
//           f16Parts ...                    "+ 2^3 0x200": sign, exponent, the mantissa's own bits
// fixed     q8.8 q16.16 q1.15 q1.31         signed
// order     mid32 midf32                    16-bit words swapped. little: the upper word first, each little
//                                           endian (PDP-11); big: the lower word first, each big endian
//           ntohs ntohl                     "8041 -> 26911": as this host loads it, and after the call
// network   ipv4 port ipv6 mac ...          little is what a program that forgot to swap would see
//           sockaddrIn sockaddrIn6          the family in either order, the rest as the kernel has it
//           uuid                            big: RFC 9562; little: Microsoft's, three fields turned round
// time      unixS (u32) unixNs (i64) ...    2025-11-20 14:03:31.000000001, UTC without leap seconds, years
//                                           1 to 9999; dosTime has no zone; gpsTime minus its leap seconds
// text      ascii                           the character, or LF, ESC, ...
//           latin1 utf8 utf16le ...         U+AC00 가, or U+000A alone when the character cannot be shown
//           utf8Run cString string8 ...     escaped, at most kDecodedTextLimit octets of it
//           dnsName                         www.example.org; "www (-> 12)" ends in a pointer to offset 12
std::vector<DecodedRow> decodeAt(ByteView bytes, std::size_t at);

inline constexpr std::size_t kDecodedTextLimit = 256;

} // namespace sockeye
