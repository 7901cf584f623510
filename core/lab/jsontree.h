// SPDX-License-Identifier: MIT
// A JSON text as a tree that remembers where each value stands, so that what is wrong with it can be pointed at.
// Read by nlohmann's parser; bounded in size and depth. A value; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace sockeye::lab {

struct JsonNode {
    enum class Kind : std::uint8_t { Null, Bool, Integer, Real, Text, List, Object };

    Kind kind = Kind::Null;
    std::size_t at = 0; // octets from the start of the text
    bool truth = false;
    std::int64_t integer = 0;
    std::string text;
    std::vector<std::string> keys; // of an object, one for each child
    std::vector<std::size_t> keysAt;
    std::vector<JsonNode> children;

    const JsonNode *member(std::string_view key) const; // null when there is none
    std::string_view kindText() const;                  // "a number", "a list"
};

// What is wrong with an experiment's text, and where: line and column from 1, the column in octets.
struct FormatError {
    std::size_t line = 0, column = 0;
    std::string what; // "'conect' is no call …"

    std::string text() const; // "line 12, column 7: …"
};

FormatError formatErrorAt(std::string_view json, std::size_t at, std::string what);

struct JsonLimits {
    std::size_t octets = 256 * 1024;
    std::size_t depth = 12;
    std::size_t values = 20'000;
};
tl::expected<JsonNode, FormatError> readJson(std::string_view json, const JsonLimits &limits = {});

} // namespace sockeye::lab
