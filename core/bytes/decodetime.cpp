// SPDX-License-Identifier: MIT
#include <chrono>

#include <fmt/format.h>

#include "core/bytes/decoder.h"

namespace sockeye {

namespace {

std::string utcText(std::int64_t secondsSinceEpoch)
{
    const std::chrono::sys_seconds time{std::chrono::seconds(secondsSinceEpoch)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", int{date.year()}, unsigned{date.month()},
                       unsigned{date.day()}, clock.hours().count(), clock.minutes().count(),
                       clock.seconds().count());
}

std::optional<std::string> secondsText(ByteView octets)
{
    return utcText(static_cast<std::int64_t>(numberOf(octets)));
}

std::optional<std::string> nanosecondsText(ByteView octets)
{
    constexpr std::int64_t second = 1'000'000'000;
    const auto sinceEpoch = static_cast<std::int64_t>(numberOf(octets));
    const bool borrows = sinceEpoch % second < 0; // chrono's floor would overflow near the least number
    const auto rest = sinceEpoch % second + (borrows ? second : 0);
    return fmt::format("{}.{:09}", utcText(sinceEpoch / second - (borrows ? 1 : 0)), rest);
}

constexpr Decoder kDecoders[] = {
    {"unixS", 4, secondsText},
    {"unixNs", 8, nanosecondsText},
};

} // namespace

std::span<const Decoder> timeDecoders()
{
    return kDecoders;
}

} // namespace sockeye
