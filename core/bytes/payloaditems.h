// SPDX-License-Identifier: MIT
// What the parsers of payload.h's items share. For them alone.
#pragma once

#include <random>

#include "core/bytes/payload.h"

namespace sockeye {

struct ItemSources {
    const FileReader &read;
    const PayloadMoment &moment;
    std::mt19937_64 &random;
    int depth = 0; // of repeats around the item
};

inline tl::unexpected<ParseError> fail(ParseFault fault, std::string subject, std::size_t position)
{
    return tl::unexpected(ParseError{fault, std::move(subject), position});
}

// `parsed` came from a part of the text that begins at `start`.
template<typename T>
Parsed<T> placedAt(std::size_t start, Parsed<T> parsed)
{
    if (!parsed)
        parsed.error().position += start;
    return parsed;
}

Parsed<Bytes> parseItem(std::string_view item, const ItemSources &sources);
// counter, time, random, repeat: `value` is what stands behind the word's colon.
Parsed<Bytes> parseMacro(std::string_view word, std::string_view value, const ItemSources &sources);

} // namespace sockeye
