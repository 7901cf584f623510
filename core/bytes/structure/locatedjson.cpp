// SPDX-License-Identifier: MIT
#include "core/bytes/structure/locatedjson.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>

#include <nlohmann/json.hpp>

#include "core/bytes/escape.h"

namespace sockeye {

namespace {

using Json = nlohmann::json;

// Tells how far nlohmann has read.
class Reader
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    Reader(const char *at, const char **read) : m_at(at), m_read(read) {}

    reference operator*() const { return *m_at; }
    Reader &operator++()
    {
        *m_read = ++m_at;
        return *this;
    }
    Reader operator++(int)
    {
        Reader before = *this;
        ++*this;
        return before;
    }
    [[maybe_unused]] friend bool operator==(const Reader &a, const Reader &b) { return a.m_at == b.m_at; }
    friend bool operator!=(const Reader &a, const Reader &b) { return a.m_at != b.m_at; }

private:
    const char *m_at;
    const char **m_read;
};

class Builder : public Json::json_sax_t
{
public:
    Builder(std::string_view text, const char *const *read) : m_text(text), m_read(read) {}

    bool null() override { return add(value(LocatedJson::Kind::Null)); }
    bool boolean(bool holds) override
    {
        auto made = value(LocatedJson::Kind::Boolean);
        made.number = holds;
        return add(std::move(made));
    }
    bool number_integer(std::int64_t number) override
    {
        auto made = value(LocatedJson::Kind::Integer);
        made.number = number;
        return add(std::move(made));
    }
    bool number_unsigned(std::uint64_t number) override
    {
        if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return number_float(0, {});
        return number_integer(static_cast<std::int64_t>(number));
    }
    bool number_float(double, const std::string &) override
    {
        return add(value(LocatedJson::Kind::Real)); // nothing takes one: its place is enough
    }
    bool string(std::string &text) override
    {
        auto made = value(LocatedJson::Kind::Text);
        made.text = std::move(text);
        return add(std::move(made));
    }
    bool binary(Json::binary_t &) override { return false; }

    bool start_object(std::size_t) override { return open(LocatedJson::Kind::Object); }
    bool start_array(std::size_t) override { return open(LocatedJson::Kind::List); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(std::string &name) override
    {
        LocatedJson &object = m_open.back();
        const auto place = tokenPlace();
        if (std::find(object.keys.begin(), object.keys.end(), name) != object.keys.end())
            return fail(place, DefinitionFault::DuplicateKey, name);
        object.keys.push_back(std::move(name));
        object.keyPositions.push_back(place);
        return true;
    }

    bool parse_error(std::size_t position, const std::string &token,
                     const nlohmann::detail::exception &) override
    {
        std::string found = token.empty() || position > m_text.size() ? "the text ends here" : token;
        if (found.starts_with("<U+"))
            found = "a character that does not belong here";
        return fail(position == 0 ? 0 : position - 1, DefinitionFault::NotJson, subjectOf(found));
    }

    Defined<LocatedJson> take()
    {
        if (m_error)
            return tl::unexpected(*m_error);
        return std::move(m_root);
    }

private:
    bool fail(std::size_t place, DefinitionFault fault, std::string subject = {})
    {
        if (!m_error)
            m_error = errorAt(m_text, place, fault, std::move(subject));
        return false;
    }

    // Between the last token and this one stand only blanks, commas and colons.
    std::size_t tokenPlace()
    {
        const auto place = m_text.find_first_not_of(" \t\r\n,:", m_lastEnd);
        m_lastEnd = static_cast<std::size_t>(*m_read - m_text.data());
        return std::min(place, m_text.size());
    }

    LocatedJson value(LocatedJson::Kind kind)
    {
        LocatedJson made;
        made.kind = kind;
        made.position = tokenPlace();
        return made;
    }

    bool add(LocatedJson made)
    {
        if (++m_count > LocatedJson::kMostValues)
            return fail(made.position, DefinitionFault::TooLarge);
        if (m_open.empty())
            m_root = std::move(made);
        else
            m_open.back().items.push_back(std::move(made));
        return true;
    }

    bool open(LocatedJson::Kind kind)
    {
        auto made = value(kind);
        if (m_open.size() >= LocatedJson::kDeepest)
            return fail(made.position, DefinitionFault::TooDeep);
        m_open.push_back(std::move(made));
        return true;
    }

    bool close()
    {
        tokenPlace();
        auto made = std::move(m_open.back());
        m_open.pop_back();
        return add(std::move(made));
    }

    std::string_view m_text;
    const char *const *m_read;
    std::size_t m_lastEnd = 0;
    std::size_t m_count = 0;
    std::vector<LocatedJson> m_open;
    LocatedJson m_root;
    std::optional<DefinitionError> m_error;
};

} // namespace

DefinitionError errorAt(std::string_view text, std::size_t position, DefinitionFault fault,
                        std::string subject, std::string expected)
{
    const auto before = text.substr(0, std::min(position, text.size()));
    const auto lineStart = before.rfind('\n');
    return {fault, std::move(subject), std::move(expected),
            1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
            lineStart == before.npos ? before.size() + 1 : before.size() - lineStart};
}

const LocatedJson *LocatedJson::find(std::string_view key) const
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

Defined<LocatedJson> LocatedJson::parse(std::string_view text)
{
    if (text.size() > kLargestText)
        return tl::unexpected(DefinitionError{DefinitionFault::TooLarge, {}, {}, 0, 0});
    const char *read = text.data();
    Builder builder(text, &read);
    Json::sax_parse(Reader(text.data(), &read), Reader(text.data() + text.size(), &read), &builder);
    return builder.take();
}

} // namespace sockeye
