// SPDX-License-Identifier: MIT
// The numbers of filter terms: counts, seconds, times of day. `at` is where the text stands in the filter, for the
// error's position. Pure but for the time zone; any thread.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

#include "core/base/result.h"

namespace sockeye {

inline constexpr std::int64_t kNsPerSecond = 1'000'000'000;

inline constexpr std::int64_t kHighestNumber = std::numeric_limits<std::int64_t>::max();

tl::unexpected<ParseError> filterFault(ParseFault what, std::string_view subject, std::size_t at);

bool isNumber(std::string_view text); // decimal digits and nothing else

// Errors: BadNumber; NumberOutOfRange beyond `highest`.
Parsed<std::int64_t> readNumber(std::string_view text, std::size_t at, std::int64_t highest = kHighestNumber);

// "14.66" as nanoseconds, and how much its last digit counts: 10 ms.
struct DecimalSeconds {
    std::int64_t ns = 0, unit = kNsPerSecond;
};
Parsed<DecimalSeconds> readSeconds(std::string_view text, std::size_t at);

// "14:03", "14:03:31.5", "2025-11-20", "2025-11-20T14:03:31": local time.
struct ClockMoment {
    std::int64_t ns = 0; // since 1970, or since midnight when only the time of day was given
    bool ofDay = false;
};
Parsed<ClockMoment> readClock(std::string_view text, std::size_t at);

// When the local day of `ns` (since 1970) began.
std::int64_t localMidnight(std::int64_t ns);

} // namespace sockeye
