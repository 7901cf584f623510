// SPDX-License-Identifier: MIT
// The part of StepLoader that minds the parameters with choices: with which of them a step is done, and that it is
// sound with each.
#include <algorithm>

#include <fmt/format.h>

#include "core/lab/stepcalls.h"
#include "core/lab/steploader.h"

namespace sockeye::lab {

// What is named with some choice is there for the steps that are done with that choice.
bool StepLoader::isThere(const Condition &named, const Condition &with)
{
    return std::all_of(named.begin(), named.end(), [&with](const auto &one) {
        const auto found = with.find(one.first);
        return found != with.end() &&
               std::all_of(found->second.begin(), found->second.end(), [&one](const Value &value) {
                   return std::find(one.second.begin(), one.second.end(), value) != one.second.end();
               });
    });
}

void StepLoader::readWhen(const JsonNode &node, Step &step)
{
    const auto *when = node.member("when");
    if (!when || m_fields.fault())
        return;
    if (when->kind != JsonNode::Kind::Object || when->keys.empty())
        return m_fields.refuse(when->at, "\"when\" must be an object of parameters and what they must be");
    for (std::size_t i = 0; i < when->keys.size(); ++i) {
        const auto parameter = std::find_if(m_parameters.begin(), m_parameters.end(),
                                            [&](const Parameter &p) { return p.name == when->keys[i]; });
        if (parameter == m_parameters.end() || parameter->choices.empty())
            return m_fields.refuse(when->keysAt[i],
                                   fmt::format("'{}' is no parameter with choices", when->keys[i]));
        const auto take = [&](const JsonNode &child) {
            const auto value = m_fields.value(child, "this choice", 100);
            const bool isOne =
                value && std::any_of(parameter->choices.begin(), parameter->choices.end(),
                                     [&](const auto &choice) { return choice.value == *value; });
            if (value && !isOne)
                m_fields.refuse(child.at,
                                fmt::format("'{}' is no choice of {}", valueText(*value), parameter->name));
            if (isOne)
                step.when[parameter->name].push_back(*value);
        };
        const auto &wanted = when->children[i];
        if (wanted.kind == JsonNode::Kind::List && !wanted.children.empty())
            std::for_each(wanted.children.begin(), wanted.children.end(), take);
        else
            take(wanted);
    }
}

std::vector<Values> StepLoader::choicesOf(const JsonNode &at, const std::vector<std::string> &names)
{
    std::vector<Values> all(1);
    for (const auto &parameter : m_parameters) {
        const auto gives = [&](const std::string &name) {
            return name == parameter.name ||
                   (!parameter.choices.empty() && parameter.choices.front().gives.contains(name));
        };
        if (parameter.choices.empty() || std::none_of(names.begin(), names.end(), gives))
            continue;
        if (all.size() * parameter.choices.size() > ExperimentLimits::kCombinations) {
            m_fields.refuse(at.at, fmt::format("this rests on more than {} combinations of choices",
                                               ExperimentLimits::kCombinations));
            return {};
        }
        std::vector<Values> more;
        for (const auto &values : all) {
            for (const auto &choice : parameter.choices) {
                more.push_back(values);
                more.back().emplace(parameter.name, choice.value);
                more.back().insert(choice.gives.begin(), choice.gives.end());
            }
        }
        all = std::move(more);
    }
    return all;
}

// With every choice the listen is done with, a bind of its socket is, and needs nothing that may be missing.
bool StepLoader::isBoundBefore(const JsonNode &at, const Step &listen)
{
    std::vector<const Step *> binds;
    std::vector<std::string> names;
    const auto take = [&names](const Step &step) {
        for (const auto &one : step.when)
            names.push_back(one.first);
    };
    const auto isNeeded = [&listen](Need need) {
        return std::find(listen.needs.begin(), listen.needs.end(), need) != listen.needs.end();
    };
    take(listen);
    for (const auto &bind : m_binds) {
        if (bind.on != listen.on || !std::all_of(bind.needs.begin(), bind.needs.end(), isNeeded))
            continue;
        binds.push_back(&bind);
        take(bind);
    }
    const auto all = choicesOf(at, names);
    return std::all_of(all.begin(), all.end(), [&](const Values &values) {
        return !listen.isDoneWith(values) || std::any_of(binds.begin(), binds.end(), [&](const Step *bind) {
            return bind->isDoneWith(values);
        });
    });
}

// What is one of some names, and not given until a run, must be one of them with every choice.
void StepLoader::checkChoices(const JsonNode &node, const Step &step)
{
    std::vector<std::string> names;
    for (const auto key : {"kind", "how", "flags", "for", "hints", "family"}) {
        const auto found = step.arguments.find(key);
        const auto some = found == step.arguments.end() ? Reasoned<std::vector<std::string>>()
                                                        : namesIn(valueText(found->second));
        if (some)
            names.insert(names.end(), some->begin(), some->end());
    }
    for (const auto &values : choicesOf(node, names)) {
        auto chosen = step;
        for (auto &[key, value] : chosen.arguments) {
            if (auto filled =
                    key == "data" ? tl::make_unexpected(Reason()) : substitute(valueText(value), values);
                filled && std::holds_alternative<std::string>(value))
                value = std::move(*filled);
        }
        if (auto fault = m_fields.fault() ? std::nullopt : argumentFault(chosen))
            return m_fields.refuse(node.at, std::move(*fault));
    }
}

} // namespace sockeye::lab
