// SPDX-License-Identifier: MIT
#include "core/bytes/structure/fieldencode.h"

#include <algorithm>
#include <charconv>

#include "core/bytes/escape.h"
#include "core/bytes/payload.h"

namespace sockeye {

namespace {

constexpr std::size_t kLongestLabel = 63; // RFC 1035, 2.3.4
constexpr std::size_t kLongestName = 255;

tl::unexpected<ParseError> fault(ParseFault what, std::string_view subject)
{
    return tl::unexpected(ParseError{what, subjectOf(subject), 0});
}

std::string_view trimmed(std::string_view text)
{
    const auto begin = std::min(text.find_first_not_of(" \t"), text.size());
    text.remove_prefix(begin);
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

// One number of a dotted or coloned address.
bool readPart(std::string_view text, int base, unsigned most, unsigned &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    return !text.empty() && error == std::errc{} && end == text.data() + text.size() && number <= most;
}

// Parts between `separator`s, each `octets` wide; false for what is none, or too many.
bool readParts(std::string_view text, char separator, int base, int octets, std::size_t most, Bytes &out)
{
    while (true) {
        const auto end = std::min(text.find(separator), text.size());
        unsigned number = 0;
        if (out.size() >= most || !readPart(text.substr(0, end), base, octets == 1 ? 0xff : 0xffff, number))
            return false;
        for (int i = octets - 1; i >= 0; --i)
            out.push_back(static_cast<std::uint8_t>(number >> 8 * i));
        if (end == text.size())
            return true;
        text.remove_prefix(end + 1);
    }
}

// RFC 4291, 2.2, but for the form with an IPv4 address at its end.
bool readIpv6(std::string_view text, Bytes &out)
{
    const auto gap = text.find("::");
    if (gap == std::string_view::npos)
        return readParts(text, ':', 16, 2, 16, out) && out.size() == 16;
    Bytes behind;
    const auto after = text.substr(gap + 2);
    if ((gap > 0 && !readParts(text.substr(0, gap), ':', 16, 2, 14, out)) ||
        (!after.empty() && !readParts(after, ':', 16, 2, 14, behind)) || out.size() + behind.size() > 14)
        return false;
    out.resize(16 - behind.size());
    out.insert(out.end(), behind.begin(), behind.end());
    return true;
}

} // namespace

Parsed<std::uint64_t> encodeNumber(std::string_view text, int bits, bool isSigned, const FieldEnum *labels)
{
    text = trimmed(text);
    if (labels != nullptr) {
        for (const auto &[number, label] : labels->labels) {
            if (text == label.en || (!label.ko.empty() && text == label.ko))
                return static_cast<std::uint64_t>(number);
        }
    }
    // Through the payload's reader, which knows decimal, 0x and ranges; then down to the width.
    const auto wide = parseTyped(isSigned ? "i64be" : "u64be", text);
    if (!wide)
        return tl::unexpected(wide.error());
    std::uint64_t number = 0;
    for (const auto octet : *wide)
        number = number << 8 | octet;
    if (bits < 64) {
        const auto cut = number << (64 - bits);
        const auto back = isSigned ? static_cast<std::uint64_t>(static_cast<std::int64_t>(cut) >> (64 - bits))
                                   : cut >> (64 - bits);
        if (back != number)
            return fault(ParseFault::NumberOutOfRange, text);
    }
    return number;
}

Bytes encodeInteger(std::uint64_t number, const FieldType &type)
{
    Bytes octets;
    for (int i = 0; i < type.octets; ++i)
        octets.push_back(static_cast<std::uint8_t>(number >> 8 * (type.isLittle ? i : type.octets - 1 - i)));
    return octets;
}

Bytes encodeLeb128(std::uint64_t number)
{
    Bytes octets;
    do {
        const auto low = static_cast<std::uint8_t>(number & 0x7f);
        number >>= 7;
        octets.push_back(number != 0 ? low | 0x80 : low);
    } while (number != 0);
    return octets;
}

Parsed<Bytes> encodeAddress(std::string_view text, FieldKind kind)
{
    text = trimmed(text);
    Bytes octets;
    const bool isRead = kind == FieldKind::Ipv4 ? readParts(text, '.', 10, 1, 4, octets) && octets.size() == 4
                        : kind == FieldKind::Mac
                            ? readParts(text, ':', 16, 1, 6, octets) && octets.size() == 6
                            : readIpv6(text, octets);
    if (!isRead)
        return fault(ParseFault::BadAddress, text);
    return octets;
}

Parsed<Bytes> encodeDnsName(std::string_view text)
{
    text = trimmed(text);
    Bytes octets;
    std::string label;
    const auto endLabel = [&] {
        octets.push_back(static_cast<std::uint8_t>(label.size()));
        octets.insert(octets.end(), label.begin(), label.end());
        label.clear();
    };
    if (text.ends_with('.'))
        text.remove_suffix(1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '.') {
            if (label.empty())
                return fault(ParseFault::UnexpectedText, text.substr(at));
            endLabel();
            continue;
        }
        if (text[at] == '\\' && at + 3 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '2') {
            unsigned number = 0;
            if (!readPart(text.substr(at + 1, 3), 10, 0xff, number))
                return fault(ParseFault::BadEscape, text.substr(at, 4));
            label += static_cast<char>(number);
            at += 3;
        } else {
            at += text[at] == '\\' && at + 1 < text.size() ? 1 : 0;
            label += text[at];
        }
        if (label.size() > kLongestLabel)
            return fault(ParseFault::TooLong, label);
    }
    if (!label.empty())
        endLabel();
    octets.push_back(0);
    if (octets.size() > kLongestName)
        return fault(ParseFault::TooLong, text);
    return octets;
}

} // namespace sockeye
