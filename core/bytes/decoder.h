// SPDX-License-Identifier: MIT
// One row of the table behind decodeAt (decode.h), and the tables by theme. To add a type, add a row.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/bytes/decode.h"

namespace sockeye {

struct Decoder {
    enum class Order { Both, None };

    std::string_view id;
    std::size_t size = 0; // of every value, or with `measure` of the shortest
    // Gets exactly the value's octets, most significant first: the table's reader turns them round.
    std::optional<std::string> (*text)(ByteView octets) = nullptr;
    Order order = Order::Both;
    // For types whose octets tell their size: gets all that is there, at least `size` octets, and may ask
    // for more.
    std::size_t (*measure)(ByteView rest) = nullptr;
    // Instead of `text` for a type of several fields, which turns each round by itself.
    std::optional<std::string> (*ordered)(ByteView octets, std::endian order) = nullptr;
    Likelier (*likelier)(std::uint64_t little, std::uint64_t big) = nullptr;
};

// No type that is turned round as a whole is wider.
inline constexpr std::size_t kWidestOrdered = 16;

std::span<const Decoder> integerDecoders();
std::span<const Decoder> digitDecoders();
std::span<const Decoder> variableDecoders();
std::span<const Decoder> floatDecoders();
std::span<const Decoder> fixedDecoders();
std::span<const Decoder> orderDecoders();
std::span<const Decoder> networkDecoders();
std::span<const Decoder> timeDecoders();
std::span<const Decoder> textDecoders();

// The octets as one number, the first the most significant. At most 8 of them.
inline std::uint64_t numberOf(ByteView octets)
{
    std::uint64_t number = 0;
    for (const auto octet : octets)
        number = number << 8 | octet;
    return number;
}

inline std::uint64_t numberOf(ByteView octets, std::endian order)
{
    if (order == std::endian::big)
        return numberOf(octets);
    std::uint64_t number = 0;
    for (auto octet = octets.rbegin(); octet != octets.rend(); ++octet)
        number = number << 8 | *octet;
    return number;
}

// At most 8 octets, two's complement.
inline std::int64_t signedNumberOf(ByteView octets)
{
    const auto spare = 64 - 8 * octets.size();
    return static_cast<std::int64_t>(numberOf(octets) << spare) >> spare;
}

} // namespace sockeye
