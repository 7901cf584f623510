// SPDX-License-Identifier: MIT
// One row of the table behind decodeAt (decode.h), and the tables by theme. To add a type, add a row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace sockeye {

struct Decoder {
    enum class Order { Both, None };

    std::string_view id;
    std::size_t size; // of every value, or with `measure` of the shortest
    // Gets exactly the value's octets, most significant first: the table's reader turns them round.
    std::optional<std::string> (*text)(ByteView octets);
    Order order = Order::Both;
    // For types whose octets tell their size: gets all that is there, at least `size` octets, and may ask
    // for more.
    std::size_t (*measure)(ByteView rest) = nullptr;
};

// No type with a byte order is wider.
inline constexpr std::size_t kWidestOrdered = 8;

std::span<const Decoder> integerDecoders();
std::span<const Decoder> floatDecoders();
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

} // namespace sockeye
