// SPDX-License-Identifier: MIT
// Octets in the order of neither network nor desktop, and what this host's own calls make of them.
#include <array>
#include <bit>

#include <fmt/format.h>

#include "core/bytes/decoder.h"

namespace sockeye {

namespace {

std::uint32_t middleOf(ByteView octets, std::endian order)
{
    const auto first = static_cast<std::uint32_t>(numberOf(octets.first(2), order));
    const auto second = static_cast<std::uint32_t>(numberOf(octets.subspan(2), order));
    return order == std::endian::little ? first << 16 | second : second << 16 | first;
}

std::optional<std::string> middleText(ByteView octets, std::endian order)
{
    return fmt::to_string(middleOf(octets, order));
}

std::optional<std::string> middleFloatText(ByteView octets, std::endian order)
{
    return fmt::to_string(std::bit_cast<float>(middleOf(octets, order)));
}

// ntohs() and ntohl() give the big-endian value on every host.
std::optional<std::string> toHostText(ByteView octets)
{
    return fmt::format("{} -> {}", numberOf(octets, std::endian::native), numberOf(octets));
}

constexpr auto kBoth = Decoder::Order::Both;
constexpr auto kNone = Decoder::Order::None;
constexpr Decoder kDecoders[] = {
    {"mid32", 4, nullptr, kBoth, nullptr, middleText},
    {"midf32", 4, nullptr, kBoth, nullptr, middleFloatText},
    {"ntohs", 2, toHostText, kNone},
    {"ntohl", 4, toHostText, kNone},
};

} // namespace

std::span<const Decoder> orderDecoders()
{
    return kDecoders;
}

} // namespace sockeye
