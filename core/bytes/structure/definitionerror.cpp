// SPDX-License-Identifier: MIT
#include "core/bytes/structure/definitionerror.h"

#include <fmt/format.h>

namespace sockeye {

std::string describe(const DefinitionError &error)
{
    const auto &subject = error.subject;
    switch (error.fault) {
    case DefinitionFault::UnreadableFile:
        return fmt::format("the file cannot be read ({}); check its name and its permissions", subject);
    case DefinitionFault::TooLarge:
        return "the definition is too large; split it into several files that use each other";
    case DefinitionFault::NotJson:
        return fmt::format("this is not JSON: {}; correct it here or just before", subject);
    case DefinitionFault::TooDeep:
        return "this is nested too deeply; give the inner part a name under \"types\"";
    case DefinitionFault::WrongKind:
        return fmt::format("here belongs {}", subject);
    case DefinitionFault::UnknownKey:
        return fmt::format("\"{}\" means nothing here; remove it, or write one of: {}", subject,
                           error.expected);
    case DefinitionFault::DuplicateKey:
        return fmt::format("\"{}\" stands here twice; remove one", subject);
    case DefinitionFault::MissingKey:
        return fmt::format("\"{}\" is missing here; add it", subject);
    case DefinitionFault::WrongFormat:
        return "this version of the format is not known; write \"format\": 1";
    case DefinitionFault::BadId:
        return fmt::format("\"{}\" is no id; use letters, digits and _, a letter first", subject);
    case DefinitionFault::DuplicateId:
        return fmt::format("\"{}\" is taken already; choose another id", subject);
    case DefinitionFault::UnknownType:
        return fmt::format("there is no type \"{}\"; define it under \"types\" or use one of: {}", subject,
                           error.expected);
    case DefinitionFault::UnknownEnum:
        return fmt::format("there is no enum \"{}\"; define it under \"enums\"", subject);
    case DefinitionFault::UnknownWord:
        return fmt::format("\"{}\" is not known here; write one of: {}", subject, error.expected);
    case DefinitionFault::BadExpression:
        return fmt::format("this expression cannot be read from \"{}\" on; use field ids, numbers, "
                           "+ - * / % & | << >>, comparisons, && || ! and parentheses",
                           subject);
    case DefinitionFault::UnknownField:
        return fmt::format("no field has the id \"{}\"; give it to the field that is meant", subject);
    case DefinitionFault::OutOfRange:
        return fmt::format("{} is out of range here; it is {}", subject, error.expected);
    case DefinitionFault::PartsWidth:
        return fmt::format("the parts take {} bits together; they must take {}", subject, error.expected);
    case DefinitionFault::Contradiction:
        return fmt::format("{} do not go together; keep one of them", subject);
    }
    return {};
}

std::string describeWithPlace(const DefinitionError &error)
{
    if (error.line == 0)
        return describe(error);
    return fmt::format("line {}, column {}: {}", error.line, error.column, describe(error));
}

} // namespace sockeye
