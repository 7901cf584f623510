// SPDX-License-Identifier: MIT
#include "core/bytes/bytepattern.h"

#include <algorithm>
#include <cstring>

#include "core/bytes/escape.h"
#include "core/bytes/hex.h"
#include "core/bytes/payload.h"

namespace sockeye {

namespace {

class LiteralPattern : public BytePattern
{
public:
    explicit LiteralPattern(ByteSearch search) : m_search(std::move(search)) {}

    std::size_t reach() const override { return m_search.needleSize(); }
    bool find(const Window &window, std::size_t from, std::size_t until, std::size_t limit,
              std::vector<ByteHit> &hits) const override
    {
        const ByteView bytes = window.bytes.first(std::min(window.bytes.size(), until + reach() - 1));
        for (; limit > 0; --limit) {
            const auto place = m_search.next(bytes, from);
            if (!place)
                break;
            hits.push_back({*place, reach()});
            from = *place + reach();
        }
        return true;
    }

private:
    ByteSearch m_search;
};

// Looks for its longest run of whole octets, and at the rest only there.
class MaskedPattern : public BytePattern
{
public:
    MaskedPattern(Bytes octets, Bytes masks) : m_octets(std::move(octets)), m_masks(std::move(masks))
    {
        std::size_t run = 0;
        for (std::size_t i = 0; i < m_masks.size(); ++i) {
            run = m_masks[i] == 0xFF ? run + 1 : 0;
            if (run > m_runLength) {
                m_runLength = run;
                m_runBegin = i + 1 - run;
            }
        }
    }

    std::size_t reach() const override { return m_octets.size(); }
    bool find(const Window &window, std::size_t from, std::size_t until, std::size_t limit,
              std::vector<ByteHit> &hits) const override
    {
        const ByteView bytes = window.bytes.first(std::min(window.bytes.size(), until + reach() - 1));
        while (limit > 0 && from + reach() <= bytes.size()) {
            if (m_runLength > 0) {
                const std::size_t at = from + m_runBegin;
                const void *found =
                    memmem(bytes.data() + at, bytes.size() - at, m_octets.data() + m_runBegin, m_runLength);
                if (found == nullptr)
                    break;
                const auto place =
                    static_cast<std::size_t>(static_cast<const std::uint8_t *>(found) - bytes.data());
                from = place - m_runBegin;
                if (from + reach() > bytes.size())
                    break;
            }
            if (!fits(bytes.data() + from)) {
                ++from;
                continue;
            }
            hits.push_back({from, reach()});
            from += reach();
            --limit;
        }
        return true;
    }

private:
    bool fits(const std::uint8_t *bytes) const
    {
        for (std::size_t i = 0; i < m_octets.size(); ++i) {
            if ((bytes[i] & m_masks[i]) != m_octets[i])
                return false;
        }
        return true;
    }

    Bytes m_octets; // with zeros where the mask has them
    Bytes m_masks;
    std::size_t m_runBegin = 0, m_runLength = 0;
};

// One of two, both of the same length.
class EitherPattern : public BytePattern
{
public:
    EitherPattern(Bytes one, Bytes other)
        : m_one(ByteSearch(std::move(one)))
        , m_other(ByteSearch(std::move(other)))
    {
    }

    std::size_t reach() const override { return m_one.reach(); }
    bool find(const Window &window, std::size_t from, std::size_t until, std::size_t limit,
              std::vector<ByteHit> &hits) const override
    {
        std::vector<ByteHit> found;
        m_one.find(window, from, until, limit, found);
        const auto middle = static_cast<std::ptrdiff_t>(found.size());
        m_other.find(window, from, until, limit, found);
        std::inplace_merge(found.begin(), found.begin() + middle, found.end(),
                           [](const ByteHit &a, const ByteHit &b) { return a.begin < b.begin; });
        for (const ByteHit &hit : found) {
            if (limit == 0)
                break;
            if (hit.begin < from)
                continue;
            hits.push_back(hit);
            from = hit.end();
            --limit;
        }
        return true;
    }

private:
    LiteralPattern m_one, m_other;
};

tl::unexpected<ParseError> tooLong()
{
    return tl::unexpected(ParseError{ParseFault::TooLong, {}, kPatternLimit});
}

Parsed<Pattern> literal(const Parsed<Bytes> &octets, ByteSearch::Case letters = ByteSearch::Case::Exact)
{
    if (!octets)
        return tl::unexpected(octets.error());
    if (octets->empty())
        return tl::unexpected(ParseError{ParseFault::Empty, {}, 0});
    if (octets->size() > kPatternLimit)
        return tooLong();
    return std::make_shared<LiteralPattern>(ByteSearch(*octets, letters));
}

} // namespace

Parsed<Pattern> parseTextPattern(std::string_view text, ByteSearch::Case letters)
{
    return literal(parseText(text), letters);
}

Parsed<Pattern> parseHexPattern(std::string_view text)
{
    if (text.find('?') == std::string_view::npos)
        return literal(parseHex(text));
    Bytes octets, masks;
    int digits = 0; // of the octet under way
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ' ' || c == ':' || c == ',' || c == '\t') {
            if (digits == 1)
                return tl::unexpected(
                    ParseError{ParseFault::OddHexDigits, std::string(1, text[begin]), begin});
            continue;
        }
        const int value = c == '?' ? 0 : hexDigitValue(c);
        if (value < 0)
            return tl::unexpected(ParseError{ParseFault::BadHexDigit, firstCharacter(text.substr(i)), i});
        if (digits == 0) {
            octets.push_back(0);
            masks.push_back(0);
            begin = i;
        }
        const int shift = digits == 0 ? 4 : 0;
        octets.back() = static_cast<std::uint8_t>(octets.back() | value << shift);
        masks.back() = static_cast<std::uint8_t>(masks.back() | (c == '?' ? 0 : 0xF << shift));
        digits = (digits + 1) % 2;
    }
    if (digits == 1)
        return tl::unexpected(ParseError{ParseFault::OddHexDigits, std::string(1, text[begin]), begin});
    if (octets.size() > kPatternLimit)
        return tooLong();
    return std::make_shared<MaskedPattern>(std::move(octets), std::move(masks));
}

Parsed<Pattern> parseValuePattern(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    const auto colon = text.find(':');
    if (text.empty())
        return tl::unexpected(ParseError{ParseFault::Empty, {}, 0});
    const std::string type(text.substr(0, colon));
    const auto value = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    const auto types = payloadTypes();
    const auto isKnown = [&](const std::string &name) {
        return std::find(types.begin(), types.end(), name) != types.end();
    };
    const auto placed = [&](Parsed<Bytes> octets) {
        if (!octets)
            octets.error().position += colon == std::string_view::npos ? text.size() : colon + 1;
        return octets;
    };
    if (isKnown(type) || !isKnown(type + "be"))
        return isKnown(type) ? literal(placed(parseTyped(type, value))) : literal(parseTyped(type, value));
    auto big = placed(parseTyped(type + "be", value));
    auto little = placed(parseTyped(type + "le", value));
    if (!big)
        return tl::unexpected(big.error());
    if (*big == *little) // 0x4141
        return literal(big);
    return std::make_shared<EitherPattern>(std::move(*big), std::move(*little));
}

} // namespace sockeye
