// SPDX-License-Identifier: MIT
// How the core reports failure: a value, never an exception. A failed system call is a SysError; text a
// person typed that cannot be understood is a ParseError.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace sockeye {

// A system call that returned -1. `call` is its name and points to static storage.
struct SysError {
    std::string_view call;
    int code = 0; // errno

    friend bool operator==(const SysError &, const SysError &) = default;
};

template<typename T>
using Result = tl::expected<T, SysError>;

// What is wrong with a text. The window translates these; describe() says them in English.
enum class ParseFault {
    Empty,
    UnknownScheme,
    MissingHost,
    MissingPort,
    BadPort,        // not a number
    PortOutOfRange, // beyond 65535
    BadAddress,
    PathTooLong, // sun_path holds 107 octets and a NUL, unix(7)
    BadHexDigit,
    OddHexDigits,
    BadEscape,
    UnknownType,
    BadNumber,
    NumberOutOfRange,
    UnreadableFile,
    TooLong,
    UnknownField,
    BadOperator,
    UnexpectedText,
};

struct ParseError {
    ParseFault fault = ParseFault::Empty;
    std::string subject;      // the part that could not be understood, or the file's name
    std::size_t position = 0; // octets from the start of the text

    friend bool operator==(const ParseError &, const ParseError &) = default;
};

template<typename T>
using Parsed = tl::expected<T, ParseError>;

// One English sentence: what is wrong and what to do.
std::string describe(const ParseError &error);

// "ECONNREFUSED"; "errno 4711" for a number this libc does not name.
std::string errnoName(int code);
// The number of a name; 0 for what is none. Of two names for one number only the one errnoName() gives is known.
int errnoFromName(std::string_view name);

} // namespace sockeye
