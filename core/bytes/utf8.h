// SPDX-License-Identifier: MIT
// Reading one character of UTF-8 (RFC 3629; the Unicode Standard, table 3-7). Pure; any thread.
#pragma once

#include <cstddef>

#include "core/base/bytes.h"

namespace sockeye {

// What the first octets are. `length` is 0 when they are no UTF-8. `missing` counts the octets still to come
// of a character that began well and was cut by the end; its code point is not known then.
struct Utf8Character {
    char32_t codePoint = 0;
    std::size_t length = 0;
    std::size_t missing = 0;

    bool isWhole() const { return length > 0 && missing == 0; }
    friend bool operator==(const Utf8Character &, const Utf8Character &) = default;
};

Utf8Character readUtf8(ByteView bytes);

// False for what cannot be seen or would disturb the line it stands in, since payloads come from strangers:
// controls, line separators, marks of writing direction, invisible formatting, noncharacters.
bool isPrintable(char32_t codePoint);

} // namespace sockeye
