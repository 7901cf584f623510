// SPDX-License-Identifier: MIT
#include "core/bytes/structure/definitionreader.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/bytes/escape.h"

namespace sockeye {

namespace {

constexpr std::size_t kLongestWord = 64;

bool isId(std::string_view text)
{
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto rest = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
    return !text.empty() && text.size() <= kLongestWord && letter(text[0]) &&
           std::all_of(text.begin(), text.end(), rest);
}

} // namespace

std::string listed(std::initializer_list<std::string_view> words)
{
    return fmt::format("{}", fmt::join(words, ", "));
}

void DefinitionReader::fail(const LocatedJson &at, DefinitionFault fault, std::string subject,
                            std::string expected)
{
    failAt(at.position, fault, std::move(subject), std::move(expected));
}

void DefinitionReader::failAt(std::size_t position, DefinitionFault fault, std::string subject,
                              std::string expected)
{
    if (m_error)
        return;
    if (fault != DefinitionFault::WrongKind) // whose subject is ours
        subject = subjectOf(subject);
    m_error = errorAt(m_text, position, fault, std::move(subject), std::move(expected));
}

bool DefinitionReader::isObject(const LocatedJson &json, std::initializer_list<std::string_view> keys)
{
    if (json.kind != LocatedJson::Kind::Object) {
        fail(json, DefinitionFault::WrongKind, "an object, { }");
        return false;
    }
    for (std::size_t i = 0; i < json.keys.size(); ++i) {
        if (std::find(keys.begin(), keys.end(), json.keys[i]) == keys.end()) {
            failAt(json.keyPositions[i], DefinitionFault::UnknownKey, json.keys[i], listed(keys));
            return false;
        }
    }
    return true;
}

const LocatedJson *DefinitionReader::required(const LocatedJson &object, std::string_view key)
{
    const LocatedJson *found = object.find(key);
    if (found == nullptr)
        fail(object, DefinitionFault::MissingKey, std::string(key));
    return found;
}

bool DefinitionReader::flag(const LocatedJson &object, std::string_view key)
{
    const LocatedJson *found = object.find(key);
    if (found != nullptr && found->kind != LocatedJson::Kind::Boolean)
        fail(*found, DefinitionFault::WrongKind, "true or false");
    return found != nullptr && found->number != 0;
}

std::int64_t DefinitionReader::number(const LocatedJson &json, std::int64_t least, std::int64_t most)
{
    if (json.kind != LocatedJson::Kind::Integer)
        fail(json, DefinitionFault::WrongKind, "a whole number");
    else if (json.number < least || json.number > most)
        fail(json, DefinitionFault::OutOfRange, std::to_string(json.number),
             fmt::format("{} to {}", least, most));
    return json.number;
}

const std::string &DefinitionReader::text(const LocatedJson &json)
{
    if (json.kind != LocatedJson::Kind::Text)
        fail(json, DefinitionFault::WrongKind, "a text in quotes");
    return json.text;
}

std::string DefinitionReader::id(const LocatedJson &json)
{
    const std::string &id = text(json);
    if (!failed() && !isId(id))
        fail(json, DefinitionFault::BadId, id);
    return id;
}

LocalText DefinitionReader::localText(const LocatedJson &json)
{
    if (json.kind == LocatedJson::Kind::Text)
        return {json.text, {}};
    if (json.kind != LocatedJson::Kind::Object) {
        fail(json, DefinitionFault::WrongKind, "a text in quotes, or one for each language, {\"en\": …}");
        return {};
    }
    LocalText made;
    if (!isObject(json, {"en", "ko"}))
        return {};
    if (const LocatedJson *en = required(json, "en"))
        made.en = text(*en);
    if (const LocatedJson *ko = json.find("ko"))
        made.ko = text(*ko);
    return made;
}

LocalText DefinitionReader::localText(const LocatedJson &object, std::string_view key)
{
    const LocatedJson *found = object.find(key);
    return found != nullptr ? localText(*found) : LocalText{};
}

} // namespace sockeye
