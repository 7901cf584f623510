// SPDX-License-Identifier: MIT
// Octets as hexadecimal digits and back, and the classic dump. Pure; any thread.
#pragma once

#include <functional>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace sockeye {

enum class HexCase { Lower, Upper };

// "48656c6c6f"; with a separator "48:65:6c:6c:6f".
std::string toHex(ByteView bytes, char separator = '\0', HexCase letters = HexCase::Lower);

// 0 to 15; -1 for what is not a hexadecimal digit.
int hexDigitValue(char digit);

// Digits of either case, two an octet, and nothing else; what people type is read by parseHex (payload.h).
// Errors: BadHexDigit; OddHexDigits at the digit left over.
Parsed<Bytes> fromHex(std::string_view digits);

// fromHex that adds to `out`; after an error `out` holds what was read before it.
Parsed<void> appendHex(std::string_view digits, Bytes &out);

// At most this many octets stand on a line of a dump.
inline constexpr std::size_t kHexDumpRow = 16;

// One line as xxd(1) prints it, without the line's end:
//   00000000: 4865 6c6c 6f0a                           Hello.
std::string hexDumpLine(ByteView row, std::uint64_t offset);

// Calls `line` for each line in turn; the view is valid during the call. `offset` is that of the first octet.
void hexDump(ByteView bytes, std::uint64_t offset, const std::function<void(std::string_view)> &line);

} // namespace sockeye
