// SPDX-License-Identifier: MIT
// Integers whose octets tell how many they are: LEB128 (DWARF 5, 7.6), protobuf's varint and zigzag, QUIC's
// (RFC 9000, 16).
#include <algorithm>

#include <fmt/format.h>

#include "core/bytes/decoder.h"

namespace sockeye {

namespace {

constexpr std::size_t kLongest = 10; // 64 bits in sevens

std::size_t sevensSize(ByteView rest)
{
    const auto within = rest.first(std::min(rest.size(), kLongest));
    const auto last = std::find_if(within.begin(), within.end(), [](auto octet) { return octet < 0x80; });
    if (last != within.end())
        return static_cast<std::size_t>(last - within.begin()) + 1;
    return std::min(rest.size() + 1, kLongest); // ten that all go on are no number
}

std::uint64_t sevensOf(ByteView octets)
{
    std::uint64_t number = 0;
    for (std::size_t i = octets.size(); i-- > 0;)
        number = number << 7 | (octets[i] & 0x7f);
    return number;
}

std::optional<std::uint64_t> unsignedSevens(ByteView octets)
{
    if (octets.size() == kLongest && octets.back() > 1)
        return std::nullopt; // more than 64 bits
    return sevensOf(octets);
}

std::optional<std::string> unsignedText(ByteView octets)
{
    const auto number = unsignedSevens(octets);
    return number ? std::optional(fmt::to_string(*number)) : std::nullopt;
}

std::optional<std::string> signedText(ByteView octets)
{
    if (octets.size() == kLongest && octets.back() != 0 && octets.back() != 0x7f)
        return std::nullopt;
    auto number = sevensOf(octets);
    const auto bits = 7 * octets.size();
    if (bits < 64 && (octets.back() & 0x40) != 0)
        number |= ~std::uint64_t{0} << bits;
    return fmt::to_string(static_cast<std::int64_t>(number));
}

std::optional<std::string> zigzagText(ByteView octets)
{
    const auto number = unsignedSevens(octets);
    if (!number)
        return std::nullopt;
    return fmt::to_string(static_cast<std::int64_t>(*number >> 1 ^ (~(*number & 1) + 1)));
}

std::size_t quicSize(ByteView rest)
{
    return std::size_t{1} << (rest[0] >> 6);
}

std::optional<std::string> quicText(ByteView octets)
{
    return fmt::to_string(numberOf(octets) & ~std::uint64_t{0} >> (66 - 8 * octets.size()));
}

constexpr auto kNone = Decoder::Order::None;
constexpr Decoder kDecoders[] = {
    {"leb128u", 1, unsignedText, kNone, sevensSize}, {"leb128s", 1, signedText, kNone, sevensSize},
    {"varint", 1, unsignedText, kNone, sevensSize},  {"zigzag", 1, zigzagText, kNone, sevensSize},
    {"quic", 1, quicText, kNone, quicSize},
};

} // namespace

std::span<const Decoder> variableDecoders()
{
    return kDecoders;
}

} // namespace sockeye
