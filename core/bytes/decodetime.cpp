// SPDX-License-Identifier: MIT
#include <array>
#include <chrono>

#include <fmt/format.h>

#include "core/bytes/decoder.h"

namespace sockeye {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::int64_t secondsOf(std::chrono::year_month_day date)
{
    return std::chrono::sys_seconds(sys_days(date)).time_since_epoch().count();
}

constexpr std::chrono::year_month_day date(int year, unsigned month, unsigned day)
{
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

constexpr std::int64_t kLeast = secondsOf(date(1, 1, 1));
constexpr std::int64_t kMost = secondsOf(date(10000, 1, 1)) - 1;
constexpr std::int64_t kNtpEpoch = secondsOf(date(1900, 1, 1));
constexpr std::int64_t kFileTimeEpoch = secondsOf(date(1601, 1, 1));
constexpr std::int64_t kGpsEpoch = secondsOf(date(1980, 1, 6));

std::optional<std::string> utcText(std::int64_t secondsSinceEpoch)
{
    if (secondsSinceEpoch < kLeast || secondsSinceEpoch > kMost)
        return std::nullopt;
    const std::chrono::sys_seconds time{std::chrono::seconds(secondsSinceEpoch)};
    const auto day = std::chrono::floor<days>(time);
    const std::chrono::year_month_day calendar(day);
    const std::chrono::hh_mm_ss clock(time - day);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", int{calendar.year()},
                       unsigned{calendar.month()}, unsigned{calendar.day()}, clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

// `fraction` in units of 10^-digits.
std::optional<std::string> utcText(std::int64_t seconds, std::int64_t fraction, int digits)
{
    auto text = utcText(seconds);
    if (text)
        *text += fmt::format(".{:0{}}", fraction, digits);
    return text;
}

// A count of units of 10^-digits since `epoch`.
template<int digits>
std::optional<std::string> countText(std::int64_t count, std::int64_t epoch)
{
    constexpr std::int64_t second = [] {
        std::int64_t units = 1;
        for (int i = 0; i < digits; ++i)
            units *= 10;
        return units;
    }();
    const bool borrows = count % second < 0; // chrono's floor would overflow near the least number
    return utcText(count / second - (borrows ? 1 : 0) + epoch, count % second + (borrows ? second : 0),
                   digits);
}

std::optional<std::string> seconds32Text(ByteView octets)
{
    return utcText(static_cast<std::int64_t>(numberOf(octets)));
}

std::optional<std::string> seconds64Text(ByteView octets)
{
    return utcText(signedNumberOf(octets));
}

template<int digits>
std::optional<std::string> unixText(ByteView octets)
{
    return countText<digits>(signedNumberOf(octets), 0);
}

// struct timeval and timespec of 64-bit Linux.
template<int digits>
std::optional<std::string> pairText(ByteView octets, std::endian order)
{
    constexpr std::int64_t second = digits == 6 ? 1'000'000 : 1'000'000'000;
    const auto seconds = static_cast<std::int64_t>(numberOf(octets.first(8), order));
    const auto fraction = static_cast<std::int64_t>(numberOf(octets.subspan(8), order));
    if (fraction < 0 || fraction >= second)
        return std::nullopt;
    return utcText(seconds, fraction, digits);
}

// The era that RFC 4330, 3 gives: from 1968 to 2104.
std::int64_t ntpSeconds(std::uint64_t seconds)
{
    constexpr std::int64_t era = std::int64_t{1} << 32;
    return static_cast<std::int64_t>(seconds) + kNtpEpoch + (seconds < 0x80000000U ? era : 0);
}

std::optional<std::string> ntp32Text(ByteView octets)
{
    return utcText(ntpSeconds(numberOf(octets)));
}

std::optional<std::string> ntp64Text(ByteView octets)
{
    const auto fraction = numberOf(octets.subspan(4));
    return utcText(ntpSeconds(numberOf(octets.first(4))),
                   static_cast<std::int64_t>(fraction * 1'000'000'000 >> 32), 9);
}

std::optional<std::string> fileTimeText(ByteView octets)
{
    const auto count = numberOf(octets);
    if (count >> 63 != 0)
        return std::nullopt;
    return countText<7>(static_cast<std::int64_t>(count), kFileTimeEpoch);
}

std::optional<std::string> ticksText(ByteView octets)
{
    const auto count = numberOf(octets) & ~std::uint64_t{0} >> 2; // the two bits above tell the kind
    return countText<7>(static_cast<std::int64_t>(count), kLeast);
}

std::optional<std::string> dosText(ByteView octets)
{
    const auto number = static_cast<std::uint32_t>(numberOf(octets));
    const auto calendar = date(static_cast<int>(1980 + (number >> 25)), number >> 21 & 15, number >> 16 & 31);
    const auto hour = number >> 11 & 31;
    const auto minute = number >> 5 & 63;
    const auto second = 2 * (number & 31);
    if (!calendar.ok() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return utcText(secondsOf(calendar) + 3600 * hour + 60 * minute + second);
}

// A leap second itself reads as the second after it.
std::optional<std::string> gpsText(ByteView octets)
{
    // GPS time has run ahead by one more from each of these days on (IERS bulletin C).
    static constexpr std::array kLeaps{date(1981, 7, 1), date(1982, 7, 1), date(1983, 7, 1), date(1985, 7, 1),
                                       date(1988, 1, 1), date(1990, 1, 1), date(1991, 1, 1), date(1992, 7, 1),
                                       date(1993, 7, 1), date(1994, 7, 1), date(1996, 1, 1), date(1997, 7, 1),
                                       date(1999, 1, 1), date(2006, 1, 1), date(2009, 1, 1), date(2012, 7, 1),
                                       date(2015, 7, 1), date(2017, 1, 1)};
    auto seconds = static_cast<std::int64_t>(numberOf(octets)) + kGpsEpoch;
    for (const auto &leap : kLeaps) {
        if (seconds <= secondsOf(leap))
            break;
        --seconds;
    }
    return utcText(seconds);
}

// A time within living memory against one of any century.
template<std::int64_t unitsPerSecond>
Likelier likelier(std::uint64_t little, std::uint64_t big)
{
    const auto isRecent = [](std::uint64_t count) {
        const auto seconds = static_cast<std::int64_t>(count / static_cast<std::uint64_t>(unitsPerSecond));
        return seconds >= secondsOf(date(1990, 1, 1)) && seconds < secondsOf(date(2040, 1, 1));
    };
    if (isRecent(little) == isRecent(big))
        return Likelier::Neither;
    return isRecent(little) ? Likelier::Little : Likelier::Big;
}

constexpr auto kBoth = Decoder::Order::Both;
constexpr Decoder kDecoders[] = {
    {"unixS", 4, seconds32Text, kBoth, nullptr, nullptr, likelier<1>},
    {"unixS64", 8, seconds64Text, kBoth, nullptr, nullptr, likelier<1>},
    {"unixMs", 8, unixText<3>, kBoth, nullptr, nullptr, likelier<1'000>},
    {"unixUs", 8, unixText<6>, kBoth, nullptr, nullptr, likelier<1'000'000>},
    {"unixNs", 8, unixText<9>, kBoth, nullptr, nullptr, likelier<1'000'000'000>},
    {"timeval", 16, nullptr, kBoth, nullptr, pairText<6>},
    {"timespec", 16, nullptr, kBoth, nullptr, pairText<9>},
    {"ntp32", 4, ntp32Text},
    {"ntp64", 8, ntp64Text},
    {"fileTime", 8, fileTimeText},
    {"dosTime", 4, dosText},
    {"netTicks", 8, ticksText},
    {"gpsTime", 4, gpsText},
};

} // namespace

std::span<const Decoder> timeDecoders()
{
    return kDecoders;
}

} // namespace sockeye
