// SPDX-License-Identifier: MIT
// What programs in Python are put together from: imports, functions that are written when something uses them,
// literals. Pure; any thread.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace sockeye::pythontext {

using Names = std::set<std::string, std::less<>>;

// The imports, and the functions of these names.
std::string opening(const Names &functions, Names modules);
std::string literal(ByteView octets);         // as bytes
std::string quoted(std::string_view text);    // as a text
std::string sum(std::string_view text);       // one of C's: its division leaves no fraction
std::string comment(std::string_view text);   // what may stand behind #
std::string docstring(std::string_view text); // what may stand between three quotes

} // namespace sockeye::pythontext
