// SPDX-License-Identifier: MIT
// The same octets in other digits: binary, octal, hexadecimal, packed decimal, Gray code.
#include <algorithm>

#include <fmt/format.h>

#include "core/bytes/decoder.h"
#include "core/bytes/hex.h"

namespace sockeye {

namespace {

std::optional<std::string> binaryText(ByteView octets)
{
    return fmt::format("{:0{}b}", numberOf(octets), 8 * octets.size());
}

std::optional<std::string> octalText(ByteView octets)
{
    return fmt::format("0o{:o}", numberOf(octets));
}

std::optional<std::string> hexText(ByteView octets)
{
    return "0x" + toHex(octets);
}

std::optional<std::string> bcdText(ByteView octets)
{
    auto text = toHex(octets);
    const bool isDecimal = std::all_of(text.begin(), text.end(), [](char c) { return c <= '9'; });
    return isDecimal ? std::optional(std::move(text)) : std::nullopt;
}

std::optional<std::string> grayText(ByteView octets)
{
    auto number = numberOf(octets);
    for (unsigned shift = 1; shift < 64; shift *= 2)
        number ^= number >> shift;
    return fmt::to_string(number);
}

constexpr auto kNone = Decoder::Order::None;
constexpr Decoder kDecoders[] = {
    {"bin8", 1, binaryText, kNone}, {"bin16", 2, binaryText},    {"bin32", 4, binaryText},
    {"oct8", 1, octalText, kNone},  {"oct16", 2, octalText},     {"oct32", 4, octalText},
    {"oct64", 8, octalText},        {"hex8", 1, hexText, kNone}, {"hex16", 2, hexText},
    {"hex24", 3, hexText},          {"hex32", 4, hexText},       {"hex64", 8, hexText},
    {"hex128", 16, hexText},        {"bcd8", 1, bcdText, kNone}, {"bcd16", 2, bcdText},
    {"bcd32", 4, bcdText},          {"bcd64", 8, bcdText},       {"gray8", 1, grayText, kNone},
    {"gray16", 2, grayText},        {"gray32", 4, grayText},
};

} // namespace

std::span<const Decoder> digitDecoders()
{
    return kDecoders;
}

} // namespace sockeye
