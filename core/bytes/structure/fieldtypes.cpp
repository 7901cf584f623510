// SPDX-License-Identifier: MIT
// The types a definition need not define, and how a field's type and show are read.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/bytes/structure/fieldreader.h"
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
    {"bytes", FieldKind::Octets, 0}, {"text", FieldKind::Text, 0},    {"dnsname", FieldKind::DnsName, 0},
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

} // namespace

std::vector<std::string_view> structureTypes()
{
    std::vector<std::string_view> names;
    for (const auto &type : kTypes)
        names.push_back(type.name);
    return names;
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

} // namespace sockeye
