// SPDX-License-Identifier: MIT
#include "core/net/sockaddrbytes.h"

#include <cstddef>

#include <netinet/in.h>
#include <sys/un.h>

#include <fmt/format.h>

namespace sockeye {

namespace {

template<typename T>
SockaddrField field(SockaddrPart part, std::string_view name, std::size_t offset, const T &member,
                    std::string value)
{
    return {part, name, offset, sizeof member, std::move(value)};
}

} // namespace

std::string_view sockaddrName(const Endpoint &endpoint)
{
    switch (endpoint.family()) {
    case Family::Inet:
        return "sockaddr_in";
    case Family::Inet6:
        return "sockaddr_in6";
    case Family::Unix:
        return "sockaddr_un";
    case Family::None:
        break;
    }
    return "sockaddr";
}

Bytes sockaddrBytes(const Endpoint &endpoint)
{
    sockaddr_storage address{};
    auto length = endpoint.toSockaddr(address);
    if (length == 0) {
        address.ss_family = AF_UNSPEC;
        length = sizeof(sockaddr);
    }
    const auto *first = reinterpret_cast<const std::uint8_t *>(&address);
    return {first, first + length};
}

std::vector<SockaddrField> sockaddrFields(const Endpoint &endpoint)
{
    using Part = SockaddrPart;
    switch (endpoint.family()) {
    case Family::Inet: {
        const sockaddr_in in{};
        return {
            field(Part::Family, "sin_family", offsetof(sockaddr_in, sin_family), in.sin_family, "AF_INET"),
            field(Part::Port, "sin_port", offsetof(sockaddr_in, sin_port), in.sin_port,
                  std::to_string(endpoint.port())),
            field(Part::Address, "sin_addr", offsetof(sockaddr_in, sin_addr), in.sin_addr,
                  endpoint.hostText()),
            field(Part::Unused, "sin_zero", offsetof(sockaddr_in, sin_zero), in.sin_zero, "0")};
    }
    case Family::Inet6: {
        const sockaddr_in6 in{};
        const std::string address = endpoint.hostText(); // with its scope
        return {field(Part::Family, "sin6_family", offsetof(sockaddr_in6, sin6_family), in.sin6_family,
                      "AF_INET6"),
                field(Part::Port, "sin6_port", offsetof(sockaddr_in6, sin6_port), in.sin6_port,
                      std::to_string(endpoint.port())),
                field(Part::FlowInfo, "sin6_flowinfo", offsetof(sockaddr_in6, sin6_flowinfo),
                      in.sin6_flowinfo, "0"),
                field(Part::Address, "sin6_addr", offsetof(sockaddr_in6, sin6_addr), in.sin6_addr,
                      address.substr(0, address.find('%'))),
                field(Part::Scope, "sin6_scope_id", offsetof(sockaddr_in6, sin6_scope_id), in.sin6_scope_id,
                      std::to_string(endpoint.scope()))};
    }
    case Family::Unix: {
        const sockaddr_un un{};
        std::vector<SockaddrField> fields{
            field(Part::Family, "sun_family", offsetof(sockaddr_un, sun_family), un.sun_family, "AF_UNIX")};
        const auto start = offsetof(sockaddr_un, sun_path);
        const auto size = sockaddrBytes(endpoint).size();
        if (size > start)
            fields.push_back({Part::Path, "sun_path", start, size - start, endpoint.text()});
        return fields;
    }
    case Family::None:
        break;
    }
    const sockaddr none{};
    return {field(Part::Family, "sa_family", offsetof(sockaddr, sa_family), none.sa_family, "AF_UNSPEC"),
            field(Part::Unused, "sa_data", offsetof(sockaddr, sa_data), none.sa_data, "0")};
}

} // namespace sockeye
