// SPDX-License-Identifier: MIT
#include "core/bytes/structure/fieldreader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/bytes/structure/structureloader.h"

namespace sockeye {

namespace {

struct NamedType {
    std::string_view name;
    FieldKind kind;
    int octets;
};

constexpr NamedType kTypes[] = {
    {"u8", FieldKind::Unsigned, 1},  {"u16", FieldKind::Unsigned, 2}, {"u24", FieldKind::Unsigned, 3},
    {"u32", FieldKind::Unsigned, 4}, {"u64", FieldKind::Unsigned, 8}, {"i8", FieldKind::Signed, 1},
    {"i16", FieldKind::Signed, 2},   {"i32", FieldKind::Signed, 4},   {"i64", FieldKind::Signed, 8},
    {"f32", FieldKind::Float, 4},    {"f64", FieldKind::Float, 8},    {"leb128", FieldKind::Leb128, 0},
    {"ipv4", FieldKind::Ipv4, 4},    {"ipv6", FieldKind::Ipv6, 16},   {"mac", FieldKind::Mac, 6},
    {"bytes", FieldKind::Octets, 0},  {"text", FieldKind::Text, 0},    {"dnsname", FieldKind::DnsName, 0},
};

constexpr std::string_view kUse = "use:";

bool hasOrder(const NamedType &type)
{
    return type.octets > 1 && (type.kind == FieldKind::Unsigned || type.kind == FieldKind::Signed ||
                               type.kind == FieldKind::Float);
}

bool isInteger(FieldKind kind)
{
    return kind == FieldKind::Unsigned || kind == FieldKind::Signed || kind == FieldKind::Leb128;
}

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

std::vector<std::string_view> structureTypes()
{
    std::vector<std::string_view> names;
    for (const auto &type : kTypes)
        names.push_back(type.name);
    return names;
}

FieldReader::FieldReader(DefinitionReader &reader, Structure &made, bool isLittle)
    : m_reader(reader), m_made(made), m_isLittle(isLittle)
{}

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
    if (!m_reader.isObject(json, {"id", "name", "about", "type", "by", "cases", "parts", "if", "size",
                                  "count", "while", "ends", "must", "mustWhy", "should", "shouldWhy", "enum",
                                  "show", "reserved", "mask", "checksum"}))
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

FieldType FieldReader::type(const LocatedJson &json)
{
    std::string_view name = m_reader.text(json);
    FieldType made;
    if (m_reader.failed())
        return made;
    if (name.starts_with(kUse)) {
        made.kind = FieldKind::Use;
        made.use = name.substr(kUse.size());
        return made;
    }
    if (const auto group = m_groups.find(json.text); group != m_groups.end()) {
        made.kind = FieldKind::Group;
        made.group = group->second;
        return made;
    }
    const bool saysLittle = name.ends_with("le");
    const bool saysOrder = saysLittle || name.ends_with("be");
    const auto find = [](std::string_view wanted) {
        return std::find_if(std::begin(kTypes), std::end(kTypes),
                            [wanted](const NamedType &type) { return type.name == wanted; });
    };
    auto found = find(name);
    if (found == std::end(kTypes) && saysOrder) {
        found = find(name.substr(0, name.size() - 2));
        if (found != std::end(kTypes) && !hasOrder(*found))
            found = std::end(kTypes);
    }
    if (found == std::end(kTypes)) {
        m_reader.fail(json, DefinitionFault::UnknownType, json.text,
                      fmt::format("{}", fmt::join(structureTypes(), ", ")));
        return made;
    }
    made.kind = found->kind;
    made.octets = found->octets;
    made.isLittle = hasOrder(*found) && (saysOrder ? saysLittle : m_isLittle);
    return made;
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
    if (made.type.kind != FieldKind::Unsigned || made.type.octets != (read.kind == ChecksumKind::Crc32 ? 4 : 2))
        m_reader.fail(*sum, DefinitionFault::WrongKind, "a checksum of a u16 (internet) or a u32 (crc32)");
    read.from = expression(*sum, "from");
    read.size = expression(*sum, "size");
    if (const LocatedJson *protocol = sum->find("protocol"))
        read.pseudoProtocol = static_cast<int>(m_reader.number(*protocol, 0, 255));
    read.mayBeZero = m_reader.flag(*sum, "mayBeZero");
    made.checksum = std::move(read);
}

FieldShow FieldReader::show(const LocatedJson &json, const FieldDefinition &made)
{
    struct Word {
        std::string_view text;
        FieldShow show;
        int octets; // it is only for integers of this width; 0: any
    };
    static constexpr Word words[] = {
        {"decimal", FieldShow::Decimal, 0}, {"hex", FieldShow::Hex, 0}, {"binary", FieldShow::Binary, 0},
        {"unix", FieldShow::Unix, 0},       {"ntp", FieldShow::Ntp, 8}, {"fixed16", FieldShow::Fixed16, 4},
    };
    const auto found = std::find_if(std::begin(words), std::end(words),
                                    [&](const Word &word) { return word.text == m_reader.text(json); });
    if (found == std::end(words))
        m_reader.fail(json, DefinitionFault::UnknownWord, json.text,
                      "decimal, hex, binary, unix, ntp, fixed16");
    else if (!isInteger(made.type.kind) || (found->octets > 0 && made.type.octets != found->octets))
        m_reader.fail(json, DefinitionFault::WrongKind,
                      "a field that can be shown so: an integer; of 8 octets for ntp, of 4 for fixed16");
    else
        return found->show;
    return FieldShow::Decimal;
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
