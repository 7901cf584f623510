// SPDX-License-Identifier: MIT
#include <bit>

#include <fmt/format.h>

#include "core/bytes/decoder.h"

namespace sockeye {

namespace {

std::optional<std::string> f32Text(ByteView octets)
{
    return fmt::to_string(std::bit_cast<float>(static_cast<std::uint32_t>(numberOf(octets))));
}

std::optional<std::string> f64Text(ByteView octets)
{
    return fmt::to_string(std::bit_cast<double>(numberOf(octets)));
}

constexpr Decoder kDecoders[] = {
    {"f32", 4, f32Text},
    {"f64", 8, f64Text},
};

} // namespace

std::span<const Decoder> floatDecoders()
{
    return kDecoders;
}

} // namespace sockeye
