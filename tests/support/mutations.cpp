// SPDX-License-Identifier: MIT
#include "tests/support/mutations.h"

#include <array>

#include <fmt/format.h>

namespace sockeye::test {

namespace {

using namespace lab;

// Something else of the same kind, which a careless author might have written instead.
Value changed(const std::string &observed, const Value &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return *number + 1;
    const auto &text = std::get<std::string>(value);
    if (observed == "errno" && !text.starts_with('$'))
        return std::string(text == "EINVAL" ? "ENOENT" : "EINVAL");
    if (observed == "signal" && !text.starts_with('$'))
        return std::string(text == "none" ? "SIGPIPE" : "none");
    const bool isSum = observed == "ret" || observed == "count" || observed == "octets" || observed == "fd" ||
                       observed.ends_with(".port") || observed.ends_with("_ms");
    return isSum ? "(" + text + ") + 1" : text + "x";
}

void change(Expectation &expectation)
{
    auto &wanted = expectation.wanted;
    switch (wanted.kind) {
    case Wanted::Kind::Between:
        // Just past the end that was asked for, from the other side.
        if (wanted.least) {
            wanted.most = fmt::format("{} - 1", *wanted.least);
            wanted.least.reset();
        } else {
            wanted.least = fmt::format("{} + 1", *wanted.most);
            wanted.most.reset();
        }
        break;
    case Wanted::Kind::Not:
        wanted.kind = Wanted::Kind::Is;
        break;
    case Wanted::Kind::AnyOf:
        wanted.values = {expectation.observed == "errno"
                             ? Value(std::string("EXFULL"))
                             : changed(expectation.observed, wanted.values.front())};
        break;
    default:
        wanted.values.front() = changed(expectation.observed, wanted.values.front());
    }
}

std::string otherState(const std::string &state)
{
    return state == "CLOSING" ? "SYN_RECV" : "CLOSING";
}

std::string otherRelation(const std::string &check)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kOpposites{
        {{"==", "!="}, {"!=", "=="}, {"<=", ">"}, {">=", "<"}, {"<", ">="}, {">", "<="}}};
    for (const auto &[relation, opposite] : kOpposites) {
        if (const auto at = check.find(relation); at != check.npos) {
            auto other = check;
            return other.replace(at, relation.size(), opposite);
        }
    }
    return check;
}

} // namespace

std::vector<Mutation> mutationsOf(const Experiment &experiment)
{
    std::vector<Mutation> all;
    for (std::size_t i = 0; i < experiment.steps.size(); ++i) {
        const auto add = [&](std::string_view what, auto mutate) {
            all.push_back({fmt::format("{}, step {}, {}", experiment.id, i + 1, what), experiment});
            all.back().step = i;
            mutate(all.back().experiment.steps[i]);
        };
        const auto &step = experiment.steps[i];
        for (std::size_t e = 0; e < step.expect.size(); ++e)
            add(step.expect[e].observed, [e](Step &other) { change(other.expect[e]); });
        if (step.kind == StepKind::Check)
            add("check", [](Step &other) { other.check = otherRelation(other.check); });
        if (step.kind == StepKind::Await && step.await == AwaitKind::State)
            add("state", [](Step &other) {
                for (auto &state : other.states)
                    state = otherState(state);
            });
        if (step.kind == StepKind::Await && step.await == AwaitKind::Segment)
            add("segment", [](Step &other) { other.arguments["flags"] = std::string("RST URG"); });
        if (step.kind == StepKind::Await &&
            (step.await == AwaitKind::Sample || step.await == AwaitKind::Bytes))
            add("least", [](Step &other) { other.arguments["min"] = std::int64_t{1'000'000'000}; });
        if (step.kind == StepKind::Await && step.await == AwaitKind::Return)
            add("return", [](Step &other) { other.await = AwaitKind::Waiting; });
        else if (step.kind == StepKind::Await && step.await == AwaitKind::Waiting)
            add("waiting", [](Step &other) { other.await = AwaitKind::Return; });
    }
    return all;
}

} // namespace sockeye::test
