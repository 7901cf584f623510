// SPDX-License-Identifier: MIT
// What an experiment names and reckons with: whole numbers and texts, `$name` in texts, sums and comparisons of
// them. Nothing in it runs code. Pure; any thread.
//
//   text        "$here:$port", "${port + 1}"; "$$" is one dollar sign
//   sum         numbers, $names, + - * /, brackets
//   comparison  two sums or texts joined by == != < <= > >=
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <tl/expected.hpp>

namespace sockeye::lab {

using Value = std::variant<std::int64_t, std::string>;
using Values = std::map<std::string, Value, std::less<>>;

// What is wrong with a text, as one English sentence without its end.
using Reason = std::string;
template<typename T>
using Reasoned = tl::expected<T, Reason>;

std::string valueText(const Value &value); // "7", "127.0.0.1:7000"

// Letters, digits and underscores, beginning with a letter.
bool isName(std::string_view text);
// The names a text, a sum or a comparison refers to; or why it is none.
Reasoned<std::vector<std::string>> namesIn(std::string_view text);

// The text with its references replaced.
Reasoned<std::string> substitute(std::string_view text, const Values &values);
// What the sum comes to. Overflow and division by zero are reasons.
Reasoned<std::int64_t> evaluate(std::string_view sum, const Values &values);

struct Comparison {
    bool holds = false;
    std::string left, right; // as seen: "1000", "990"
    std::string relation;    // "=="
};
// "=="; empty for what compares nothing.
std::string_view relationOf(std::string_view comparison);
// A side that is no sum but one $name of a text compares as text, with == and != only.
Reasoned<Comparison> compare(std::string_view comparison, const Values &values);

} // namespace sockeye::lab
