// SPDX-License-Identifier: MIT
#include "core/journal/filterterm.h"

#include <algorithm>
#include <limits>

#include "core/bytes/escape.h"
#include "core/bytes/payload.h"
#include "core/journal/event.h"
#include "core/journal/filternumber.h"

namespace sockeye {

namespace {

using Op = FilterNode::Op;

constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
constexpr int kErrnoCount = 134; // Linux numbers them from 1 to 133, errno(3)

std::string lowered(std::string_view text)
{
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return low;
}

struct Part {
    std::string_view text;
    std::size_t at = 0;
};

std::vector<Part> splitList(const FilterWord &word)
{
    std::vector<Part> parts;
    std::size_t from = 0;
    while (true) {
        const std::size_t comma = word.value.find(',', from);
        parts.push_back({word.value.substr(from, comma - from), word.valueAt + from});
        if (comma == std::string_view::npos)
            return parts;
        from = comma + 1;
    }
}

std::optional<unsigned> kindBit(const std::string &name)
{
    for (unsigned i = 0; i <= static_cast<unsigned>(EventKind::Gap); ++i) {
        if (kindName(static_cast<EventKind>(i)) == name)
            return i;
    }
    return std::nullopt;
}

std::optional<unsigned> callBit(const std::string &name)
{
    const auto call = name == "accept" ? CallCode::Accept : callFromName(name).value_or(CallCode::None);
    return call == CallCode::None ? std::nullopt : std::optional(static_cast<unsigned>(call));
}

// FIN-WAIT-1, the RFC's spelling, is the kernel's FIN_WAIT1.
std::optional<unsigned> stateBit(const std::string &name)
{
    const auto bare = [](std::string text) {
        std::erase_if(text, [](char c) { return c == '_' || c == '-'; });
        return text;
    };
    for (unsigned i = 1; i <= static_cast<unsigned>(TcpState::BoundInactive); ++i) {
        if (bare(lowered(stateName(static_cast<TcpState>(i)))) == bare(name))
            return i;
    }
    return std::nullopt;
}

std::optional<unsigned> directionBit(const std::string &name)
{
    if (name != "in" && name != "out")
        return std::nullopt;
    return static_cast<unsigned>(name == "in" ? Direction::In : Direction::Out);
}

Parsed<void> readSet(FilterNode &node, const FilterWord &word,
                     std::optional<unsigned> (*bitOf)(const std::string &))
{
    for (const Part &part : splitList(word)) {
        const auto bit = bitOf(lowered(part.text));
        if (!bit)
            return filterFault(ParseFault::UnknownField, part.text, part.at);
        node.set |= std::uint64_t{1} << *bit;
    }
    return {};
}

Parsed<void> readErrnos(FilterNode &node, const FilterWord &word)
{
    for (const Part &part : splitList(word)) {
        std::uint32_t code = 0;
        if (isNumber(part.text)) {
            const auto number = readNumber(part.text, part.at, std::numeric_limits<std::uint16_t>::max());
            if (!number)
                return tl::unexpected(number.error());
            code = static_cast<std::uint32_t>(*number);
        } else {
            code = 1;
            while (code < kErrnoCount && lowered(errnoName(static_cast<int>(code))) != lowered(part.text))
                ++code;
            if (code == kErrnoCount)
                return filterFault(ParseFault::UnknownField, part.text, part.at);
        }
        node.numbers.push_back(code);
    }
    return {};
}

Parsed<void> readPorts(FilterNode &node, const FilterWord &word)
{
    for (const Part &part : splitList(word)) {
        const auto number = readNumber(part.text, part.at);
        if (!number)
            return tl::unexpected(ParseError{ParseFault::BadPort, subjectOf(part.text), part.at});
        if (*number > 65535)
            return filterFault(ParseFault::PortOutOfRange, part.text, part.at);
        node.numbers.push_back(static_cast<std::uint32_t>(*number));
    }
    return {};
}

Parsed<void> readNeedle(FilterNode &node, const FilterWord &word)
{
    if (word.value.empty())
        return filterFault(ParseFault::Empty, word.field, word.valueAt);
    auto bytes = node.op == Op::Hex ? parseHex(word.value) : word.quoted ? parseText(word.value) : Bytes{};
    if (!bytes) {
        bytes.error().position += word.valueAt;
        return tl::unexpected(std::move(bytes.error()));
    }
    node.needle = std::move(*bytes);
    if (node.op == Op::Text) {
        const std::string text = lowered(word.quoted ? textOf(node.needle) : word.value);
        node.needle.assign(text.begin(), text.end());
    }
    if (node.needle.empty())
        return filterFault(ParseFault::Empty, word.field, word.valueAt);
    return {};
}

// A bound or a range a..b, either of which may be left out. `unit` is how much one value covers.
template<typename Read>
Parsed<void> readRange(FilterNode &node, const FilterWord &word, Read read)
{
    node.low = kLowest;
    node.high = kHighestNumber;
    const bool equal = word.op == ":" || word.op == "=";
    const std::size_t dots = equal ? word.value.find("..") : std::string_view::npos;
    if (dots != std::string_view::npos) {
        const std::string_view first = word.value.substr(0, dots), last = word.value.substr(dots + 2);
        if (first.empty() && last.empty())
            return filterFault(ParseFault::Empty, word.field, word.valueAt);
        if (!first.empty()) {
            const Parsed<DecimalSeconds> from = read(first, word.valueAt);
            if (!from)
                return tl::unexpected(from.error());
            node.low = from->ns;
        }
        if (!last.empty()) {
            const Parsed<DecimalSeconds> to = read(last, word.valueAt + dots + 2);
            if (!to)
                return tl::unexpected(to.error());
            node.high = to->ns;
        }
        return {};
    }
    const Parsed<DecimalSeconds> value = read(word.value, word.valueAt);
    if (!value)
        return tl::unexpected(value.error());
    if (equal || word.op[0] == '>')
        node.low = word.op == ">" ? value->ns + 1 : value->ns;
    if (equal)
        node.high = value->ns + value->unit - 1;
    else if (word.op[0] == '<')
        node.high = word.op == "<" ? value->ns - 1 : value->ns;
    return {};
}

Parsed<DecimalSeconds> readLength(std::string_view text, std::size_t at)
{
    const auto number = readNumber(text, at, kHighestNumber - 1);
    if (!number)
        return tl::unexpected(number.error());
    return DecimalSeconds{*number, 1};
}

// tcp#1, unix-dgram#2: what a socket is called in the window.
bool looksLikeSocket(std::string_view text)
{
    const std::size_t hash = text.find('#');
    if (hash == std::string_view::npos || !isNumber(text.substr(hash + 1)))
        return false;
    const auto kind = text.substr(0, hash);
    return kind == "tcp" || kind == "udp" || kind == "unix" || kind == "unix-dgram" ||
           kind == "unix-seqpacket" || kind == "socket";
}

struct Field {
    std::string_view name;
    Op op;
    bool ordered; // takes < and >
};

constexpr Field kFields[]{
    {"socket", Op::Socket, false}, {"kind", Op::Kind, false},     {"dir", Op::Dir, false},
    {"len", Op::Len, true},        {"call", Op::CallName, false}, {"errno", Op::Errno, false},
    {"state", Op::State, false},   {"text", Op::Text, false},     {"hex", Op::Hex, false},
    {"port", Op::Port, false},     {"time", Op::Time, true},      {"after", Op::Clock, false},
    {"before", Op::Clock, false},
};

Parsed<void> readValue(FilterNode &node, const FilterWord &word, std::string_view field)
{
    switch (node.op) {
    case Op::Socket:
        for (const Part &part : splitList(word)) {
            if (part.text.empty())
                return filterFault(ParseFault::Empty, word.field, part.at);
            node.names.emplace_back(part.text);
        }
        return {};
    case Op::Kind:
        return readSet(node, word, kindBit);
    case Op::Dir:
        return readSet(node, word, directionBit);
    case Op::CallName:
        return readSet(node, word, callBit);
    case Op::State:
        return readSet(node, word, stateBit);
    case Op::Errno:
        return readErrnos(node, word);
    case Op::Port:
        return readPorts(node, word);
    case Op::Text:
    case Op::Hex:
        return readNeedle(node, word);
    case Op::Len:
        return readRange(node, word, readLength);
    case Op::Time:
        return readRange(node, word, readSeconds);
    case Op::Clock: {
        const auto moment = readClock(word.value, word.valueAt);
        if (!moment)
            return tl::unexpected(moment.error());
        node.ofDay = moment->ofDay;
        node.low = field == "after" ? moment->ns : kLowest;
        node.high = field == "after" ? kHighestNumber : moment->ns - 1;
        return {};
    }
    case Op::And:
    case Op::Or:
    case Op::Not:
    case Op::Error:
        break;
    }
    return {};
}

} // namespace

Parsed<FilterNode> filterNodeOf(const FilterWord &word)
{
    FilterNode node;
    if (word.field.empty()) {
        FilterWord bare = word;
        bare.field = "text";
        if (!word.quoted && lowered(word.value) == "error") {
            node.op = Op::Error;
            return node;
        }
        node.op = !word.quoted && looksLikeSocket(word.value) ? Op::Socket : Op::Text;
        if (auto read = readValue(node, bare, {}); !read)
            return tl::unexpected(std::move(read.error()));
        return node;
    }
    const std::string name = lowered(word.field);
    const auto *field =
        std::find_if(std::begin(kFields), std::end(kFields), [&](const Field &f) { return f.name == name; });
    if (field == std::end(kFields))
        return filterFault(ParseFault::UnknownField, word.field, word.fieldAt);
    if (!field->ordered && word.op != ":" && word.op != "=")
        return tl::unexpected(ParseError{ParseFault::BadOperator, std::string(word.op), word.opAt});
    node.op = field->op;
    if (auto read = readValue(node, word, field->name); !read)
        return tl::unexpected(std::move(read.error()));
    return node;
}

} // namespace sockeye
