// SPDX-License-Identifier: MIT
// The part of StepLoader that reads what is expected of a step and what it saves.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/result.h"
#include "core/lab/callwords.h"
#include "core/lab/steploader.h"

namespace sockeye::lab {

void StepLoader::readExpect(const JsonNode &node, Step &step)
{
    const auto *expect = node.member("expect");
    if (!expect || m_fields.fault())
        return;
    if (expect->kind == JsonNode::Kind::Text && expect->text == "anything") {
        step.anyOutcome = true;
        return;
    }
    if (expect->kind != JsonNode::Kind::Object)
        return m_fields.refuse(expect->at, "\"expect\" must be an object, or \"anything\"");
    for (std::size_t i = 0; i < expect->keys.size(); ++i) {
        const auto &observed = expect->keys[i];
        if (!isObservation(observed))
            return m_fields.refuse(
                expect->keysAt[i],
                fmt::format("'{}' cannot be observed; FORMAT.md lists what can", observed));
        if (auto wanted = readWanted(expect->children[i], observed))
            step.expect.push_back({observed, std::move(*wanted)});
    }
}

std::optional<Wanted> StepLoader::readWanted(const JsonNode &node, std::string_view observed)
{
    Wanted wanted;
    const auto take = [&](const JsonNode &child) {
        if (child.kind == JsonNode::Kind::Bool) {
            wanted.values.emplace_back(std::int64_t{child.truth});
            return;
        }
        const auto value = m_fields.value(child, fmt::format("\"{}\"", observed));
        if (!value)
            return;
        if (const auto *text = std::get_if<std::string>(&*value)) {
            if (observed == "errno" && *text != "none" && !text->starts_with('$') &&
                errnoFromName(*text) == 0)
                m_fields.refuse(child.at,
                                fmt::format("'{}' is no errno of this system; \"none\" is success", *text));
            if (observed != "data")
                referTo(child, namesIn(*text), true);
        }
        wanted.values.push_back(*value);
    };
    const auto single = [&](Wanted::Kind kind, std::string_view key) {
        m_fields.isObject(node, "this expectation", {key});
        wanted.kind = kind;
        take(*node.member(key));
    };
    if (node.kind == JsonNode::Kind::List) {
        wanted.kind = Wanted::Kind::AnyOf;
        for (const auto &child : node.children)
            take(child);
        if (node.children.empty())
            m_fields.refuse(node.at, "this list is empty: nothing could fulfil it");
    } else if (node.kind == JsonNode::Kind::Object && node.member("not")) {
        single(Wanted::Kind::Not, "not");
    } else if (node.kind == JsonNode::Kind::Object && node.member("begins")) {
        single(Wanted::Kind::Begins, "begins");
    } else if (node.kind == JsonNode::Kind::Object) {
        m_fields.isObject(node, "a range", {"min", "max"});
        wanted.kind = Wanted::Kind::Between;
        for (const auto &child : node.children) {
            const auto value = m_fields.value(child, "an end of a range", 100);
            if (!value)
                return std::nullopt;
            if (child.kind == JsonNode::Kind::Text)
                referTo(child, namesIn("${" + child.text + "}"), true);
            (&child == node.member("min") ? wanted.least : wanted.most) = valueText(*value);
        }
        if (node.children.empty())
            m_fields.refuse(node.at, "a range has \"min\", \"max\" or both");
    } else {
        take(node);
    }
    return m_fields.fault() ? std::nullopt : std::optional(std::move(wanted));
}

void StepLoader::readSaves(const JsonNode &node, Step &step)
{
    const auto *save = node.member("save");
    if (!save || m_fields.fault())
        return;
    if (save->kind != JsonNode::Kind::Object)
        return m_fields.refuse(save->at, "\"save\" must be an object of names and what they are to hold");
    for (std::size_t i = 0; i < save->keys.size(); ++i) {
        const auto &name = save->keys[i];
        const auto &child = save->children[i];
        if (!isName(name))
            return m_fields.refuse(save->keysAt[i], "a name is letters, digits and underscores");
        if (child.kind != JsonNode::Kind::Text || !isObservation(child.text))
            return m_fields.refuse(child.at, "this cannot be observed; FORMAT.md lists what can");
        if (!m_values.emplace(name, m_when).second)
            return m_fields.refuse(save->keysAt[i],
                                   fmt::format("${} has a value already; choose another name", name));
        step.saves.emplace_back(name, child.text);
    }
}

void StepLoader::readPrediction(const JsonNode &node, Step &step)
{
    const auto *predict = node.member("predict");
    if (!predict || !m_fields.isObject(*predict, "a prediction", {"ask", "choices", "right"}))
        return;
    Prediction prediction;
    prediction.ask = m_fields.localText(*predict, "ask");
    const auto *choices = m_fields.required(*predict, "choices");
    if (!choices || choices->kind != JsonNode::Kind::List || choices->children.size() < 2 ||
        choices->children.size() > 6)
        return m_fields.refuse(predict->at, "a prediction has two to six \"choices\"");
    for (const auto &choice : choices->children)
        prediction.choices.push_back(m_fields.localTextOf(choice, "a choice"));
    m_fields.required(*predict, "right");
    prediction.right = static_cast<std::size_t>(
        m_fields.integerOr(*predict, "right", 1, static_cast<std::int64_t>(prediction.choices.size()), 1) -
        1);
    step.prediction = std::move(prediction);
}

} // namespace sockeye::lab
