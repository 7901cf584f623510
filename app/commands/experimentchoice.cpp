// SPDX-License-Identifier: MIT
#include "app/commands/experimentchoice.h"

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
