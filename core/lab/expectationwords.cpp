// SPDX-License-Identifier: MIT
#include "core/lab/expectationwords.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>

#include "core/bytes/escape.h"
#include "core/bytes/hex.h"
#include "core/lab/stepcalls.h"

namespace sockeye::lab {

namespace {

constexpr std::size_t kLongestShown = 40; // octets
constexpr std::size_t kMostHex = 12;

struct Phrase {
    std::string_view en, ko;
    std::string_view in(std::string_view language) const { return language == "ko" ? ko : en; }
};
// A phrase with a place for the value; one without has that value alone.
struct Named {
    std::string_view observed;
    Phrase phrase;
};
constexpr std::array kPhrases{
    Named{"ret", {"{}", "{}"}},
    Named{"errno", {"{}", "{}"}},
    Named{"error", {"{}", "{}"}},
    Named{"state", {"{}", "{}"}},
    Named{"value", {"{}", "{}"}},
    Named{"text", {"{}", "{}"}},
    Named{"hex", {"{}", "{}"}},
    Named{"data", {"{}", "{}"}},
    Named{"signal", {"{}", "{}"}},
    Named{"flags", {"{}", "{}"}},
    Named{"options", {"{}", "{}"}},
    Named{"fd", {"descriptor {}", "디스크립터 {}"}},
    Named{"count", {"{} of them succeed", "{}번 성공"}},
    Named{"octets", {"{} bytes", "{}바이트"}},
    Named{"length", {"{} bytes", "{}바이트"}},
    Named{"parts", {"{} parts", "{}부분"}},
    Named{"drops", {"{} dropped", "{}개 버림"}},
    Named{"unread", {"{} left unread", "{}개 읽지 않음"}},
    Named{"took_ms", {"{} ms", "{}ms"}},
    Named{"local", {"its own end {}", "자기 쪽 {}"}},
    Named{"local.port", {"its own port {}", "자기 쪽 포트 {}"}},
    Named{"local.host", {"its own address {}", "자기 쪽 주소 {}"}},
    Named{"peer", {"the other end {}", "상대 쪽 {}"}},
    Named{"peer.port", {"the other end’s port {}", "상대 쪽 포트 {}"}},
    Named{"peer.host", {"the other end’s address {}", "상대 쪽 주소 {}"}},
    Named{"seq", {"sequence number {}", "순서 번호 {}"}},
    Named{"ack", {"acknowledgment number {}", "확인 번호 {}"}},
    Named{"window", {"window {}", "윈도 {}"}},
    Named{"header", {"a header of {} bytes", "헤더 {}바이트"}},
    // Of a listener they are its accept queue and the limit of it, so they keep their names in struct tcp_info.
    Named{"field.unacked", {"tcpi_unacked {}", "tcpi_unacked {}"}},
    Named{"field.sacked", {"tcpi_sacked {}", "tcpi_sacked {}"}},
    Named{"field.rtt", {"a round trip of {} µs", "왕복 {}µs"}},
    Named{"field.snd_cwnd", {"a congestion window of {} segments", "혼잡 윈도 세그먼트 {}개"}},
    Named{"field.snd_mss", {"segments of {} bytes", "세그먼트 {}바이트"}},
    Named{"field.mss", {"MSS {}", "MSS {}"}},
    Named{"field.pid", {"process {}", "프로세스 {}"}},
    Named{"field.uid", {"user {}", "사용자 {}"}},
    Named{"field.gid", {"group {}", "그룹 {}"}},
};

// Values that are better said than shown.
struct Said {
    std::string_view observed, value;
    Phrase phrase;
};
constexpr std::array kSaid{
    Said{"errno", "none", {"success", "성공"}},
    Said{"error", "none", {"success", "성공"}},
    Said{"signal", "none", {"no signal", "시그널 없음"}},
    Said{"end_of_stream", "1", {"end of stream", "스트림의 끝"}},
    Said{"end_of_stream", "0", {"not the end of stream", "스트림의 끝이 아님"}},
    Said{"truncated", "1", {"cut off", "잘림"}},
    Said{"truncated", "0", {"not cut off", "잘리지 않음"}},
};

constexpr Phrase kOr{" or ", " 또는 "};
constexpr Phrase kNot{"not {}", "{} 아님"};
constexpr Phrase kBegins{"beginning with {}", "{}(으)로 시작"};
constexpr Phrase kAddresses{"{} addresses", "주소 {}개"}, kOneAddress{"{} address", "주소 {}개"};
constexpr Phrase kReturns{"it returns", "돌아옴"};
constexpr Phrase kReturned{"it returned", "돌아왔음"};
constexpr Phrase kWaits{"it waits", "기다림"};
constexpr Phrase kWaited{"it waited", "기다렸음"};
constexpr Phrase kNothing{"nothing", "없음"};
constexpr Phrase kLeast{"at least {}", "{} 이상"};
constexpr Phrase kMost{"at most {}", "{} 이하"};

std::string put(const Phrase &phrase, std::string_view language, std::string_view value)
{
    return fmt::format(fmt::runtime(phrase.in(language)), value);
}

std::optional<std::string_view> said(std::string_view observed, std::string_view value,
                                     std::string_view language)
{
    const auto found = std::find_if(kSaid.begin(), kSaid.end(), [&](const Said &s) {
        return s.observed == observed && s.value == value;
    });
    return found == kSaid.end() ? std::nullopt : std::optional(found->phrase.in(language));
}

std::string named(const Step &step, std::string_view observed, std::string_view value,
                  std::string_view language)
{
    if (const auto better = said(observed, value, language))
        return std::string(*better);
    if (observed == "count" && step.word == "getaddrinfo")
        return put(value == "1" ? kOneAddress : kAddresses, language, value);
    const auto phrase = std::find_if(kPhrases.begin(), kPhrases.end(),
                                     [observed](const Named &n) { return n.observed == observed; });
    if (phrase != kPhrases.end())
        return put(phrase->phrase, language, value);
    const auto dot = observed.rfind('.');
    return fmt::format("{} {}", dot == observed.npos ? observed : observed.substr(dot + 1), value);
}

// "3 or 5 bytes"; where one of them is better said than shown, each with its own words: "EPERM or success".
std::string namedAnyOf(const Step &step, std::string_view observed, std::vector<std::string> values,
                       std::string_view language)
{
    const bool isAnySaid = std::any_of(values.begin(), values.end(), [&](const std::string &value) {
        return said(observed, value, language).has_value();
    });
    if (isAnySaid) {
        for (auto &value : values)
            value = named(step, observed, value, language);
    }
    const auto joined = fmt::format("{}", fmt::join(values, kOr.in(language)));
    return isAnySaid ? joined : named(step, observed, joined, language);
}

std::string payloadWords(const std::string &text)
{
    const auto octets = octetsFor(text);
    return octets ? octetsWords(textOf(*octets)) : text;
}

// Octets are compared as they are written, without names filled in.
std::optional<std::string> shown(std::string_view observed, const Value &value, const Values &values)
{
    if (observed == "data")
        return payloadWords(valueText(value));
    auto text = filled(value, values);
    return text && observed == "hex" ? groupedHex(*text) : text;
}

std::string betweenWords(const Step &step, const Expectation &expectation, const Values &values,
                         std::string_view language)
{
    const auto &wanted = expectation.wanted;
    const auto least = wanted.least ? evaluate(*wanted.least, values) : Reasoned<std::int64_t>(0);
    const auto most = wanted.most ? evaluate(*wanted.most, values) : Reasoned<std::int64_t>(0);
    if (!least || !most)
        return {};
    const bool isKorean = language == "ko";
    if (wanted.least && wanted.most)
        return named(step, expectation.observed,
                     isKorean ? fmt::format("{}~{}", *least, *most) : fmt::format("{} to {}", *least, *most),
                     language);
    const auto figure = std::to_string(wanted.least ? *least : *most);
    const auto &bound = wanted.least ? kLeast : kMost;
    // Korean sets the bound behind the unit, English before the figure.
    return isKorean ? put(bound, language, named(step, expectation.observed, figure, language))
                    : named(step, expectation.observed, put(bound, language, figure), language);
}

} // namespace

std::optional<std::string> filled(const Value &value, const Values &values)
{
    const auto *text = std::get_if<std::string>(&value);
    if (!text || text->find('$') == text->npos)
        return valueText(value);
    if (const auto sum = evaluate(*text, values))
        return std::to_string(*sum);
    const auto done = substitute(*text, values);
    return done ? std::optional(*done) : std::nullopt;
}

std::string octetsWords(std::string_view octets)
{
    const bool isText = std::all_of(octets.begin(), octets.end(), [](char c) {
        return (c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t';
    });
    if (isText)
        return fmt::format("\"{}\"", escapeText(viewOf(octets), EscapeStyle::Lossless, kLongestShown));
    const auto hex = toHex(viewOf(octets.substr(0, kMostHex)), ' ');
    return octets.size() > kMostHex ? fmt::format("{} …", hex) : hex;
}

std::string groupedHex(std::string_view digits)
{
    const auto isDigit = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 2 == 0 && isDigit(digits[i]) && isDigit(digits[i - 1]))
            text += ' ';
        text += digits[i];
    }
    return text;
}

std::string observedWords(const Step &step, std::string_view observed, const Value &value,
                          std::string_view language)
{
    const auto *text = std::get_if<std::string>(&value);
    const auto shown = observed == "data" && text ? octetsWords(*text)
                       : observed == "hex"        ? groupedHex(valueText(value))
                                                  : valueText(value);
    return named(step, observed, shown, language);
}

std::string expectedWords(const Step &step, const Expectation &expectation, const Values &values,
                          std::string_view language)
{
    const auto &wanted = expectation.wanted;
    if (wanted.kind == Wanted::Kind::Between)
        return betweenWords(step, expectation, values, language);
    std::vector<std::string> texts;
    for (const auto &value : wanted.values) {
        const auto text = shown(expectation.observed, value, values);
        if (!text)
            return {};
        texts.push_back(wanted.kind == Wanted::Kind::Begins ? put(kBegins, language, *text) : *text);
    }
    const auto words = namedAnyOf(step, expectation.observed, std::move(texts), language);
    return wanted.kind == Wanted::Kind::Not ? put(kNot, language, words) : words;
}

bool isSaidByAnother(const Step &step, const Expectation &expectation, const Values &values)
{
    const auto &wanted = expectation.wanted;
    if (expectation.observed != "ret" || wanted.kind != Wanted::Kind::Is || wanted.values.size() != 1)
        return false;
    const auto figure = filled(wanted.values.front(), values);
    return std::any_of(step.expect.begin(), step.expect.end(), [&](const Expectation &other) {
        if (other.observed == "errno")
            return figure == "-1";
        return other.observed == "end_of_stream" && other.wanted.kind == Wanted::Kind::Is && figure == "0" &&
               other.wanted.values == std::vector<Value>{Value(std::int64_t{1})};
    });
}

std::string expectedWords(const Step &step, const Values &values, std::string_view language)
{
    std::string all;
    for (const auto &expectation : step.expect) {
        const auto words = isSaidByAnother(step, expectation, values)
                               ? std::string()
                               : expectedWords(step, expectation, values, language);
        if (!words.empty())
            all += fmt::format("{}{}", all.empty() ? "" : ", ", words);
    }
    return all;
}

std::string awaitedWords(const Step &step, const Values &values, std::string_view language)
{
    switch (step.await) {
    case AwaitKind::State:
        return fmt::format("{}", fmt::join(step.states, kOr.in(language)));
    case AwaitKind::Return:
        return std::string(kReturns.in(language));
    case AwaitKind::Waiting:
        return std::string(kWaits.in(language));
    case AwaitKind::Sample:
    case AwaitKind::Bytes: {
        const auto least = filled(step.arguments.at("min"), values);
        return least ? put(kLeast, language, *least) : std::string();
    }
    case AwaitKind::Segment:
        return valueText(step.arguments.at("flags"));
    case AwaitKind::Time:
        break;
    }
    return {};
}

std::string cameWords(const Step &step, const StepRecord &record, std::string_view language)
{
    const auto seen = [&](std::string_view name) {
        const auto found = record.seen.find(name);
        return found == record.seen.end() ? std::string(kNothing.in(language)) : valueText(found->second);
    };
    switch (step.await) {
    case AwaitKind::State:
        return seen("state");
    case AwaitKind::Return:
        return std::string((seen("returned") == "1" ? kReturned : kWaits).in(language));
    case AwaitKind::Waiting:
        return std::string((seen("waiting") == "1" ? kWaited : kReturned).in(language));
    case AwaitKind::Sample:
    case AwaitKind::Bytes:
        return seen("value");
    case AwaitKind::Segment:
        return seen("flags");
    case AwaitKind::Time:
        break;
    }
    return {};
}

std::string comparisonWords(std::string_view check, std::string_view language)
{
    static constexpr std::array<std::pair<std::string_view, Phrase>, 6> kRelations{{
        {"==", {"two equal values", "같은 두 값"}},
        {"!=", {"two different values", "다른 두 값"}},
        {"<=", {"the first to be no larger", "첫째가 더 크지 않음"}},
        {">=", {"the first to be no smaller", "첫째가 더 작지 않음"}},
        {"<", {"the first to be smaller", "첫째가 더 작음"}},
        {">", {"the first to be larger", "첫째가 더 큼"}},
    }};
    const auto found =
        std::find_if(kRelations.begin(), kRelations.end(),
                     [of = relationOf(check)](const auto &relation) { return relation.first == of; });
    return found == kRelations.end() ? std::string(check) : std::string(found->second.in(language));
}

} // namespace sockeye::lab
