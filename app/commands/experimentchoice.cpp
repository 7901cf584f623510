// SPDX-License-Identifier: MIT
#include "app/commands/experimentchoice.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "core/lab/experimentloader.h"
#include "core/lab/shelf.h"

namespace sockeye {

namespace {

bool isFileName(const std::string &text)
{
    return text.find('/') != text.npos || text.ends_with(".json");
}

std::string rangeText(const lab::Parameter &parameter)
{
    if (parameter.choices.empty())
        return fmt::format("a whole number from {} to {}", parameter.least, parameter.most);
    std::string values;
    for (const auto &choice : parameter.choices)
        values += fmt::format("{}{}", values.empty() ? "" : " or ", lab::valueText(choice.value));
    return values;
}

} // namespace

bool namesExperiment(const std::string &operand)
{
    return operand.ends_with(".json") || (!isFileName(operand) && lab::Shelf::find(operand));
}

std::shared_ptr<const lab::Experiment> chooseExperiment(Arguments &arguments, const std::string &operand,
                                                        bool beyondLoopback)
{
    if (!isFileName(operand)) {
        auto found = lab::Shelf::find(operand);
        if (!found)
            arguments.refuse(
                fmt::format("'{}' is no experiment; 'sockeye list' names those there are, and a file "
                            "of your own ends in .json",
                            operand));
        return found;
    }
    auto experiment = lab::loadExperimentFile(operand, {beyondLoopback});
    if (experiment)
        return std::make_shared<const lab::Experiment>(std::move(*experiment));
    arguments.refuse(fmt::format("'{}', {}", operand, experiment.error().text()),
                     experiment.error().line == 0 ? ExitCode::Failed : ExitCode::Misused);
    return nullptr;
}

lab::Chosen chooseValues(Arguments &arguments, const lab::Experiment &experiment, std::string_view text)
{
    lab::Chosen chosen;
    if (text.empty())
        arguments.refuse("--set names nothing to change; write it like --set NAME=VALUE");
    while (!text.empty()) {
        const auto one = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), one.size() + 1));
        const auto name = one.substr(0, one.find('='));
        const auto value = one.substr(std::min(one.size(), name.size() + 1));
        const auto &all = experiment.parameters;
        const auto parameter =
            std::find_if(all.begin(), all.end(), [name](const lab::Parameter &p) { return p.name == name; });
        if (parameter == all.end()) {
            std::string names;
            for (const auto &known : all)
                names += fmt::format("{}{}", names.empty() ? "" : ", ", known.name);
            arguments.refuse(fmt::format("{} has no '{}' to set; {}", experiment.id, name,
                                         names.empty() ? "it has nothing to change"
                                                       : fmt::format("what can be changed is {}", names)));
            return {};
        }
        const auto number = parameter->numberFor(value);
        if (!number) {
            arguments.refuse(fmt::format("{} of {} cannot be '{}'; it is {}", name, experiment.id, value,
                                         rangeText(*parameter)));
            return {};
        }
        if (!chosen.emplace(parameter->name, *number).second) {
            arguments.refuse(fmt::format("--set gives {} twice; which of them is meant?", name));
            return {};
        }
    }
    return chosen;
}

std::string spokenLanguage()
{
    for (const auto *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char *value = std::getenv(name);
        if (value && *value)
            return std::string_view(value).starts_with("ko") ? "ko" : "en";
    }
    return "en";
}

} // namespace sockeye
