// SPDX-License-Identifier: MIT
#include "app/commands/experimentlistcommand.h"

#include <fmt/format.h>
#include <unistd.h>

#include "app/commands/output.h"
#include "core/journal/jsonlines.h"
#include "core/lab/abilities.h"
#include "core/lab/shelf.h"

namespace sockeye {

namespace {

std::string needsText(const lab::Experiment &experiment)
{
    std::string text;
    for (const auto need : experiment.needs)
        text += fmt::format("{}{}", text.empty() ? "" : ",", lab::needName(need));
    return text.empty() ? "-" : text;
}

// [1,2] with the texts in quotes.
void appendList(std::string &line, const std::vector<std::string> &texts)
{
    line += '[';
    for (const auto &text : texts) {
        line += line.ends_with('[') ? "" : ",";
        appendJsonText(line, text);
    }
    line += ']';
}

std::string jsonLine(const lab::Experiment &experiment, const std::string &why)
{
    auto line = fmt::format(R"({{"kind":"experiment","id":"{}","topic":"{}","title":{{"en":)", experiment.id,
                            experiment.topic);
    appendJsonText(line, experiment.title.en);
    line += R"(,"ko":)";
    appendJsonText(line, experiment.title.ko);
    line += R"(},"claims":)";
    appendList(line, experiment.claims);
    line += R"(,"needs":)";
    std::vector<std::string> needs;
    for (const auto need : experiment.needs)
        needs.emplace_back(lab::needName(need));
    appendList(line, needs);
    line += fmt::format(R"(,"runs":{})", why.empty());
    if (!why.empty()) {
        line += R"(,"why":)";
        appendJsonText(line, why);
    }
    return line + "}\n";
}

} // namespace

const WordSpec &ExperimentListCommand::spec()
{
    static const WordSpec spec{"list",
                               "Lists the experiments: what each needs, and whether it can run here.",
                               {},
                               {{"--json", "", "print one JSON object a line"}},
                               "sockeye list"};
    return spec;
}

std::unique_ptr<CommandWord> ExperimentListCommand::make(Arguments &arguments)
{
    return std::unique_ptr<CommandWord>(new ExperimentListCommand(arguments));
}

tl::expected<void, CommandFault> ExperimentListCommand::run()
{
    const auto abilities = lab::Abilities::probe();
    Output output(STDOUT_FILENO, "standard output");
    for (const auto &experiment : lab::Shelf::all()) {
        const auto why = abilities.lacking(experiment->needs);
        if (m_json)
            output.write(jsonLine(*experiment, why));
        else
            output.write(fmt::format("{:<24} {:<6} {}{}\n", experiment->id, needsText(*experiment),
                                     experiment->title.en,
                                     why.empty() ? "" : fmt::format(" (cannot run here: {})", why)));
    }
    output.flush();
    if (output.fault())
        return tl::unexpected(*output.fault());
    return {};
}

} // namespace sockeye
