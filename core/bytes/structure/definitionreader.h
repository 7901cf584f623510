// SPDX-License-Identifier: MIT
// What the readers of a definition share: its text, its first error, and keys read by kind. Part of StructureLoader.
// One thread; lives as long as one loading.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "core/bytes/structure/locatedjson.h"
#include "core/bytes/structure/localtext.h"

namespace sockeye {

class DefinitionReader
{
public:
    explicit DefinitionReader(std::string_view text) : m_text(text) {}

    const std::optional<DefinitionError> &error() const { return m_error; }
    bool failed() const { return m_error.has_value(); }
    // Only the first is kept.
    void fail(const LocatedJson &at, DefinitionFault fault, std::string subject = {},
              std::string expected = {});
    void failAt(std::size_t position, DefinitionFault fault, std::string subject = {},
                std::string expected = {});

    // False, and an error, where it is no object or has a key that is none of these.
    bool isObject(const LocatedJson &json, std::initializer_list<std::string_view> keys);
    const LocatedJson *required(const LocatedJson &object, std::string_view key);

    bool flag(const LocatedJson &object, std::string_view key);
    std::int64_t number(const LocatedJson &json, std::int64_t least, std::int64_t most);
    const std::string &text(const LocatedJson &json);
    std::string id(const LocatedJson &json);
    // A text, or {"en": …, "ko": …}.
    LocalText localText(const LocatedJson &json);
    LocalText localText(const LocatedJson &object, std::string_view key);

private:
    std::string_view m_text;
    std::optional<DefinitionError> m_error;
};

// "a, b, c".
std::string listed(std::initializer_list<std::string_view> words);

} // namespace sockeye
