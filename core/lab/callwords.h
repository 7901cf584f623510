// SPDX-License-Identifier: MIT
// The words an experiment may use: its calls with the arguments each takes, the functions it may compute with, what
// can be observed. Constant data; any thread.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace sockeye::lab {

struct CallWord {
    std::string_view name;                            // "sendto"
    bool acts = true;                                 // has "on"
    bool makes = false;                               // has "as"
    std::vector<std::string_view> required, optional; // further arguments
};

std::span<const CallWord> callWords();
const CallWord *findCallWord(std::string_view name); // null when there is none

struct ComputeWord {
    std::string_view name;
    std::string_view meaning;
};
std::span<const ComputeWord> computeWords();
bool isComputeWord(std::string_view name);

// What an expectation may name and a step may save. "field.NAME" and "sample.NAME" are allowed beside these.
std::span<const std::string_view> observations();
bool isObservation(std::string_view name);

} // namespace sockeye::lab
