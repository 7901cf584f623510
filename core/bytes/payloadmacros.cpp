// SPDX-License-Identifier: MIT
// Items of payload.h that are worked out when it is sent.
#include <charconv>

#include <fmt/format.h>

#include "core/bytes/escape.h"
#include "core/bytes/payloaditems.h"

namespace sockeye {

namespace {

constexpr std::uint64_t kMostRandom = 65536;
constexpr std::uint64_t kMostRepeats = kPayloadFileLimit;
constexpr int kDeepestRepeat = 8;

struct Unit {
    std::string_view name;
    std::int64_t ns;
};
constexpr Unit kUnits[] = {{"s", 1'000'000'000}, {"ms", 1'000'000}, {"us", 1000}, {"ns", 1}};

// A count at the beginning of `text`, up to its end or a colon.
Parsed<std::uint64_t> parseCount(std::string_view text, std::uint64_t most)
{
    std::uint64_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error == std::errc::invalid_argument || end != text.data() + text.size())
        return fail(ParseFault::BadNumber, subjectOf(text), 0);
    if (error != std::errc{} || count > most)
        return fail(ParseFault::NumberOutOfRange, subjectOf(text), 0);
    return count;
}

Parsed<Bytes> parseCounter(std::string_view type, std::string_view first, std::size_t firstAt,
                           const PayloadMoment &moment)
{
    auto octets = wrapTyped(type, 0);
    if (!octets || first.empty())
        return octets ? wrapTyped(type, moment.sent) : octets;
    octets = parseTyped(type, first);
    if (!octets)
        return placedAt(firstAt, std::move(octets));
    std::uint64_t number = 0;
    const bool isLittle = type.ends_with("le");
    for (std::size_t i = 0; i < octets->size(); ++i)
        number = number << 8 | (*octets)[isLittle ? octets->size() - 1 - i : i];
    return wrapTyped(type, number + moment.sent);
}

Parsed<Bytes> parseTime(std::string_view type, std::string_view unitName, std::size_t unitAt,
                        const PayloadMoment &moment)
{
    for (const auto &unit : kUnits) {
        if (unit.name != (unitName.empty() ? "s" : unitName))
            continue;
        const auto text =
            type.starts_with('f')
                ? fmt::format("{:.9f}", static_cast<double>(moment.unixNs) / static_cast<double>(unit.ns))
                : fmt::format("{}", moment.unixNs / unit.ns);
        auto octets = parseTyped(type, text);
        if (!octets)
            octets.error().position = 0; // the number is not in the text
        return octets;
    }
    return fail(ParseFault::UnexpectedText, subjectOf(unitName), unitAt);
}

Parsed<Bytes> parseRepeat(std::string_view count, std::string_view item, std::size_t itemAt,
                          const ItemSources &sources)
{
    const auto times = parseCount(count, kMostRepeats);
    if (!times)
        return tl::unexpected(times.error());
    if (sources.depth == kDeepestRepeat)
        return fail(ParseFault::TooLong, subjectOf(item), itemAt);
    const ItemSources inner{sources.read, sources.moment, sources.random, sources.depth + 1};
    auto one = placedAt(itemAt, parseItem(item, inner));
    if (!one || *times == 0)
        return one ? Bytes() : one;
    if (one->size() > kPayloadFileLimit / *times)
        return fail(ParseFault::TooLong, subjectOf(item), itemAt);
    const bool isRandom = item.find("random:") != std::string_view::npos;
    if (isRandom && *times > kMostRandom)
        return fail(ParseFault::NumberOutOfRange, subjectOf(count), 0);
    Bytes all;
    all.reserve(one->size() * *times);
    for (std::uint64_t i = 0; i < *times; ++i) {
        all.insert(all.end(), one->begin(), one->end());
        if (isRandom && i + 1 < *times)
            one = parseItem(item, inner);
    }
    return all;
}

} // namespace

Parsed<Bytes> parseMacro(std::string_view word, std::string_view value, const ItemSources &sources)
{
    const auto colon = value.find(':');
    const auto head = value.substr(0, colon);
    const auto restAt = colon == std::string_view::npos ? value.size() : colon + 1;
    const auto rest = value.substr(restAt);
    if (word == "counter")
        return parseCounter(head, rest, restAt, sources.moment);
    if (word == "time")
        return parseTime(head, rest, restAt, sources.moment);
    if (word == "repeat")
        return colon == std::string_view::npos ? fail(ParseFault::Empty, {}, value.size())
                                               : parseRepeat(head, rest, restAt, sources);
    const auto count = parseCount(value, kMostRandom);
    if (!count)
        return tl::unexpected(count.error());
    Bytes octets(*count);
    for (auto &octet : octets)
        octet = static_cast<std::uint8_t>(sources.random());
    return octets;
}

} // namespace sockeye
