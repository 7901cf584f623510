// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "core/bytes/decoder.h"
#include "core/bytes/utf8.h"

namespace sockeye {

namespace {

std::size_t utf8Size(ByteView rest)
{
    const auto length = readUtf8(rest).length;
    return length > 0 ? length : 1; // an octet that begins no character
}

std::optional<std::string> utf8Text(ByteView octets)
{
    const auto character = readUtf8(octets);
    if (!character.isWhole())
        return std::nullopt;
    auto text = fmt::format("U+{:04X}", static_cast<std::uint32_t>(character.codePoint));
    if (isPrintable(character.codePoint))
        text.append(1, ' ').append(textOf(octets));
    return text;
}

constexpr Decoder kDecoders[] = {
    {"utf8", 1, utf8Text, Decoder::Order::None, utf8Size},
};

} // namespace

std::span<const Decoder> textDecoders()
{
    return kDecoders;
}

} // namespace sockeye
