// SPDX-License-Identifier: MIT
#include "core/bytes/hex.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "core/bytes/escape.h"

namespace sockeye {

namespace {

constexpr std::string_view kLower = "0123456789abcdef";
constexpr std::string_view kUpper = "0123456789ABCDEF";

void appendHexDumpLine(ByteView row, std::uint64_t offset, std::string &out)
{
    fmt::format_to(std::back_inserter(out), "{:08x}:", offset);
    const auto textColumn = out.size() + kHexDumpRow / 2 * 5 + 2;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i % 2 == 0)
            out += ' ';
        out += kLower[row[i] >> 4];
        out += kLower[row[i] & 0xf];
    }
    out.resize(textColumn, ' ');
    for (const auto octet : row)
        out += octet >= 0x20 && octet < 0x7f ? static_cast<char>(octet) : '.';
}

} // namespace

std::string toHex(ByteView bytes, char separator, HexCase letters)
{
    const auto digits = letters == HexCase::Lower ? kLower : kUpper;
    std::string out;
    out.reserve(bytes.size() * (separator ? 3 : 2));
    for (const auto octet : bytes) {
        if (separator && !out.empty())
            out += separator;
        out += digits[octet >> 4];
        out += digits[octet & 0xf];
    }
    return out;
}

int hexDigitValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    return -1;
}

Parsed<Bytes> fromHex(std::string_view digits)
{
    Bytes out;
    out.reserve(digits.size() / 2);
    if (const auto done = appendHex(digits, out); !done)
        return tl::unexpected(done.error());
    return out;
}

Parsed<void> appendHex(std::string_view digits, Bytes &out)
{
    int upper = -1;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const int value = hexDigitValue(digits[i]);
        if (value < 0)
            return tl::unexpected(ParseError{ParseFault::BadHexDigit, firstCharacter(digits.substr(i)), i});
        if (upper < 0) {
            upper = value;
        } else {
            out.push_back(static_cast<std::uint8_t>(upper << 4 | value));
            upper = -1;
        }
    }
    if (upper >= 0)
        return tl::unexpected(ParseError{ParseFault::OddHexDigits, subjectOf(digits), digits.size() - 1});
    return {};
}

std::string hexDumpLine(ByteView row, std::uint64_t offset)
{
    std::string out;
    appendHexDumpLine(row, offset, out);
    return out;
}

void hexDump(ByteView bytes, std::uint64_t offset, const std::function<void(std::string_view)> &line)
{
    std::string out;
    while (!bytes.empty()) {
        const auto row = bytes.first(std::min(bytes.size(), kHexDumpRow));
        out.clear();
        appendHexDumpLine(row, offset, out);
        line(out);
        bytes = bytes.subspan(row.size());
        offset += row.size();
    }
}

} // namespace sockeye
