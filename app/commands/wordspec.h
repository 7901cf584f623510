// SPDX-License-Identifier: MIT
// What one word of the command line takes: read by the argument reader and by --help, so that both agree.
// Constant data; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sockeye {

struct OptionSpec {
    std::string_view name;    // "--count"
    std::string_view value;   // "N"; empty for a switch
    std::string_view meaning; // completes "--count N …" in the help
    bool repeats = false;     // may be given several times
};

struct WordSpec {
    std::string_view name;                  // "listen"
    std::string_view summary;               // one sentence
    std::vector<std::string_view> operands; // "URL", "BYTES"; "[BYTES]" may be missing
    std::vector<OptionSpec> options;
    std::string_view example;

    // Its one operand, "NAME...", may be there any number of times.
    bool takesMany() const { return operands.size() == 1 && operands.front().ends_with("..."); }
    std::size_t leastOperands() const;
    // The operand's name alone: BYTES.
    std::string_view operandName(std::size_t place) const;
    // Null when it has no such option.
    const OptionSpec *option(std::string_view optionName) const;
    // What --help prints.
    std::string help() const;
};

} // namespace sockeye
