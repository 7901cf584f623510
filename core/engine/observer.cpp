// SPDX-License-Identifier: MIT
#include "core/engine/observer.h"

#include <algorithm>

#include "core/base/clocks.h"
#include "core/base/threadsignals.h"
#include "core/engine/enginecontext.h"
#include "core/engine/eventrecorder.h"
#include "core/net/sockdiag.h"
#include "core/net/socketcalls.h"

namespace sockeye {

namespace {

// Sharp right after the close, when the last segments are exchanged, then ever quieter: TIME_WAIT lasts a minute.
constexpr std::int64_t kFirstPauseNs = 1'000'000;
constexpr std::int64_t kLongestPauseNs = 1'000'000'000;

} // namespace

Orphan Orphan::of(const ManagedSocket &socket)
{
    return {socket.id,    socket.kind, plumbing::cookieOf(socket.fd.value()),
            socket.local, socket.peer, socket.state};
}

Observer::Observer(EngineContext &context) : m_context(context)
{
    m_thread = std::thread([this] { loop(); });
}

Observer::~Observer()
{
    stop();
}

void Observer::follow(Orphan orphan)
{
    if (!orphan.kind.isTcp() || orphan.local.family() == Family::None)
        return;
    const std::lock_guard lock(m_mutex);
    m_arrived.push_back({std::move(orphan), 0, kFirstPauseNs});
    m_changed.notify_one();
}

void Observer::watch(WatchRequest, SocketId id, CommandId command)
{
    EventRecorder recorder(m_context.journal, EventRecorder::Holding::Nothing);
    recorder.note(0, NoteCode::Refused, "there is no such socket", Severity::Warning, command);
    m_context.forget(id);
}

void Observer::endWatch(SocketId, CommandId) {}

void Observer::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_changed.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void Observer::loop()
{
    blockSignals();
    SockDiag diag;
    std::vector<Watch> watched;
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        std::move(m_arrived.begin(), m_arrived.end(), std::back_inserter(watched));
        m_arrived.clear();
        lock.unlock();
        auto nextNs = INT64_MAX;
        std::erase_if(watched, [&](Watch &watch) {
            const auto now = monotonicNs();
            if (watch.nextNs <= now) {
                const auto before = watch.orphan.state->last();
                if (!look(diag, watch.orphan))
                    return true;
                const bool moved = watch.orphan.state->last() != before;
                watch.pauseNs = moved ? kFirstPauseNs : std::min(watch.pauseNs * 2, kLongestPauseNs);
                watch.nextNs = now + watch.pauseNs;
            }
            nextNs = std::min(nextNs, watch.nextNs);
            return false;
        });
        lock.lock();
        if (!m_arrived.empty() || m_stopping)
            continue;
        if (nextNs == INT64_MAX)
            m_changed.wait(lock);
        else
            m_changed.wait_for(lock,
                               std::chrono::nanoseconds(std::max<std::int64_t>(nextNs - monotonicNs(), 0)));
    }
}

bool Observer::look(SockDiag &diag, const Orphan &orphan)
{
    const auto row = diag.lookup(orphan.kind, orphan.local, orphan.peer, orphan.cookie);
    if (!row)
        return false; // no netlink here: nothing can be said of what is closed
    const auto now = row->has_value() ? stateFromKernel((*row)->state) : TcpState::Closed;
    EventRecorder recorder(m_context.journal, EventRecorder::Holding::Nothing);
    for (const auto &step : orphan.state->observed(now, EvidenceSource::SockDiag))
        recorder.state(orphan.id, step);
    recorder.flush();
    return row->has_value();
}

} // namespace sockeye
