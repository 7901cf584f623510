// SPDX-License-Identifier: MIT
#include "core/engine/eventrecorder.h"

#include "core/base/clocks.h"

namespace sockeye {

EventRecorder::EventRecorder(Journal &journal, Holding holding, std::function<void()> freed)
    : m_journal(journal)
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
    if (!m_batch || m_batch->empty())
        return true;
    if (m_holding == Holding::Nothing) {
        m_journal.submit(std::move(m_batch));
        return true;
    }
    auto next = m_journal.tryTake(m_freed);
    m_behind = next == nullptr;
    if (m_behind)
        return false;
    m_journal.submit(std::exchange(m_batch, std::move(next)));
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

void EventRecorder::observeState(ManagedSocket &socket)
{
    plumbing::TcpInfo info;
    if (!socket.kind.isTcp() || !socket.fd || !plumbing::tcpInfo(socket.fd.value(), info))
        return;
    const auto now = stateFromKernel(info.state);
    if (now == TcpState::Closed && socket.state->isClosedAmbiguous()) {
        socket.leftToObserver = true;
        return;
    }
    for (const auto &step : socket.state->observed(now, EvidenceSource::TcpInfo))
        state(socket.id, step);
}

void EventRecorder::observeDrops(ManagedSocket &socket)
{
    if (!socket.kind.isUdp())
        return;
    const auto total = plumbing::dropCount(socket.fd.value());
    if (total <= static_cast<std::int64_t>(socket.drops))
        return;
    const auto now = static_cast<std::uint64_t>(total);
    add(socket.id, wallNs(), {}).body = DropEvent{now - socket.drops, now};
    socket.drops = now;
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
