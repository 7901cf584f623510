// SPDX-License-Identifier: MIT
// Texts back into the octets of fields: what fieldtext.h does, the other way. Part of overlayedit.h. Pure; any thread.
#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/bytes/structure/structure.h"

namespace sockeye {

// The number a text stands for: decimal, 0x…, or one of the names in `labels` (null: none). `bits` wide. Errors:
// BadNumber, NumberOutOfRange.
Parsed<std::uint64_t> encodeNumber(std::string_view text, int bits, bool isSigned, const FieldEnum *labels);
// The number's lowest octets in the type's order.
Bytes encodeInteger(std::uint64_t number, const FieldType &type);
Bytes encodeLeb128(std::uint64_t number);
Parsed<Bytes> encodeAddress(std::string_view text, FieldKind kind);
// "www.example.com"; a dot within a label is "\.", RFC 1035, 5.1. No pointers.
Parsed<Bytes> encodeDnsName(std::string_view text);

} // namespace sockeye
