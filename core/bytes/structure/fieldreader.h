// SPDX-License-Identifier: MIT
// Reads the fields of a definition. Part of StructureLoader: every id, group and enum is known before the first field
// is read. One thread; lives as long as one loading.
#pragma once

#include <unordered_map>

#include "core/bytes/structure/definitionreader.h"
#include "core/bytes/structure/structure.h"

namespace sockeye {

class FieldReader
{
public:
    FieldReader(DefinitionReader &reader, Structure &made, bool isLittle);

    void learnGroup(const std::string &id, int index) { m_groups[id] = index; }
    void learnEnum(const std::string &id, int index) { m_enums[id] = index; }
    // The ids of these fields and of their parts get their numbers.
    void learnIds(const LocatedJson &fields);
    std::vector<FieldDefinition> fields(const LocatedJson &json);
    FieldEnum labels(const LocatedJson &json);

private:
    FieldDefinition field(const LocatedJson &json);
    FieldDefinition part(const LocatedJson &json);
    void readParts(const LocatedJson &json, FieldDefinition &made);
    void readCommon(const LocatedJson &json, FieldDefinition &made);
    void readExtent(const LocatedJson &json, FieldDefinition &made);
    void readEnds(const LocatedJson &json, FieldDefinition &made);
    void readChecksum(const LocatedJson &json, FieldDefinition &made);
    void readChoice(const LocatedJson &json, FieldDefinition &made);
    FieldType type(const LocatedJson &json);
    FieldShow show(const LocatedJson &json, const FieldDefinition &made);
    std::optional<Expression> expression(const LocatedJson &object, std::string_view key);
    int symbolOf(std::string_view id) const;

    DefinitionReader &m_reader;
    Structure &m_made;
    bool m_isLittle;
    std::size_t m_count = 0;
    std::unordered_map<std::string, int> m_symbols, m_groups, m_enums;
};

} // namespace sockeye
