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
