// SPDX-License-Identifier: MIT
// The part of StepLoader that reads the steps that are no calls.
#include <algorithm>

#include <fmt/format.h>

#include "core/journal/event.h"
#include "core/lab/callwords.h"
#include "core/lab/steploader.h"
#include "core/tcp/segment.h"
#include "core/tcp/state.h"

namespace sockeye::lab {

namespace {

std::optional<std::string> metricFault(std::string_view name)
{
    for (std::size_t i = 0; i < kMetricCount; ++i) {
        if (metricName(static_cast<Metric>(i)) == name)
            return std::nullopt;
    }
    return fmt::format("'{}' is no metric of a sample", name);
}

// As tcpFlagNames() writes them.
bool isFlagList(const std::string &text)
{
    for (int flags = 1; flags < 256; ++flags) {
        if (tcpFlagNames(static_cast<std::uint8_t>(flags)) == text)
            return true;
    }
    return false;
}

} // namespace

void StepLoader::readAwait(const JsonNode &node, Step &step)
{
    const auto what = m_fields.text(node, "await");
    if (what == "state") {
        step.await = AwaitKind::State;
        m_fields.isObject(
            node, "an await of a state",
            {"await", "role", "on", "is", "within", "says", "needs", "when", "save", "expect", "predict"});
        step.on = m_fields.text(node, "on");
        step.states = m_fields.texts(node, "is");
        if (step.states.empty())
            m_fields.required(node, "is");
        for (const auto &state : step.states) {
            if (!stateFromName(state))
                m_fields.refuse(node.member("is")->at, fmt::format("'{}' is no state of TCP", state));
        }
    } else if (what == "return" || what == "waiting") {
        step.await = what == "return" ? AwaitKind::Return : AwaitKind::Waiting;
        m_fields.isObject(node, "an await of a call",
                          {"await", "role", "of", "within", "says", "needs", "when", "predict"});
        step.of = m_fields.text(node, "of");
        knowCall(node, "of", step.of);
    } else if (what == "sample") {
        step.await = AwaitKind::Sample;
        m_fields.isObject(
            node, "an await of a sample",
            {"await", "role", "on", "metric", "min", "within", "says", "needs", "when", "save", "expect"});
        step.on = m_fields.text(node, "on");
        const auto metric = m_fields.text(node, "metric");
        if (auto fault = m_fields.fault() ? std::nullopt : metricFault(metric))
            m_fields.refuse(node.member("metric")->at, std::move(*fault));
        step.arguments.emplace("metric", metric);
    } else if (what == "bytes") {
        step.await = AwaitKind::Bytes;
        m_fields.isObject(node, "an await of bytes",
                          {"await", "role", "on", "min", "within", "says", "needs", "when"});
        step.on = m_fields.text(node, "on");
    } else if (what == "segment") {
        step.await = AwaitKind::Segment;
        m_fields.isObject(node, "an await of a segment",
                          {"await", "role", "on", "dir", "flags", "within", "says", "needs", "when", "save",
                           "expect", "predict"});
        step.on = m_fields.text(node, "on");
        const auto dir = m_fields.text(node, "dir");
        step.direction = dir == "in" ? Direction::In : Direction::Out;
        if (!m_fields.fault() && dir != "in" && dir != "out")
            m_fields.refuse(node.member("dir")->at, "\"dir\" is in or out, as its connector sees it");
        std::string flags;
        for (const auto &flag : m_fields.texts(node, "flags"))
            flags += (flags.empty() ? "" : " ") + flag;
        if (!m_fields.fault() && !isFlagList(flags))
            m_fields.refuse(
                node.member("flags") ? node.member("flags")->at : node.at,
                "\"flags\" are those of the header in their order: FIN SYN RST PSH ACK URG ECE CWR");
        step.arguments.emplace("flags", flags);
        if (std::find(step.needs.begin(), step.needs.end(), Need::Cap) == step.needs.end())
            step.needs.push_back(Need::Cap);
    } else if (what == "time") {
        m_fields.isObject(node, "an await of time", {"await", "role", "within", "says", "needs", "when"});
        m_fields.required(node, "within");
    } else if (!m_fields.fault()) {
        m_fields.refuse(node.member("await")->at,
                        "what is awaited is state, return, waiting, sample, bytes, segment or time");
    }
    if (step.await == AwaitKind::Sample || step.await == AwaitKind::Bytes) {
        const auto *least = m_fields.required(node, "min");
        if (const auto value = least ? m_fields.value(*least, "\"min\"", 100) : std::nullopt) {
            if (least->kind == JsonNode::Kind::Text)
                referTo(*least, namesIn("${" + least->text + "}"), false);
            step.arguments.emplace("min", *value);
        }
    }
    if (!step.on.empty())
        knowSocket(node, "on", step.on);
    readExpect(node, step);
    readSaves(node, step);
    readPrediction(node, step);
}

void StepLoader::readCompute(const JsonNode &node, Step &step)
{
    m_fields.isObject(node, "a compute step",
                      {"compute", "role", "of", "says", "needs", "when", "expect", "save", "predict"});
    step.word = m_fields.text(node, "compute");
    if (!m_fields.fault() && !isComputeWord(step.word))
        m_fields.refuse(node.member("compute")->at,
                        fmt::format("'{}' cannot be computed; there are htons, htonl, "
                                    "memory16, memory32, inet_addr, inet_ntoa, inet_pton, "
                                    "sockaddr, sysctl and counter",
                                    step.word.substr(0, 40)));
    const auto *of = m_fields.required(node, "of");
    if (const auto value = of ? m_fields.value(*of, "\"of\"", 200) : std::nullopt) {
        if (of->kind == JsonNode::Kind::Text)
            referTo(*of, namesIn(of->text), false);
        step.arguments.emplace("of", *value);
    }
    readExpect(node, step);
    readSaves(node, step);
    readPrediction(node, step);
}

void StepLoader::readCheck(const JsonNode &node, Step &step)
{
    m_fields.isObject(node, "a check", {"check", "role", "says", "needs", "when", "predict"});
    step.check = m_fields.text(node, "check");
    m_fields.required(node, "says");
    if (m_fields.fault())
        return;
    // With a number in every name's place it must read as a comparison of sums; texts show when it is run.
    std::size_t relation = step.check.find_first_of("=!<>");
    if (relation == step.check.npos)
        return m_fields.refuse(
            node.member("check")->at,
            "a check compares two sides with == != < <= > or >=, as in \"$sent == $received\"");
    const auto side = [&](std::string_view text) {
        if (text.find('\'') == text.npos)
            referTo(*node.member("check"), namesIn(fmt::format("${{{}}}", text)), true);
    };
    side(std::string_view(step.check).substr(0, relation));
    side(std::string_view(step.check).substr(step.check.find_first_not_of("=!<>", relation)));
    readPrediction(node, step);
}

} // namespace sockeye::lab
