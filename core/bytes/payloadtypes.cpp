// SPDX-License-Identifier: MIT
// The typed values of payload.h.
#include "core/bytes/payload.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <iterator>
#include <limits>

#include "core/bytes/escape.h"

namespace sockeye {

namespace {

enum class Kind { Unsigned, Signed, Float };

struct PayloadType {
    std::string_view name;
    Kind kind;
    int octets;
    bool isLittle = false;
};

constexpr PayloadType kTypes[] = {
    {"u8", Kind::Unsigned, 1},    {"i8", Kind::Signed, 1},
    {"u16be", Kind::Unsigned, 2}, {"u16le", Kind::Unsigned, 2, true},
    {"i16be", Kind::Signed, 2},   {"i16le", Kind::Signed, 2, true},
    {"u24be", Kind::Unsigned, 3}, {"u24le", Kind::Unsigned, 3, true},
    {"u32be", Kind::Unsigned, 4}, {"u32le", Kind::Unsigned, 4, true},
    {"i32be", Kind::Signed, 4},   {"i32le", Kind::Signed, 4, true},
    {"u64be", Kind::Unsigned, 8}, {"u64le", Kind::Unsigned, 8, true},
    {"i64be", Kind::Signed, 8},   {"i64le", Kind::Signed, 8, true},
    {"f32be", Kind::Float, 4},    {"f32le", Kind::Float, 4, true},
    {"f64be", Kind::Float, 8},    {"f64le", Kind::Float, 8, true},
};

// The value's bits in the low end, or what is wrong with the number.
using Bits = tl::expected<std::uint64_t, ParseFault>;

// from_chars that takes the whole text or nothing. It knows no locale and allocates nothing.
template<typename T, typename... Form>
tl::expected<T, ParseFault> readNumber(std::string_view text, Form... form)
{
    T number{};
    const auto end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, number, form...);
    if (fault == std::errc::invalid_argument || stop != end)
        return tl::unexpected(ParseFault::BadNumber);
    if (fault == std::errc::result_out_of_range)
        return tl::unexpected(ParseFault::NumberOutOfRange);
    return number;
}

Bits integerBits(std::string_view text, Kind kind, int octets)
{
    const bool isNegative = text.starts_with('-');
    if (isNegative)
        text.remove_prefix(1);
    const bool isHex = text.starts_with("0x") || text.starts_with("0X");
    const auto magnitude = readNumber<std::uint64_t>(isHex ? text.substr(2) : text, isHex ? 16 : 10);
    if (!magnitude)
        return magnitude;
    const auto widest = std::numeric_limits<std::uint64_t>::max() >> (64 - 8 * octets);
    const auto limit = kind == Kind::Unsigned ? (isNegative ? 0 : widest) : widest / 2 + (isNegative ? 1 : 0);
    if (*magnitude > limit)
        return tl::unexpected(ParseFault::NumberOutOfRange);
    return isNegative ? 0 - *magnitude : *magnitude;
}

Bits floatBits(std::string_view text, int octets)
{
    if (octets == sizeof(double))
        return readNumber<double>(text).map(
            [](double number) { return std::bit_cast<std::uint64_t>(number); });
    return readNumber<float>(text).map([](float number) -> std::uint64_t {
        return std::bit_cast<std::uint32_t>(number); // straight to float: one rounding
    });
}

const PayloadType *typeNamed(std::string_view name)
{
    const auto *known = std::find_if(std::begin(kTypes), std::end(kTypes),
                                     [name](const PayloadType &candidate) { return candidate.name == name; });
    return known == std::end(kTypes) ? nullptr : known;
}

Bytes octetsOf(const PayloadType &type, std::uint64_t bits)
{
    Bytes out;
    for (int i = 0; i < type.octets; ++i)
        out.push_back(static_cast<std::uint8_t>(bits >> 8 * (type.isLittle ? i : type.octets - 1 - i)));
    return out;
}

} // namespace

Parsed<Bytes> wrapTyped(std::string_view type, std::uint64_t number)
{
    const auto *known = typeNamed(type);
    if (known == nullptr || known->kind == Kind::Float)
        return tl::unexpected(ParseError{ParseFault::UnknownType, subjectOf(type), 0});
    return octetsOf(*known, number);
}

Parsed<Bytes> parseTyped(std::string_view type, std::string_view value)
{
    const auto *known = typeNamed(type);
    if (known == nullptr)
        return tl::unexpected(ParseError{ParseFault::UnknownType, subjectOf(type), 0});
    constexpr std::string_view spaces = " \t\r\n";
    const auto start = value.find_first_not_of(spaces);
    if (start == std::string_view::npos)
        return tl::unexpected(ParseError{ParseFault::Empty, {}, 0});
    const auto number = value.substr(start, value.find_last_not_of(spaces) + 1 - start);
    const auto bits = known->kind == Kind::Float ? floatBits(number, known->octets)
                                                 : integerBits(number, known->kind, known->octets);
    if (!bits)
        return tl::unexpected(ParseError{bits.error(), subjectOf(number), start});
    return octetsOf(*known, *bits);
}

std::vector<std::string_view> payloadTypes()
{
    std::vector<std::string_view> names;
    for (const auto &type : kTypes)
        names.push_back(type.name);
    return names;
}

} // namespace sockeye
