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
    // `given`: the values a run has before its first step.
    StepLoader(JsonFields &fields, std::string_view json, const LoadOptions &options,
               std::set<std::string, std::less<>> given)
        : m_fields(fields)
        , m_json(json)
        , m_options(options)
        , m_values(std::move(given))
    {
    }

    Step read(const JsonNode &node);
    // When all are read: what a check or an expectation refers to must have been saved by some step.
    void finish();

private:
    void readCall(const JsonNode &node, Step &step);
    void readArguments(const JsonNode &node, Step &step);
    void checkArgument(const JsonNode &at, std::string_view key, const Value &value);
    void checkAddress(const JsonNode &at, const std::string &text);
    void readAwait(const JsonNode &node, Step &step);
    void readCompute(const JsonNode &node, Step &step);
    void readCheck(const JsonNode &node, Step &step);
    void readExpect(const JsonNode &node, Step &step);
    std::optional<Wanted> readWanted(const JsonNode &node, std::string_view observed);
    void readSaves(const JsonNode &node, Step &step);
    void readPrediction(const JsonNode &node, Step &step);
    void knowSocket(const JsonNode &node, std::string_view key, const std::string &name);
    void knowCall(const JsonNode &node, std::string_view key, const std::string &name);
    void referTo(const JsonNode &at, const Reasoned<std::vector<std::string>> &names, bool later);

    JsonFields &m_fields;
    std::string_view m_json;
    const LoadOptions &m_options;
    std::set<std::string, std::less<>> m_values; // named so far
    std::set<std::string, std::less<>> m_sockets, m_calls, m_bound;
    std::vector<std::pair<std::size_t, std::string>> m_later; // where, which name must exist in the end
    std::int64_t m_octets = 0;
};

} // namespace sockeye::lab
