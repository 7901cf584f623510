// SPDX-License-Identifier: MIT
#include "core/lab/jsonfields.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace sockeye::lab {

namespace {

constexpr std::size_t kLongestText = 4000; // octets of what a person reads
constexpr std::size_t kLongestList = 32;

std::string listed(std::initializer_list<std::string_view> keys)
{
    std::string text;
    for (const auto key : keys)
        text += fmt::format("{}{}", text.empty() ? "" : ", ", key);
    return text;
}

} // namespace

void JsonFields::refuse(std::size_t at, std::string what)
{
    if (!m_fault)
        m_fault = formatErrorAt(m_json, at, std::move(what));
}

bool JsonFields::isObject(const JsonNode &node, std::string_view called,
                          std::initializer_list<std::string_view> keys)
{
    if (node.kind != JsonNode::Kind::Object) {
        refuse(node.at, fmt::format("{} must be an object, not {}", called, node.kindText()));
        return false;
    }
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        if (std::find(keys.begin(), keys.end(), node.keys[i]) == keys.end()) {
            refuse(node.keysAt[i], fmt::format("{} has no \"{}\"; it may have {}", called,
                                               node.keys[i].substr(0, 40), listed(keys)));
            return false;
        }
    }
    return true;
}

const JsonNode *JsonFields::required(const JsonNode &object, std::string_view key)
{
    const auto *node = object.member(key);
    if (!node)
        refuse(object.at, fmt::format("\"{}\" is missing here", key));
    return node;
}

std::string JsonFields::text(const JsonNode &object, std::string_view key, std::size_t most)
{
    const auto *node = required(object, key);
    if (!node)
        return {};
    auto text = textOr(object, key, {}, most);
    if (text.empty())
        refuse(node->at, fmt::format("\"{}\" is empty", key));
    return text;
}

std::string JsonFields::textOr(const JsonNode &object, std::string_view key, std::string otherwise,
                               std::size_t most)
{
    const auto *node = object.member(key);
    if (!node)
        return otherwise;
    if (node->kind != JsonNode::Kind::Text)
        refuse(node->at, fmt::format("\"{}\" must be a text, not {}", key, node->kindText()));
    else if (node->text.size() > most)
        refuse(node->at, fmt::format("\"{}\" is longer than {} octets", key, most));
    else
        return node->text;
    return otherwise;
}

std::int64_t JsonFields::integerOr(const JsonNode &object, std::string_view key, std::int64_t least,
                                   std::int64_t most, std::int64_t otherwise)
{
    const auto *node = object.member(key);
    if (!node)
        return otherwise;
    if (node->kind == JsonNode::Kind::Integer && node->integer >= least && node->integer <= most)
        return node->integer;
    refuse(node->at, fmt::format("\"{}\" must be a whole number from {} to {}", key, least, most));
    return otherwise;
}

bool JsonFields::truthOr(const JsonNode &object, std::string_view key, bool otherwise)
{
    const auto *node = object.member(key);
    if (!node)
        return otherwise;
    if (node->kind != JsonNode::Kind::Bool)
        refuse(node->at, fmt::format("\"{}\" must be true or false, not {}", key, node->kindText()));
    return node->truth;
}

LocalText JsonFields::localTextOf(const JsonNode &node, std::string_view called)
{
    LocalText both;
    if (!isObject(node, called, {"en", "ko"}))
        return both;
    both.en = text(node, "en", kLongestText);
    both.ko = text(node, "ko", kLongestText);
    return both;
}

LocalText JsonFields::localText(const JsonNode &object, std::string_view key)
{
    const auto *node = required(object, key);
    return node ? localTextOf(*node, fmt::format("\"{}\"", key)) : LocalText{};
}

std::vector<std::string> JsonFields::texts(const JsonNode &object, std::string_view key)
{
    const auto *node = object.member(key);
    if (!node)
        return {};
    if (node->kind == JsonNode::Kind::Text)
        return {text(object, key)};
    std::vector<std::string> all;
    if (node->kind != JsonNode::Kind::List) {
        refuse(node->at, fmt::format("\"{}\" must be a text or a list of texts", key));
    } else if (node->children.size() > kLongestList) {
        refuse(node->at, fmt::format("\"{}\" has more than {} entries", key, kLongestList));
    } else {
        for (const auto &child : node->children) {
            if (child.kind != JsonNode::Kind::Text || child.text.empty() || child.text.size() > 200)
                refuse(child.at, fmt::format("an entry of \"{}\" must be a short text", key));
            all.push_back(child.text);
        }
    }
    return all;
}

std::vector<Need> JsonFields::needs(const JsonNode &object)
{
    constexpr std::array kAll{Need::Cap, Need::NoCap, Need::Lab, Need::Ipv6, Need::Ping};
    std::vector<Need> found;
    for (const auto &name : texts(object, "needs")) {
        const auto *known =
            std::find_if(kAll.begin(), kAll.end(), [&](Need need) { return needName(need) == name; });
        if (known == kAll.end())
            refuse(object.member("needs")->at,
                   fmt::format("'{}' is no need; there are cap, no-cap, lab, ipv6 and ping", name));
        else
            found.push_back(*known);
    }
    return found;
}

std::optional<Value> JsonFields::value(const JsonNode &node, std::string_view called, std::size_t most)
{
    if (node.kind == JsonNode::Kind::Integer)
        return Value(node.integer);
    if (node.kind == JsonNode::Kind::Text && node.text.size() <= most)
        return Value(node.text);
    refuse(node.at,
           node.kind == JsonNode::Kind::Text
               ? fmt::format("{} is longer than {} octets", called, most)
               : fmt::format("{} must be a text or a whole number, not {}", called, node.kindText()));
    return std::nullopt;
}

} // namespace sockeye::lab
