// SPDX-License-Identifier: MIT
#include "core/bytes/structure/overlaychange.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "core/bytes/structure/fieldencode.h"
#include "core/bytes/structure/fieldtext.h"

namespace sockeye {

namespace {

constexpr int kMostPasses = 4; // checksums that cover others
__extension__ using Wide = __int128;

// Works out an expression of one field again, with one number changed.
class WhatIf : public Expression::Reader
{
public:
    WhatIf(const Overlay &overlay, ByteView bytes, std::size_t field)
        : m_overlay(overlay)
        , m_bytes(bytes)
        , m_field(field)
        , m_scope(scopeOf(overlay, field))
    {
    }

    void suppose(std::size_t field, std::int64_t number)
    {
        m_supposed = field;
        m_number = number;
    }
    // The fields asked for so far.
    const std::vector<std::size_t> &asked() const { return m_asked; }

    bool value(int symbol, std::int64_t &number) override
    {
        const auto found = find(symbol);
        if (found == kNoField)
            return false;
        if (std::find(m_asked.begin(), m_asked.end(), found) == m_asked.end())
            m_asked.push_back(found);
        number = found == m_supposed ? m_number
                 : isNumber(m_overlay.fields[found])
                     ? static_cast<std::int64_t>(numberOf(m_overlay, m_bytes, found))
                     : 0;
        return true;
    }
    bool size(int symbol, std::int64_t &octets) override
    {
        const auto found = find(symbol);
        octets = found == kNoField ? 0 : static_cast<std::int64_t>(m_overlay.fields[found].size);
        return found != kNoField;
    }
    bool begins(int symbol, std::string_view text, std::int64_t &holds) override
    {
        const auto found = find(symbol);
        if (found == kNoField)
            return false;
        const OverlayField &field = m_overlay.fields[found];
        holds = textOf(m_bytes.subspan(field.offset, field.size)).starts_with(text);
        return true;
    }
    std::int64_t peek(std::int64_t ahead) override
    {
        const auto at = static_cast<std::int64_t>(m_overlay.fields[m_field].offset) + ahead;
        return at < 0 || at >= static_cast<std::int64_t>(m_bytes.size())
                   ? -1
                   : m_bytes[static_cast<std::size_t>(at)];
    }
    bool askedForRest() const { return m_askedForRest; }
    std::int64_t rest() override
    {
        m_askedForRest = true;
        const OverlayField &field = m_overlay.fields[m_field];
        const auto end = field.parent == kNoField
                             ? m_bytes.size()
                             : m_overlay.fields[field.parent].offset + m_overlay.fields[field.parent].size;
        return static_cast<std::int64_t>(end - std::min(end, field.offset));
    }
    std::int64_t offset() override
    {
        const auto origin = m_scope == kNoField ? 0 : m_overlay.fields[m_scope].offset;
        return static_cast<std::int64_t>(m_overlay.fields[m_field].offset - origin);
    }
    void step() override {}

private:
    // The last one of that name before the field, in the same structure.
    std::size_t find(int symbol) const
    {
        for (auto i = m_field; i-- > 0;) {
            if (m_overlay.fields[i].definition->symbol == symbol && scopeOf(m_overlay, i) == m_scope)
                return i;
        }
        return kNoField;
    }

    const Overlay &m_overlay;
    ByteView m_bytes;
    std::size_t m_field, m_scope;
    std::size_t m_supposed = kNoField;
    std::int64_t m_number = 0;
    std::vector<std::size_t> m_asked;
    bool m_askedForRest = false;
};

Parsed<void> tooLarge(std::uint64_t number)
{
    return tl::unexpected(ParseError{ParseFault::NumberOutOfRange, fmt::format("{}", number), 0});
}

} // namespace

const FieldType &typeOf(const OverlayField &field)
{
    return field.type != nullptr ? *field.type : field.definition->type;
}

std::size_t scopeOf(const Overlay &overlay, std::size_t field)
{
    for (auto at = overlay.fields[field].parent; at != kNoField; at = overlay.fields[at].parent) {
        if (typeOf(overlay.fields[at]).kind == FieldKind::Use)
            return at;
    }
    return kNoField;
}

std::uint64_t numberOf(const Overlay &overlay, ByteView bytes, std::size_t index)
{
    const OverlayField &field = overlay.fields[index];
    if (field.bits > 0) {
        const OverlayField &whole = overlay.fields[field.parent];
        const auto number = integerOf(bytes.subspan(whole.offset, whole.size), typeOf(whole));
        const int shift = 8 * typeOf(whole).octets - field.bit - field.bits;
        return number >> shift &
               (field.bits == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << field.bits) - 1);
    }
    const auto octets = bytes.subspan(field.offset, field.size);
    if (typeOf(field).kind != FieldKind::Leb128)
        return integerOf(octets, typeOf(field));
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < octets.size(); ++i)
        number |= static_cast<std::uint64_t>(octets[i] & 0x7f) << (7 * i);
    return number;
}

bool isNumber(const OverlayField &field)
{
    const auto kind = typeOf(field).kind;
    return field.bits > 0 || kind == FieldKind::Unsigned || kind == FieldKind::Signed ||
           kind == FieldKind::Leb128;
}

OverlayChange::OverlayChange(const Overlay &overlay, ByteView bytes)
    : m_overlay(overlay)
    , m_bytes(bytes.begin(), bytes.end())
{
}

Parsed<void> OverlayChange::putNumber(std::size_t index, std::uint64_t number)
{
    const OverlayField &field = m_overlay.fields[index];
    if (field.bits > 0) {
        const OverlayField &whole = m_overlay.fields[field.parent];
        const int shift = 8 * typeOf(whole).octets - field.bit - field.bits;
        const auto mask = field.bits == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << field.bits) - 1;
        if ((number & ~mask) != 0)
            return tooLarge(number);
        const auto old = integerOf(ByteView(m_bytes).subspan(whole.offset, whole.size), typeOf(whole));
        put(whole, encodeInteger((old & ~(mask << shift)) | number << shift, typeOf(whole)));
        return {};
    }
    if (typeOf(field).kind == FieldKind::Leb128) {
        put(field, encodeLeb128(number));
        return {};
    }
    const int bits = 8 * typeOf(field).octets;
    if (typeOf(field).kind == FieldKind::Unsigned && bits < 64 && number >> bits != 0)
        return tooLarge(number);
    put(field, encodeInteger(number, typeOf(field)));
    return {};
}

void OverlayChange::put(const OverlayField &field, const Bytes &octets)
{
    splice(field.offset, field.size, octets);
}

void OverlayChange::splice(std::size_t at, std::size_t size, ByteView octets)
{
    const auto begin = m_bytes.begin() + static_cast<std::ptrdiff_t>(at);
    const auto behind = m_bytes.erase(begin, begin + static_cast<std::ptrdiff_t>(size));
    m_bytes.insert(behind, octets.begin(), octets.end());
}

tl::expected<void, EditError> OverlayChange::planSize(std::size_t index, std::int64_t by)
{
    for (auto at = index; at != kNoField; at = m_overlay.fields[at].parent) {
        const OverlayField &field = m_overlay.fields[at];
        const bool isItem = field.item >= 0 && field.definition->isRepeated();
        if (!field.definition->size || isItem || field.bits > 0)
            continue;
        const auto change = solve(*field.definition->size, at, static_cast<std::int64_t>(field.size),
                                  static_cast<std::int64_t>(field.size) + by);
        if (!change)
            return tl::unexpected(EditError{{ParseFault::TooLong, field.definition->id, 0}, field.size});
        if (change->first != kNoField)
            m_plan.push_back(*change);
    }
    return {};
}

bool OverlayChange::planCount(std::size_t list, std::int64_t old, std::int64_t items)
{
    const auto &count = m_overlay.fields[list].definition->count;
    const auto change = count ? solve(*count, list, old, items) : Number(kNoField, 0);
    if (change && change->first != kNoField)
        m_plan.push_back(*change);
    return change.has_value();
}

std::optional<std::int64_t> OverlayChange::saidSize(std::size_t index) const
{
    WhatIf reader(m_overlay, m_bytes, index);
    const auto size = m_overlay.fields[index].definition->size->evaluate(reader);
    return size && !reader.askedForRest() ? std::optional(*size) : std::nullopt;
}

bool OverlayChange::planSizeOf(std::size_t index, std::int64_t octets, const std::vector<std::size_t> &but)
{
    const auto change = solve(*m_overlay.fields[index].definition->size, index, octets, octets, but);
    if (change && change->first != kNoField)
        m_plan.push_back(*change);
    return change.has_value();
}

Parsed<void> OverlayChange::apply()
{
    auto plan = m_plan;
    std::sort(plan.begin(), plan.end(), std::greater<>()); // from the back: places before stay
    for (const auto &[field, number] : plan) {
        if (auto done = putNumber(field, number); !done)
            return done;
    }
    return {};
}

std::optional<OverlayChange::Number> OverlayChange::solve(const Expression &expression, std::size_t index,
                                                          std::int64_t old, std::int64_t wanted,
                                                          const std::vector<std::size_t> &but) const
{
    WhatIf reader(m_overlay, m_bytes, index);
    const auto now = expression.evaluate(reader);
    if (!now)
        return std::nullopt;
    const Wide by = Wide{wanted} - *now;
    const auto asked = reader.asked();
    for (const auto field : asked) {
        if (!isNumber(m_overlay.fields[field]) || std::find(but.begin(), but.end(), field) != but.end())
            continue;
        const auto number = static_cast<std::int64_t>(numberOf(m_overlay, m_bytes, field));
        if (number == std::numeric_limits<std::int64_t>::max())
            continue;
        reader.suppose(field, number + 1);
        const auto next = expression.evaluate(reader);
        const Wide slope = next ? Wide{*next} - *now : Wide{0};
        if (slope == 0 || by % slope != 0)
            continue;
        const Wide right = number + by / slope;
        if (right < 0 || right > std::numeric_limits<std::int64_t>::max())
            continue;
        reader.suppose(field, static_cast<std::int64_t>(right));
        if (expression.evaluate(reader) == wanted)
            return Number(field, static_cast<std::uint64_t>(right));
    }
    // "rest" and the like grow with what is around them.
    return reader.askedForRest() && *now == old ? std::optional(Number(kNoField, 0)) : std::nullopt;
}

Bytes withChecksums(Bytes bytes, const OverlayLayer &lay, std::size_t given)
{
    for (int pass = 0; pass < kMostPasses; ++pass) {
        const Overlay overlay = lay(bytes);
        bool isChanged = false;
        for (std::size_t i = overlay.fields.size(); i-- > 0;) {
            const OverlayField &field = overlay.fields[i];
            if (field.remark != FieldRemark::ChecksumWrong || i == given)
                continue;
            const auto right = encodeNumber(field.detail, 8 * typeOf(field).octets, false, nullptr);
            if (!right)
                continue;
            const auto octets = encodeInteger(*right, typeOf(field));
            std::copy(octets.begin(), octets.end(),
                      bytes.begin() + static_cast<std::ptrdiff_t>(field.offset));
            isChanged = true;
            break; // others may cover it
        }
        if (!isChanged)
            break;
    }
    return bytes;
}

} // namespace sockeye
