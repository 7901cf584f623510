// SPDX-License-Identifier: MIT
// Octets as other tools write them, read back: what copyas.h writes and what is like it. Pure; any thread.
//
// Known by its looks: a hex dump (xxd, hexdump -C, Wireshark; the text beside it is left alone), an array of numbers
// between { } or [ ] (C, Rust, Java, JSON: decimal, 0x, negative octets; comments), a text in quotes with escapes
// (C, Python), hex digits, Base64.
#pragma once

#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace sockeye {

// Errors, with the place: Empty; UnexpectedText for what is none of these; BadNumber and NumberOutOfRange in an array;
// BadEscape in a text.
Parsed<Bytes> importText(std::string_view text);

} // namespace sockeye
