// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/result.h"
#include "core/bytes/decoder.h"
#include "core/bytes/escape.h"
#include "core/bytes/hex.h"
#include "core/bytes/wellknown.h"

namespace sockeye {

namespace {

std::string namedText(std::string number, std::string_view name)
{
    return name.empty() ? number : number.append(1, ' ').append(name);
}

std::optional<std::string> ipv4Text(ByteView octets)
{
    return fmt::format("{}.{}.{}.{}", octets[0], octets[1], octets[2], octets[3]);
}

std::optional<std::string> portText(ByteView octets)
{
    const auto port = static_cast<std::uint16_t>(numberOf(octets));
    return namedText(fmt::to_string(port), serviceName(port));
}

// People choose round ports and well-known ones; turned round they look like neither.
int portWorth(std::uint64_t port)
{
    if (!serviceName(static_cast<std::uint16_t>(port)).empty())
        return 3;
    return port == 0 ? 0 : port % 100 == 0 ? 2 : port % 10 == 0 ? 1 : 0;
}

Likelier likelierPort(std::uint64_t little, std::uint64_t big)
{
    const int difference = portWorth(little) - portWorth(big);
    if (difference > 1)
        return Likelier::Little;
    return difference < -1 ? Likelier::Big : Likelier::Neither;
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

// Their values on Linux, whatever runs here: these octets may come from anywhere.
constexpr std::uint64_t kUnix = 1;
constexpr std::uint64_t kInet = 2;
constexpr std::uint64_t kInet6 = 10;

std::optional<std::string> inetText(ByteView octets, std::endian order)
{
    if (numberOf(octets.first(2), order) != kInet)
        return std::nullopt;
    return fmt::format("{}:{}", *ipv4Text(octets.subspan(4, 4)), numberOf(octets.subspan(2, 2)));
}

std::optional<std::string> inet6Text(ByteView octets, std::endian order)
{
    if (numberOf(octets.first(2), order) != kInet6)
        return std::nullopt;
    const auto scope = numberOf(octets.subspan(24, 4), order);
    return fmt::format("[{}{}]:{}", *ipv6Text(octets.subspan(8, 16)), scope ? fmt::format("%{}", scope) : "",
                       numberOf(octets.subspan(2, 2)));
}

// To the path's NUL, which is not counted where the path fills its 108 octets.
std::size_t unixSize(ByteView rest)
{
    constexpr std::size_t family = 2;
    constexpr std::size_t longest = 108;
    const bool isAbstract = rest[family] == 0;
    const auto path = rest.subspan(family, std::min(longest, rest.size() - family));
    const auto end = std::find(path.begin() + (isAbstract ? 1 : 0), path.end(), 0);
    const auto length = static_cast<std::size_t>(end - path.begin());
    if (isAbstract) // its end is told by the length that goes with it: here it is the next NUL
        return family + std::max<std::size_t>(length, 1);
    return family + std::min(length + 1, longest);
}

std::optional<std::string> unixText(ByteView octets, std::endian order)
{
    if (numberOf(octets.first(2), order) != kUnix)
        return std::nullopt;
    auto path = octets.subspan(2);
    if (path[0] == 0)
        return path.size() == 1 ? "(unnamed)" : '@' + escapeText(path.subspan(1), EscapeStyle::Lossless);
    if (path.back() == 0)
        path = path.first(path.size() - 1);
    return escapeText(path, EscapeStyle::Lossless);
}

std::optional<std::string> etherTypeText(ByteView octets)
{
    const auto type = static_cast<std::uint16_t>(numberOf(octets));
    return namedText(fmt::format("0x{:04x}", type), etherTypeName(type));
}

std::optional<std::string> protocolText(ByteView octets)
{
    return namedText(fmt::to_string(octets[0]), protocolName(octets[0]));
}

std::optional<std::string> tcpFlagsText(ByteView octets)
{
    static constexpr std::array<std::string_view, 8> kFlags{"FIN", "SYN", "RST", "PSH",
                                                            "ACK", "URG", "ECE", "CWR"};
    std::string text;
    for (std::size_t bit = 0; bit < kFlags.size(); ++bit) {
        if ((octets[0] >> bit & 1) != 0)
            text.append(text.empty() ? "" : " ").append(kFlags[bit]);
    }
    return text.empty() ? "none" : text;
}

// As errno holds it, or negative as the kernel returns it.
std::optional<std::string> errnoText(ByteView octets)
{
    constexpr std::int64_t most = 4095;
    const auto number = signedNumberOf(octets);
    if (number == 0 || number > most || number < -most)
        return std::nullopt;
    const auto name = errnoName(static_cast<int>(number < 0 ? -number : number));
    if (!name.starts_with('E'))
        return std::nullopt; // libc names it not
    return fmt::format("{} {}", number, name);
}

std::optional<std::string> uuidText(ByteView octets, std::endian order)
{
    return fmt::format("{:08x}-{:04x}-{:04x}-{}-{}", numberOf(octets.first(4), order),
                       numberOf(octets.subspan(4, 2), order), numberOf(octets.subspan(6, 2), order),
                       toHex(octets.subspan(8, 2)), toHex(octets.subspan(10)));
}

constexpr auto kBoth = Decoder::Order::Both;
constexpr auto kNone = Decoder::Order::None;
constexpr Decoder kDecoders[] = {
    {"ipv4", 4, ipv4Text},
    {"port", 2, portText, kBoth, nullptr, nullptr, likelierPort},
    {"ipv6", 16, ipv6Text, kNone},
    {"mac", 6, macText},
    {"sockaddrIn", 16, nullptr, kBoth, nullptr, inetText},
    {"sockaddrIn6", 28, nullptr, kBoth, nullptr, inet6Text},
    {"sockaddrUn", 3, nullptr, kBoth, unixSize, unixText},
    {"etherType", 2, etherTypeText},
    {"ipProtocol", 1, protocolText, kNone},
    {"tcpFlags", 1, tcpFlagsText, kNone},
    {"errno", 4, errnoText},
    {"uuid", 16, nullptr, kBoth, nullptr, uuidText},
};

} // namespace

std::span<const Decoder> networkDecoders()
{
    return kDecoders;
}

} // namespace sockeye
