// SPDX-License-Identifier: MIT
// Characters of Unicode's own encodings and of the plain ones, and strings.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/bytes/charset.h"
#include "core/bytes/decoder.h"
#include "core/bytes/dnsname.h"
#include "core/bytes/escape.h"
#include "core/bytes/utf8.h"

namespace sockeye {

namespace {

std::optional<std::string> characterText(std::optional<char32_t> codePoint)
{
    if (!codePoint)
        return std::nullopt;
    auto text = fmt::format("U+{:04X}", static_cast<std::uint32_t>(*codePoint));
    if (isPrintable(*codePoint))
        text.append(1, ' ').append(toUtf8(*codePoint));
    return text;
}

std::optional<std::string> asciiText(ByteView octets)
{
    static constexpr std::array<std::string_view, 33> kControls{
        "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS",  "HT",  "LF",
        "VT",  "FF",  "CR",  "SO",  "SI",  "DLE", "DC1", "DC2", "DC3", "DC4", "NAK",
        "SYN", "ETB", "CAN", "EM",  "SUB", "ESC", "FS",  "GS",  "RS",  "US",  "SP"};
    const auto octet = octets[0];
    if (octet < kControls.size())
        return std::string(kControls[octet]);
    if (octet > 0x7f)
        return std::nullopt;
    return octet == 0x7f ? "DEL" : std::string(1, static_cast<char>(octet));
}

std::optional<std::string> latin1Text(ByteView octets)
{
    return characterText(octets[0]);
}

std::size_t utf8Size(ByteView rest)
{
    const auto length = readUtf8(rest).length;
    return length > 0 ? length : 1; // an octet that begins no character
}

std::optional<std::string> utf8Text(ByteView octets)
{
    const auto character = readUtf8(octets);
    return character.isWhole() ? characterText(character.codePoint) : std::nullopt;
}

// How many octets of UTF-8 stand here, at most so many as are shown.
std::size_t utf8RunSize(ByteView rest)
{
    std::size_t size = 0;
    while (size < std::min(rest.size(), kDecodedTextLimit)) {
        const auto character = readUtf8(rest.subspan(size));
        if (!character.isWhole() || character.codePoint == 0)
            break;
        size += character.length;
    }
    return std::max<std::size_t>(size, 1);
}

std::string stringText(ByteView octets)
{
    return escapeText(octets, EscapeStyle::Lossless, kDecodedTextLimit);
}

std::optional<std::string> utf8RunText(ByteView octets)
{
    if (octets[0] == 0 || !readUtf8(octets).isWhole())
        return std::nullopt;
    return stringText(octets);
}

template<std::endian order>
std::size_t utf16Size(ByteView rest)
{
    const auto unit = numberOf(rest.first(2), order);
    return unit >= 0xd800 && unit < 0xdc00 ? 4 : 2;
}

template<std::endian order>
std::optional<std::string> utf16Text(ByteView octets)
{
    const auto unit = static_cast<char32_t>(numberOf(octets.first(2), order));
    if (octets.size() == 2)
        return unit >= 0xdc00 && unit < 0xe000 ? std::nullopt : characterText(unit);
    const auto second = static_cast<char32_t>(numberOf(octets.subspan(2), order));
    if (second < 0xdc00 || second >= 0xe000)
        return std::nullopt;
    return characterText(0x10000 + ((unit & 0x3ff) << 10 | (second & 0x3ff)));
}

std::optional<std::string> utf32Text(ByteView octets)
{
    const auto number = static_cast<char32_t>(numberOf(octets));
    if (number > 0x10ffff || (number >= 0xd800 && number < 0xe000))
        return std::nullopt;
    return characterText(number);
}

template<Charset charset>
std::size_t charsetSize(ByteView rest)
{
    return characterSize(charset, rest);
}

template<Charset charset>
std::optional<std::string> charsetText(ByteView octets)
{
    return characterText(decodeCharacter(charset, octets));
}

// With the NUL at its end.
std::size_t cStringSize(ByteView rest)
{
    const auto end = std::find(rest.begin(), rest.end(), 0);
    return static_cast<std::size_t>(end - rest.begin()) + 1;
}

std::optional<std::string> cStringText(ByteView octets)
{
    return stringText(octets.first(octets.size() - 1));
}

template<std::size_t prefix, std::endian order>
std::size_t prefixedSize(ByteView rest)
{
    return prefix + numberOf(rest.first(prefix), order);
}

template<std::size_t prefix>
std::optional<std::string> prefixedText(ByteView octets)
{
    return stringText(octets.subspan(prefix));
}

constexpr auto kNone = Decoder::Order::None;
constexpr auto kLittle = std::endian::little;
constexpr auto kBig = std::endian::big;
constexpr Decoder kDecoders[] = {
    {"ascii", 1, asciiText, kNone},
    {"latin1", 1, latin1Text, kNone},
    {"utf8", 1, utf8Text, kNone, utf8Size},
    {"utf8Run", 1, utf8RunText, kNone, utf8RunSize},
    {"utf16le", 2, utf16Text<kLittle>, kNone, utf16Size<kLittle>},
    {"utf16be", 2, utf16Text<kBig>, kNone, utf16Size<kBig>},
    {"utf32", 4, utf32Text},
    {"cp949", 1, charsetText<Charset::Cp949>, kNone, charsetSize<Charset::Cp949>},
    {"gb18030", 1, charsetText<Charset::Gb18030>, kNone, charsetSize<Charset::Gb18030>},
    {"shiftJis", 1, charsetText<Charset::ShiftJis>, kNone, charsetSize<Charset::ShiftJis>},
    {"cString", 1, cStringText, kNone, cStringSize},
    {"string8", 1, prefixedText<1>, kNone, prefixedSize<1, kBig>},
    {"string16le", 2, prefixedText<2>, kNone, prefixedSize<2, kLittle>},
    {"string16be", 2, prefixedText<2>, kNone, prefixedSize<2, kBig>},
    {"string32le", 4, prefixedText<4>, kNone, prefixedSize<4, kLittle>},
    {"string32be", 4, prefixedText<4>, kNone, prefixedSize<4, kBig>},
    {"dnsName", 1, dnsNameText, kNone, dnsNameSize},
};

} // namespace

std::span<const Decoder> textDecoders()
{
    return kDecoders;
}

} // namespace sockeye
