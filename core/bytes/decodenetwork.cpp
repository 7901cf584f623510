// SPDX-License-Identifier: MIT
#include <arpa/inet.h>

#include <array>

#include <fmt/format.h>

#include "core/bytes/decoder.h"
#include "core/bytes/hex.h"

namespace sockeye {

namespace {

std::optional<std::string> ipv4Text(ByteView octets)
{
    return fmt::format("{}.{}.{}.{}", octets[0], octets[1], octets[2], octets[3]);
}

std::optional<std::string> portText(ByteView octets)
{
    return fmt::to_string(numberOf(octets));
}

std::optional<std::string> ipv6Text(ByteView octets)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    return inet_ntop(AF_INET6, octets.data(), text.data(), text.size());
}

std::optional<std::string> macText(ByteView octets)
{
    return toHex(octets, ':');
}

constexpr Decoder kDecoders[] = {
    {"ipv4", 4, ipv4Text},
    {"port", 2, portText},
    {"ipv6", 16, ipv6Text, Decoder::Order::None},
    {"mac", 6, macText},
};

} // namespace

std::span<const Decoder> networkDecoders()
{
    return kDecoders;
}

} // namespace sockeye
