// SPDX-License-Identifier: MIT
#include "core/journal/filterparser.h"

#include "core/bytes/escape.h"
#include "core/journal/filterterm.h"

namespace sockeye {

namespace {

constexpr std::size_t kMaxText = 64 * 1024;
constexpr int kMaxDepth = 64;
constexpr std::size_t kMaxNodes = 1000; // the matcher walks them by recursion

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Parser
{
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    Parsed<std::vector<FilterNode>> parse()
    {
        if (m_text.size() > kMaxText)
            return tl::unexpected(ParseError{ParseFault::TooLong, subjectOf(m_text), kMaxText});
        skipSpaces();
        if (!atEnd()) {
            if (auto root = parseAlternatives(0); !root)
                return tl::unexpected(std::move(root.error()));
            if (!atEnd())
                return tl::unexpected(unexpectedHere());
        }
        return std::move(m_nodes);
    }

private:
    using Place = std::size_t; // in m_nodes

    bool atEnd() const { return m_at == m_text.size(); }
    char here() const { return m_text[m_at]; }
    void skipSpaces()
    {
        while (!atEnd() && isSpace(here()))
            ++m_at;
    }
    ParseError unexpectedHere() const
    {
        return {ParseFault::UnexpectedText, firstCharacter(m_text.substr(m_at)), m_at};
    }

    Place add(FilterNode node)
    {
        m_nodes.push_back(std::move(node));
        return m_nodes.size() - 1;
    }
    Place add(FilterNode::Op op, Place left, Place right)
    {
        FilterNode node;
        node.op = op;
        node.left = left;
        node.right = right;
        return add(std::move(node));
    }

    // Whether the keyword stands here as a word of its own.
    bool peek(std::string_view keyword) const
    {
        const std::size_t end = m_at + keyword.size();
        if (end > m_text.size())
            return false;
        for (std::size_t i = 0; i < keyword.size(); ++i) {
            if ((m_text[m_at + i] | 0x20) != keyword[i])
                return false;
        }
        return end == m_text.size() || isSpace(m_text[end]) || m_text[end] == '(' || m_text[end] == ')';
    }
    bool take(std::string_view keyword)
    {
        if (!peek(keyword))
            return false;
        m_at += keyword.size();
        skipSpaces();
        return true;
    }

    Parsed<Place> parseAlternatives(int depth)
    {
        auto left = parseAll(depth);
        while (left && take("or")) {
            auto right = parseAll(depth);
            if (!right)
                return right;
            left = add(FilterNode::Op::Or, *left, *right);
        }
        return left;
    }

    Parsed<Place> parseAll(int depth)
    {
        auto left = parseOne(depth);
        while (left && !atEnd() && here() != ')' && !peek("or")) {
            take("and");
            auto right = parseOne(depth);
            if (!right)
                return right;
            left = add(FilterNode::Op::And, *left, *right);
        }
        return left;
    }

    Parsed<Place> parseOne(int depth)
    {
        if (depth > kMaxDepth || m_nodes.size() > kMaxNodes)
            return tl::unexpected(ParseError{ParseFault::TooLong, subjectOf(m_text.substr(m_at)), m_at});
        if (atEnd())
            return tl::unexpected(ParseError{ParseFault::Empty, {}, m_at});
        if (peek("or") || peek("and"))
            return tl::unexpected(ParseError{ParseFault::UnexpectedText, peek("or") ? "or" : "and", m_at});
        if (here() == '!' || peek("not")) {
            m_at += here() == '!' ? 1 : 3;
            skipSpaces();
            auto inner = parseOne(depth + 1);
            if (!inner)
                return inner;
            return add(FilterNode::Op::Not, *inner, *inner);
        }
        if (here() == '(') {
            const std::size_t opened = m_at++;
            skipSpaces();
            auto inner = parseAlternatives(depth + 1);
            if (!inner)
                return inner;
            if (atEnd())
                return tl::unexpected(ParseError{ParseFault::UnexpectedText, "(", opened});
            ++m_at; // the alternatives end at nothing but ")" or the end
            skipSpaces();
            return inner;
        }
        return parseWord();
    }

    Parsed<Place> parseWord()
    {
        FilterWord word;
        word.fieldAt = m_at;
        std::size_t end = m_at;
        while (end < m_text.size() && isLetter(m_text[end]))
            ++end;
        if (end > m_at && end < m_text.size() &&
            std::string_view(":=<>").find(m_text[end]) != std::string_view::npos) {
            word.field = m_text.substr(m_at, end - m_at);
            word.opAt = end;
            const bool two = m_text.substr(end, 2) == "<=" || m_text.substr(end, 2) == ">=";
            word.op = m_text.substr(end, two ? 2 : 1);
            m_at = end + word.op.size();
        }
        if (auto read = readValue(word); !read)
            return tl::unexpected(std::move(read.error()));
        skipSpaces();
        auto node = filterNodeOf(word);
        if (!node)
            return tl::unexpected(std::move(node.error()));
        return add(std::move(*node));
    }

    Parsed<void> readValue(FilterWord &word)
    {
        std::size_t end = m_at;
        if (!atEnd() && here() == '"') {
            word.quoted = true;
            word.valueAt = ++end;
            while (end < m_text.size() && m_text[end] != '"')
                end += m_text[end] == '\\' ? 2 : 1;
            if (end >= m_text.size())
                return tl::unexpected(ParseError{ParseFault::UnexpectedText, "\"", m_at});
            m_at = end + 1;
        } else {
            word.valueAt = end;
            while (end < m_text.size() && !isSpace(m_text[end]) && m_text[end] != '(' && m_text[end] != ')')
                ++end;
            m_at = end;
        }
        word.value = m_text.substr(word.valueAt, end - word.valueAt);
        if (word.value.empty() && !word.quoted) {
            if (word.field.empty())
                return tl::unexpected(unexpectedHere()); // a ")" with no partner
            return tl::unexpected(ParseError{ParseFault::Empty, std::string(word.field), word.valueAt});
        }
        return {};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<FilterNode> m_nodes;
};

} // namespace

Parsed<std::vector<FilterNode>> parseFilter(std::string_view text)
{
    return Parser(text).parse();
}

} // namespace sockeye
