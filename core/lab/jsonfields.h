// SPDX-License-Identifier: MIT
// Reads the members of JSON objects as what they must be. The first thing that cannot be understood is kept as
// fault(), and everything asked for afterwards is a default, so that a reader asks for all it needs and looks
// once. One thread.
#pragma once

#include <initializer_list>
#include <optional>

#include "core/lab/experiment.h"
#include "core/lab/jsontree.h"

namespace sockeye::lab {

class JsonFields
{
public:
    explicit JsonFields(std::string_view json) : m_json(json) {} // must outlive it

    const std::optional<FormatError> &fault() const { return m_fault; }
    void refuse(std::size_t at, std::string what); // keeps the first

    // False, and a fault, when the node is no object or has a member that is not among these.
    bool isObject(const JsonNode &node, std::string_view called,
                  std::initializer_list<std::string_view> keys);
    // The members below are those of `object`.
    const JsonNode *required(const JsonNode &object, std::string_view key);
    std::string text(const JsonNode &object, std::string_view key, std::size_t most = 200);
    std::string textOr(const JsonNode &object, std::string_view key, std::string otherwise,
                       std::size_t most = 200);
    std::int64_t integerOr(const JsonNode &object, std::string_view key, std::int64_t least,
                           std::int64_t most, std::int64_t otherwise);
    bool truthOr(const JsonNode &object, std::string_view key, bool otherwise);
    LocalText localText(const JsonNode &object, std::string_view key); // both languages
    // A list of texts; one text alone is a list of one. Empty when there is none.
    std::vector<std::string> texts(const JsonNode &object, std::string_view key);
    std::vector<Need> needs(const JsonNode &object);

    // The node's own value, bounded: a text or a whole number.
    std::optional<Value> value(const JsonNode &node, std::string_view called, std::size_t most = 70'000);
    LocalText localTextOf(const JsonNode &node, std::string_view called);

private:
    std::string_view m_json;
    std::optional<FormatError> m_fault;
};

} // namespace sockeye::lab
