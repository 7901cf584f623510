// SPDX-License-Identifier: MIT
// The small language in which a structure's definition says lengths, counts and conditions: integers, ids of fields
// read before, + - * / % & | << >>, == != < <= > >=, && || !, parentheses, and five words about the octets
// themselves:
//
//   rest       octets left of what holds this field      offset   octets since the structure began
//   peek(n)    the octet n places on, -1 beyond the end  size(x)  octets the field x took
//   begins(x, 'text')  whether the octets of the field x begin so
//
// It cannot loop and always ends. Numbers are 64 bits wide and signed and wrap round; what is true is 1.
// Precedence is C's. A value; any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace sockeye {

class Expression
{
public:
    static constexpr std::size_t kLongestText = 512;
    static constexpr int kDeepest = 48;

    enum class Fault { DividesByZero, FieldNotRead };

    // What an expression asks for while it is worked out.
    class Reader
    {
    public:
        virtual ~Reader() = default;
        // False where the field was not read.
        virtual bool value(int symbol, std::int64_t &number) = 0;
        virtual bool size(int symbol, std::int64_t &octets) = 0;
        virtual bool begins(int symbol, std::string_view text, std::int64_t &holds) = 0;
        virtual std::int64_t peek(std::int64_t ahead) = 0;
        virtual std::int64_t rest() = 0;
        virtual std::int64_t offset() = 0;
        virtual void step() = 0; // called once a node
    };

    struct Failure {
        Fault fault = Fault::DividesByZero;
        int symbol = -1;
    };

    // Where the text could not be understood; or, with `name`, the name that means nothing.
    struct ParseFailure {
        std::size_t position = 0;
        std::string name;
    };

    // `symbolOf` gives a field's number, -1 for none of that name.
    static tl::expected<Expression, ParseFailure> parse(std::string_view text,
                                                        const std::function<int(std::string_view)> &symbolOf);
    static Expression constant(std::int64_t number);

    tl::expected<std::int64_t, Failure> evaluate(Reader &reader) const;

private:
    friend class ExpressionParser;

    enum class Op : std::uint8_t {
        Number,
        Field,
        Size,
        Begins,
        Peek,
        Rest,
        Offset,
        Not,
        Negate,
        Multiply,
        Divide,
        Modulo,
        Add,
        Subtract,
        ShiftLeft,
        ShiftRight,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Equal,
        NotEqual,
        BitAnd,
        BitOr,
        And,
        Or
    };
    struct Node {
        Op op = Op::Number;
        int left = -1, right = -1; // nodes before this one
        std::int64_t number = 0;   // or the field's symbol
        std::string text{};
    };

    tl::expected<std::int64_t, Failure> evaluate(Reader &reader, int node) const;

    std::vector<Node> m_nodes; // the last one is the whole
};

} // namespace sockeye
