// SPDX-License-Identifier: MIT
#include "core/lab/jsontree.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace sockeye::lab {

namespace {

// Counts what the parser has taken, which is the only way to learn where a value stands.
class CountingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    CountingIterator(const char *at, std::size_t *taken) : m_at(at), m_taken(taken) {}
    reference operator*() const { return *m_at; }
    CountingIterator &operator++()
    {
        ++m_at;
        ++*m_taken;
        return *this;
    }
    CountingIterator operator++(int)
    {
        const auto before = *this;
        ++*this;
        return before;
    }
    [[maybe_unused]] friend bool operator==(const CountingIterator &a, const CountingIterator &b)
    {
        return a.m_at == b.m_at;
    }
    friend bool operator!=(const CountingIterator &a, const CountingIterator &b) { return a.m_at != b.m_at; }

private:
    const char *m_at;
    std::size_t *m_taken;
};

class TreeBuilder : public nlohmann::json_sax<nlohmann::json>
{
public:
    TreeBuilder(std::string_view json, const JsonLimits &limits, const std::size_t &taken)
        : m_json(json)
        , m_limits(limits)
        , m_taken(taken)
    {
    }

    bool null() override { return add(JsonNode::Kind::Null) != nullptr; }
    bool boolean(bool value) override
    {
        auto *node = add(JsonNode::Kind::Bool);
        if (node)
            node->truth = value;
        return node != nullptr;
    }
    bool number_integer(number_integer_t value) override
    {
        auto *node = add(JsonNode::Kind::Integer);
        if (node)
            node->integer = value;
        return node != nullptr;
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            return refuse(begin(), "this number is too large");
        return number_integer(static_cast<number_integer_t>(value));
    }
    bool number_float(number_float_t, const string_t &) override
    {
        return add(JsonNode::Kind::Real) != nullptr;
    }
    bool string(string_t &value) override
    {
        auto *node = add(JsonNode::Kind::Text);
        if (node)
            node->text = std::move(value);
        return node != nullptr;
    }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(JsonNode::Kind::Object); }
    bool start_array(std::size_t) override { return open(JsonNode::Kind::List); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t &value) override
    {
        const auto at = begin();
        m_before = m_taken;
        auto &object = *m_open.back();
        if (std::find(object.keys.begin(), object.keys.end(), value) != object.keys.end())
            return refuse(at, fmt::format("\"{}\" stands here twice; keep one of them", value));
        object.keys.push_back(std::move(value));
        object.keysAt.push_back(at);
        return true;
    }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &) override
    {
        return refuse(position > 0 ? position - 1 : 0,
                      "this is not JSON; look for a missing comma, quote or bracket before it");
    }

    JsonNode root;
    std::size_t faultAt = 0;
    std::string fault;

private:
    // Where the value that has just been read begins.
    std::size_t begin() const
    {
        const auto at = m_json.find_first_not_of(" \t\r\n,:", m_before);
        return at == m_json.npos ? m_json.size() : at;
    }
    bool refuse(std::size_t at, std::string what)
    {
        faultAt = at;
        fault = std::move(what);
        return false;
    }
    JsonNode *add(JsonNode::Kind kind)
    {
        const auto at = begin();
        m_before = m_taken;
        // The parser has looked one octet beyond a number, which may end what the number stands in.
        if (kind == JsonNode::Kind::Integer || kind == JsonNode::Kind::Real)
            m_before = std::min(m_json.find_first_of(" \t\r\n,]}", at), m_json.size());
        if (++m_values > m_limits.values) {
            refuse(at,
                   fmt::format("there are more than {} values; an experiment is shorter", m_limits.values));
            return nullptr;
        }
        auto &node = m_open.empty() ? root : m_open.back()->children.emplace_back();
        node.kind = kind;
        node.at = at;
        return &node;
    }
    bool open(JsonNode::Kind kind)
    {
        auto *node = add(kind);
        if (!node)
            return false;
        m_before = node->at + 1;
        m_open.push_back(node); // stays where it is: only the last child's own children grow
        if (m_open.size() > m_limits.depth)
            return refuse(node->at, fmt::format("this is nested deeper than {} levels", m_limits.depth));
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        m_before = std::min(m_json.find_first_of("]}", m_before), m_json.size() - 1) + 1;
        return true;
    }

    std::string_view m_json;
    const JsonLimits &m_limits;
    const std::size_t &m_taken;
    std::size_t m_before = 0; // the end of the last value
    std::size_t m_values = 0;
    std::vector<JsonNode *> m_open;
};

} // namespace

const JsonNode *JsonNode::member(std::string_view key) const
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? nullptr : &children[static_cast<std::size_t>(found - keys.begin())];
}

std::string_view JsonNode::kindText() const
{
    switch (kind) {
    case Kind::Null:
        return "null";
    case Kind::Bool:
        return "true or false";
    case Kind::Integer:
        return "a whole number";
    case Kind::Real:
        return "a number with a fraction";
    case Kind::Text:
        return "a text";
    case Kind::List:
        return "a list";
    case Kind::Object:
        return "an object";
    }
    return "";
}

std::string FormatError::text() const
{
    return line == 0 ? what : fmt::format("line {}, column {}: {}", line, column, what);
}

FormatError formatErrorAt(std::string_view json, std::size_t at, std::string what)
{
    const auto before = json.substr(0, std::min(at, json.size()));
    const auto lineBegin = before.rfind('\n');
    return {static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1,
            before.size() - (lineBegin == before.npos ? 0 : lineBegin + 1) + 1, std::move(what)};
}

tl::expected<JsonNode, FormatError> readJson(std::string_view json, const JsonLimits &limits)
{
    if (json.size() > limits.octets)
        return tl::make_unexpected(formatErrorAt(
            json, 0,
            fmt::format("the file has {} octets; an experiment has at most {}", json.size(), limits.octets)));
    std::size_t taken = 0;
    TreeBuilder builder(json, limits, taken);
    const bool read = nlohmann::json::sax_parse(
        CountingIterator(json.data(), &taken), CountingIterator(json.data() + json.size(), &taken), &builder);
    if (!read)
        return tl::make_unexpected(formatErrorAt(json, builder.faultAt, builder.fault));
    return std::move(builder.root);
}

} // namespace sockeye::lab
