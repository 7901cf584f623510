// SPDX-License-Identifier: MIT
#include "core/bytes/structure/overlayedit.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/bytes/escape.h"
#include "core/bytes/hex.h"
#include "core/bytes/payload.h"
#include "core/bytes/structure/fieldencode.h"
#include "core/bytes/structure/fieldtext.h"

namespace sockeye {

namespace {

constexpr int kMostPasses = 4;    // checksums that cover others
constexpr int kMostGrowths = 200; // of an example made of zeros

const FieldType &typeOf(const OverlayField &field)
{
    return field.type != nullptr ? *field.type : field.definition->type;
}

// The structure whose names the field's expressions use: the nearest `use:` around it.
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

class Editor
{
public:
    Editor(const Overlay &overlay, ByteView bytes) : m_overlay(overlay), m_bytes(bytes.begin(), bytes.end())
    {
    }

    const Bytes &bytes() const { return m_bytes; }

    // Errors: NumberOutOfRange.
    Parsed<void> putNumber(std::size_t index, std::uint64_t number)
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

    void put(const OverlayField &field, const Bytes &octets)
    {
        const auto at = m_bytes.begin() + static_cast<std::ptrdiff_t>(field.offset);
        const auto behind = m_bytes.erase(at, at + static_cast<std::ptrdiff_t>(field.size));
        m_bytes.insert(behind, octets.begin(), octets.end());
    }

    // What tells the size of `index` and of what is around it; to be called before its octets are replaced, which
    // stand behind all of these.
    tl::expected<void, EditError> resize(std::size_t index, std::int64_t by)
    {
        std::vector<std::pair<std::size_t, std::uint64_t>> changes;
        for (auto at = index; at != kNoField; at = m_overlay.fields[at].parent) {
            const OverlayField &field = m_overlay.fields[at];
            const bool isItem = field.item >= 0 && field.definition->isRepeated();
            if (!field.definition->size || isItem || field.bits > 0)
                continue;
            const auto change = solve(at, static_cast<std::int64_t>(field.size) + by);
            if (!change)
                return tl::unexpected(EditError{{ParseFault::TooLong, field.definition->id, 0}, field.size});
            if (change->first != kNoField)
                changes.push_back(*change);
        }
        std::sort(changes.begin(), changes.end(), std::greater<>()); // from the back: places before stay
        for (const auto &[field, number] : changes) {
            if (const auto done = putNumber(field, number); !done)
                return tl::unexpected(EditError{done.error()});
        }
        return {};
    }

private:
    static Parsed<void> tooLarge(std::uint64_t number)
    {
        return tl::unexpected(ParseError{ParseFault::NumberOutOfRange, fmt::format("{}", number), 0});
    }

    // The field, and its number, with which the size comes out right; kNoField where it follows by itself.
    std::optional<std::pair<std::size_t, std::uint64_t>> solve(std::size_t index, std::int64_t wanted) const
    {
        const Expression &size = *m_overlay.fields[index].definition->size;
        WhatIf reader(m_overlay, m_bytes, index);
        const auto now = size.evaluate(reader);
        if (!now)
            return std::nullopt;
        const auto asked = reader.asked();
        for (const auto field : asked) {
            if (!isNumber(m_overlay.fields[field]))
                continue;
            const auto number = static_cast<std::int64_t>(numberOf(m_overlay, m_bytes, field));
            reader.suppose(field, number + 1);
            const auto next = size.evaluate(reader);
            const auto slope = next ? *next - *now : 0;
            if (slope == 0 || (wanted - *now) % slope != 0)
                continue;
            const auto right = number + (wanted - *now) / slope;
            reader.suppose(field, right);
            if (right >= 0 && size.evaluate(reader) == wanted)
                return std::pair(field, static_cast<std::uint64_t>(right));
        }
        // "rest" and the like grow with what is around them.
        const auto old = static_cast<std::int64_t>(m_overlay.fields[index].size);
        return reader.askedForRest() && *now == old ? std::optional(std::pair(kNoField, std::uint64_t{0}))
                                                    : std::nullopt;
    }

    const Overlay &m_overlay;
    Bytes m_bytes;
};

ByteView maskOf(const Overlay &overlay, ByteView bytes, std::size_t index)
{
    const int symbol = overlay.fields[index].definition->maskSymbol;
    for (auto i = index; symbol >= 0 && i-- > 0;) {
        if (overlay.fields[i].definition->symbol == symbol && scopeOf(overlay, i) == scopeOf(overlay, index))
            return bytes.subspan(overlay.fields[i].offset, overlay.fields[i].size);
    }
    return {};
}

Bytes unmasked(Bytes octets, ByteView mask)
{
    for (std::size_t i = 0; !mask.empty() && i < octets.size(); ++i)
        octets[i] ^= mask[i % mask.size()];
    return octets;
}

// Which of its ends a text has, so that it keeps it.
std::string_view endOf(const OverlayField &field, ByteView bytes)
{
    const auto text = textOf(bytes.subspan(field.offset, field.size));
    for (const std::string &end : field.definition->ends) {
        if (text.ends_with(end))
            return end;
    }
    return {};
}

Parsed<Bytes> encode(const Overlay &overlay, ByteView bytes, std::size_t index, std::string_view text)
{
    const OverlayField &field = overlay.fields[index];
    const FieldType &type = typeOf(field);
    switch (type.kind) {
    case FieldKind::Ipv4:
    case FieldKind::Ipv6:
    case FieldKind::Mac:
        return encodeAddress(text, type.kind);
    case FieldKind::DnsName:
        return encodeDnsName(text);
    case FieldKind::Float:
        return parseTyped(fmt::format("f{}{}", 8 * type.octets, type.isLittle ? "le" : "be"), text);
    case FieldKind::Text: {
        auto octets = parseText(text);
        if (!octets)
            return octets;
        const auto end = viewOf(endOf(field, bytes));
        octets->insert(octets->end(), end.begin(), end.end());
        return unmasked(std::move(*octets), maskOf(overlay, bytes, index));
    }
    default: {
        auto octets = parseHex(text);
        return octets ? unmasked(std::move(*octets), maskOf(overlay, bytes, index)) : octets;
    }
    }
}

// The checksums that are wrong, but for the one given by hand.
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

} // namespace

bool isEditable(const Overlay &overlay, std::size_t index)
{
    const OverlayField &field = overlay.fields[index];
    const auto kind = typeOf(field).kind;
    return !field.isList && kind != FieldKind::Group && kind != FieldKind::Use &&
           field.definition != &leftOverDefinition();
}

std::string editText(const Overlay &overlay, ByteView bytes, std::size_t index)
{
    const OverlayField &field = overlay.fields[index];
    const auto kind = typeOf(field).kind;
    if (kind != FieldKind::Text && kind != FieldKind::Octets) {
        // As it is shown; a time is shown as words, and given as a number.
        return isNumber(field) && field.definition->show != FieldShow::Hex
                   ? typeOf(field).kind == FieldKind::Signed && field.bits == 0
                         ? fmt::format("{}", static_cast<std::int64_t>(numberOf(overlay, bytes, index)))
                         : fmt::format("{}", numberOf(overlay, bytes, index))
                   : field.value;
    }
    const auto octets = bytes.subspan(field.offset, field.size);
    const auto plain = unmasked(
        Bytes(octets.begin(), octets.end() - static_cast<std::ptrdiff_t>(endOf(field, bytes).size())),
        maskOf(overlay, bytes, index));
    return kind == FieldKind::Text ? escapeText(plain, EscapeStyle::Lossless) : toHex(plain, ' ');
}

tl::expected<Bytes, EditError> editField(const Overlay &overlay, ByteView bytes, std::size_t index,
                                         std::string_view text, const OverlayLayer &lay)
{
    if (!isEditable(overlay, index))
        return tl::unexpected(EditError{{ParseFault::UnexpectedText, subjectOf(text), 0}});
    const OverlayField &field = overlay.fields[index];
    Editor editor(overlay, bytes);
    if (isNumber(field) && typeOf(field).kind != FieldKind::Leb128) {
        const auto &structure = scopeOf(overlay, index) == kNoField ? overlay.structure : nullptr;
        const auto *labels = field.definition->enumIndex >= 0 && structure
                                 ? &structure->enums[static_cast<std::size_t>(field.definition->enumIndex)]
                                 : nullptr;
        const int bits = field.bits > 0 ? field.bits : 8 * typeOf(field).octets;
        const bool isSigned = field.bits == 0 && typeOf(field).kind == FieldKind::Signed;
        const auto number = encodeNumber(text, bits, isSigned, labels);
        if (!number)
            return tl::unexpected(EditError{number.error()});
        if (const auto done = editor.putNumber(index, *number); !done)
            return tl::unexpected(EditError{done.error()});
    } else {
        auto octets = encode(overlay, bytes, index, text);
        if (typeOf(field).kind == FieldKind::Leb128) {
            const auto number = encodeNumber(text, 63, false, nullptr);
            octets = number ? Parsed<Bytes>(encodeLeb128(*number)) : tl::unexpected(number.error());
        }
        if (!octets)
            return tl::unexpected(EditError{octets.error()});
        if (octets->size() != field.size) {
            const auto by = static_cast<std::int64_t>(octets->size()) - static_cast<std::int64_t>(field.size);
            if (const auto done = editor.resize(index, by); !done)
                return tl::unexpected(done.error());
        }
        // A length before it may have become wider itself.
        OverlayField moved = field;
        moved.offset += editor.bytes().size() - bytes.size();
        editor.put(moved, *octets);
    }
    const bool isChecksum = field.definition->checksum.has_value();
    return withChecksums(editor.bytes(), lay, isChecksum ? index : kNoField);
}

Bytes exampleOf(const Structure &structure, const OverlayLayer &lay)
{
    Bytes bytes = structure.example;
    for (int i = 0; structure.example.empty() && i < kMostGrowths; ++i) {
        const Overlay overlay = lay(bytes);
        if (overlay.stops.empty() || overlay.stops.front().reason != StopReason::PastEnd ||
            overlay.stops.front().needs == 0 || overlay.stops.front().needs > 4096)
            break;
        bytes.resize(bytes.size() + overlay.stops.front().needs);
    }
    return bytes;
}

} // namespace sockeye
