// SPDX-License-Identifier: MIT
// What can be looked for in octets: text, octets with some left open, a value in one or both byte orders. Patterns
// are immutable and may be used by several threads at once; what they find in a window takes time linear in it.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/bytes/bytehit.h"
#include "core/bytes/search.h"

namespace sockeye {

class BytePattern
{
public:
    // A part of what is looked through. Its first and last octet may be the very first and last.
    struct Window {
        ByteView bytes;
        bool isBegin = true, isEnd = true;
    };

    virtual ~BytePattern() = default;

    // Octets a hit takes at most; a window must hold more to be of use.
    virtual std::size_t reach() const = 0;
    // Appends the hits that begin in [from, until) of the window, none overlapping the one before and none empty, at
    // most `limit`. False when the pattern asks for too much here: then some may be missing.
    virtual bool find(const Window &window, std::size_t from, std::size_t until, std::size_t limit,
                      std::vector<ByteHit> &hits) const = 0;
};

using Pattern = std::shared_ptr<const BytePattern>;

inline constexpr std::size_t kPatternLimit = 4096; // octets

// Errors of all three: Empty; TooLong beyond kPatternLimit; those of the parser named.

// parseText()'s escapes.
Parsed<Pattern> parseTextPattern(std::string_view text, ByteSearch::Case letters);
// parseHex()'s digits, where ? stands for any digit: "de ?? be", "4? 0d". Error: BadHexDigit, OddHexDigits.
Parsed<Pattern> parseHexPattern(std::string_view text);
// A type and a value, "u16be:7000"; without an order ("u16:7000") in either. parseTyped()'s types and errors.
Parsed<Pattern> parseValuePattern(std::string_view text);

} // namespace sockeye
