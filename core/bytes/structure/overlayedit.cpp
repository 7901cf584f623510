// SPDX-License-Identifier: MIT
#include "core/bytes/structure/overlayedit.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/bytes/escape.h"
#include "core/bytes/hex.h"
#include "core/bytes/payload.h"
#include "core/bytes/structure/fieldencode.h"
#include "core/bytes/structure/fieldtext.h"
#include "core/bytes/structure/overlaychange.h"

namespace sockeye {

namespace {

constexpr int kMostGrowths = 200; // of an example made of zeros

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
    OverlayChange editor(overlay, bytes);
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
            if (const auto planned = editor.planSize(index, by); !planned)
                return tl::unexpected(planned.error());
            if (const auto done = editor.apply(); !done)
                return tl::unexpected(EditError{done.error()});
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
