// SPDX-License-Identifier: MIT
#include "core/net/socketurl.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace sockeye {

namespace {

struct Scheme {
    std::string_view name;
    SocketKind kind; // family None for the schemes that take a host
};

constexpr std::array<Scheme, 5> kSchemes{{
    {"tcp", {Family::None, SocketType::Stream}},
    {"udp", {Family::None, SocketType::Datagram}},
    {"unix", {Family::Unix, SocketType::Stream}},
    {"unix-dgram", {Family::Unix, SocketType::Datagram}},
    {"unix-seqpacket", {Family::Unix, SocketType::SeqPacket}},
}};

tl::unexpected<ParseError> fail(ParseFault fault, std::string_view subject, std::size_t position = 0)
{
    return tl::make_unexpected(ParseError{fault, std::string(subject), position});
}

const Scheme *findScheme(std::string_view name)
{
    const auto found =
        std::find_if(kSchemes.begin(), kSchemes.end(), [&](const Scheme &s) { return s.name == name; });
    return found == kSchemes.end() ? nullptr : &*found;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Letters, digits, '-', '_' and '.', and anything beyond ASCII: getaddrinfo(3) turns such names into IDNA.
bool isHostName(std::string_view host)
{
    const auto fits = [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
               c == '.' || static_cast<unsigned char>(c) >= 0x80;
    };
    // Digits and dots alone are an IPv4 address gone wrong, not a name to look up.
    const auto numeric = [](char c) { return isDigit(c) || c == '.'; };
    return host.front() != '-' && std::all_of(host.begin(), host.end(), fits) &&
           !std::all_of(host.begin(), host.end(), numeric);
}

// `rest` is what follows the scheme in `text`.
Parsed<SocketUrl> parseInetUrl(SocketKind kind, std::string_view rest, std::string_view text)
{
    const auto offset = text.size() - rest.size();
    const bool bracketed = !rest.empty() && rest.front() == '[';
    const auto colon = rest.find(':');
    if (bracketed || (colon != rest.npos && rest.find(':', colon + 1) != rest.npos)) {
        auto endpoint = Endpoint::parseInet(rest);
        if (!endpoint) {
            endpoint.error().position += offset;
            return tl::make_unexpected(endpoint.error());
        }
        kind.family = endpoint->family();
        return SocketUrl{kind, endpoint->hostText(), endpoint->port(), *endpoint};
    }

    const auto host = rest.substr(0, colon);
    if (rest.empty())
        return fail(ParseFault::MissingHost, text, offset);
    if (!host.empty() && !isHostName(host) && !Endpoint::parseHost(host))
        return fail(ParseFault::BadAddress, host, offset);
    if (colon == rest.npos || colon + 1 == rest.size())
        return fail(ParseFault::MissingPort, text, text.size());
    const auto port = Endpoint::parsePort(rest.substr(colon + 1));
    if (!port)
        return fail(port.error().fault, port.error().subject, offset + colon + 1);

    if (auto endpoint = Endpoint::parseHost(host.empty() ? std::string_view("127.0.0.1") : host)) {
        endpoint->setPort(*port);
        kind.family = endpoint->family();
        return SocketUrl{kind, endpoint->hostText(), *port, *endpoint};
    }
    return SocketUrl{kind, std::string(host), *port, {}};
}

Parsed<SocketUrl> parseUnixUrl(SocketKind kind, std::string_view rest, std::string_view text)
{
    const auto offset = text.size() - rest.size();
    auto endpoint = Endpoint::parseUnix(rest);
    if (!endpoint) {
        if (endpoint.error().fault == ParseFault::Empty)
            return fail(ParseFault::Empty, text, offset);
        endpoint.error().position += offset;
        return tl::make_unexpected(endpoint.error());
    }
    return SocketUrl{kind, {}, 0, *endpoint};
}

} // namespace

Parsed<SocketUrl> SocketUrl::parse(std::string_view text, std::string_view defaultScheme)
{
    if (text.empty())
        return fail(ParseFault::Empty, text);

    auto name = defaultScheme;
    auto rest = text;
    if (const auto slashes = text.find("://"); slashes != text.npos && findScheme(text.substr(0, slashes))) {
        name = text.substr(0, slashes);
        rest = text.substr(slashes + 3);
    } else if (const auto colon = text.find(':');
               colon != text.npos && findScheme(text.substr(0, colon)) &&
               findScheme(text.substr(0, colon))->kind.family == Family::Unix) {
        name = text.substr(0, colon);
        rest = text.substr(colon + 1);
    } else if (slashes != text.npos) {
        return fail(ParseFault::UnknownScheme, text.substr(0, slashes));
    }

    const auto scheme = findScheme(name);
    if (!scheme)
        return fail(ParseFault::UnknownScheme, name);
    return scheme->kind.family == Family::Unix ? parseUnixUrl(scheme->kind, rest, text)
                                               : parseInetUrl(scheme->kind, rest, text);
}

std::string SocketUrl::text() const
{
    if (kind.family == Family::Unix)
        return fmt::format("{}:{}", kindName(kind), endpoint.text());
    // kindName() wants a family, and a name that is still to be resolved has none.
    const auto scheme = kind.type == SocketType::Datagram ? "udp" : "tcp";
    return needsResolving() ? fmt::format("{}://{}:{}", scheme, host, port)
                            : fmt::format("{}://{}", scheme, endpoint.text());
}

} // namespace sockeye
