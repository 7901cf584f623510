// SPDX-License-Identifier: MIT
#include "app/commands/wordspec.h"

#include <algorithm>

#include <fmt/format.h>

namespace sockeye {

namespace {

std::string callOf(const OptionSpec &option)
{
    return option.value.empty() ? std::string(option.name) : fmt::format("{} {}", option.name, option.value);
}

} // namespace

const OptionSpec *WordSpec::option(std::string_view optionName) const
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const OptionSpec &o) { return o.name == optionName; });
    return found == options.end() ? nullptr : &*found;
}

std::size_t WordSpec::leastOperands() const
{
    return static_cast<std::size_t>(std::count_if(operands.begin(), operands.end(),
                                                  [](std::string_view o) { return !o.starts_with('['); }));
}

std::string_view WordSpec::operandName(std::size_t place) const
{
    const auto operand = operands[place];
    return operand.starts_with('[') ? operand.substr(1, operand.size() - 2) : operand;
}

std::string WordSpec::help() const
{
    std::string text = fmt::format("sockeye {}", name);
    for (const auto operand : operands)
        text += fmt::format(" {}", operand);
    text += fmt::format(" [options]\n{}\n\n", summary);
    for (const auto &o : options)
        text += fmt::format("  {:<18} {}{}\n", callOf(o), o.meaning, o.repeats ? "; may be repeated" : "");
    text += fmt::format("  {:<18} {}\n", "--help", "say this");
    text += fmt::format("\nExample: {}\n", example);
    return text;
}

} // namespace sockeye
