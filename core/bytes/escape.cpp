// SPDX-License-Identifier: MIT
#include "core/bytes/escape.h"

#include <algorithm>
#include <array>

#include "core/bytes/utf8.h"

namespace sockeye {

namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::string_view kMiddleDot = "·";
constexpr std::size_t kLongestPiece = 4;
constexpr std::size_t kSubjectLimit = 60;

// What one character, or one octet that belongs to none, is written as.
struct Piece {
    std::array<char, kLongestPiece> text{};
    std::size_t length = 0;
    std::size_t used = 1; // octets it stands for

    explicit Piece(std::string_view written, std::size_t octets = 1) : length(written.size()), used(octets)
    {
        std::copy(written.begin(), written.end(), text.begin());
    }
    std::string_view view() const { return {text.data(), length}; }
};

Piece firstPiece(ByteView bytes, EscapeStyle style)
{
    const std::uint8_t octet = bytes[0];
    switch (octet) {
    case '\r':
        return Piece("\\r");
    case '\n':
        return Piece("\\n");
    case '\t':
        return Piece("\\t");
    case '\\':
        return Piece(style == EscapeStyle::Lossless ? "\\\\" : "\\");
    }
    const auto character = readUtf8(bytes);
    if (character.isWhole() && isPrintable(character.codePoint))
        return Piece(textOf(bytes.first(character.length)), character.length);
    if (style == EscapeStyle::Display)
        return Piece(kMiddleDot);
    constexpr std::string_view digits = "0123456789abcdef";
    const std::array<char, 4> escape{'\\', 'x', digits[octet >> 4], digits[octet & 0xf]};
    return Piece(std::string_view(escape.data(), escape.size()));
}

// How many octets at the start are characters written as they are: most texts are hardly anything else.
std::size_t plainLength(ByteView bytes)
{
    const auto isPlain = [](std::uint8_t octet) { return octet >= ' ' && octet < 0x7f && octet != '\\'; };
    return static_cast<std::size_t>(std::find_if_not(bytes.begin(), bytes.end(), isPlain) - bytes.begin());
}

} // namespace

std::string escapeText(ByteView bytes, EscapeStyle style, std::size_t limit)
{
    std::string out;
    out.reserve(limit == kUnbounded ? bytes.size() : std::min(limit, kLongestPiece * bytes.size()));
    std::size_t cut = 0; // up to here the text leaves room for the ellipsis
    while (!bytes.empty()) {
        if (const auto room = limit - out.size(); room > kEllipsis.size()) {
            const auto plain = plainLength(bytes.first(std::min(bytes.size(), room - kEllipsis.size())));
            out += textOf(bytes.first(plain));
            cut = out.size();
            bytes = bytes.subspan(plain);
            if (bytes.empty())
                break;
        }
        const Piece piece = firstPiece(bytes, style);
        if (piece.length > limit - out.size()) {
            out.resize(cut);
            if (kEllipsis.size() <= limit)
                out += kEllipsis;
            return out;
        }
        out += piece.view();
        if (out.size() + kEllipsis.size() <= limit)
            cut = out.size();
        bytes = bytes.subspan(piece.used);
    }
    return out;
}

std::string firstCharacter(std::string_view text)
{
    const auto character = readUtf8(viewOf(text));
    if (character.isWhole() && isPrintable(character.codePoint))
        return std::string(text.substr(0, character.length));
    return escapeText(viewOf(text.substr(0, 1)), EscapeStyle::Lossless);
}

std::string subjectOf(std::string_view text)
{
    return escapeText(viewOf(text), EscapeStyle::Display, kSubjectLimit);
}

} // namespace sockeye
