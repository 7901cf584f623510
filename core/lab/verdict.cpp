// SPDX-License-Identifier: MIT
#include "core/lab/verdict.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/bytes/escape.h"
#include "core/lab/stepcalls.h"

namespace sockeye::lab {

namespace {

constexpr std::size_t kLongestShown = 200; // octets of what was seen

const Value *seenIn(const StepRecord &record, std::string_view observed)
{
    const auto found = record.seen.find(observed);
    return found == record.seen.end() ? nullptr : &found->second;
}

std::string shown(std::string_view observed, const Value &value)
{
    if (const auto *text = std::get_if<std::string>(&value); text && observed == "data")
        return fmt::format("\"{}\"", escapeText(viewOf(*text), EscapeStyle::Lossless, kLongestShown));
    return valueText(value);
}

// A wanted value as it compares with what was seen: a sum for a number, octets for data, else a text.
Reasoned<Value> resolved(std::string_view observed, const Value &wanted, const Value &seen,
                         const Values &values)
{
    const auto *text = std::get_if<std::string>(&wanted);
    if (std::holds_alternative<std::int64_t>(seen) && text) {
        const auto sum = evaluate(*text, values);
        return sum ? Reasoned<Value>(*sum) : tl::make_unexpected(sum.error());
    }
    if (std::holds_alternative<std::int64_t>(seen))
        return wanted;
    if (!text)
        return Value(valueText(wanted));
    if (observed == "data") {
        const auto octets = octetsFor(*text);
        return octets ? Reasoned<Value>(std::string(textOf(*octets))) : tl::make_unexpected(octets.error());
    }
    const auto filled = substitute(*text, values);
    return filled ? Reasoned<Value>(*filled) : tl::make_unexpected(filled.error());
}

struct Judged {
    bool holds = false;
    std::string expected;
};

Judged compareWith(const Expectation &expectation, const Value *seen, const Values &values)
{
    const auto &wanted = expectation.wanted;
    const Value nothing = std::string();
    Judged judged;
    if (wanted.kind == Wanted::Kind::Between) {
        const auto least = wanted.least ? evaluate(*wanted.least, values) : Reasoned<std::int64_t>(INT64_MIN);
        const auto most = wanted.most ? evaluate(*wanted.most, values) : Reasoned<std::int64_t>(INT64_MAX);
        if (!least || !most)
            return {false, least ? most.error() : least.error()};
        judged.expected = fmt::format("{}{}{}", wanted.least ? fmt::format("at least {}", *least) : "",
                                      wanted.least && wanted.most ? ", " : "",
                                      wanted.most ? fmt::format("at most {}", *most) : "");
        const auto *number = seen ? std::get_if<std::int64_t>(seen) : nullptr;
        judged.holds = number && *number >= *least && *number <= *most;
        return judged;
    }
    bool any = false;
    for (const auto &value : wanted.values) {
        const auto want = resolved(expectation.observed, value, seen ? *seen : nothing, values);
        if (!want)
            return {false, want.error()};
        any = any ||
              (seen && (wanted.kind == Wanted::Kind::Begins ? valueText(*seen).starts_with(valueText(*want))
                                                            : *want == *seen));
        judged.expected +=
            fmt::format("{}{}", judged.expected.empty() ? "" : " or ", shown(expectation.observed, *want));
    }
    if (wanted.kind == Wanted::Kind::Begins)
        judged.expected += "…";
    if (wanted.kind == Wanted::Kind::Not)
        judged.expected = "not " + judged.expected;
    judged.holds = seen && any == (wanted.kind != Wanted::Kind::Not);
    return judged;
}

// Judges the steps of one run into a verdict.
class Judge
{
public:
    Judge(const Experiment &experiment, const RunRecord &record)
        : m_experiment(experiment)
        , m_record(record)
        , m_values(valuesOf(experiment, record))
    {
    }

    Verdict whole()
    {
        for (std::size_t i = 0; i < m_experiment.steps.size() && i < m_record.steps.size(); ++i)
            step(i, m_experiment.steps[i], m_record.steps[i]);
        if (!m_record.skipped.empty()) {
            m_verdict.holding = Holding::Skipped;
            m_verdict.why = m_record.skipped;
            return std::move(m_verdict);
        }
        m_verdict.why = m_record.stopped;
        if (m_verdict.count(Holding::Fails) > 0 || m_record.timedOut)
            m_verdict.holding = Holding::Fails;
        else if (!m_record.stopped.empty())
            m_verdict.holding = Holding::Skipped;
        else if (m_record.ended && m_verdict.count(Holding::Holds) == 0) {
            m_verdict.holding = Holding::Skipped;
            if (!m_verdict.steps.empty())
                m_verdict.why = m_verdict.steps.front().why;
        }
        return std::move(m_verdict);
    }

private:
    void add(std::size_t place, bool holds, std::string expected, std::string seen)
    {
        m_verdict.steps.push_back(
            {place, holds ? Holding::Holds : Holding::Fails, std::move(expected), std::move(seen), {}, -1});
    }
    void step(std::size_t place, const Step &step, const StepRecord &record)
    {
        using Status = StepRecord::Status;
        if (record.status == Status::Skipped) {
            const bool speaks =
                !step.expect.empty() || step.kind == StepKind::Check || step.kind == StepKind::Await;
            if (!record.lacking)
                m_verdict.steps.push_back({place, Holding::Fails, "to be done", record.why, record.why, -1});
            else if (speaks)
                m_verdict.steps.push_back({place, Holding::Skipped, {}, {}, record.why, -1});
            return;
        }
        if (record.status != Status::Done)
            return;
        if (seenIn(record, "timed_out"))
            add(place, false, fmt::format("to return within {} ms", step.within.count()), "it did not");
        switch (step.kind) {
        case StepKind::Check:
            check(place, step);
            break;
        case StepKind::Await:
            await(place, step, record);
            break;
        case StepKind::Call:
            success(place, step, record);
            break;
        default:
            break;
        }
        for (const auto &expectation : step.expect) {
            const auto *seen = seenIn(record, expectation.observed);
            auto judged = compareWith(expectation, seen, m_values);
            add(place, judged.holds, fmt::format("{} {}", expectation.observed, judged.expected),
                seen ? shown(expectation.observed, *seen) : "nothing");
            m_verdict.steps.back().expectation = static_cast<int>(&expectation - step.expect.data());
        }
    }
    // A call of which nothing else is said is expected to succeed.
    void success(std::size_t place, const Step &step, const StepRecord &record)
    {
        const bool says = std::any_of(step.expect.begin(), step.expect.end(), [](const Expectation &e) {
            return e.observed == "errno" || e.observed == "ret" || e.observed == "error";
        });
        const auto *error = seenIn(record, step.word == "getaddrinfo" ? "error" : "errno");
        if (step.anyOutcome || says)
            return;
        if (!error)
            add(place, false, "success", "no answer");
        else if (*error != Value(std::string("none")))
            add(place, false, "success", valueText(*error));
    }
    void check(std::size_t place, const Step &step)
    {
        const auto compared = compare(step.check, m_values);
        if (!compared)
            return add(place, false, step.check, compared.error());
        add(place, compared->holds, step.check,
            fmt::format("{} {} {}", compared->left, compared->holds ? compared->relation : "and",
                        compared->right));
    }
    void await(std::size_t place, const Step &step, const StepRecord &record)
    {
        const auto truth = [&](std::string_view name) {
            const auto *seen = seenIn(record, name);
            return seen && *seen == Value(std::int64_t{1});
        };
        switch (step.await) {
        case AwaitKind::State: {
            const auto *seen = seenIn(record, "state");
            const auto state = seen ? valueText(*seen) : std::string("nothing");
            const bool holds = std::find(step.states.begin(), step.states.end(), state) != step.states.end();
            return add(place, holds, fmt::format("{}", fmt::join(step.states, " or ")), state);
        }
        case AwaitKind::Return:
            return add(place, truth("returned"), fmt::format("'{}' to return", step.of),
                       truth("returned") ? "it returned" : "it waits still");
        case AwaitKind::Waiting:
            return add(place, truth("waiting"),
                       fmt::format("'{}' to wait still after {} ms", step.of, step.within.count()),
                       truth("waiting") ? "it waited" : "it returned");
        case AwaitKind::Sample:
        case AwaitKind::Bytes: {
            const auto *seen = seenIn(record, "value");
            const auto &least = step.arguments.at("min");
            Expectation expectation{"value", {}};
            expectation.wanted.kind = Wanted::Kind::Between;
            expectation.wanted.least = valueText(least);
            const auto judged = compareWith(expectation, seen, m_values);
            return add(place, judged.holds, judged.expected, seen ? valueText(*seen) : "nothing");
        }
        case AwaitKind::Segment: {
            const auto *seen = seenIn(record, "flags");
            const auto &wanted = step.arguments.at("flags");
            return add(place, seen && *seen == wanted,
                       fmt::format("a segment {} with {}", step.direction == Direction::In ? "in" : "out",
                                   valueText(wanted)),
                       seen ? valueText(*seen) : "none");
        }
        case AwaitKind::Time:
            return;
        }
    }

    const Experiment &m_experiment;
    const RunRecord &m_record;
    const Values m_values;
    Verdict m_verdict;
};

} // namespace

std::size_t Verdict::count(Holding wanted) const
{
    return static_cast<std::size_t>(std::count_if(
        steps.begin(), steps.end(), [wanted](const StepVerdict &step) { return step.holding == wanted; }));
}

std::string_view holdingName(Holding holding)
{
    switch (holding) {
    case Holding::Holds:
        return "holds";
    case Holding::Fails:
        return "fails";
    case Holding::Skipped:
        return "skipped";
    }
    return "";
}

Values valuesOf(const Experiment &experiment, const RunRecord &record)
{
    auto values = record.given;
    for (std::size_t i = 0; i < experiment.steps.size() && i < record.steps.size(); ++i) {
        for (const auto &[name, observed] : experiment.steps[i].saves) {
            if (const auto *seen = seenIn(record.steps[i], observed))
                values.insert_or_assign(name, *seen);
        }
    }
    return values;
}

Verdict judge(const Experiment &experiment, const RunRecord &record)
{
    return Judge(experiment, record).whole();
}

} // namespace sockeye::lab
