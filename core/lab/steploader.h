// SPDX-License-Identifier: MIT
// Reads the steps of an experiment one after the other, remembering what the earlier ones made and named. Used by
// loadExperiment(); one thread.
#pragma once

#include <set>

#include "core/lab/experimentloader.h"
#include "core/lab/jsonfields.h"

namespace sockeye::lab {

class StepLoader
{
public:
    // `given`: the values a run has before its first step, those of the parameters among them.
    StepLoader(JsonFields &fields, std::string_view json, const LoadOptions &options,
               const std::vector<Parameter> &parameters, const std::set<std::string, std::less<>> &given)
        : m_fields(fields)
        , m_json(json)
        , m_options(options)
        , m_parameters(parameters)
    {
        for (const auto &name : given)
            m_values.emplace(name, Condition());
    }

    Step read(const JsonNode &node);
    // When all are read: what a check or an expectation refers to must have been saved by some step.
    void finish();

private:
    // What is named so far, and the choices with which it is.
    using Names = std::map<std::string, Condition, std::less<>>;

    void readCall(const JsonNode &node, Step &step);
    void readArguments(const JsonNode &node, Step &step);
    void checkChoices(const JsonNode &node, const Step &step);
    void checkArgument(const JsonNode &at, std::string_view key, const Value &value);
    void checkAddress(const JsonNode &at, const std::string &text);
    void readAwait(const JsonNode &node, Step &step);
    void readCompute(const JsonNode &node, Step &step);
    void readCheck(const JsonNode &node, Step &step);
    void readExpect(const JsonNode &node, Step &step);
    void readWhen(const JsonNode &node, Step &step);
    std::optional<Wanted> readWanted(const JsonNode &node, std::string_view observed);
    void readSaves(const JsonNode &node, Step &step);
    void readPrediction(const JsonNode &node, Step &step);
    // Every combination of the choices that give one of these names; more than the limit are refused at `at`.
    std::vector<Values> choicesOf(const JsonNode &at, const std::vector<std::string> &names);
    bool isBoundBefore(const JsonNode &at, const Step &listen);
    static bool isThere(const Condition &named, const Condition &with);
    void knowSocket(const JsonNode &node, std::string_view key, const std::string &name);
    void knowCall(const JsonNode &node, std::string_view key, const std::string &name);
    void referTo(const JsonNode &at, const Reasoned<std::vector<std::string>> &names, bool later);

    JsonFields &m_fields;
    std::string_view m_json;
    const LoadOptions &m_options;
    const std::vector<Parameter> &m_parameters;
    Names m_values, m_sockets, m_calls;
    std::vector<Step> m_binds; // so far
    Condition m_when;          // of the step that is read
    struct Later {
        std::size_t at; // of the text that refers to it
        std::string name;
        Condition when; // of that step
    };
    std::vector<Later> m_later; // must exist in the end
    std::int64_t m_octets = 0;
};

} // namespace sockeye::lab
