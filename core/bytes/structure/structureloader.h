// SPDX-License-Identifier: MIT
// Reads the definition of a structure (structure.h, resources/structures/FORMAT.md). What it returns can be laid over
// any octets: every name in it has been looked up. What other structures it uses is looked up when it is laid over.
// Pure; one thread at a time.
#pragma once

#include <string_view>

#include "core/bytes/structure/definitionerror.h"
#include "core/bytes/structure/structure.h"

namespace sockeye {

Defined<Structure> loadStructure(std::string_view json);

// The types a definition need not define, in the order they are best listed.
std::vector<std::string_view> structureTypes();

} // namespace sockeye
