// SPDX-License-Identifier: MIT
#include "core/lab/experiment.h"

#include <algorithm>
#include <charconv>

namespace sockeye::lab {

std::string Parameter::textOf(const Value &given, std::string_view language) const
{
    const auto choice = std::find_if(choices.begin(), choices.end(),
                                     [&given](const ParameterChoice &one) { return one.value == given; });
    return choice == choices.end() ? valueText(given) : choice->labelIn(language);
}

std::optional<std::int64_t> Parameter::numberFor(std::string_view text) const
{
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (valueText(choices[i].value) == text)
            return static_cast<std::int64_t>(i);
    }
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = error == std::errc{} && end == text.data() + text.size();
    const bool fits = isNumber && number >= least && number <= most;
    return fits && choices.empty() ? std::optional(number) : std::nullopt;
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
    case Need::NoCap:
        return "no-cap";
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
