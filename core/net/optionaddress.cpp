// SPDX-License-Identifier: MIT
#include "core/net/optionaddress.h"

#include <array>
#include <utility>

#include <net/if.h>
#include <netinet/in.h>

#include <fmt/format.h>

#include "core/net/endpoint.h"
#include "core/net/optiontext.h"

namespace sockeye::optionaddress {

using namespace optiontext;

namespace {

constexpr std::string_view kNone = "none";

Parsed<int> indexOf(std::string_view text)
{
    if (text == kNone)
        return 0;
    if (const auto index = parseNumber<int>(text); index && *index >= 0)
        return *index;
    const auto index = if_nametoindex(std::string(text).c_str());
    if (index == 0)
        return fail(ParseFault::BadAddress, text);
    return static_cast<int>(index);
}

std::string nameOf(int index)
{
    char name[IF_NAMESIZE] = {};
    if (index == 0)
        return std::string(kNone);
    if (index > 0 && if_indextoname(static_cast<unsigned>(index), name))
        return name;
    return std::to_string(index);
}

Parsed<in_addr> parseAddress4(std::string_view text)
{
    const auto host = Endpoint::parseHost(text);
    if (!host || host->family() != Family::Inet)
        return fail(ParseFault::BadAddress, text);
    return valueOf<in_addr>(host->address());
}

std::string formatAddress4(in_addr address)
{
    std::array<std::uint8_t, 4> octets{};
    std::memcpy(octets.data(), &address, octets.size());
    return Endpoint::inet(octets, 0).hostText();
}

// An interface by its address or by its name.
Parsed<void> parseWhere(std::string_view text, ip_mreqn &out)
{
    if (const auto address = parseAddress4(text)) {
        out.imr_address = *address;
        return {};
    }
    const auto index = indexOf(text);
    if (!index)
        return tl::make_unexpected(index.error());
    out.imr_ifindex = *index;
    return {};
}

std::string withInterface(const std::string &group, int index)
{
    return index == 0 ? group : fmt::format("{} {}", group, nameOf(index));
}

} // namespace

Parsed<Bytes> parseInterface(std::string_view text)
{
    return indexOf(text).map(octetsOf<int>);
}

Parsed<Bytes> parseSource4(std::string_view text)
{
    if (text == kNone)
        return octetsOf(in_addr{});
    ip_mreqn value{};
    if (const auto where = parseWhere(text, value); !where)
        return tl::make_unexpected(where.error());
    return value.imr_ifindex == 0 ? octetsOf(value.imr_address) : octetsOf(value);
}

Parsed<Bytes> parseGroup4(std::string_view text)
{
    const auto group = parseAddress4(takeWord(text));
    if (!group)
        return tl::make_unexpected(group.error());
    ip_mreqn value{};
    value.imr_multiaddr = *group;
    if (!text.empty()) {
        if (const auto where = parseWhere(text, value); !where)
            return tl::make_unexpected(where.error());
    }
    return octetsOf(value);
}

Parsed<Bytes> parseSourceGroup4(std::string_view text)
{
    ip_mreq_source value{};
    const auto group = parseAddress4(takeWord(text));
    if (!group)
        return tl::make_unexpected(group.error());
    value.imr_multiaddr = *group;
    const std::pair<std::string_view, in_addr *> parts[] = {{"from", &value.imr_sourceaddr},
                                                            {"on", &value.imr_interface}};
    for (const auto &[word, part] : parts) {
        if (word == "on" && text.empty())
            break;
        if (const auto seen = takeWord(text); seen != word)
            return fail(ParseFault::UnexpectedText, seen);
        const auto address = parseAddress4(takeWord(text));
        if (!address)
            return tl::make_unexpected(address.error());
        *part = *address;
    }
    if (!text.empty())
        return fail(ParseFault::UnexpectedText, text);
    return octetsOf(value);
}

Parsed<Bytes> parseGroup6(std::string_view text)
{
    const auto word = takeWord(text);
    const auto group = Endpoint::parseHost(word);
    if (!group || group->family() != Family::Inet6)
        return fail(ParseFault::BadAddress, word);
    ipv6_mreq value{valueOf<in6_addr>(group->address()), group->scope()};
    if (!text.empty()) {
        const auto index = indexOf(text);
        if (!index)
            return tl::make_unexpected(index.error());
        value.ipv6mr_interface = static_cast<unsigned>(*index);
    }
    return octetsOf(value);
}

std::string formatInterface(ByteView value)
{
    return value.size() < sizeof(int) ? std::string() : nameOf(valueOf<int>(value));
}

std::string formatSource4(ByteView value)
{
    if (value.size() >= sizeof(ip_mreqn) && valueOf<ip_mreqn>(value).imr_ifindex != 0)
        return nameOf(valueOf<ip_mreqn>(value).imr_ifindex);
    if (value.size() < sizeof(in_addr))
        return {};
    const auto address =
        value.size() >= sizeof(ip_mreqn) ? valueOf<ip_mreqn>(value).imr_address : valueOf<in_addr>(value);
    return address.s_addr == 0 ? std::string(kNone) : formatAddress4(address);
}

std::string formatGroup4(ByteView value)
{
    if (value.size() < sizeof(ip_mreq)) // struct ip_mreq is the beginning of struct ip_mreqn
        return {};
    const auto group = valueOf<ip_mreqn>(value);
    const auto text = formatAddress4(group.imr_multiaddr);
    if (group.imr_ifindex != 0 || group.imr_address.s_addr == 0)
        return withInterface(text, group.imr_ifindex);
    return fmt::format("{} {}", text, formatAddress4(group.imr_address));
}

std::string formatSourceGroup4(ByteView value)
{
    if (value.size() < sizeof(ip_mreq_source))
        return {};
    const auto group = valueOf<ip_mreq_source>(value);
    const auto text =
        fmt::format("{} from {}", formatAddress4(group.imr_multiaddr), formatAddress4(group.imr_sourceaddr));
    if (group.imr_interface.s_addr == 0)
        return text;
    return fmt::format("{} on {}", text, formatAddress4(group.imr_interface));
}

std::string formatGroup6(ByteView value)
{
    if (value.size() < sizeof(ipv6_mreq))
        return {};
    const auto group = valueOf<ipv6_mreq>(value);
    std::array<std::uint8_t, 16> octets{};
    std::memcpy(octets.data(), &group.ipv6mr_multiaddr, octets.size());
    return withInterface(Endpoint::inet6(octets, 0).hostText(), static_cast<int>(group.ipv6mr_interface));
}

} // namespace sockeye::optionaddress
