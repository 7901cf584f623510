// SPDX-License-Identifier: MIT
#include "core/lab/value.h"

#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace sockeye::lab {

namespace {

constexpr int kDeepest = 32; // brackets

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view takeName(std::string_view &text)
{
    std::size_t n = 0;
    while (n < text.size() && (isLetter(text[n]) || text[n] == '_' || (n > 0 && isDigit(text[n]))))
        ++n;
    const auto name = text.substr(0, n);
    text.remove_prefix(n);
    return name;
}

tl::unexpected<Reason> because(Reason reason)
{
    return tl::make_unexpected(std::move(reason));
}

// Reads a sum from left to right. With no values it only collects the names.
class SumReader
{
public:
    SumReader(std::string_view text, const Values *values) : m_rest(text), m_whole(text), m_values(values) {}

    Reasoned<std::int64_t> whole()
    {
        const auto value = sum(0);
        skip();
        if (!m_reason && !m_rest.empty())
            fail(fmt::format("'{}' is not expected in '{}'", m_rest.substr(0, 1), m_whole));
        if (m_reason)
            return because(*m_reason);
        return value;
    }
    const std::vector<std::string> &names() const { return m_names; }

private:
    void skip()
    {
        while (!m_rest.empty() && m_rest.front() == ' ')
            m_rest.remove_prefix(1);
    }
    std::int64_t fail(Reason reason)
    {
        if (!m_reason)
            m_reason = std::move(reason);
        return 0;
    }
    char peek()
    {
        skip();
        return m_rest.empty() ? '\0' : m_rest.front();
    }
    std::int64_t sum(int depth)
    {
        auto value = product(depth);
        while (!m_reason && (peek() == '+' || peek() == '-')) {
            const char sign = m_rest.front();
            m_rest.remove_prefix(1);
            const auto other = product(depth);
            const bool over = sign == '+' ? __builtin_add_overflow(value, other, &value)
                                          : __builtin_sub_overflow(value, other, &value);
            if (over)
                return fail(fmt::format("'{}' comes to more than a number can hold", m_whole));
        }
        return value;
    }
    std::int64_t product(int depth)
    {
        auto value = part(depth);
        while (!m_reason && (peek() == '*' || peek() == '/')) {
            const char sign = m_rest.front();
            m_rest.remove_prefix(1);
            const auto other = part(depth);
            if (sign == '*' && __builtin_mul_overflow(value, other, &value))
                return fail(fmt::format("'{}' comes to more than a number can hold", m_whole));
            if (sign == '/' && m_values && (other == 0 || (other == -1 && value == INT64_MIN)))
                return fail(fmt::format("'{}' divides by zero", m_whole));
            if (sign == '/' && other != 0)
                value /= other;
        }
        return value;
    }
    std::int64_t part(int depth)
    {
        const char next = peek();
        if (depth > kDeepest)
            return fail(fmt::format("'{}' has too many brackets", m_whole.substr(0, 40)));
        if (next == '(') {
            m_rest.remove_prefix(1);
            const auto value = sum(depth + 1);
            if (peek() != ')')
                return fail(fmt::format("a bracket is not closed in '{}'", m_whole));
            m_rest.remove_prefix(1);
            return value;
        }
        if (next == '-') {
            m_rest.remove_prefix(1);
            const auto value = part(depth + 1);
            return value == INT64_MIN ? fail("a number is out of range") : -value;
        }
        if (next == '$') {
            m_rest.remove_prefix(1);
            return reference();
        }
        std::int64_t value = 0;
        const auto *end = m_rest.data() + m_rest.size();
        const auto [stop, error] = std::from_chars(m_rest.data(), end, value);
        if (error != std::errc{} || stop == m_rest.data())
            return fail(m_rest.empty() ? fmt::format("a number is missing in '{}'", m_whole)
                                       : fmt::format("'{}' is no number and no $name", m_rest.substr(0, 20)));
        m_rest.remove_prefix(static_cast<std::size_t>(stop - m_rest.data()));
        return value;
    }
    std::int64_t reference()
    {
        const auto name = takeName(m_rest);
        if (name.empty())
            return fail(fmt::format("a name must follow the $ in '{}'", m_whole));
        m_names.emplace_back(name);
        if (!m_values)
            return 0;
        const auto found = m_values->find(name);
        if (found == m_values->end())
            return fail(fmt::format("${} has no value", name));
        const auto *number = std::get_if<std::int64_t>(&found->second);
        return number ? *number : fail(fmt::format("${} is a text, not a number", name));
    }

    std::string_view m_rest, m_whole;
    const Values *m_values;
    std::vector<std::string> m_names;
    std::optional<Reason> m_reason;
};

// The pieces of a text: literal, name or sum. False from the function ends the walk.
template<typename Literal, typename Sum>
std::optional<Reason> walkText(std::string_view text, Literal literal, Sum reference)
{
    while (!text.empty()) {
        const auto dollar = text.find('$');
        literal(text.substr(0, dollar));
        if (dollar == text.npos)
            return std::nullopt;
        text.remove_prefix(dollar + 1);
        if (text.starts_with('$')) {
            literal(text.substr(0, 1));
            text.remove_prefix(1);
        } else if (text.starts_with('{')) {
            const auto end = text.find('}');
            if (end == text.npos)
                return Reason("${ is not closed by }");
            if (auto reason = reference(text.substr(1, end - 1), true))
                return reason;
            text.remove_prefix(end + 1);
        } else {
            const auto name = takeName(text);
            if (name.empty())
                return Reason("a name must follow the $; a dollar sign itself is written $$");
            if (auto reason = reference(name, false))
                return reason;
        }
    }
    return std::nullopt;
}

struct Split {
    std::string_view left, relation, right;
};

std::optional<Split> splitComparison(std::string_view text)
{
    constexpr std::array<std::string_view, 6> kRelations{"==", "!=", "<=", ">=", "<", ">"};
    const auto at = text.find_first_of("=!<>");
    if (at == text.npos)
        return std::nullopt;
    for (const auto relation : kRelations) {
        if (text.substr(at).starts_with(relation))
            return Split{text.substr(0, at), relation, text.substr(at + relation.size())};
    }
    return std::nullopt;
}

// The text a side stands for when it is one name of a text, or a quoted text.
std::optional<std::string> sideText(std::string_view side, const Values &values)
{
    while (side.starts_with(' '))
        side.remove_prefix(1);
    while (side.ends_with(' '))
        side.remove_suffix(1);
    if (side.size() >= 2 && side.front() == '\'' && side.back() == '\'')
        return std::string(side.substr(1, side.size() - 2));
    if (!side.starts_with('$'))
        return std::nullopt;
    const auto found = values.find(side.substr(1));
    const auto *text = found == values.end() ? nullptr : std::get_if<std::string>(&found->second);
    return text ? std::optional(*text) : std::nullopt;
}

template<typename T>
bool related(const T &left, std::string_view relation, const T &right)
{
    if (relation == "==")
        return left == right;
    if (relation == "!=")
        return left != right;
    if (relation == "<")
        return left < right;
    if (relation == "<=")
        return left <= right;
    return relation == ">" ? left > right : left >= right;
}

} // namespace

std::string valueText(const Value &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    return std::get<std::string>(value);
}

bool isName(std::string_view text)
{
    const auto whole = text.size();
    return whole > 0 && whole <= 40 && isLetter(text.front()) && takeName(text).size() == whole;
}

Reasoned<std::vector<std::string>> namesIn(std::string_view text)
{
    std::vector<std::string> names;
    auto reason = walkText(
        text, [](std::string_view) {},
        [&names](std::string_view piece, bool isSum) -> std::optional<Reason> {
            if (!isSum) {
                names.emplace_back(piece);
                return std::nullopt;
            }
            SumReader reader(piece, nullptr);
            if (auto read = reader.whole(); !read)
                return read.error();
            names.insert(names.end(), reader.names().begin(), reader.names().end());
            return std::nullopt;
        });
    if (reason)
        return because(std::move(*reason));
    return names;
}

Reasoned<std::string> substitute(std::string_view text, const Values &values)
{
    std::string out;
    auto reason = walkText(
        text, [&out](std::string_view literal) { out += literal; },
        [&](std::string_view piece, bool isSum) -> std::optional<Reason> {
            if (!isSum) {
                const auto found = values.find(piece);
                if (found == values.end())
                    return fmt::format("${} has no value", piece);
                out += valueText(found->second);
                return std::nullopt;
            }
            const auto sum = evaluate(piece, values);
            if (!sum)
                return sum.error();
            out += std::to_string(*sum);
            return std::nullopt;
        });
    if (reason)
        return because(std::move(*reason));
    return out;
}

Reasoned<std::int64_t> evaluate(std::string_view sum, const Values &values)
{
    return SumReader(sum, &values).whole();
}

std::string_view relationOf(std::string_view comparison)
{
    const auto split = splitComparison(comparison);
    return split ? split->relation : std::string_view();
}

Reasoned<Comparison> compare(std::string_view comparison, const Values &values)
{
    const auto split = splitComparison(comparison);
    if (!split)
        return because(
            fmt::format("'{}' compares nothing; write for example $sent == $received", comparison));
    Comparison result;
    result.relation = split->relation;
    const auto leftText = sideText(split->left, values);
    const auto rightText = sideText(split->right, values);
    if (leftText || rightText) {
        if (!leftText || !rightText)
            return because(fmt::format("'{}' compares a text with a number", comparison));
        if (split->relation != "==" && split->relation != "!=")
            return because(fmt::format("texts are compared with == and != only, not as in '{}'", comparison));
        result.left = *leftText;
        result.right = *rightText;
        result.holds = related(result.left, split->relation, result.right);
        return result;
    }
    const auto left = evaluate(split->left, values);
    const auto right = evaluate(split->right, values);
    if (!left || !right)
        return because(left ? right.error() : left.error());
    result.left = std::to_string(*left);
    result.right = std::to_string(*right);
    result.holds = related(*left, split->relation, *right);
    return result;
}

} // namespace sockeye::lab
