// SPDX-License-Identifier: MIT
// The types of fields are in fieldtypes.cpp.
#include "core/bytes/structure/fieldreader.h"

#include <algorithm>
#include <charconv>

namespace sockeye {

namespace {

// A decimal number or one with 0x, as keys of an object write it.
std::optional<std::int64_t> keyNumber(std::string_view text)
{
    const bool isHex = text.starts_with("0x");
    if (isHex)
        text.remove_prefix(2);
    std::int64_t number = 0;
    const auto end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, number, isHex ? 16 : 10);
    return fault == std::errc{} && stop == end ? std::optional(number) : std::nullopt;
}

} // namespace

FieldReader::FieldReader(DefinitionReader &reader, Structure &made, bool isLittle)
    : m_reader(reader)
    , m_made(made)
    , m_isLittle(isLittle)
{
}

void FieldReader::learnIds(const LocatedJson &fields)
{
    for (const LocatedJson &field : fields.items) {
        if (const LocatedJson *id = field.find("id"); id != nullptr && !id->text.empty()) {
            const auto next = static_cast<int>(m_made.symbols.size());
            if (m_symbols.try_emplace(id->text, next).second)
                m_made.symbols.push_back(id->text);
        }
        if (const LocatedJson *parts = field.find("parts"))
            learnIds(*parts);
    }
}

int FieldReader::symbolOf(std::string_view id) const
{
    const auto found = m_symbols.find(std::string(id));
    return found == m_symbols.end() ? -1 : found->second;
}

std::vector<FieldDefinition> FieldReader::fields(const LocatedJson &json)
{
    std::vector<FieldDefinition> made;
    if (json.kind != LocatedJson::Kind::List || json.items.empty()) {
        m_reader.fail(json, DefinitionFault::WrongKind, "a list of fields, [ ], with at least one");
        return made;
    }
    for (const LocatedJson &item : json.items) {
        made.push_back(field(item));
        if (++m_count > kMostFields)
            m_reader.fail(item, DefinitionFault::TooLarge);
        if (m_reader.failed())
            break;
    }
    return made;
}

FieldDefinition FieldReader::field(const LocatedJson &json)
{
    FieldDefinition made;
    if (!m_reader.isObject(json, {"id",     "name",      "about", "type",  "by",       "cases", "parts",
                                  "if",     "size",      "count", "while", "ends",     "must",  "mustWhy",
                                  "should", "shouldWhy", "enum",  "show",  "reserved", "mask",  "checksum"}))
        return made;
    readCommon(json, made);
    if (json.find("by") != nullptr || json.find("cases") != nullptr)
        readChoice(json, made);
    else if (const LocatedJson *found = m_reader.required(json, "type"))
        made.type = type(*found);
    if (m_reader.failed())
        return made;
    readExtent(json, made);
    readParts(json, made);
    readChecksum(json, made);
    if (const LocatedJson *found = json.find("show"))
        made.show = show(*found, made);
    if (const LocatedJson *found = json.find("mask")) {
        made.maskSymbol = symbolOf(m_reader.text(*found));
        if (made.maskSymbol < 0)
            m_reader.fail(*found, DefinitionFault::UnknownField, found->text);
    }
    return made;
}

FieldDefinition FieldReader::part(const LocatedJson &json)
{
    FieldDefinition made;
    if (!m_reader.isObject(json, {"id", "name", "about", "bits", "must", "mustWhy", "should", "shouldWhy",
                                  "enum", "show", "reserved"}))
        return made;
    readCommon(json, made);
    made.type.kind = FieldKind::Unsigned;
    if (const LocatedJson *bits = m_reader.required(json, "bits"))
        made.bits = static_cast<int>(m_reader.number(*bits, 1, 64));
    if (const LocatedJson *found = json.find("show"))
        made.show = show(*found, made);
    return made;
}

void FieldReader::readCommon(const LocatedJson &json, FieldDefinition &made)
{
    if (const LocatedJson *found = m_reader.required(json, "id")) {
        made.id = m_reader.id(*found);
        made.symbol = symbolOf(made.id);
    }
    made.name = m_reader.localText(json, "name");
    if (made.name.isEmpty())
        made.name.en = made.id;
    made.about = m_reader.localText(json, "about");
    made.must = expression(json, "must");
    made.mustWhy = m_reader.localText(json, "mustWhy");
    made.should = expression(json, "should");
    made.shouldWhy = m_reader.localText(json, "shouldWhy");
    made.isReserved = m_reader.flag(json, "reserved");
    const LocatedJson *labelled = json.find("enum");
    if (labelled == nullptr || m_reader.failed())
        return;
    if (labelled->kind == LocatedJson::Kind::Text) {
        const auto found = m_enums.find(labelled->text);
        if (found == m_enums.end())
            m_reader.fail(*labelled, DefinitionFault::UnknownEnum, labelled->text);
        else
            made.enumIndex = found->second;
    } else {
        m_made.enums.push_back(labels(*labelled));
        made.enumIndex = static_cast<int>(m_made.enums.size()) - 1;
    }
}

FieldEnum FieldReader::labels(const LocatedJson &json)
{
    FieldEnum made;
    if (json.kind != LocatedJson::Kind::Object) {
        m_reader.fail(json, DefinitionFault::WrongKind, "an object of numbers and labels, {\"1\": \"one\"}");
        return made;
    }
    for (std::size_t i = 0; i < json.keys.size() && !m_reader.failed(); ++i) {
        const auto number = keyNumber(json.keys[i]);
        if (!number)
            m_reader.failAt(json.keyPositions[i], DefinitionFault::WrongKind, "a whole number in quotes");
        else if (!made.labels.try_emplace(*number, m_reader.localText(json.items[i])).second)
            m_reader.failAt(json.keyPositions[i], DefinitionFault::DuplicateKey, json.keys[i]);
    }
    return made;
}

void FieldReader::readChoice(const LocatedJson &json, FieldDefinition &made)
{
    const LocatedJson *by = m_reader.required(json, "by");
    const LocatedJson *cases = m_reader.required(json, "cases");
    if (by == nullptr || cases == nullptr)
        return;
    made.by = expression(json, "by");
    if (cases->kind != LocatedJson::Kind::Object) {
        m_reader.fail(*cases, DefinitionFault::WrongKind, "an object of numbers and types, {\"1\": \"u8\"}");
        return;
    }
    for (std::size_t i = 0; i < cases->keys.size() && !m_reader.failed(); ++i) {
        const auto number = keyNumber(cases->keys[i]);
        if (!number)
            m_reader.failAt(cases->keyPositions[i], DefinitionFault::WrongKind, "a whole number in quotes");
        else if (!made.cases.try_emplace(*number, type(cases->items[i])).second)
            m_reader.failAt(cases->keyPositions[i], DefinitionFault::DuplicateKey, cases->keys[i]);
    }
    if (const LocatedJson *otherwise = json.find("type"))
        made.type = type(*otherwise);
}

void FieldReader::readExtent(const LocatedJson &json, FieldDefinition &made)
{
    made.onlyIf = expression(json, "if");
    made.size = expression(json, "size");
    made.count = expression(json, "count");
    made.whileHolds = expression(json, "while");
    readEnds(json, made);
    const auto clash = [&](bool a, bool b, const char *keys) {
        if (a && b)
            m_reader.fail(json, DefinitionFault::Contradiction, keys);
    };
    clash(made.count.has_value(), made.whileHolds.has_value(), "count and while");
    clash(made.size.has_value(), !made.ends.empty(), "size and ends");
}

void FieldReader::readEnds(const LocatedJson &json, FieldDefinition &made)
{
    const LocatedJson *ends = json.find("ends");
    if (ends == nullptr)
        return;
    if (made.type.kind != FieldKind::Text || ends->kind != LocatedJson::Kind::List || ends->items.empty()) {
        m_reader.fail(*ends, DefinitionFault::WrongKind, "a list of texts, for a field of type text only");
        return;
    }
    for (const LocatedJson &end : ends->items) {
        made.ends.push_back(m_reader.text(end));
        if (!m_reader.failed() && (end.text.empty() || end.text.size() > 16))
            m_reader.fail(end, DefinitionFault::WrongKind, "a text of 1 to 16 octets");
    }
}

void FieldReader::readParts(const LocatedJson &json, FieldDefinition &made)
{
    const LocatedJson *parts = json.find("parts");
    if (parts == nullptr || m_reader.failed())
        return;
    if (made.type.kind != FieldKind::Unsigned || made.by || parts->kind != LocatedJson::Kind::List) {
        m_reader.fail(*parts, DefinitionFault::WrongKind, "a list of parts, for an unsigned integer only");
        return;
    }
    int bits = 0;
    for (const LocatedJson &item : parts->items) {
        made.parts.push_back(part(item));
        bits += made.parts.back().bits;
        if (++m_count > kMostFields)
            m_reader.fail(item, DefinitionFault::TooLarge);
        if (m_reader.failed())
            return;
    }
    if (bits != 8 * made.type.octets)
        m_reader.fail(*parts, DefinitionFault::PartsWidth, std::to_string(bits),
                      std::to_string(8 * made.type.octets));
}

void FieldReader::readChecksum(const LocatedJson &json, FieldDefinition &made)
{
    const LocatedJson *sum = json.find("checksum");
    if (sum == nullptr || m_reader.failed() ||
        !m_reader.isObject(*sum, {"kind", "from", "size", "protocol", "mayBeZero"}))
        return;
    FieldChecksum read;
    const LocatedJson *kind = m_reader.required(*sum, "kind");
    if (kind == nullptr)
        return;
    if (m_reader.text(*kind) == "crc32")
        read.kind = ChecksumKind::Crc32;
    else if (kind->text != "internet")
        m_reader.fail(*kind, DefinitionFault::UnknownWord, kind->text, "internet, crc32");
    if (made.type.kind != FieldKind::Unsigned ||
        made.type.octets != (read.kind == ChecksumKind::Crc32 ? 4 : 2))
        m_reader.fail(*sum, DefinitionFault::WrongKind, "a checksum of a u16 (internet) or a u32 (crc32)");
    read.from = expression(*sum, "from");
    read.size = expression(*sum, "size");
    if (const LocatedJson *protocol = sum->find("protocol"))
        read.pseudoProtocol = static_cast<int>(m_reader.number(*protocol, 0, 255));
    read.mayBeZero = m_reader.flag(*sum, "mayBeZero");
    made.checksum = std::move(read);
}

std::optional<Expression> FieldReader::expression(const LocatedJson &object, std::string_view key)
{
    const LocatedJson *json = object.find(key);
    if (json == nullptr || m_reader.failed())
        return std::nullopt;
    if (json->kind == LocatedJson::Kind::Integer)
        return Expression::constant(json->number);
    if (json->kind != LocatedJson::Kind::Text) {
        m_reader.fail(*json, DefinitionFault::WrongKind, "a number, or an expression in quotes");
        return std::nullopt;
    }
    auto parsed = Expression::parse(json->text, [this](std::string_view id) { return symbolOf(id); });
    if (parsed)
        return std::move(*parsed);
    // The opening quote is one octet; an expression has no use for escapes.
    const auto place = json->position + 1 + parsed.error().position;
    if (!parsed.error().name.empty())
        m_reader.failAt(place, DefinitionFault::UnknownField, parsed.error().name);
    else
        m_reader.failAt(place, DefinitionFault::BadExpression,
                        json->text.substr(std::min(parsed.error().position, json->text.size())));
    return std::nullopt;
}

} // namespace sockeye
