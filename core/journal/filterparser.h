// SPDX-License-Identifier: MIT
// The grammar of filters (filter.h): alternatives, groups, quotes. Pure; any thread.
#pragma once

#include "core/journal/filter.h"

namespace sockeye {

// Parts before wholes; empty for a text of spaces.
Parsed<std::vector<FilterNode>> parseFilter(std::string_view text);

} // namespace sockeye
