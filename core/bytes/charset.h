// SPDX-License-Identifier: MIT
// Single characters of encodings from before Unicode, by iconv(3), and of a code point its UTF-8. Any thread:
// each keeps converters of its own.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/base/bytes.h"

namespace sockeye {

enum class Charset { Cp949, Gb18030, ShiftJis }; // EUC-KR and its extension; Shift-JIS as Windows has it

// Octets of the character that begins here, told by the first ones; may be more than there are.
std::size_t characterSize(Charset charset, ByteView rest);

// Nothing where the octets are no character, or where this system has no such converter.
std::optional<char32_t> decodeCharacter(Charset charset, ByteView octets);

std::string toUtf8(char32_t codePoint);

} // namespace sockeye
