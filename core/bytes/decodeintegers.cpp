// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "core/bytes/decoder.h"
#include "core/bytes/hex.h"

namespace sockeye {

namespace {

std::optional<std::string> unsignedText(ByteView octets)
{
    return fmt::to_string(numberOf(octets));
}

std::optional<std::string> signedText(ByteView octets)
{
    const auto spare = 64 - 8 * octets.size();
    return fmt::to_string(static_cast<std::int64_t>(numberOf(octets) << spare) >> spare);
}

std::optional<std::string> hexText(ByteView octets)
{
    return "0x" + toHex(octets);
}

std::optional<std::string> binaryText(ByteView octets)
{
    return fmt::format("{:08b}", octets[0]);
}

constexpr Decoder kDecoders[] = {
    {"u8", 1, unsignedText},  {"i8", 1, signedText},    {"u16", 2, unsignedText}, {"i16", 2, signedText},
    {"u24", 3, unsignedText}, {"u32", 4, unsignedText}, {"i32", 4, signedText},   {"u64", 8, unsignedText},
    {"i64", 8, signedText},   {"bin8", 1, binaryText},  {"hex16", 2, hexText},    {"hex32", 4, hexText},
    {"hex64", 8, hexText},
};

} // namespace

std::span<const Decoder> integerDecoders()
{
    return kDecoders;
}

} // namespace sockeye
