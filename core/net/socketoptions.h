// SPDX-License-Identifier: MIT
// The socket options the program knows by name, and how their values are written as text. Constant data and
// pure functions; any thread. Any other option is still reachable by its level and number.
// Sources: socket(7), ip(7), ipv6(7), tcp(7), udp(7), unix(7), and the kernel's headers where these are silent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/net/callcode.h"

namespace sockeye {

enum class OptionType : std::uint8_t {
    Bool,         // int: "on", "off"; a number where it is neither 0 nor 1
    Int,          // int: "-1", "0x10"; a name where the option has choices
    Uint,         // 32 bits: "4294967295"
    Uint64,       // 64 bits
    Flags,        // 32 bits: "0x3"
    Errno,        // int: "ECONNREFUSED", "0"
    TimeVal,      // struct timeval: "1.5" seconds; reads "250 ms" too
    Linger,       // struct linger: "off", "on, 5 s"; reads "5" as on
    String,       // at most 15 octets and a NUL; "none" when empty
    Interface,    // int, an interface's index: "lo", "3", "none"
    Source4,      // IP_MULTICAST_IF: "127.0.0.1" (struct in_addr), "lo" (struct ip_mreqn), "none"
    Group4,       // struct ip_mreqn: "239.1.2.3", "239.1.2.3 lo", "239.1.2.3 127.0.0.1"
    SourceGroup4, // struct ip_mreq_source: "239.1.2.3 from 127.0.0.1", and "on 127.0.0.1" behind it
    Group6,       // struct ipv6_mreq: "ff02::1", "ff02::1 lo"
    Struct,       // read only; its fields by name where they are known, else hex
};

enum class OptionAccess : std::uint8_t { Read = 1, Write = 2, ReadWrite = 3 };

// What setting it asks for. Reading never needs more than the socket.
enum class OptionNeeds : std::uint8_t { Nothing, NetAdmin };

struct OptionChoice {
    int value;
    std::string_view name;
};

struct SocketOption {
    int level;
    int number;
    std::string_view levelName; // "SOL_SOCKET"
    std::string_view name;      // "SO_RCVBUF"
    OptionType type;
    OptionAccess access;
    std::uint8_t kinds;       // which sockets it does something for: see appliesTo()
    std::string_view unit;    // "octets", "s", "ms", "µs", "hops", …; empty for a bare number
    std::string_view meaning; // one English sentence
    std::string_view page;    // "socket(7)"
    std::string_view note;    // what surprises; empty for most
    OptionNeeds needs = OptionNeeds::Nothing;
    std::string_view since = {}; // the Linux that brought it; empty before 5.4
    std::span<const OptionChoice> choices = {};

    bool isReadable() const { return (static_cast<unsigned>(access) & 1) != 0; }
    bool isWritable() const { return (static_cast<unsigned>(access) & 2) != 0; }
    bool appliesTo(SocketKind kind) const;
    // The room to give getsockopt(2), octets. More is not always as well: SO_NETNS_COOKIE then says EINVAL.
    std::size_t room() const;
};

// Ordered by level, then name.
std::span<const SocketOption> socketOptions();
const SocketOption *findOption(std::string_view name); // null when it is not in the table
const SocketOption *findOption(int level, int number);

// The octets setsockopt(2) takes. An interface's name is looked up in this network namespace.
// Errors: Empty, BadNumber, NumberOutOfRange, BadAddress, TooLong, UnexpectedText.
Parsed<Bytes> parseOptionValue(const SocketOption &option, std::string_view text);
// What getsockopt(2) gave, without its unit: "262144", "on", "1.5". parseOptionValue() reads it back, unless
// the type is Struct. Octets that are not of the option's type are written in hex.
std::string formatOptionValue(const SocketOption &option, ByteView value);

} // namespace sockeye
