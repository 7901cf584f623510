// SPDX-License-Identifier: MIT
// What programs in C are put together from: headers, functions that are written when something uses them, literals.
// Pure; any thread.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace sockeye::ctext {

std::string headers(); // the #include lines
// The functions of these names in an order in which each knows those it calls; with what they call.
std::string functions(const std::set<std::string, std::less<>> &names);
// As a string literal, in lines of some 80 letters.
std::string literal(ByteView octets);
std::string quoted(std::string_view text); // the same of a text
// What may stand in a comment without ending it.
std::string comment(std::string_view text);

} // namespace sockeye::ctext
