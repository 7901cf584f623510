// SPDX-License-Identifier: MIT
#include "core/engine/statewitness.h"

#include <algorithm>

#include "core/base/clocks.h"
#include "core/tcp/segment.h"
#include "core/tcp/segmentevidence.h"
#include "core/tcp/transitions.h"

namespace sockeye {

namespace {

constexpr std::int64_t kKeptNs =
    60'000'000'000; // a connection that waits this long for accept() is one nobody asks of
constexpr std::int64_t kSweepNs = 5'000'000'000;
constexpr std::size_t kMostSeen = 65'536; // in all: another program may make more than anybody asks for

// Where a FIN leads for certain. After FIN_WAIT1 the other end's leads to one of two states, by an ACK that proves
// nothing alone.
TcpState finStep(TcpState from, std::uint8_t flags, bool isSent)
{
    for (const auto to : {TcpState::FinWait1, TcpState::CloseWait, TcpState::LastAck}) {
        if (isStepOfSegment(from, to, flags, isSent))
            return to;
    }
    return TcpState::Unknown;
}

} // namespace

StateWitness::StateWitness(bool trace)
{
    if (!trace)
        return;
    if (auto opened = StateTrace::open())
        m_trace.emplace(std::move(*opened));
}

void StateWitness::setCapturing(bool on)
{
    const Lock lock(m_mutex);
    if (on && !m_segments) {
        if (auto socket = PacketSocket::open(PacketSocket::kLeastKept))
            m_segments.emplace(std::move(*socket));
    }
    if (m_segments)
        m_segments->want(on ? PacketSocket::Wanted::Control : PacketSocket::Wanted::Nothing);
}

std::optional<StateWitness::Word> StateWitness::ask(const FlowKey &flow, TcpState from, TcpState to,
                                                    std::int64_t sinceNs)
{
    const Lock lock(m_mutex);
    auto *seen = seenOf(flow, lock);
    if (!seen)
        return {};
    auto &all = *seen;
    const auto latest = [&](bool isSegment) {
        return std::find_if(all.rbegin(), all.rend(), [&](const Seen &one) {
            if (one.isSegment != isSegment || one.ns < sinceNs)
                return false;
            return isSegment ? isStepOfSegment(from, to, one.flags, one.isSent)
                             : one.from == from && one.to == to;
        });
    };
    // The kernel's own word before what follows from a segment.
    auto best = latest(false);
    if (best == all.rend())
        best = latest(true);
    if (best == all.rend())
        return {};
    const auto word = best->word();
    all.erase(std::prev(best.base()));
    --m_count;
    if (all.empty())
        m_seen.erase(flow);
    return word;
}

StateWitness::Word StateWitness::Seen::word() const
{
    return isSegment ? Word{Evidence::Captured, EvidenceSource::Segment, ns}
                     : Word{Evidence::Observed, EvidenceSource::Tracepoint, ns};
}

bool StateWitness::Seen::opensALife() const
{
    return isSegment ? (flags & kTcpSyn) != 0 : to == TcpState::SynSent || from == TcpState::Listen;
}

std::vector<StateWitness::Step> StateWitness::between(const FlowKey &flow, TcpState from, TcpState to,
                                                      std::int64_t sinceNs)
{
    const Lock lock(m_mutex);
    const auto *seen = seenOf(flow, lock);
    if (!seen)
        return {};
    std::vector<Seen> all(seen->begin(), seen->end());
    std::erase_if(all, [sinceNs](const Seen &one) { return one.ns < sinceNs; });
    std::stable_sort(all.begin(), all.end(), [](const Seen &a, const Seen &b) { return a.ns < b.ns; });
    // Of the latest life of these two ends: an earlier one may have gone another way.
    const auto opening =
        std::find_if(all.rbegin(), all.rend(), [](const Seen &one) { return one.opensALife(); });
    if (opening != all.rend())
        all.erase(all.begin(), std::prev(opening.base()));
    const bool isTraced = std::any_of(all.begin(), all.end(), [](const Seen &one) { return !one.isSegment; });
    std::vector<Step> steps;
    for (const auto &one : all) {
        if (one.isSegment == isTraced) // the kernel's own word, where there is one, is complete
            continue;
        const auto next = one.isSegment ? finStep(from, one.flags, one.isSent)
                                        : (one.from == from ? one.to : TcpState::Unknown);
        // The kernel calls a socket closed when TIME_WAIT takes its place.
        if (next == TcpState::Unknown || (next == TcpState::Closed && to == TcpState::TimeWait))
            continue;
        if (next == to) // what comes after is of the next look
            return steps;
        steps.push_back({from, next, one.word()});
        from = next;
    }
    // What was seen is later than the look where it does not lead there.
    return isLegalStep(from, to) ? steps : std::vector<Step>();
}

void StateWitness::drain()
{
    const Lock lock(m_mutex);
    read(lock);
}

void StateWitness::read(const Lock &)
{
    if (m_trace)
        readTrace();
    if (m_segments)
        readSegments();
    forgetOld(wallNs());
}

std::deque<StateWitness::Seen> *StateWitness::seenOf(const FlowKey &flow, const Lock &lock)
{
    if (!m_trace && !m_segments)
        return nullptr;
    read(lock);
    const auto found = m_seen.find(flow);
    return found == m_seen.end() ? nullptr : &found->second;
}

void StateWitness::readTrace()
{
    m_steps.clear();
    m_trace->read([this](const StateTrace::Step &step) { m_steps.push_back(step); });
    std::sort(m_steps.begin(), m_steps.end(),
              [](const StateTrace::Step &a, const StateTrace::Step &b) { return a.ns < b.ns; });
    for (const auto &step : m_steps) {
        const Seen seen{.ns = step.ns, .from = stateFromKernel(step.from), .to = stateFromKernel(step.to)};
        if (step.local.port() == 0 || step.peer.port() == 0) {
            m_unplaced[step.socket] = seen;
            continue;
        }
        const FlowKey flow(step.local, step.peer);
        if (const auto before = m_unplaced.find(step.socket); before != m_unplaced.end()) {
            note(flow, before->second);
            m_unplaced.erase(before);
        }
        note(flow, seen);
    }
}

void StateWitness::readSegments()
{
    for (bool isAll = false; !isAll;) {
        const auto frames = m_segments->receive();
        isAll = frames.size() < PacketSocket::kBatch;
        for (const auto &frame : frames) {
            const auto segment = Segment::parse(frame.octets, frame.wireLength);
            if (!segment)
                continue;
            const FlowKey sent(segment->source, segment->destination);
            Seen seen{.ns = frame.ns, .flags = segment->flags, .isSegment = true, .isSent = true};
            note(sent, seen);
            seen.isSent = false;
            note(sent.reversed(), seen); // the other end may be ours too
        }
    }
}

void StateWitness::note(const FlowKey &flow, const Seen &seen)
{
    m_seen[flow].push_back(seen);
    ++m_count;
}

void StateWitness::forgetOld(std::int64_t now)
{
    const bool isFull = m_count > kMostSeen;
    if (!isFull && now < m_sweptNs + kSweepNs)
        return;
    m_sweptNs = now;
    std::erase_if(m_unplaced, [&](const auto &one) { return one.second.ns < now - kSweepNs; });
    // When there is too much, what has only just come is most likely asked for.
    const auto oldest = now - (isFull ? kSweepNs : kKeptNs);
    for (auto flow = m_seen.begin(); flow != m_seen.end();) {
        auto &all = flow->second;
        const auto isOld = [oldest](const Seen &one) { return one.ns < oldest; };
        m_count -= std::erase_if(all, isOld);
        flow = all.empty() ? m_seen.erase(flow) : std::next(flow);
    }
    if (m_count > kMostSeen) {
        m_seen.clear();
        m_unplaced.clear();
        m_count = 0;
    }
}

} // namespace sockeye
