// SPDX-License-Identifier: MIT
#include "core/lab/experiment.h"

#include <algorithm>

namespace sockeye::lab {

std::string Parameter::textOf(std::int64_t chosen, std::string_view language) const
{
    if (choices.empty())
        return std::to_string(chosen);
    return choices[static_cast<std::size_t>(std::clamp(chosen, least, most))].labelIn(language);
}

bool Step::isDoneWith(const Values &given) const
{
    return std::all_of(when.begin(), when.end(), [&given](const auto &wanted) {
        const auto found = given.find(wanted.first);
        return found != given.end() &&
               std::find(wanted.second.begin(), wanted.second.end(), found->second) != wanted.second.end();
    });
}

Values Experiment::valuesFor(const Chosen &chosen) const
{
    Values values;
    for (const auto &parameter : parameters) {
        const auto found = chosen.find(parameter.name);
        const auto number = std::clamp(found == chosen.end() ? parameter.preset : found->second,
                                       parameter.least, parameter.most);
        if (parameter.choices.empty()) {
            values.insert_or_assign(parameter.name, number);
            continue;
        }
        const auto &choice = parameter.choices[static_cast<std::size_t>(number)];
        values.insert_or_assign(parameter.name, choice.value);
        values.insert(choice.gives.begin(), choice.gives.end());
    }
    return values;
}

std::string_view roleName(Role role)
{
    switch (role) {
    case Role::Server:
        return "server";
    case Role::Client:
        return "client";
    case Role::Third:
        return "third";
    case Role::None:
        break;
    }
    return "";
}

std::string_view needName(Need need)
{
    switch (need) {
    case Need::Cap:
        return "cap";
    case Need::Lab:
        return "lab";
    case Need::Ipv6:
        return "ipv6";
    case Need::Ping:
        return "ping";
    }
    return "";
}

std::string_view stepKindName(StepKind kind)
{
    switch (kind) {
    case StepKind::Call:
        return "call";
    case StepKind::Await:
        return "await";
    case StepKind::Cancel:
        return "cancel";
    case StepKind::Compute:
        return "compute";
    case StepKind::Check:
        return "check";
    case StepKind::Note:
        return "note";
    }
    return "";
}

} // namespace sockeye::lab
