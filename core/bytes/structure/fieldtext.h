// SPDX-License-Identifier: MIT
// The values of fields as text, for machines and people alike: no digit groups, no locale. Part of OverlayEngine.
// Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/bytes.h"
#include "core/bytes/structure/structure.h"

namespace sockeye {

inline constexpr std::size_t kLongestFieldText = 200; // octets

// `bits` is the width of a part, 0 of a whole integer.
std::string integerText(std::uint64_t number, const FieldDefinition &field, int bits);
std::string floatText(ByteView octets, bool isLittle);
std::string addressText(FieldKind kind, ByteView octets);
// Hex or one line of text, cut where it is long. `mask` may be empty.
std::string octetsText(FieldKind kind, ByteView octets, ByteView mask);

// The octets as one number in the type's order, with the sign spread.
std::uint64_t integerOf(ByteView octets, const FieldType &type);

struct DnsName {
    std::string text;
    std::size_t size = 0;               // octets at its place
    std::optional<std::size_t> pointer; // the first one's target
};
// `message` begins where the DNS message does; `limit` is the end of what may be read at the name's own place.
// Nothing where it is no name; `size` tells then how far it could be read.
std::optional<DnsName> readDnsName(ByteView message, std::size_t at, std::size_t limit, bool &isCut);

} // namespace sockeye
