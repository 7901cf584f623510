// SPDX-License-Identifier: MIT
#include "core/lab/experimentloader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

#include <fmt/format.h>

#include "core/lab/jsonfields.h"
#include "core/lab/steploader.h"

namespace sockeye::lab {

namespace {

using Limits = ExperimentLimits;

constexpr std::array<std::string_view, 7> kTopics{"sockets",   "connecting", "streams", "ending",
                                                  "datagrams", "unix",       "wire"};

bool isId(std::string_view id)
{
    return id.size() <= 40 && !id.empty() && id.front() != '-' &&
           std::all_of(id.begin(), id.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

// The choices of one parameter: each names a value, and all give the same further ones.
void readChoices(JsonFields &fields, const JsonNode &node, Parameter &parameter,
                 std::set<std::string, std::less<>> &names)
{
    const auto *list = fields.required(node, "choices");
    if (!list || list->kind != JsonNode::Kind::List || list->children.size() < 2 ||
        list->children.size() > Limits::kChoices)
        return fields.refuse(list ? list->at : node.at,
                             fmt::format("\"choices\" must be a list of two to {}", Limits::kChoices));
    for (const auto &child : list->children) {
        if (!fields.isObject(child, "a choice", {"value", "label", "gives"}))
            return;
        ParameterChoice choice;
        const auto *value = fields.required(child, "value");
        const auto take = [&](const JsonNode &from, std::string_view called) {
            auto read = fields.value(from, called, 100);
            // It is filled in as it is, not looked into once more.
            if (from.kind == JsonNode::Kind::Text && from.text.find('$') != std::string::npos)
                fields.refuse(from.at, fmt::format("{} is what it is; it refers to no $name", called));
            return read.value_or(Value());
        };
        if (value)
            choice.value = take(*value, "\"value\"");
        if (child.member("label"))
            choice.label = fields.localText(child, "label");
        const auto *gives = child.member("gives");
        if (gives && gives->kind != JsonNode::Kind::Object)
            return fields.refuse(gives->at, "\"gives\" must be an object of names and their values");
        for (std::size_t i = 0; gives && i < gives->keys.size(); ++i)
            choice.gives.emplace(gives->keys[i], take(gives->children[i], "what a choice gives"));
        const auto &first = parameter.choices.empty() ? choice : parameter.choices.front();
        const bool alike = std::equal(choice.gives.begin(), choice.gives.end(), first.gives.begin(),
                                      first.gives.end(), [](const auto &a, const auto &b) {
                                          return a.first == b.first && a.second.index() == b.second.index();
                                      });
        if (!fields.fault() && (!alike || choice.value.index() != first.value.index()))
            return fields.refuse(child.at,
                                 "all choices must be alike: numbers or texts, giving the same names");
        if (std::any_of(parameter.choices.begin(), parameter.choices.end(),
                        [&](const ParameterChoice &other) { return other.value == choice.value; }))
            return fields.refuse(child.at, "there is such a choice already");
        parameter.choices.push_back(std::move(choice));
    }
    for (const auto &[name, value] : parameter.choices.front().gives) {
        if (!isName(name) || !names.insert(name).second)
            return fields.refuse(list->at, "what choices give has names of its own");
    }
    parameter.least = 0;
    parameter.most = static_cast<std::int64_t>(parameter.choices.size()) - 1;
    const auto *preset = fields.required(node, "default");
    const auto wanted = preset ? fields.value(*preset, "\"default\"", 100) : std::nullopt;
    if (!wanted)
        return;
    const auto found = std::find_if(parameter.choices.begin(), parameter.choices.end(),
                                    [&](const ParameterChoice &choice) { return choice.value == *wanted; });
    if (found == parameter.choices.end())
        return fields.refuse(preset->at, "\"default\" must be the value of a choice");
    parameter.preset = found - parameter.choices.begin();
}

void readParameters(JsonFields &fields, const JsonNode &root, Experiment &experiment,
                    std::set<std::string, std::less<>> &names)
{
    const auto *list = root.member("parameters");
    if (!list)
        return;
    if (list->kind != JsonNode::Kind::List || list->children.size() > Limits::kParameters)
        return fields.refuse(list->at,
                             fmt::format("\"parameters\" must be a list of at most {}", Limits::kParameters));
    for (const auto &node : list->children) {
        if (!fields.isObject(node, "a parameter",
                             {"name", "type", "min", "max", "default", "unit", "label", "choices"}))
            return;
        Parameter parameter;
        parameter.name = fields.text(node, "name");
        parameter.label = fields.localText(node, "label");
        parameter.unit = fields.textOr(node, "unit", "", 20);
        const auto type = fields.textOr(node, "type", "int");
        if (!fields.fault() && (!isName(parameter.name) || !names.insert(parameter.name).second))
            fields.refuse(node.member("name")->at,
                          "a parameter's name is one of its own: letters, digits, underscores");
        if (type == "choice") {
            for (const auto *key : {"min", "max", "unit"}) {
                if (const auto *other = node.member(key))
                    fields.refuse(other->at, fmt::format("a choice has no \"{}\"", key));
            }
            readChoices(fields, node, parameter, names);
        } else if (type == "int") {
            constexpr std::int64_t kMost = 1'000'000'000;
            for (const auto *key : {"min", "max", "default"})
                fields.required(node, key);
            if (const auto *choices = node.member("choices"))
                fields.refuse(choices->at, "only a parameter of the type \"choice\" has choices");
            parameter.least = fields.integerOr(node, "min", -kMost, kMost, 0);
            parameter.most = fields.integerOr(node, "max", parameter.least, kMost, parameter.least);
            parameter.preset =
                fields.integerOr(node, "default", parameter.least, parameter.most, parameter.least);
        } else {
            fields.refuse(node.member("type")->at,
                          "the types there are for parameters are \"int\" and \"choice\"");
        }
        if (fields.fault())
            return;
        experiment.parameters.push_back(std::move(parameter));
    }
}

} // namespace

bool mayUse(const Endpoint &address, const Values &given, const LoadOptions &options, std::string &reason)
{
    const auto valueOf = [&](std::string_view name) {
        const auto found = given.find(name);
        return found == given.end() ? std::string() : valueText(found->second);
    };
    if (address.family() == Family::Unix) {
        const auto name = address.unixName();
        const auto own =
            address.isAbstract() ? std::string(1, '\0') + valueOf("run") : valueOf("folder") + "/";
        if (name.starts_with(own) && name.find("..") == name.npos)
            return true;
        reason = fmt::format("{} is outside the run's own names; write $folder/NAME or @$run-NAME",
                             address.text());
        return false;
    }
    if (options.beyondLoopback || address.isLoopback())
        return true;
    reason =
        fmt::format("{} lies beyond this computer's loopback; an experiment uses $here, 127.0.0.0/8 and ::1 "
                    "unless you allow more",
                    address.text());
    return false;
}

tl::expected<Experiment, FormatError> loadExperiment(std::string_view json, const LoadOptions &options)
{
    const auto read = readJson(json);
    if (!read)
        return tl::make_unexpected(read.error());
    const auto &root = *read;
    JsonFields fields(json);
    Experiment experiment;
    if (!fields.isObject(root, "an experiment",
                         {"id", "title", "question", "topic", "claims", "sources", "needs", "parameters",
                          "limit", "steps", "explanation", "taught"}))
        return tl::make_unexpected(*fields.fault());
    experiment.id = fields.text(root, "id");
    if (!fields.fault() && !isId(experiment.id))
        fields.refuse(root.member("id")->at, "an id is small letters, digits and hyphens, at most 40");
    experiment.title = fields.localText(root, "title");
    experiment.question = fields.localText(root, "question");
    experiment.explanation = fields.localText(root, "explanation");
    if (root.member("taught"))
        experiment.taught = fields.localText(root, "taught");
    experiment.topic = fields.text(root, "topic");
    if (!fields.fault() && std::find(kTopics.begin(), kTopics.end(), experiment.topic) == kTopics.end())
        fields.refuse(root.member("topic")->at,
                      "a topic is sockets, connecting, streams, ending, datagrams, unix or wire");
    experiment.claims = fields.texts(root, "claims");
    experiment.sources = fields.texts(root, "sources");
    if (experiment.sources.empty())
        fields.required(root, "sources");
    experiment.needs = fields.needs(root);
    experiment.limit = std::chrono::milliseconds(
        fields.integerOr(root, "limit", 1, Limits::kLimitMs, experiment.limit.count()));

    std::set<std::string, std::less<>> given{"here", "folder", "run"};
    readParameters(fields, root, experiment, given);
    const auto *steps = fields.required(root, "steps");
    if (steps && (steps->kind != JsonNode::Kind::List || steps->children.empty()))
        fields.refuse(steps->at, "\"steps\" must be a list of at least one");
    if (steps && steps->children.size() > Limits::kSteps)
        fields.refuse(steps->at, fmt::format("there are {} steps; an experiment has at most {}",
                                             steps->children.size(), Limits::kSteps));
    StepLoader loader(fields, json, options, experiment.parameters, given);
    for (std::size_t i = 0; steps && i < steps->children.size() && !fields.fault(); ++i)
        experiment.steps.push_back(loader.read(steps->children[i]));
    loader.finish();
    if (fields.fault())
        return tl::make_unexpected(*fields.fault());
    return experiment;
}

tl::expected<Experiment, FormatError> loadExperimentFile(const std::string &path, const LoadOptions &options)
{
    std::ifstream file(path, std::ios::binary);
    std::string json(JsonLimits{}.octets + 1, '\0');
    if (file)
        file.read(json.data(), static_cast<std::streamsize>(json.size()));
    if (file.bad() || !file.is_open() || (file.fail() && !file.eof()))
        return tl::make_unexpected(
            FormatError{0, 0, fmt::format("the file cannot be read: {}", std::strerror(errno))});
    json.resize(static_cast<std::size_t>(file.gcount()));
    return loadExperiment(json, options);
}

} // namespace sockeye::lab
