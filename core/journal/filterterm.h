// SPDX-License-Identifier: MIT
// One term of a filter: its field, its operator and its value, made into a node. Pure; any thread.
#pragma once

#include <optional>

#include "core/journal/filter.h"

namespace sockeye {

struct FilterWord {
    std::string_view field; // as typed; empty for a bare word
    std::string_view op;    // ":", "=", ">", ">=", "<", "<="; empty for a bare word
    std::string_view value; // without its quotes, escapes as typed
    bool quoted = false;
    std::size_t fieldAt = 0, opAt = 0, valueAt = 0; // octets from the start of the filter
};

Parsed<FilterNode> filterNodeOf(const FilterWord &word);

} // namespace sockeye
