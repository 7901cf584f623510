// SPDX-License-Identifier: MIT
// Octets as text of one line. Printable characters of valid UTF-8 stay as they are; \r \n \t are written so.
// Pure; any thread. Lengths are octets of the text.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace sockeye {

enum class EscapeStyle {
    Lossless, // a backslash is \\, any other octet \xHH: parseText (payload.h) reads the same octets back
    Display,  // a backslash stays, any other octet is a middle dot: for the eye alone
};

inline constexpr std::size_t kUnbounded = std::numeric_limits<std::size_t>::max();

// Text that would be longer than `limit` is cut between characters and ends in "…", within the limit. No more
// octets are read and no more memory is taken than the limit asks for.
std::string escapeText(ByteView bytes, EscapeStyle style, std::size_t limit = kUnbounded);

// Parts of a text a person typed, fit to be shown in an error: its first character, and its beginning.
std::string firstCharacter(std::string_view text);
std::string subjectOf(std::string_view text);

} // namespace sockeye
