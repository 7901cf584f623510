// SPDX-License-Identifier: MIT
#include "core/engine/eventrecorder.h"

#include <thread>

#include "core/base/clocks.h"
#include "core/engine/enginecontext.h"
#include "core/engine/statewitness.h"

namespace sockeye {

namespace {

constexpr int kTries = 1000; // to wait for who holds a socket, giving the processor away in between

} // namespace

EventRecorder::EventRecorder(EngineContext &context, Holding holding, std::function<void()> freed)
    : m_journal(context.journal)
    , m_witness(context.witness)
    , m_holding(holding)
    , m_freed(std::move(freed))
{
    if (m_holding == Holding::Batch)
        m_batch = m_journal.take();
}

EventRecorder::~EventRecorder()
{
    if (m_batch)
        m_journal.submit(std::move(m_batch)); // an empty one goes back to the pool this way
    releaseHeld();
}

EventBatch &EventRecorder::batch()
{
    if (!m_batch)
        m_batch = m_journal.take();
    return *m_batch;
}

bool EventRecorder::makeRoom(std::size_t octets)
{
    if (!batch().isFull() && batch().room() >= octets)
        return true;
    return flush();
}

bool EventRecorder::flush()
{
    if (!m_batch || m_batch->empty()) {
        releaseHeld();
        return true;
    }
    if (m_holding == Holding::Nothing) {
        m_journal.submit(std::move(m_batch));
        releaseHeld();
        return true;
    }
    auto next = m_journal.tryTake(m_freed);
    m_behind = next == nullptr;
    if (m_behind)
        return false;
    m_journal.submit(std::exchange(m_batch, std::move(next)));
    releaseHeld();
    return true;
}

ByteView EventRecorder::lastData() const
{
    return m_batch->events().back().as<DataEvent>()->payload;
}

Event &EventRecorder::add(SocketId socket, std::int64_t ns, CallTag tag)
{
    auto &event = batch().add();
    event.socket = socket;
    event.ns = ns;
    event.commandId = tag.command;
    event.callId = tag.call;
    return event;
}

void EventRecorder::started(const ManagedSocket &socket, CallCode call, CallTag tag, std::string_view args)
{
    const auto now = wallNs();
    auto &event = add(socket.id, now, tag);
    auto &body = event.body.emplace<CallEvent>();
    body.phase = CallPhase::Started;
    body.call = call;
    body.fd = socket.fd.value();
    body.args = batch().keep(args);
    body.startNs = now;
}

CallEvent &EventRecorder::done(const ManagedSocket &socket, CallCode call, CallTag tag, std::string_view args,
                               const CallResult &result)
{
    auto &event = add(socket.id, result.startNs + result.durationNs, tag);
    auto &body = event.body.emplace<CallEvent>();
    body.call = call;
    body.fd = socket.fd.value();
    body.args = batch().keep(args);
    body.ret = result.ret;
    body.err = result.err;
    body.startNs = result.startNs;
    body.durationNs = result.durationNs;
    return body;
}

DataEvent &EventRecorder::data(const ManagedSocket &socket, Direction dir, CallCode call, CallTag tag,
                               ByteView kept, std::uint64_t origLen, std::int64_t ns)
{
    auto &event = add(socket.id, ns, tag);
    auto &body = event.body.emplace<DataEvent>();
    body.dir = dir;
    body.call = call;
    body.payload = kept;
    body.origLen = origLen;
    body.local = socket.local;
    body.peer = socket.peer;
    return body;
}

void EventRecorder::note(SocketId socket, NoteCode code, std::string_view detail, Severity severity,
                         CommandId command)
{
    auto &event = add(socket, wallNs(), {command, 0});
    event.body = NoteEvent{code, severity, batch().keep(detail)};
}

void EventRecorder::sample(SocketId socket, std::span<const MetricValue> values)
{
    auto &event = add(socket, wallNs(), {});
    event.body = SampleEvent{batch().keepList(values)};
}

void EventRecorder::state(SocketId socket, const StateEvent &step)
{
    add(socket, wallNs(), {}).body = step;
}

bool EventRecorder::observeState(const ManagedSocket &socket)
{
    if (!socket.kind.isTcp() || !socket.fd)
        return true;
    for (int i = 0; i < kTries; ++i) {
        const auto seen = socket.state->revision();
        plumbing::TcpInfo info;
        if (!plumbing::tcpInfo(socket.fd.value(), info))
            return true;
        const auto now = stateFromKernel(info.state);
        if (now == TcpState::Closed && socket.state->suspectClosed())
            return false;
        switch (observe(socket.state, now, EvidenceSource::TcpInfo, seen)) {
        case StateTracker::Verdict::Nothing:
        case StateTracker::Verdict::Recorded:
            return true;
        case StateTracker::Verdict::Stale:
            break;
        case StateTracker::Verdict::Held:
            std::this_thread::yield(); // the observer lets go in microseconds
            break;
        }
    }
    return false;
}

void EventRecorder::observeAborted(const ManagedSocket &socket)
{
    const auto seen = socket.state->revision();
    plumbing::TcpInfo info;
    if (socket.kind.isTcp() && plumbing::tcpInfo(socket.fd.value(), info) &&
        stateFromKernel(info.state) == TcpState::Closed)
        observe(socket.state, TcpState::Closed, EvidenceSource::TcpInfo, seen);
}

StateTracker::Verdict EventRecorder::observe(const std::shared_ptr<StateTracker> &tracker, TcpState now,
                                             EvidenceSource source, StateTracker::Revision seen)
{
    const auto outcome = tracker->observed(now, source, seen, this);
    record(tracker, outcome);
    return outcome.verdict;
}

void EventRecorder::attemptFailed(const std::shared_ptr<StateTracker> &tracker)
{
    record(tracker, tracker->attemptFailed(this));
}

void EventRecorder::record(const std::shared_ptr<StateTracker> &tracker, const StateTracker::Outcome &outcome)
{
    if (outcome.isNewlyHeld)
        m_held.push_back(tracker);
    const bool isPlaced = outcome.local.isInet() && outcome.peer.isInet();
    const FlowKey flow = isPlaced ? FlowKey(outcome.local, outcome.peer) : FlowKey();
    const auto tell = [&](const StateEvent &step, std::int64_t ns) {
        for (const auto id : outcome.ids)
            add(id, ns, {}).body = step;
    };
    for (auto step : outcome.steps) {
        auto ns = wallNs();
        if (isPlaced && step.evidence == Evidence::Implied) {
            if (const auto word = m_witness.ask(flow, step.from, step.to, outcome.sinceNs)) {
                step.evidence = word->evidence;
                step.source = word->source;
                ns = word->ns;
            }
        } else if (isPlaced) {
            // One event may have led there, as a reset does; or several, between two looks, that others have seen.
            for (const auto &[from, to, word] :
                 m_witness.between(flow, step.from, step.to, outcome.sinceNs)) {
                tell({from, to, word.evidence, word.source}, word.ns);
                step.from = to;
            }
        }
        tell(step, ns);
    }
}

void EventRecorder::drops(SocketId socket, const std::shared_ptr<StateTracker> &tracker, std::uint64_t total)
{
    bool isNewlyHeld = false;
    const auto news = tracker->dropped(total, this, isNewlyHeld);
    if (isNewlyHeld)
        m_held.push_back(tracker);
    if (news > 0)
        add(socket, wallNs(), {}).body = DropEvent{news, total};
}

void EventRecorder::hold(const std::shared_ptr<StateTracker> &tracker)
{
    for (int i = 0; i < kTries; ++i) {
        if (tracker->hold(this)) {
            m_held.push_back(tracker);
            return;
        }
        std::this_thread::yield();
    }
}

void EventRecorder::releaseHeld()
{
    for (const auto &tracker : m_held)
        tracker->release(this);
    m_held.clear();
}

std::span<std::uint8_t> EventRecorder::receiveBuffer(std::size_t octets)
{
    if (m_holding == Holding::Batch && batch().room() >= octets)
        return batch().reserve(octets);
    if (m_own.size() < octets)
        m_own.resize(octets);
    return {m_own.data(), octets};
}

ByteView EventRecorder::keepReceived(std::span<std::uint8_t> buffer, std::size_t octets)
{
    if (buffer.data() == m_own.data())
        return batch().keep(ByteView{buffer.data(), octets});
    batch().commit(octets);
    return {buffer.data(), octets};
}

} // namespace sockeye
