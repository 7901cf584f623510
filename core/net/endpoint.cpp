// SPDX-License-Identifier: MIT
#include "core/net/endpoint.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cstddef>
#include <cstring>

#include <arpa/inet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/un.h>

#include <fmt/format.h>

#include "core/net/mappedaddress.h"

namespace sockeye {

namespace {

constexpr std::size_t kPathMax = 107; // leaves room for the NUL that unix(7) asks for
constexpr std::size_t kNameMax = 108; // an abstract name with its leading NUL
constexpr std::string_view kUnnamed = "(unnamed)";

tl::unexpected<ParseError> fail(ParseFault fault, std::string_view subject, std::size_t position = 0)
{
    return tl::make_unexpected(ParseError{fault, std::string(subject), position});
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// How parse() tells an address from a relative Unix path; text() escapes a path that would be taken for one.
bool looksInet(std::string_view text)
{
    return !text.empty() && (isDigit(text.front()) || text.front() == '[') && text.find(':') != text.npos &&
           text.find('/') == text.npos;
}

std::string escaped(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        if (c >= ' ' && c < 0x7f && c != '\\')
            out += c;
        else
            out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    }
    return out;
}

Parsed<std::string> unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        unsigned octet = 0;
        const auto digits = text.substr(std::min(i + 2, text.size()), 2);
        const auto end = digits.data() + digits.size();
        if (text.substr(i, 2) != "\\x" || digits.size() != 2 ||
            std::from_chars(digits.data(), end, octet, 16).ptr != end)
            return fail(ParseFault::BadEscape, text.substr(i, 4), i);
        out += static_cast<char>(octet);
        i += 3;
    }
    return out;
}

// A number, or the name an interface has here and now; 0 when it is neither.
std::uint32_t scopeOf(std::string_view text)
{
    std::uint32_t scope = 0;
    const auto end = text.data() + text.size();
    if (const auto [stop, fault] = std::from_chars(text.data(), end, scope);
        fault == std::errc{} && stop == end)
        return scope;
    return if_nametoindex(std::string(text).c_str());
}

} // namespace

Endpoint Endpoint::inet(const std::array<std::uint8_t, 4> &address, std::uint16_t port)
{
    Endpoint e;
    e.m_family = Family::Inet;
    e.m_port = port;
    std::copy(address.begin(), address.end(), e.m_address.begin());
    return e;
}

Endpoint Endpoint::inet6(const std::array<std::uint8_t, 16> &address, std::uint16_t port, std::uint32_t scope)
{
    Endpoint e;
    e.m_family = Family::Inet6;
    e.m_port = port;
    e.m_scope = scope;
    e.m_address = address;
    return e;
}

Endpoint Endpoint::unixName(std::string_view name)
{
    assert(name.size() <= kNameMax);
    name = name.substr(0, kNameMax);
    Endpoint e;
    e.m_family = Family::Unix;
    if (!name.empty())
        e.m_name = std::make_shared<const std::string>(name);
    return e;
}

Endpoint Endpoint::fromSockaddr(const sockaddr_storage &address, socklen_t length)
{
    const auto size = std::min<std::size_t>(length, sizeof address);
    if (address.ss_family == AF_INET && size >= sizeof(sockaddr_in)) {
        sockaddr_in in{};
        std::memcpy(&in, &address, sizeof in);
        std::array<std::uint8_t, 4> octets{};
        std::memcpy(octets.data(), &in.sin_addr, octets.size());
        return inet(octets, ntohs(in.sin_port));
    }
    if (address.ss_family == AF_INET6 && size >= offsetof(sockaddr_in6, sin6_scope_id)) {
        sockaddr_in6 in{};
        std::memcpy(&in, &address, std::min(size, sizeof in));
        std::array<std::uint8_t, 16> octets{};
        std::memcpy(octets.data(), &in.sin6_addr, octets.size());
        return inet6(octets, ntohs(in.sin6_port), in.sin6_scope_id);
    }
    if (address.ss_family == AF_UNIX && size >= sizeof(sa_family_t)) {
        constexpr auto start = offsetof(sockaddr_un, sun_path);
        const auto octets = reinterpret_cast<const char *>(&address) + start;
        // The kernel counts one octet more than sun_path for a path that fills it, unix(7).
        std::string_view name(octets, std::min(size - start, kNameMax));
        if (!name.empty() && name.front() != '\0')
            name = name.substr(0, name.find('\0'));
        return unixName(name);
    }
    return {};
}

Parsed<std::uint16_t> Endpoint::parsePort(std::string_view text)
{
    if (text.empty())
        return fail(ParseFault::MissingPort, text);
    if (!std::all_of(text.begin(), text.end(), isDigit))
        return fail(ParseFault::BadPort, text);
    std::uint16_t port = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), port).ec != std::errc{})
        return fail(ParseFault::PortOutOfRange, text);
    return port;
}

Parsed<Endpoint> Endpoint::parseHost(std::string_view text)
{
    // inet_pton reads up to a NUL, and what follows one must not be passed over.
    if (text.find('\0') != text.npos)
        return fail(ParseFault::BadAddress, text);
    std::array<std::uint8_t, 4> four{};
    if (inet_pton(AF_INET, std::string(text).c_str(), four.data()) == 1)
        return inet(four, 0);

    std::array<std::uint8_t, 16> sixteen{};
    const auto percent = text.find('%');
    std::uint32_t scope = 0;
    if (percent != text.npos) {
        scope = scopeOf(text.substr(percent + 1));
        if (scope == 0)
            return fail(ParseFault::BadAddress, text);
    }
    if (inet_pton(AF_INET6, std::string(text.substr(0, percent)).c_str(), sixteen.data()) != 1)
        return fail(ParseFault::BadAddress, text);
    return inet6(sixteen, 0, scope);
}

Parsed<Endpoint> Endpoint::parseInet(std::string_view text)
{
    if (text.empty())
        return fail(ParseFault::Empty, text);
    const bool bracketed = text.front() == '[';
    const auto hostEnd = bracketed ? text.find(']') : text.find(':');
    if (bracketed && hostEnd == text.npos)
        return fail(ParseFault::BadAddress, text);
    const auto host = bracketed ? text.substr(1, hostEnd - 1) : text.substr(0, hostEnd);
    const auto portAt = bracketed ? hostEnd + 1 : hostEnd;
    // More than one colon outside brackets is an IPv6 address that wants them.
    if (!bracketed && hostEnd != text.npos && text.find(':', hostEnd + 1) != text.npos)
        return fail(ParseFault::BadAddress, text);
    if (host.empty())
        return fail(ParseFault::MissingHost, text);

    auto endpoint = parseHost(host);
    if (!endpoint || bracketed != (endpoint->family() == Family::Inet6))
        return fail(ParseFault::BadAddress, host, bracketed ? 1 : 0);
    if (portAt >= text.size())
        return fail(ParseFault::MissingPort, text, text.size());
    if (text[portAt] != ':')
        return fail(ParseFault::UnexpectedText, text.substr(portAt), portAt);
    const auto port = parsePort(text.substr(portAt + 1));
    if (!port) {
        const bool missing = port.error().fault == ParseFault::MissingPort;
        return fail(port.error().fault, missing ? text : std::string_view(port.error().subject), portAt + 1);
    }
    endpoint->setPort(*port);
    return endpoint;
}

Parsed<Endpoint> Endpoint::parseUnix(std::string_view text)
{
    if (text.empty())
        return fail(ParseFault::Empty, text);
    if (text == kUnnamed)
        return unixName({});
    const bool isAbstractName = text.front() == '@';
    auto name = unescaped(isAbstractName ? text.substr(1) : text);
    if (!name) {
        name.error().position += isAbstractName;
        return tl::make_unexpected(name.error());
    }
    if (isAbstractName)
        name->insert(name->begin(), '\0');
    else if (const auto nul = name->find('\0'); nul != name->npos)
        return fail(ParseFault::UnexpectedText, "\\x00", text.find("\\x00")); // a path ends at its NUL
    if (name->size() > (isAbstractName ? kNameMax : kPathMax))
        return fail(ParseFault::PathTooLong, text);
    return unixName(*name);
}

Parsed<Endpoint> Endpoint::parse(std::string_view text)
{
    if (text.empty())
        return Endpoint{};
    return looksInet(text) ? parseInet(text) : parseUnix(text);
}

socklen_t Endpoint::toSockaddr(sockaddr_storage &out) const
{
    out = {};
    switch (m_family) {
    case Family::Inet: {
        sockaddr_in in{};
        in.sin_family = AF_INET;
        in.sin_port = htons(m_port);
        std::memcpy(&in.sin_addr, m_address.data(), sizeof in.sin_addr);
        std::memcpy(&out, &in, sizeof in);
        return sizeof in;
    }
    case Family::Inet6: {
        sockaddr_in6 in{};
        in.sin6_family = AF_INET6;
        in.sin6_port = htons(m_port);
        in.sin6_scope_id = m_scope;
        std::memcpy(&in.sin6_addr, m_address.data(), sizeof in.sin6_addr);
        std::memcpy(&out, &in, sizeof in);
        return sizeof in;
    }
    case Family::Unix: {
        sockaddr_un un{};
        un.sun_family = AF_UNIX;
        const auto name = unixName();
        std::copy(name.begin(), name.end(), un.sun_path);
        std::memcpy(&out, &un, sizeof un);
        const bool endsInNul = !name.empty() && name.size() <= kPathMax && name.front() != '\0';
        return static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size() + endsInNul);
    }
    case Family::None:
        break;
    }
    return 0;
}

ByteView Endpoint::address() const
{
    switch (m_family) {
    case Family::Inet:
        return ByteView(m_address).first(4);
    case Family::Inet6:
        return m_address;
    default:
        return {};
    }
}

std::string_view Endpoint::unixName() const
{
    return m_name ? std::string_view(*m_name) : std::string_view{};
}

bool Endpoint::isAbstract() const
{
    return m_name && m_name->front() == '\0';
}

bool Endpoint::isAny() const
{
    const auto octets = address();
    return isInet() && std::all_of(octets.begin(), octets.end(), [](auto octet) { return octet == 0; });
}

bool Endpoint::isLoopback() const
{
    switch (m_family) {
    case Family::Inet:
        return m_address[0] == 127;
    case Family::Inet6: {
        if (const auto inner = unmapped(*this); inner.family() == Family::Inet)
            return inner.isLoopback();
        const auto octets = address();
        return octets.back() == 1 &&
               std::all_of(octets.begin(), octets.end() - 1, [](auto octet) { return octet == 0; });
    }
    case Family::Unix:
        return true;
    case Family::None:
        break;
    }
    return false;
}

bool Endpoint::isMulticast() const
{
    return (m_family == Family::Inet && (m_address[0] & 0xf0) == 0xe0) ||
           (m_family == Family::Inet6 && m_address[0] == 0xff);
}

std::string Endpoint::hostText() const
{
    char buffer[INET6_ADDRSTRLEN] = {};
    switch (m_family) {
    case Family::Inet:
        return inet_ntop(AF_INET, m_address.data(), buffer, sizeof buffer);
    case Family::Inet6: {
        std::string text = inet_ntop(AF_INET6, m_address.data(), buffer, sizeof buffer);
        return m_scope == 0 ? text : fmt::format("{}%{}", text, m_scope);
    }
    case Family::Unix: {
        const auto name = unixName();
        if (name.empty())
            return std::string(kUnnamed);
        if (isAbstract())
            return '@' + escaped(name.substr(1));
        if (name.front() == '@' || name == kUnnamed || looksInet(name))
            return fmt::format("\\x{:02x}{}", static_cast<unsigned char>(name.front()),
                               escaped(name.substr(1)));
        return escaped(name);
    }
    case Family::None:
        break;
    }
    return {};
}

std::string Endpoint::text() const
{
    switch (m_family) {
    case Family::Inet:
        return fmt::format("{}:{}", hostText(), m_port);
    case Family::Inet6:
        return fmt::format("[{}]:{}", hostText(), m_port);
    default:
        return hostText();
    }
}

bool operator==(const Endpoint &a, const Endpoint &b)
{
    return a.m_family == b.m_family && a.m_port == b.m_port && a.m_scope == b.m_scope &&
           a.m_address == b.m_address && a.unixName() == b.unixName();
}

} // namespace sockeye
