// SPDX-License-Identifier: MIT
// JSON whose every value knows where it stands in its text, so that what is wrong with its meaning can be pointed
// at. nlohmann reads it; it keeps no places itself. A value; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/bytes/structure/definitionerror.h"

namespace sockeye {

struct LocatedJson {
    enum class Kind { Null, Boolean, Integer, Real, Text, List, Object };

    Kind kind = Kind::Null;
    std::size_t position = 0; // octets from the start of the text
    std::int64_t number = 0;  // or 0 and 1 of a boolean
    std::string text;
    std::vector<LocatedJson> items; // of a list; values of an object
    std::vector<std::string> keys;  // beside `items`
    std::vector<std::size_t> keyPositions;

    // Null where the object has no such key.
    const LocatedJson *find(std::string_view key) const;

    // Lines and columns count from 1; a column is an octet.
    static Defined<LocatedJson> parse(std::string_view text);
    static constexpr std::size_t kLargestText = 256 * 1024;
    static constexpr std::size_t kDeepest = 32;
    static constexpr std::size_t kMostValues = 32 * 1024;
};

// An error at a place of the text.
DefinitionError errorAt(std::string_view text, std::size_t position, DefinitionFault fault,
                        std::string subject = {}, std::string expected = {});

} // namespace sockeye
