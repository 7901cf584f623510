// SPDX-License-Identifier: MIT
// Where one end of a socket is: an IPv4 or IPv6 address and port, a Unix path, or an abstract Unix name.
// A value: copy it freely, any thread. There are several for every socket and every datagram, so it is small: a Unix
// name, seldom there and up to 108 octets, is shared by the copies. Sources: ip(7), ipv6(7), unix(7).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <sys/socket.h>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace sockeye {

enum class Family : std::uint8_t { None, Inet, Inet6, Unix };

class Endpoint
{
public:
    Endpoint() = default; // no address at all (Family::None)

    static Endpoint inet(const std::array<std::uint8_t, 4> &address, std::uint16_t port);
    static Endpoint inet6(const std::array<std::uint8_t, 16> &address, std::uint16_t port,
                          std::uint32_t scope = 0);
    // `name` as sun_path holds it: a path, or a NUL and the abstract name; empty for an unnamed socket.
    // Longer than 108 octets is cut by the caller's own check; here it is asserted.
    static Endpoint unixName(std::string_view name);
    static Endpoint fromSockaddr(const sockaddr_storage &address, socklen_t length);
    // "127.0.0.1:7000", "[::1]:0", "[fe80::1%2]:9", "[fe80::1%eth0]:9". Host names are not resolved here.
    static Parsed<Endpoint> parseInet(std::string_view text);
    // "127.0.0.1", "::1", "fe80::1%2", without brackets; port 0.
    static Parsed<Endpoint> parseHost(std::string_view text);
    // "/run/x.sock", "server.sock", "@name", with \xHH for any octet.
    static Parsed<Endpoint> parseUnix(std::string_view text);
    // What text() wrote, for any family.
    static Parsed<Endpoint> parse(std::string_view text);
    // "7000": digits alone, 0 to 65535.
    static Parsed<std::uint16_t> parsePort(std::string_view text);

    // Fills `out` and returns the length to pass to the kernel; 0 for Family::None.
    socklen_t toSockaddr(sockaddr_storage &out) const;

    Family family() const { return m_family; }
    bool isInet() const { return m_family == Family::Inet || m_family == Family::Inet6; }
    std::uint16_t port() const { return m_port; } // host order
    void setPort(std::uint16_t port) { m_port = port; }
    std::uint32_t scope() const { return m_scope; }
    ByteView address() const; // 4 or 16 octets, network order; empty for Unix
    std::string_view unixName() const;
    bool isAbstract() const;
    bool isAny() const;       // 0.0.0.0 or ::
    bool isLoopback() const;  // 127.0.0.0/8, ::1, their mapped forms; every Unix name
    bool isMulticast() const; // 224.0.0.0/4, ff00::/8

    // "127.0.0.1:7000", "[::1]:7000", "/run/x.sock", "@name"; "" for none and "(unnamed)" for an unnamed Unix
    // socket. Octets outside printable ASCII in a Unix name, and a backslash, are written \xHH, so that the text
    // stays one line; so is the first octet of a path that would read as something else.
    std::string text() const;
    std::string hostText() const; // the same without the port

    friend bool operator==(const Endpoint &a, const Endpoint &b);

private:
    Family m_family = Family::None;
    std::uint16_t m_port = 0;
    std::uint32_t m_scope = 0;
    std::array<std::uint8_t, 16> m_address{};  // of IPv4 the first four
    std::shared_ptr<const std::string> m_name; // of a Unix socket that has one
};

} // namespace sockeye
