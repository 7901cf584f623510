// SPDX-License-Identifier: MIT
#include "core/bytes/importtext.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/bytes/escape.h"
#include "core/bytes/hex.h"
#include "core/bytes/payloaditems.h"

namespace sockeye {

namespace {

constexpr std::string_view kSpaces = " \t\r\n\f\v";

bool isSpace(char c)
{
    return kSpaces.find(c) != std::string_view::npos;
}

std::size_t skipDigits(std::string_view line, std::size_t at)
{
    while (at < line.size() && hexDigitValue(line[at]) >= 0)
        ++at;
    return at;
}

struct DumpLine {
    std::uint64_t offset = 0;
    Bytes octets;
};

// "00000010: 7465 7374  test": the offset, a colon or two spaces, then groups of whole octets one space apart; behind
// two spaces, a bar or anything else stands the text. Nothing where it is no such line.
std::optional<DumpLine> dumpLine(std::string_view line)
{
    DumpLine made;
    const auto offsetEnd = skipDigits(line, 0);
    if (offsetEnd < 4 || offsetEnd > 16)
        return std::nullopt;
    std::from_chars(line.data(), line.data() + offsetEnd, made.offset, 16);
    const bool hasColon = offsetEnd < line.size() && line[offsetEnd] == ':';
    auto at = std::min(line.find_first_not_of(" \t", offsetEnd + (hasColon ? 1 : 0)), line.size());
    if (at - offsetEnd < 2)
        return std::nullopt;
    while (at < line.size() && made.octets.size() < 64) {
        const auto end = skipDigits(line, at);
        if (end == at || (end - at) % 2 != 0 || (end < line.size() && !isSpace(line[end])) ||
            !appendHex(line.substr(at, end - at), made.octets))
            break;
        // hexdump -C leaves two spaces in the middle; before the text there are two everywhere.
        const auto next = std::min(line.find_first_not_of(" \t", end), line.size());
        if (next - end > 2 || (next - end == 2 && made.octets.size() != 8))
            break;
        at = next;
    }
    return made;
}

std::optional<Bytes> importDump(std::string_view text)
{
    Bytes all;
    std::optional<std::uint64_t> begin;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        auto line = text.substr(start, end - start);
        start = end + 1;
        while (!line.empty() && isSpace(line.back()))
            line.remove_suffix(1);
        if (line.empty())
            continue;
        if (begin && line.size() >= 4 && skipDigits(line, 0) == line.size())
            continue; // the end's offset, as hexdump and Wireshark write it
        const auto read = dumpLine(line);
        if (!read || (begin && read->offset != *begin + all.size()))
            return std::nullopt;
        begin = begin.value_or(read->offset);
        all.insert(all.end(), read->octets.begin(), read->octets.end());
    }
    return begin ? std::optional(all) : std::nullopt;
}

// Comments and casts become spaces, so that places stay.
std::string withoutComments(std::string_view text)
{
    constexpr std::string_view kCast = "(byte)";
    std::string made(text);
    for (auto at = made.find(kCast); at != std::string::npos; at = made.find(kCast, at))
        made.replace(at, kCast.size(), kCast.size(), ' ');
    for (std::size_t at = 0; at + 1 < made.size(); ++at) {
        if (made[at] != '/' || (made[at + 1] != '/' && made[at + 1] != '*'))
            continue;
        const bool isLine = made[at + 1] == '/';
        const auto end = made.find(isLine ? "\n" : "*/", at + 2);
        const auto stop = end == std::string::npos ? made.size() : end + (isLine ? 0 : 2);
        std::fill(made.begin() + static_cast<std::ptrdiff_t>(at),
                  made.begin() + static_cast<std::ptrdiff_t>(stop), ' ');
        at = stop > 0 ? stop - 1 : 0;
    }
    return made;
}

// The brackets that open last: behind "new byte[] {", "new Uint8Array([", "bytes((".
Parsed<Bytes> importArray(std::string_view text)
{
    const auto known = withoutComments(text);
    const auto open = known.find_last_of("{[(");
    const auto close = known.find_first_of("}])", open);
    if (open == std::string::npos || close == std::string::npos)
        return fail(ParseFault::UnexpectedText, firstCharacter(text), 0);
    Bytes octets;
    for (auto at = open + 1; at < close;) {
        auto end = std::min(known.find(',', at), close);
        auto item = std::string_view(known).substr(at, end - at);
        const auto begin = at + std::min(item.find_first_not_of(kSpaces), item.size());
        item = std::string_view(known).substr(begin, end - begin);
        item = item.substr(0, item.find_last_not_of(kSpaces) + 1);
        at = end + 1;
        if (item.empty() && at >= close)
            break;                // a comma behind the last
        if (item.ends_with("u8")) // Rust's suffix
            item.remove_suffix(2);
        const bool isNegative = item.starts_with('-');
        const auto digits = item.substr(isNegative ? 1 : 0);
        const bool isHex = digits.starts_with("0x") || digits.starts_with("0X");
        const auto number = digits.substr(isHex ? 2 : 0);
        unsigned value = 0;
        const auto [stop, error] =
            std::from_chars(number.data(), number.data() + number.size(), value, isHex ? 16 : 10);
        if (error == std::errc::invalid_argument || stop != number.data() + number.size() || number.empty())
            return fail(ParseFault::BadNumber, subjectOf(item), begin);
        if (error != std::errc{} || value > (isNegative ? 128 : 255))
            return fail(ParseFault::NumberOutOfRange, subjectOf(item), begin);
        octets.push_back(static_cast<std::uint8_t>(isNegative ? 0 - value : value));
    }
    return octets;
}

// The texts in quotes, one after the other: C joins them, and so do Python's brackets.
Parsed<Bytes> importQuoted(std::string_view text)
{
    Bytes octets;
    for (std::size_t at = 0; at < text.size();) {
        const char quote = text[at];
        if (quote != '"' && quote != '\'') {
            ++at;
            continue;
        }
        auto end = at + 1;
        while (end < text.size() && text[end] != quote)
            end += text[end] == '\\' ? 2 : 1;
        if (end >= text.size())
            return fail(ParseFault::UnexpectedText, firstCharacter(text.substr(at)), at);
        const auto part = placedAt(at + 1, parseText(text.substr(at + 1, end - at - 1)));
        if (!part)
            return part;
        octets.insert(octets.end(), part->begin(), part->end());
        at = end + 1;
    }
    return octets;
}

std::optional<Bytes> importBase64(std::string_view text)
{
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    Bytes octets;
    std::uint32_t bits = 0;
    int count = 0;
    std::size_t padding = 0;
    for (char c : text) {
        if (isSpace(c))
            continue;
        if (c == '=') {
            ++padding;
            continue;
        }
        c = c == '-' ? '+' : c == '_' ? '/' : c; // RFC 4648, 5: for file names and URLs
        const auto digit = kDigits.find(c);
        if (digit == std::string_view::npos || padding > 0)
            return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(digit);
        if (++count % 4 != 1)
            octets.push_back(static_cast<std::uint8_t>(bits >> (count % 4 == 2   ? 4
                                                                : count % 4 == 3 ? 2
                                                                                 : 0)));
    }
    return count == 0 || count % 4 == 1 || padding > 2 ? std::nullopt : std::optional(octets);
}

} // namespace

Parsed<Bytes> importText(std::string_view text)
{
    const auto first = text.find_first_not_of(kSpaces);
    if (first == std::string_view::npos)
        return fail(ParseFault::Empty, {}, 0);
    if (auto dump = importDump(text))
        return std::move(*dump);
    if (auto hex = parseHex(text))
        return hex;
    if (text.find_first_of("\"'") != std::string_view::npos)
        return importQuoted(text);
    if (text.find_first_of("{[(") != std::string_view::npos)
        return importArray(text);
    if (auto octets = importBase64(text))
        return std::move(*octets);
    return fail(ParseFault::UnexpectedText, firstCharacter(text.substr(first)), first);
}

} // namespace sockeye
