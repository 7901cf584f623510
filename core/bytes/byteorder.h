// SPDX-License-Identifier: MIT
// What becomes of a number on its way between two programs: in memory, through htons() and its kin, on the wire, and
// back; with a conversion forgotten or done twice. Worked out for hosts of either order, this one or another. Pure;
// any thread. byteorder(3), endian(3).
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace sockeye {

enum class HostOrder { Little, Big };

inline constexpr HostOrder kThisHost =
    std::endian::native == std::endian::little ? HostOrder::Little : HostOrder::Big;

// A type that has an order, and the functions that turn it.
struct OrderedType {
    std::string_view name; // "u16"
    int octets = 2;
    bool isSigned = false;
    std::string_view toNetwork; // "htons"; the C library has none of this name for 64 bits: "htobe64"
    std::string_view toHost;
};
const std::vector<OrderedType> &orderedTypes(); // last for ever

// A number as wide as its type: its octets from the lowest up, whatever its sign.
struct OrderedNumber {
    const OrderedType *type = nullptr;
    std::uint64_t bits = 0;

    std::string text() const; // decimal, with the type's sign
    std::string hex() const;  // 0x1B58
    Bytes inMemory(HostOrder host) const;
    Bytes onWire() const { return inMemory(HostOrder::Big); }
    // What htons() and ntohs() alike return for it on such a host.
    OrderedNumber converted(HostOrder host) const;
    bool isSameInBothOrders() const { return inMemory(HostOrder::Little) == onWire(); }

    friend bool operator==(const OrderedNumber &, const OrderedNumber &) = default;
};

// What octets in a host's memory are as a number there.
OrderedNumber numberInMemory(const OrderedType &type, ByteView octets, HostOrder host);

// Decimal or 0x. Errors: those of parseTyped().
Parsed<OrderedNumber> parseOrdered(const OrderedType &type, std::string_view text);

// A way of writing two programs.
enum class OrderTale { Right, SenderForgot, SenderTwice, ReceiverForgot, BothForgot };
inline constexpr OrderTale kOrderTales[] = {OrderTale::Right, OrderTale::SenderForgot, OrderTale::SenderTwice,
                                            OrderTale::ReceiverForgot, OrderTale::BothForgot};

struct OrderOutcome {
    OrderTale tale = OrderTale::Right;
    int sent = 0;     // how often the sender converted
    int received = 0; // how often the receiver did
    Bytes wire;
    OrderedNumber read;   // what the receiving program takes it for
    bool isRight = false; // the number that was meant
    bool isLuck = false;  // right, but only because both hosts have this order
};

OrderOutcome orderOutcome(OrderTale tale, const OrderedNumber &number, HostOrder sender, HostOrder receiver);

} // namespace sockeye
