// SPDX-License-Identifier: MIT
#include "core/journal/filternumber.h"

#include <algorithm>
#include <charconv>
#include <ctime>

#include "core/bytes/escape.h"

namespace sockeye {

tl::unexpected<ParseError> filterFault(ParseFault what, std::string_view subject, std::size_t at)
{
    return tl::unexpected(ParseError{what, subjectOf(subject), at});
}

bool isNumber(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Parsed<std::int64_t> readNumber(std::string_view text, std::size_t at, std::int64_t highest)
{
    if (!isNumber(text))
        return filterFault(ParseFault::BadNumber, text, at);
    std::int64_t value = 0;
    const auto [end, err] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (err != std::errc() || value > highest)
        return filterFault(ParseFault::NumberOutOfRange, text, at);
    return value;
}

Parsed<DecimalSeconds> readSeconds(std::string_view text, std::size_t at)
{
    const std::size_t point = text.find('.');
    const auto whole = readNumber(text.substr(0, point), at, kHighestNumber / kNsPerSecond - 1);
    if (!whole)
        return tl::unexpected(ParseError{whole.error().fault, subjectOf(text), at});
    DecimalSeconds seconds{*whole * kNsPerSecond, kNsPerSecond};
    if (point == std::string_view::npos)
        return seconds;
    const std::string_view fraction = text.substr(point + 1);
    if (!isNumber(fraction) || fraction.size() > 9)
        return filterFault(ParseFault::BadNumber, text, at);
    for (const char digit : fraction) {
        seconds.unit /= 10;
        seconds.ns += (digit - '0') * seconds.unit;
    }
    return seconds;
}

Parsed<ClockMoment> readClock(std::string_view typed, std::size_t at)
{
    const std::string text(typed);
    ClockMoment moment;
    std::tm day{};
    day.tm_isdst = -1;
    const char *rest = strptime(text.c_str(), "%Y-%m-%d", &day);
    moment.ofDay = rest == nullptr;
    if (moment.ofDay)
        rest = text.c_str();
    else if (*rest == 'T' || *rest == 't' || *rest == ' ')
        ++rest;
    else if (*rest != '\0')
        return filterFault(ParseFault::BadNumber, typed, at);

    if (*rest != '\0') {
        std::tm clock{};
        rest = strptime(rest, "%H:%M", &clock);
        const auto seconds = rest && *rest == ':' ? readSeconds(rest + 1, at) : Parsed<DecimalSeconds>{};
        if (!rest || (*rest != ':' && *rest != '\0') || !seconds || seconds->ns >= 61 * kNsPerSecond)
            return filterFault(ParseFault::BadNumber, typed, at);
        moment.ns = (std::int64_t{clock.tm_hour} * 3600 + clock.tm_min * 60) * kNsPerSecond;
        moment.ns += *rest == ':' ? seconds->ns : 0;
    }
    if (!moment.ofDay) {
        const std::time_t midnight = std::mktime(&day);
        if (midnight == -1)
            return filterFault(ParseFault::BadNumber, typed, at);
        moment.ns += std::int64_t{midnight} * kNsPerSecond;
    }
    return moment;
}

std::int64_t localMidnight(std::int64_t ns)
{
    const std::time_t seconds = ns / kNsPerSecond;
    std::tm local{};
    localtime_r(&seconds, &local);
    local.tm_hour = local.tm_min = local.tm_sec = 0;
    local.tm_isdst = -1;
    return std::int64_t{std::mktime(&local)} * kNsPerSecond;
}

} // namespace sockeye
