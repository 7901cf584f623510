// SPDX-License-Identifier: MIT
#include "core/bytes/structure/expression.h"

#include <charconv>
#include <limits>

namespace sockeye {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

// Precedence climbing; a member function that fails returns -1 and leaves the place in m_failure.
class ExpressionParser
{
public:
    using Op = Expression::Op;

    ExpressionParser(std::string_view text, const std::function<int(std::string_view)> &symbolOf)
        : m_text(text)
        , m_symbolOf(symbolOf)
    {
    }

    tl::expected<Expression, Expression::ParseFailure> parse()
    {
        if (m_text.size() > Expression::kLongestText)
            return tl::unexpected(Expression::ParseFailure{Expression::kLongestText, {}});
        const int whole = binary(0);
        skipBlanks();
        if (whole < 0 || m_at < m_text.size())
            return tl::unexpected(whole < 0 ? m_failure : Expression::ParseFailure{m_at, {}});
        return std::move(m_made);
    }

private:
    struct Sign {
        std::string_view text;
        Op op;
        int strength;
    };
    // Longer signs before those they begin with.
    static constexpr Sign kSigns[] = {
        {"||", Op::Or, 1},        {"&&", Op::And, 2},          {"==", Op::Equal, 5},
        {"!=", Op::NotEqual, 5},  {"<<", Op::ShiftLeft, 7},    {">>", Op::ShiftRight, 7},
        {"<=", Op::LessEqual, 6}, {">=", Op::GreaterEqual, 6}, {"<", Op::Less, 6},
        {">", Op::Greater, 6},    {"|", Op::BitOr, 3},         {"&", Op::BitAnd, 4},
        {"+", Op::Add, 8},        {"-", Op::Subtract, 8},      {"*", Op::Multiply, 9},
        {"/", Op::Divide, 9},     {"%", Op::Modulo, 9},
    };

    int fail(std::size_t position, std::string name = {})
    {
        m_failure = {position, std::move(name)};
        return -1;
    }

    int add(Op op, int left = -1, int right = -1, std::int64_t number = 0)
    {
        m_made.m_nodes.push_back({op, left, right, number, {}});
        return static_cast<int>(m_made.m_nodes.size()) - 1;
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
    }

    bool take(char c)
    {
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    const Sign *nextSign()
    {
        skipBlanks();
        for (const Sign &sign : kSigns) {
            if (m_text.substr(m_at).starts_with(sign.text))
                return &sign;
        }
        return nullptr;
    }

    int binary(int weakest)
    {
        int left = unary();
        while (left >= 0) {
            const Sign *sign = nextSign();
            if (sign == nullptr || sign->strength <= weakest)
                return left;
            // A chain of one operator leans to the left and is as deep as it is long.
            if (++m_chain > 4 * Expression::kDeepest)
                return fail(m_at);
            m_at += sign->text.size();
            const int right = binary(sign->strength);
            if (right < 0)
                return -1;
            left = add(sign->op, left, right);
        }
        return -1;
    }

    int unary()
    {
        if (++m_depth > Expression::kDeepest)
            return fail(m_at);
        int node = -1;
        if (take('!')) {
            node = unary();
            node = node < 0 ? node : add(Op::Not, node);
        } else if (take('-')) {
            node = unary();
            node = node < 0 ? node : add(Op::Negate, node);
        } else if (take('(')) {
            node = binary(0);
            if (node >= 0 && !take(')'))
                node = fail(m_at);
        } else {
            node = atom();
        }
        --m_depth;
        return node;
    }

    int atom()
    {
        const std::size_t start = m_at;
        if (m_at < m_text.size() && isDigit(m_text[m_at]))
            return number();
        while (m_at < m_text.size() && (isLetter(m_text[m_at]) || (m_at > start && isDigit(m_text[m_at]))))
            ++m_at;
        const auto name = m_text.substr(start, m_at - start);
        if (name.empty())
            return fail(start);
        if (name == "rest")
            return add(Op::Rest);
        if (name == "offset")
            return add(Op::Offset);
        if (name == "peek" && take('(')) {
            const int ahead = binary(0);
            if (ahead < 0)
                return -1;
            return take(')') ? add(Op::Peek, ahead) : fail(m_at);
        }
        if (name == "size" && take('(')) {
            const int symbol = fieldName();
            if (symbol < 0)
                return -1;
            return take(')') ? add(Op::Size, -1, -1, symbol) : fail(m_at);
        }
        if (name == "begins" && take('(')) {
            const int symbol = fieldName();
            if (symbol < 0)
                return -1;
            if (!take(',') || !take('\''))
                return fail(m_at);
            const auto end = m_text.find('\'', m_at);
            if (end == m_text.npos)
                return fail(m_at);
            const int node = add(Op::Begins, -1, -1, symbol);
            m_made.m_nodes.back().text = m_text.substr(m_at, end - m_at);
            m_at = end + 1;
            return take(')') ? node : fail(m_at);
        }
        const int symbol = m_symbolOf(name);
        return symbol < 0 ? fail(start, std::string(name)) : add(Op::Field, -1, -1, symbol);
    }

    int fieldName()
    {
        skipBlanks();
        const std::size_t start = m_at;
        while (m_at < m_text.size() && (isLetter(m_text[m_at]) || isDigit(m_text[m_at])))
            ++m_at;
        const auto name = m_text.substr(start, m_at - start);
        const int symbol = m_symbolOf(name);
        return symbol < 0 ? fail(start, std::string(name)) : symbol;
    }

    int number()
    {
        const bool isHex = m_text.substr(m_at).starts_with("0x");
        const char *begin = m_text.data() + m_at + (isHex ? 2 : 0);
        std::int64_t value = 0;
        const auto [stop, fault] =
            std::from_chars(begin, m_text.data() + m_text.size(), value, isHex ? 16 : 10);
        if (fault != std::errc{})
            return fail(m_at);
        m_at = static_cast<std::size_t>(stop - m_text.data());
        return add(Op::Number, -1, -1, value);
    }

    std::string_view m_text;
    const std::function<int(std::string_view)> &m_symbolOf;
    std::size_t m_at = 0;
    int m_depth = 0;
    int m_chain = 0;
    Expression m_made;
    Expression::ParseFailure m_failure;
};

tl::expected<Expression, Expression::ParseFailure>
Expression::parse(std::string_view text, const std::function<int(std::string_view)> &symbolOf)
{
    return ExpressionParser(text, symbolOf).parse();
}

Expression Expression::constant(std::int64_t number)
{
    Expression made;
    made.m_nodes.push_back({Op::Number, -1, -1, number, {}});
    return made;
}

tl::expected<std::int64_t, Expression::Failure> Expression::evaluate(Reader &reader) const
{
    return m_nodes.empty() ? 0 : evaluate(reader, static_cast<int>(m_nodes.size()) - 1);
}

tl::expected<std::int64_t, Expression::Failure> Expression::evaluate(Reader &reader, int at) const
{
    const Node &node = m_nodes[static_cast<std::size_t>(at)];
    const auto symbol = static_cast<int>(node.number);
    std::int64_t left = 0;
    std::int64_t right = 0;
    reader.step();
    if (node.left >= 0) {
        const auto value = evaluate(reader, node.left);
        if (!value)
            return value;
        left = *value;
    }
    if ((node.op == Op::And && left == 0) || (node.op == Op::Or && left != 0))
        return node.op == Op::Or; // the right side may ask for a field that is not there
    if (node.right >= 0) {
        const auto value = evaluate(reader, node.right);
        if (!value)
            return value;
        right = *value;
    }
    const auto l = static_cast<std::uint64_t>(left);
    const auto r = static_cast<std::uint64_t>(right);
    const auto wrapped = [](std::uint64_t number) { return static_cast<std::int64_t>(number); };
    switch (node.op) {
    case Op::Number:
        return node.number;
    case Op::Field:
        if (!reader.value(symbol, left))
            return tl::unexpected(Failure{Fault::FieldNotRead, symbol});
        return left;
    case Op::Size:
        if (!reader.size(symbol, left))
            return tl::unexpected(Failure{Fault::FieldNotRead, symbol});
        return left;
    case Op::Begins:
        if (!reader.begins(symbol, node.text, left))
            return tl::unexpected(Failure{Fault::FieldNotRead, symbol});
        return left;
    case Op::Peek:
        return reader.peek(left);
    case Op::Rest:
        return reader.rest();
    case Op::Offset:
        return reader.offset();
    case Op::Not:
        return left == 0;
    case Op::Negate:
        return wrapped(0 - l);
    case Op::Multiply:
        return wrapped(l * r);
    case Op::Divide:
    case Op::Modulo:
        if (right == 0)
            return tl::unexpected(Failure{Fault::DividesByZero, -1});
        if (right == -1) // the least number has no counterpart
            return node.op == Op::Divide ? wrapped(0 - l) : 0;
        return node.op == Op::Divide ? left / right : left % right;
    case Op::Add:
        return wrapped(l + r);
    case Op::Subtract:
        return wrapped(l - r);
    case Op::ShiftLeft:
        return right < 0 || right > 63 ? 0 : wrapped(l << r);
    case Op::ShiftRight:
        return right < 0 || right > 63 ? 0 : wrapped(l >> r);
    case Op::Less:
        return left < right;
    case Op::LessEqual:
        return left <= right;
    case Op::Greater:
        return left > right;
    case Op::GreaterEqual:
        return left >= right;
    case Op::Equal:
        return left == right;
    case Op::NotEqual:
        return left != right;
    case Op::BitAnd:
        return wrapped(l & r);
    case Op::BitOr:
        return wrapped(l | r);
    case Op::And:
    case Op::Or:
        return right != 0;
    }
    return 0;
}

} // namespace sockeye
