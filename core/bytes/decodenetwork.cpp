// SPDX-License-Identifier: MIT
#include <algorithm>
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
    // An IPv4 address mapped into IPv6 is shown as one, RFC 5952, 5.
    constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (std::equal(mapped.begin(), mapped.end(), octets.begin()))
        return "::ffff:" + *ipv4Text(octets.subspan(mapped.size()));

    constexpr std::size_t count = 8;
    const auto group = [octets](std::size_t i) { return numberOf(octets.subspan(2 * i, 2)); };
    // "::" stands for the longest run of zeros, the first of equals, but not for a single one, RFC 5952, 4.2.
    std::size_t runStart = count;
    std::size_t runLength = 1;
    for (std::size_t start = 0; start < count; ++start) {
        std::size_t end = start;
        while (end < count && group(end) == 0)
            ++end;
        if (end - start > runLength) {
            runStart = start;
            runLength = end - start;
        }
    }
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        if (i == runStart) {
            text += "::";
            i += runLength - 1;
        } else {
            const bool needsColon = !text.empty() && !text.ends_with(':');
            text += fmt::format("{}{:x}", needsColon ? ":" : "", group(i));
        }
    }
    return text;
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
