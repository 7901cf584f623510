// SPDX-License-Identifier: MIT
// Why a structure's definition cannot be used, and where in its file. A value; any thread.
#pragma once

#include <cstddef>
#include <string>

#include <tl/expected.hpp>

namespace sockeye {

enum class DefinitionFault {
    UnreadableFile, // subject: what the system said
    TooLarge,       // the file, or what it holds
    NotJson,        // subject: what stands there, as the parser names it
    TooDeep,
    WrongKind,     // subject: what belongs here, "a number"
    UnknownKey,    // subject: the key
    DuplicateKey,  // subject: the key
    MissingKey,    // subject: the key
    WrongFormat,   // "format" is not 1
    BadId,         // subject: the id
    DuplicateId,   // subject: the id, or the structure that has it already
    UnknownType,   // subject: the type
    UnknownEnum,   // subject: the enum
    UnknownWord,   // subject: the word; `expected` lists those there are
    BadExpression, // subject: the rest that could not be read
    UnknownField,  // subject: the field an expression names
    OutOfRange,    // subject: the number
    PartsWidth,    // subject: the bits the parts take together
    Contradiction, // subject: the two keys, "count, while"
};

struct DefinitionError {
    DefinitionFault fault = DefinitionFault::NotJson;
    std::string subject;
    std::string expected;
    std::size_t line = 0; // from 1; 0 where the file as a whole is meant
    std::size_t column = 0;

    friend bool operator==(const DefinitionError &, const DefinitionError &) = default;
};

template<typename T>
using Defined = tl::expected<T, DefinitionError>;

// One English sentence: what is wrong and what to do, without the place.
std::string describe(const DefinitionError &error);
// "line 4, column 12: …".
std::string describeWithPlace(const DefinitionError &error);

} // namespace sockeye
