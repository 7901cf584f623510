// SPDX-License-Identifier: MIT
// The part of StepRunner that waits for what the journal tells.
#include <algorithm>

#include "core/lab/steprunner.h"

namespace sockeye::lab {

void StepRunner::await(const Step &step, StepRecord &record)
{
    const auto untilNs = deadline(step);
    switch (step.await) {
    case AwaitKind::State:
        awaitState(step, record, untilNs);
        break;
    case AwaitKind::Return:
    case AwaitKind::Waiting:
        awaitReturn(step, record, untilNs);
        break;
    case AwaitKind::Sample:
    case AwaitKind::Bytes:
        awaitNumber(step, record, untilNs);
        break;
    case AwaitKind::Segment:
        awaitSegment(step, record, untilNs);
        break;
    case AwaitKind::Time:
        waitFor(untilNs, [] { return false; });
        break;
    }
    if (record.status == Status::Running)
        record.status = Status::Done;
    takeValues(step, record);
}

// A state counts from where the last await of this socket left off, so that one that has passed since is found.
void StepRunner::awaitState(const Step &step, StepRecord &record, std::int64_t untilNs)
{
    SocketId socket = 0;
    for (std::size_t i = 0; i < m_experiment.steps.size(); ++i) {
        if (m_experiment.steps[i].as == step.on)
            socket = m_record.steps[i].socket; // a closed one has states still
    }
    record.socket = socket;
    auto &from = m_statesSeen[socket];
    const bool came = waitFor(untilNs, [&] {
        for (auto at = from; at < m_facts.stateCount(socket); ++at) {
            const auto name = stateName(m_facts.stateAt(socket, at));
            if (std::find(step.states.begin(), step.states.end(), name) == step.states.end())
                continue;
            from = at;
            record.seen.insert_or_assign("state", std::string(name));
            return true;
        }
        return false;
    });
    if (const auto count = m_facts.stateCount(socket); !came && count > 0)
        record.seen.insert_or_assign("state", std::string(stateName(m_facts.stateAt(socket, count - 1))));
}

// The first with these flags since the last await of one in this direction on this socket.
void StepRunner::awaitSegment(const Step &step, StepRecord &record, std::int64_t untilNs)
{
    SocketId socket = 0;
    for (std::size_t i = 0; i < m_experiment.steps.size(); ++i) {
        if (m_experiment.steps[i].as == step.on)
            socket = m_record.steps[i].socket; // a closed one has segments still
    }
    record.socket = socket;
    auto &from = m_segmentsSeen[{socket, step.direction}];
    const auto &wanted = step.arguments.at("flags");
    waitFor(untilNs, [&] {
        const auto &all = m_facts.segments(socket);
        for (auto at = from; at < all.size(); ++at) {
            if (all[at].first != step.direction)
                continue;
            record.seen = all[at].second;
            if (record.seen.at("flags") != wanted)
                continue;
            from = at + 1;
            return true;
        }
        return false;
    });
}

void StepRunner::awaitReturn(const Step &step, StepRecord &record, std::int64_t untilNs)
{
    const auto &other = m_record.steps[placeOf(step.of)];
    const bool returned = waitFor(untilNs, [&other] { return other.status != Status::Running; });
    if (step.await == AwaitKind::Return) {
        record.seen.insert_or_assign("returned", std::int64_t{returned});
        return;
    }
    // Where a person took their time before this step it may have returned since, and waited long enough before.
    const auto endedNs = m_control->endedNs(other.command);
    const bool waited =
        !returned || (endedNs && *endedNs - m_stepEndedNs >= std::chrono::nanoseconds(step.within).count());
    record.seen.insert_or_assign("waiting", std::int64_t{waited});
}

void StepRunner::awaitNumber(const Step &step, StepRecord &record, std::int64_t untilNs)
{
    const auto socket = socketOf(step.on, record);
    const auto least = evaluate(valueText(step.arguments.at("min")), m_values);
    if (!socket)
        return;
    if (!least)
        return skip(record, least.error());
    record.socket = *socket;
    waitFor(untilNs, [&] {
        std::int64_t now = 0;
        if (step.await == AwaitKind::Bytes) {
            now = static_cast<std::int64_t>(m_facts.octetsReceived(*socket));
        } else {
            const auto *sample = m_facts.sample(*socket, valueText(step.arguments.at("metric")));
            if (!sample)
                return false;
            now = *sample;
        }
        record.seen.insert_or_assign("value", now);
        return now >= *least;
    });
}

} // namespace sockeye::lab
