// SPDX-License-Identifier: MIT
// Values of socket options as text: what socketoptions.cpp and optionaddress.cpp share. Pure; any thread.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstring>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace sockeye::optiontext {

inline tl::unexpected<ParseError> fail(ParseFault fault, std::string_view subject)
{
    return tl::make_unexpected(ParseError{fault, std::string(subject), 0});
}

template<typename T>
Bytes octetsOf(const T &value)
{
    const auto first = reinterpret_cast<const std::uint8_t *>(&value);
    return {first, first + sizeof value};
}

template<typename T>
T valueOf(ByteView octets)
{
    T value{};
    std::memcpy(&value, octets.data(), std::min(octets.size(), sizeof value));
    return value;
}

inline std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(' ');
    if (first == text.npos)
        return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// The first word; `text` keeps the rest.
inline std::string_view takeWord(std::string_view &text)
{
    const auto word = text.substr(0, text.find(' '));
    text = trimmed(text.substr(word.size()));
    return word;
}

template<typename T>
Parsed<T> parseNumber(std::string_view text)
{
    const bool isHex = text.substr(0, 2) == "0x" || text.substr(0, 2) == "0X";
    const bool isNegative = !text.empty() && text.front() == '-';
    // Digits first, range afterwards: "-1" is a number, though not one for an unsigned option.
    const auto digits = text.substr(isHex ? 2 : isNegative ? 1 : 0);
    const auto allowed = isHex ? "0123456789abcdefABCDEF" : "0123456789";
    if (digits.empty() || digits.find_first_not_of(allowed) != digits.npos)
        return fail(ParseFault::BadNumber, text);
    T value{};
    const auto number = isHex ? digits : text;
    const auto end = number.data() + number.size();
    if (std::from_chars(number.data(), end, value, isHex ? 16 : 10).ec != std::errc{})
        return fail(ParseFault::NumberOutOfRange, text);
    return value;
}

} // namespace sockeye::optiontext
