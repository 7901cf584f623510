// SPDX-License-Identifier: MIT
// A structure laid over octets: each field with its place and its value, and where the octets stop fitting. Fields
// stand as they are read, each before those it holds. A value; shared between threads once made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/bytes/structure/structure.h"

namespace sockeye {

enum class FieldRemark {
    None,
    ChecksumRight,
    ChecksumWrong,       // detail: what it would have to be
    ChecksumNotUsed,     // zero, where that means none
    ChecksumNotAll,      // not all it is made of is here
    ChecksumNoAddresses, // it is made of the addresses of a header that is not here
    ReservedNotZero,
    NotAsExpected, // see FieldDefinition::shouldWhy
    PointsBack,    // a name that ends elsewhere; detail: the offset
    Cut,           // detail: how many octets it would have
    LeftOver,      // octets the structure says nothing about
};

inline constexpr std::size_t kNoField = std::numeric_limits<std::size_t>::max();

struct OverlayField {
    const FieldDefinition *definition = nullptr;
    const FieldType *type = nullptr;  // the one chosen by `cases`; null: the definition's own
    std::size_t offset = 0, size = 0; // octets; of a part those its bits lie in
    int bit = 0, bits = 0; // of a part: from the integer's most significant bit; 0 bits: whole octets
    std::size_t parent = kNoField;
    std::size_t end = 0;              // behind the last field it holds
    std::int64_t item = -1;           // its number in a list
    bool isList = false;              // its fields are the items
    std::string value;                // empty where it only holds others
    const LocalText *label = nullptr; // the value's name, or the used structure's
    FieldRemark remark = FieldRemark::None;
    std::string detail;
};

enum class StopReason {
    PastEnd,   // the octets end
    PastField, // those of the field around it end
    MustFails, // FieldDefinition::mustWhy
    DividesByZero,
    FieldNotRead, // an expression asks for one; detail: its id
    BadSize,      // detail: what the expression gave
    NoEnd,        // of a text
    BadName,      // no DNS name
    TooLongNumber,
    StandsStill,      // a list whose items take no octets
    UnknownStructure, // detail: its id
    TooDeep,
    TooMany,
};

struct OverlayStop {
    StopReason reason = StopReason::PastEnd;
    std::size_t at = 0;    // the octet
    std::size_t needs = 0; // octets missing; 0 where that cannot be said
    const FieldDefinition *definition = nullptr;
    std::size_t parent = kNoField; // the field it happened in
    std::size_t before = 0;        // the place among the fields
    std::string detail;
};

struct Overlay {
    std::shared_ptr<const Structure> structure;
    std::vector<std::shared_ptr<const Structure>> used; // keeps definitions alive
    std::vector<OverlayField> fields;
    std::vector<OverlayStop> stops; // in order
    std::size_t octets = 0;         // of what it was laid over
    std::size_t covered = 0;        // octets read before it stopped for good, or all

    // What speaks for the structure being the right one: conditions and checksums that hold, values that have names.
    std::size_t proofs = 0;
    std::size_t doubts = 0;

    // No stop but the end of the octets, as in a message of which more is to come.
    bool fitsSoFar() const;
    bool fits() const { return stops.empty() && doubts == 0; }
    // The smallest field the octet lies in; kNoField.
    std::size_t fieldAt(std::size_t octet) const;
};

// What the octets no field is for are called.
const FieldDefinition &leftOverDefinition();

} // namespace sockeye
