// SPDX-License-Identifier: MIT
#include "core/base/result.h"

#include <cstring>
#include <map>

#include <fmt/format.h>

namespace sockeye {

namespace {

constexpr int kLastErrno = 4095; // MAX_ERRNO of the kernel, include/linux/err.h

} // namespace

std::string errnoName(int code)
{
    if (const char *name = strerrorname_np(code))
        return name;
    return fmt::format("errno {}", code);
}

int errnoFromName(std::string_view name)
{
    static const auto codes = [] {
        std::map<std::string, int, std::less<>> all;
        for (int code = 1; code <= kLastErrno; ++code) {
            if (const char *known = strerrorname_np(code))
                all.emplace(known, code);
        }
        return all;
    }();
    const auto found = codes.find(name);
    return found == codes.end() ? 0 : found->second;
}

std::string describe(const ParseError &error)
{
    const auto &s = error.subject;
    switch (error.fault) {
    case ParseFault::Empty:
        return "nothing was given; give a value";
    case ParseFault::UnknownScheme:
        return fmt::format(
            "'{}' is not a kind of socket; use tcp://, udp://, unix:, unix-dgram: or unix-seqpacket:", s);
    case ParseFault::MissingHost:
        return fmt::format("'{}' names no host; write it like tcp://127.0.0.1:7000", s);
    case ParseFault::MissingPort:
        return fmt::format("'{}' names no port; add one, like :7000, or :0 to let the kernel choose", s);
    case ParseFault::BadPort:
        return fmt::format("'{}' is not a port; use a number from 0 to 65535", s);
    case ParseFault::PortOutOfRange:
        return fmt::format("port {} does not exist; ports go from 0 to 65535", s);
    case ParseFault::BadAddress:
        return fmt::format("'{}' is not an address; IPv6 addresses go in brackets, like tcp://[::1]:7000", s);
    case ParseFault::PathTooLong:
        return fmt::format("the path '{}' is too long for a Unix socket; use at most 107 bytes", s);
    case ParseFault::BadHexDigit:
        return fmt::format("'{}' at {} is not a hexadecimal digit; use 0-9 and a-f", s, error.position);
    case ParseFault::OddHexDigits:
        return fmt::format("'{}' has a digit left over; write two digits for each byte", s);
    case ParseFault::BadEscape:
        return fmt::format("'{}' at {} is not an escape; use \\n \\r \\t \\0 \\\\ \\xHH", s, error.position);
    case ParseFault::UnknownType:
        return fmt::format("'{}' is not a type; use hex:, u16be:, u32le:, f32be: and the like, or @file", s);
    case ParseFault::BadNumber:
        return fmt::format("'{}' is not a number", s);
    case ParseFault::NumberOutOfRange:
        return fmt::format("{} does not fit; choose a wider type or a smaller number", s);
    case ParseFault::UnreadableFile:
        return fmt::format("the file '{}' cannot be read; check that it exists and that you may read it", s);
    case ParseFault::TooLong:
        return fmt::format("'{}' is too long", s);
    case ParseFault::UnknownField:
        return fmt::format("'{}' is not something to filter by", s);
    case ParseFault::BadOperator:
        return fmt::format("'{}' at {} does not fit here", s, error.position);
    case ParseFault::UnexpectedText:
        return fmt::format("'{}' at {} was not expected", s, error.position);
    }
    return "cannot be understood";
}

} // namespace sockeye
