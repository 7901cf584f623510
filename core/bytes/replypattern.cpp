// SPDX-License-Identifier: MIT
#include "core/bytes/replypattern.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "core/bytes/escape.h"
#include "core/bytes/payloaditems.h"

namespace sockeye {

namespace {

constexpr std::string_view kJoin = " + ";
constexpr std::string_view kAnyMany = "any:";
constexpr std::string_view kHex = "hex:";

Parsed<std::size_t> anyCount(std::string_view text)
{
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || end != text.data() + text.size())
        return fail(ParseFault::BadNumber, subjectOf(text), 0);
    if (count > ReplyPattern::kLongest)
        return fail(ParseFault::NumberOutOfRange, subjectOf(text), 0);
    return count;
}

// "1b ?? 58": each "??" is read as "00", and its place told by a mask of 0.
Parsed<Bytes> hexWithAny(std::string_view digits, Bytes &masks)
{
    std::string known(digits);
    for (auto at = known.find("??"); at != std::string::npos; at = known.find("??", at))
        known.replace(at, 2, "00");
    auto octets = parseHex(known);
    if (!octets) {
        if (known != digits && octets.error().subject == "0")
            octets.error().subject = "?";
        return octets;
    }
    // The marks again, digits for digits: an octet is two characters that are no separators.
    masks.clear();
    for (std::size_t at = 0; at + 1 < digits.size();) {
        if (std::strchr(" \t\r\n:,", digits[at]) != nullptr) {
            ++at;
        } else if (digits.substr(at, 2) == "0x" || digits.substr(at, 2) == "0X") {
            at += 2;
        } else {
            masks.push_back(digits.substr(at, 2) == "??" ? 0 : 0xff);
            at += 2;
        }
    }
    masks.resize(octets->size(), 0xff);
    return octets;
}

Parsed<Bytes> plainItem(std::string_view item, const FileReader &read)
{
    if (changesEachTime(item))
        return fail(ParseFault::UnexpectedText, subjectOf(item), 0);
    return parsePayload(item, read, {});
}

} // namespace

Parsed<ReplyPattern> ReplyPattern::parse(std::string_view text, const FileReader &read)
{
    ReplyPattern pattern;
    pattern.m_runs.emplace_back();
    std::size_t size = 0;
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find(kJoin, start), text.size());
        const auto item = text.substr(start, end - start);
        Bytes octets;
        Bytes masks;
        if (item == "any") {
            pattern.m_runs.emplace_back();
        } else if (item.starts_with(kAnyMany)) {
            const auto count = placedAt(start + kAnyMany.size(), anyCount(item.substr(kAnyMany.size())));
            if (!count)
                return tl::unexpected(count.error());
            octets.resize(*count);
            masks.resize(*count);
        } else {
            const bool isHex = item.starts_with(kHex);
            auto parsed = isHex ? placedAt(start + kHex.size(), hexWithAny(item.substr(kHex.size()), masks))
                                : placedAt(start, plainItem(item, read));
            if (!parsed)
                return tl::unexpected(parsed.error());
            octets = std::move(*parsed);
            masks.resize(octets.size(), 0xff);
        }
        size += octets.size();
        if (size > kLongest)
            return fail(ParseFault::TooLong, subjectOf(text), start);
        auto &run = pattern.m_runs.back();
        run.octets.insert(run.octets.end(), octets.begin(), octets.end());
        run.masks.insert(run.masks.end(), masks.begin(), masks.end());
        start = end + kJoin.size();
    }
    return pattern;
}

std::optional<std::size_t> ReplyPattern::findRun(const Run &run, ByteView bytes, std::size_t from)
{
    const auto size = run.octets.size();
    for (std::size_t at = from; at + size <= bytes.size(); ++at) {
        std::size_t i = 0;
        while (i < size && ((bytes[at + i] ^ run.octets[i]) & run.masks[i]) == 0)
            ++i;
        if (i == size)
            return at;
    }
    return std::nullopt;
}

std::optional<ReplyPattern::Match> ReplyPattern::find(ByteView bytes, std::size_t from) const
{
    Match match{from, from};
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const auto at = findRun(m_runs[i], bytes, match.end);
        if (!at)
            return std::nullopt;
        if (i == 0)
            match.begin = *at;
        match.end = *at + m_runs[i].octets.size();
    }
    return match;
}

} // namespace sockeye
