// SPDX-License-Identifier: MIT
// A structure: names for the octets of a message, as one JSON file defines them. The format is written down in
// resources/structures/FORMAT.md; StructureLoader reads it, OverlayEngine lays it over octets. Values that do not
// change once loaded; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/bytes/structure/expression.h"
#include "core/bytes/structure/localtext.h"

namespace sockeye {

enum class FieldKind { Unsigned, Signed, Float, Leb128, Ipv4, Ipv6, Mac, DnsName, Octets, Text, Group, Use };

enum class FieldShow {
    Decimal,
    Hex,
    Binary,
    Unix,    // seconds since 1970
    Ntp,     // 32 bits of seconds since 1900, and 32 of their fraction
    Fixed16, // 16 bits of seconds and 16 of their fraction
};

enum class ChecksumKind { Internet, Crc32 };

struct FieldEnum {
    std::map<std::int64_t, LocalText> labels;
};

struct FieldType {
    FieldKind kind = FieldKind::Octets;
    int octets = 0; // of one whose width is fixed
    bool isLittle = false;
    int group = -1;  // of Structure::groups
    std::string use; // the structure used
};

struct FieldChecksum {
    ChecksumKind kind = ChecksumKind::Internet;
    std::optional<Expression> from; // octets from where the group that holds it begins; 0
    std::optional<Expression> size; // octets; as many as there are
    // The addresses of the IP header around it are summed too, with this protocol number. IPv4 leaves it out where
    // the field is 0 and `mayBeZero`.
    std::optional<int> pseudoProtocol;
    bool mayBeZero = false;
};

struct FieldDefinition {
    std::string id;
    int symbol = -1; // its number among the ids of the structure
    LocalText name;
    LocalText about;
    FieldType type;
    // Of these the first whose value `by` has counts, else `type`.
    std::optional<Expression> by;
    std::map<std::int64_t, FieldType> cases;

    int bits = 0;                       // of a part of an integer
    std::vector<FieldDefinition> parts; // of an integer, the most significant first

    std::optional<Expression> onlyIf;
    std::optional<Expression> size; // octets; absent: as many as there are, or as the type takes
    std::optional<Expression> count;
    std::optional<Expression> whileHolds;
    std::vector<std::string> ends; // of a text, the first that comes; part of the field
    std::optional<Expression> must;
    LocalText mustWhy;
    std::optional<Expression> should;
    LocalText shouldWhy;
    int enumIndex = -1; // of Structure::enums
    FieldShow show = FieldShow::Decimal;
    bool isReserved = false;
    int maskSymbol = -1; // the octets are shown after an exclusive or with those of this field
    std::optional<FieldChecksum> checksum;

    bool isRepeated() const { return count.has_value() || whileHolds.has_value(); }
};

struct FieldGroup {
    std::string id;
    std::vector<FieldDefinition> fields;
};

enum class Carrier {
    Stream,   // a part of one, and not always from a message's beginning
    Datagram, // one whole message
    Frame,    // a captured segment, from its IP header on
};

struct PortHint {
    Carrier carrier = Carrier::Datagram;
    std::uint16_t port = 0; // 0 for a frame: every one
};

struct Structure {
    std::string id;
    LocalText name;
    LocalText about;
    Bytes example;      // a message to begin with; may be empty
    std::string source; // where it was defined; empty for one that is built in
    std::vector<PortHint> ports;
    std::optional<Carrier> carrier; // where it is found at all; absent: anywhere
    bool repeats = false;           // one message after the other, to the end
    std::vector<std::string> symbols;
    std::vector<FieldEnum> enums;
    std::vector<FieldGroup> groups; // the first is the whole
    FieldDefinition whole;          // a field that is all of it, for where it repeats
};

inline constexpr std::size_t kMostFields = 2000;
inline constexpr int kDeepestGroups = 16;

} // namespace sockeye
