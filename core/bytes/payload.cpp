// SPDX-License-Identifier: MIT
#include "core/bytes/payload.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <iterator>
#include <optional>
#include <random>

#include <fmt/format.h>

#include "core/base/clocks.h"
#include "core/base/uniquefd.h"
#include "core/bytes/escape.h"
#include "core/bytes/hex.h"
#include "core/bytes/payloaditems.h"

namespace sockeye {

namespace {

constexpr std::string_view kJoin = " + ";

struct Escape {
    std::uint8_t octet = 0;
    std::size_t length = 0; // characters, the backslash included
};

struct NamedEscape {
    char letter;
    char octet;
};
constexpr NamedEscape kNamedEscapes[] = {
    {'n', '\n'}, {'r', '\r'}, {'t', '\t'},  {'a', '\a'}, {'b', '\b'},  {'f', '\f'},
    {'v', '\v'}, {'e', 27},   {'\\', '\\'}, {'"', '"'},  {'\'', '\''},
};

bool isOctal(char c)
{
    return c >= '0' && c <= '7';
}

// `text` begins with a backslash.
Parsed<Escape> readEscape(std::string_view text)
{
    if (text.size() < 2)
        return fail(ParseFault::BadEscape, "\\", 0);
    const char letter = text[1];
    for (const auto &named : kNamedEscapes) {
        if (named.letter == letter)
            return Escape{static_cast<std::uint8_t>(named.octet), 2};
    }
    if (letter == 'x') {
        std::size_t end = 2;
        unsigned value = 0;
        for (; end < text.size() && end < 4 && hexDigitValue(text[end]) >= 0; ++end)
            value = value << 4 | static_cast<unsigned>(hexDigitValue(text[end]));
        if (end < 4)
            return fail(ParseFault::BadEscape, std::string(text.substr(0, end)), 0);
        return Escape{static_cast<std::uint8_t>(value), end};
    }
    if (isOctal(letter)) {
        std::size_t end = 1;
        unsigned value = 0;
        for (; end < text.size() && end < 4 && isOctal(text[end]); ++end)
            value = value << 3 | static_cast<unsigned>(text[end] - '0');
        if (value > 0xff)
            return fail(ParseFault::BadEscape, std::string(text.substr(0, end)), 0);
        return Escape{static_cast<std::uint8_t>(value), end};
    }
    return fail(ParseFault::BadEscape, "\\" + firstCharacter(text.substr(1)), 0);
}

// The names of the macros whose octets are others each time.
bool isChanging(std::string_view word)
{
    return word == "counter" || word == "time" || word == "random";
}

// "u16:" and "u12be:" are slips of the pen: to send them as text would surprise.
bool looksLikeType(std::string_view word)
{
    if (word.size() < 2 || std::string_view("uif").find(word[0]) == std::string_view::npos)
        return false;
    const auto order = std::min(word.find_first_not_of("0123456789", 1), word.size());
    const auto suffix = word.substr(order);
    return order > 1 && (suffix.empty() || suffix == "le" || suffix == "be");
}

// "counter: 3" is text, "counter:u16" a slip of the pen, "counter:u16be" a counter.
bool beginsMacro(std::string_view word, std::string_view value)
{
    if (word == "random" || word == "repeat")
        return !value.empty() && value[0] >= '0' && value[0] <= '9';
    return isChanging(word) && looksLikeType(value.substr(0, value.find(':')));
}

// What makes the octets of one item others each time.
std::optional<ChangingMacro> changingMacro(std::string_view item)
{
    while (item.starts_with("repeat:")) {
        const auto count = item.find(':', 7);
        item = count == std::string_view::npos ? std::string_view() : item.substr(count + 1);
    }
    const auto colon = item.find(':');
    const auto word = item.substr(0, colon);
    if (colon == std::string_view::npos || !isChanging(word) || !beginsMacro(word, item.substr(colon + 1)))
        return std::nullopt;
    return word == "counter" ? ChangingMacro::Counter
           : word == "time"  ? ChangingMacro::Time
                             : ChangingMacro::Random;
}

} // namespace

Parsed<Bytes> parseItem(std::string_view item, const ItemSources &sources)
{
    if (item.empty())
        return fail(ParseFault::Empty, {}, 0);
    if (item[0] == '@') {
        if (item.size() == 1)
            return fail(ParseFault::Empty, {}, 1);
        auto content = sources.read(std::string(item.substr(1)));
        if (!content)
            content.error().position = 1; // a reader knows no positions
        return content;
    }
    const auto colon = item.find(':');
    if (colon != std::string_view::npos) {
        const auto word = item.substr(0, colon);
        const auto value = item.substr(colon + 1);
        if (word == "hex")
            return placedAt(colon + 1, parseHex(value));
        if (beginsMacro(word, value))
            return placedAt(colon + 1, parseMacro(word, value, sources));
        if (looksLikeType(word)) {
            auto octets = parseTyped(word, value);
            const bool typeIsWrong = !octets && octets.error().fault == ParseFault::UnknownType;
            return placedAt(typeIsWrong ? 0 : colon + 1, std::move(octets));
        }
    }
    return parseText(item);
}

PayloadMoment PayloadMoment::now(std::uint64_t sent)
{
    std::random_device device;
    return {sent, wallNs(), std::uint64_t{device()} << 32 | device()};
}

Parsed<Bytes> readPayloadFile(const std::string &path)
{
    const UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file)
        return fail(ParseFault::UnreadableFile, path, 0);
    Bytes content;
    std::array<std::uint8_t, 64 * 1024> chunk;
    for (;;) {
        const auto count = ::read(file.value(), chunk.data(), chunk.size());
        if (count == 0)
            return content;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(ParseFault::UnreadableFile, path, 0);
        if (content.size() + static_cast<std::size_t>(count) > kPayloadFileLimit)
            return fail(ParseFault::TooLong, path, 0);
        content.insert(content.end(), chunk.begin(), chunk.begin() + count);
    }
}

Parsed<Bytes> parsePayload(std::string_view text, const FileReader &read, const PayloadMoment &moment,
                           std::vector<ChangingPart> *changing)
{
    Bytes out;
    if (text.empty())
        return out;
    std::mt19937_64 random(moment.seed);
    const ItemSources sources{read, moment, random};
    for (std::size_t start = 0;;) {
        const auto join = text.find(kJoin, start);
        const auto end = std::min(join, text.size());
        const auto item = text.substr(start, end - start);
        const auto octets = placedAt(start, parseItem(item, sources));
        if (!octets)
            return octets;
        if (out.size() + octets->size() > kPayloadFileLimit)
            return fail(ParseFault::TooLong, subjectOf(text), start);
        if (const auto macro = changingMacro(item); macro && changing != nullptr && !octets->empty())
            changing->push_back({out.size(), octets->size(), *macro});
        out.insert(out.end(), octets->begin(), octets->end());
        if (join == std::string_view::npos)
            return out;
        start = join + kJoin.size();
    }
}

bool changesEachTime(std::string_view text)
{
    for (std::size_t start = 0;;) {
        const auto join = text.find(kJoin, start);
        if (changingMacro(text.substr(start, std::min(join, text.size()) - start)))
            return true;
        if (join == std::string_view::npos)
            return false;
        start = join + kJoin.size();
    }
}

std::string textItem(std::string_view text)
{
    std::string item;
    for (std::size_t start = 0;;) {
        const auto join = text.find(kJoin, start);
        item += text.substr(start, std::min(join, text.size()) - start);
        if (join == std::string_view::npos)
            break;
        item += " \\x2b"; // the space behind it may begin another
        start = join + 2;
    }
    const auto word = item.substr(0, item.find(':'));
    const bool isWord = word.size() < item.size() &&
                        word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos;
    if (!item.empty() && (item[0] == '@' || (isWord && !word.empty())))
        item.replace(0, 1, fmt::format("\\x{:02x}", static_cast<unsigned char>(item[0])));
    return item;
}

Parsed<Bytes> parseText(std::string_view text)
{
    Bytes out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\\') {
            const auto escape = placedAt(at, readEscape(text.substr(at)));
            if (!escape)
                return tl::unexpected(escape.error());
            out.push_back(escape->octet);
            at += escape->length;
        } else {
            const auto end = std::min(text.find('\\', at), text.size());
            const auto plain = viewOf(text.substr(at, end - at));
            out.insert(out.end(), plain.begin(), plain.end());
            at = end;
        }
    }
    return out;
}

Parsed<Bytes> parseHex(std::string_view text)
{
    constexpr std::string_view separators = " \t\r\n:,";
    Bytes out;
    for (auto at = text.find_first_not_of(separators); at < text.size();) {
        const auto end = std::min(text.find_first_of(separators, at), text.size());
        const auto run = text.substr(at, end - at);
        const bool hasPrefix = run.size() > 2 && (run.starts_with("0x") || run.starts_with("0X"));
        const std::size_t prefix = hasPrefix ? 2 : 0;
        const auto done = placedAt(at + prefix, appendHex(run.substr(prefix), out));
        if (!done)
            return tl::unexpected(done.error());
        at = text.find_first_not_of(separators, end);
    }
    return out;
}

} // namespace sockeye
