// SPDX-License-Identifier: MIT
#include "core/bytes/byteorder.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/bytes/payload.h"

namespace sockeye {

namespace {

std::uint64_t widest(const OrderedType &type)
{
    return ~std::uint64_t{0} >> (64 - 8 * type.octets);
}

OrderedNumber convertedTimes(OrderedNumber number, int times, HostOrder host)
{
    for (; times > 0; --times)
        number = number.converted(host);
    return number;
}

OrderOutcome trip(OrderTale tale, const OrderedNumber &number, HostOrder sender, HostOrder receiver)
{
    OrderOutcome outcome;
    outcome.tale = tale;
    outcome.sent = tale == OrderTale::SenderTwice                                     ? 2
                   : tale == OrderTale::SenderForgot || tale == OrderTale::BothForgot ? 0
                                                                                      : 1;
    outcome.received = tale == OrderTale::ReceiverForgot || tale == OrderTale::BothForgot ? 0 : 1;
    outcome.wire = convertedTimes(number, outcome.sent, sender).inMemory(sender);
    outcome.read =
        convertedTimes(numberInMemory(*number.type, outcome.wire, receiver), outcome.received, receiver);
    outcome.isRight = outcome.read == number;
    return outcome;
}

} // namespace

const std::vector<OrderedType> &orderedTypes()
{
    static const std::vector<OrderedType> all{
        {"u16", 2, false, "htons", "ntohs"},     {"u32", 4, false, "htonl", "ntohl"},
        {"u64", 8, false, "htobe64", "be64toh"}, {"i16", 2, true, "htons", "ntohs"},
        {"i32", 4, true, "htonl", "ntohl"},      {"i64", 8, true, "htobe64", "be64toh"}};
    return all;
}

std::string OrderedNumber::text() const
{
    if (!type->isSigned)
        return fmt::format("{}", bits);
    const int unused = 64 - 8 * type->octets;
    return fmt::format("{}", static_cast<std::int64_t>(bits << unused) >> unused);
}

std::string OrderedNumber::hex() const
{
    return fmt::format("0x{:0{}X}", bits, 2 * type->octets);
}

Bytes OrderedNumber::inMemory(HostOrder host) const
{
    Bytes octets;
    for (int i = 0; i < type->octets; ++i)
        octets.push_back(static_cast<std::uint8_t>(bits >> 8 * i));
    if (host == HostOrder::Big)
        std::reverse(octets.begin(), octets.end());
    return octets;
}

OrderedNumber OrderedNumber::converted(HostOrder host) const
{
    return numberInMemory(*type, onWire(), host);
}

OrderedNumber numberInMemory(const OrderedType &type, ByteView octets, HostOrder host)
{
    OrderedNumber number{&type, 0};
    for (std::size_t i = 0; i < octets.size(); ++i) {
        const auto octet = host == HostOrder::Big ? octets[i] : octets[octets.size() - 1 - i];
        number.bits = (number.bits << 8 | octet) & widest(type);
    }
    return number;
}

Parsed<OrderedNumber> parseOrdered(const OrderedType &type, std::string_view text)
{
    const auto octets = parseTyped(fmt::format("{}be", type.name), text);
    if (!octets)
        return tl::unexpected(octets.error());
    return numberInMemory(type, *octets, HostOrder::Big);
}

OrderOutcome orderOutcome(OrderTale tale, const OrderedNumber &number, HostOrder sender, HostOrder receiver)
{
    auto outcome = trip(tale, number, sender, receiver);
    for (const auto one : {HostOrder::Little, HostOrder::Big}) {
        for (const auto other : {HostOrder::Little, HostOrder::Big})
            outcome.isLuck |= outcome.isRight && !trip(tale, number, one, other).isRight;
    }
    return outcome;
}

} // namespace sockeye
