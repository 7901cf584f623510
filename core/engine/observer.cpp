// SPDX-License-Identifier: MIT
// The thread: what to look at and when.
#include "core/engine/observer.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include "core/base/clocks.h"
#include "core/base/threadsignals.h"
#include "core/engine/enginecontext.h"
#include "core/net/mappedaddress.h"

namespace sockeye {

namespace {

constexpr std::int64_t kMs = 1'000'000;
constexpr std::int64_t kSharpNs = 1 * kMs;
constexpr std::int64_t kSampleNs = 50 * kMs; // between two samples of a busy socket
constexpr std::int64_t kQuietNs = 1000 * kMs;
constexpr std::int64_t kPatienceNs = 20 * kMs;     // a connect() that takes no longer is not searched for
constexpr std::int64_t kTimeWaitNs = 10'000 * kMs; // its end is known; this is for one that ends early
constexpr std::int64_t kDrainNs = 500 * kMs;
constexpr std::int64_t kGridNs = 16 * kMs; // slow looks gather, so that few wake-ups do for many

// A quarter of the time that nothing has happened for.
std::int64_t pauseAfter(std::int64_t quietNs)
{
    return std::clamp(quietNs / 4, kSharpNs, kQuietNs);
}

std::int64_t onGrid(std::int64_t now, std::int64_t pause)
{
    const auto due = now + pause;
    return pause < kGridNs ? due : (due + kGridNs - 1) / kGridNs * kGridNs;
}

} // namespace

void EngineContext::moved(const std::shared_ptr<StateTracker> &tracker)
{
    if (observer)
        observer->moved(tracker);
}

void EngineContext::wakeFor(const std::shared_ptr<StateTracker> &tracker)
{
    observer->touched(tracker);
}

Observer::Observer(EngineContext &context)
    : m_context(context)
    , m_network(m_diag.network())
    , m_recorder(context, EventRecorder::Holding::Nothing)
{
    m_thread = std::thread([this] { loop(); });
}

Observer::~Observer()
{
    stop();
}

void Observer::moved(const std::shared_ptr<StateTracker> &tracker)
{
    std::unique_lock lock(m_mutex);
    m_stirred.push_back({tracker, true});
    wake(lock, monotonicNs());
}

void Observer::touched(const std::shared_ptr<StateTracker> &tracker)
{
    std::unique_lock lock(m_mutex);
    m_stirred.push_back({tracker, false});
    wake(lock, monotonicNs() + kSampleNs);
}

// Where it wakes soon enough by itself it is let sleep.
void Observer::wake(std::unique_lock<std::mutex> &lock, std::int64_t now)
{
    const bool sleepsTooLong = m_sleepsUntilNs > now + kSharpNs;
    if (sleepsTooLong)
        m_sleepsUntilNs = 0;
    lock.unlock();
    if (sleepsTooLong)
        m_changed.notify_one();
}

void Observer::watch(WatchRequest request, SocketId id, CommandId command)
{
    std::unique_lock lock(m_mutex);
    m_orders.push_back({std::move(request), id, command});
    wake(lock, monotonicNs());
}

void Observer::endWatch(SocketId id, CommandId command)
{
    std::unique_lock lock(m_mutex);
    m_orders.push_back({std::nullopt, id, command});
    wake(lock, monotonicNs());
}

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
    std::vector<Stirred> stirred;
    std::vector<Order> orders;
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        stirred.swap(m_stirred);
        orders.swap(m_orders);
        m_sleepsUntilNs = 0;
        lock.unlock();
        const auto began = monotonicNs();
        for (const auto &one : stirred)
            take(one, began);
        for (const auto &order : orders)
            obey(order, began);
        stirred.clear();
        orders.clear();
        lookAtDue(began);
        scan(began);
        if (began > m_drainedNs + kDrainNs) {
            m_context.witness.drain();
            m_drainedNs = began;
        }
        const auto next = std::max(nextDueNs(), began + kSharpNs);
        lock.lock();
        // What was stirred meanwhile waits for the next millisecond: that bounds how often it looks.
        const bool hasWork = !m_stirred.empty() || !m_orders.empty();
        m_sleepsUntilNs = hasWork ? began + kSharpNs : next;
        if (m_stopping)
            break;
        if (m_sleepsUntilNs == Watch::kNever)
            m_changed.wait(lock);
        else if (const auto pause = m_sleepsUntilNs - monotonicNs(); pause > 0)
            m_changed.wait_for(lock, std::chrono::nanoseconds(pause));
    }
}

std::int64_t Observer::nextDueNs() const
{
    const auto due = m_due.empty() ? Watch::kNever : m_due.begin()->first;
    return wantsScan() ? std::min(due, m_nextScanNs) : due;
}

Watch &Observer::watchOf(const std::shared_ptr<StateTracker> &tracker)
{
    auto &watch = m_watches[tracker.get()];
    if (!watch) {
        watch = std::make_unique<Watch>();
        watch->tracker = tracker;
    }
    return *watch;
}

void Observer::take(const Stirred &stirred, std::int64_t now)
{
    auto &watch = watchOf(stirred.tracker);
    if (stirred.hasMoved) {
        watch.movedNs = now;
        schedule(watch, now);
        // What one end does the other soon knows.
        if (watch.flow) {
            const auto other = m_flows.find(watch.flow->reversed());
            if (other != m_flows.end() && other->second != &watch)
                hasMoved(*other->second, now);
        }
    } else {
        schedule(watch, std::min(watch.dueNs, std::max(watch.sampledNs + kSampleNs, now)));
    }
}

void Observer::hasMoved(Watch &watch, std::int64_t now)
{
    watch.movedNs = now;
    schedule(watch, std::min(watch.dueNs, now + kSharpNs));
}

void Observer::schedule(Watch &watch, std::int64_t dueNs)
{
    if (watch.dueNs == dueNs)
        return;
    if (watch.dueNs != Watch::kNever)
        m_due.erase({watch.dueNs, &watch});
    watch.dueNs = dueNs;
    if (dueNs != Watch::kNever)
        m_due.emplace(dueNs, &watch);
}

void Observer::forget(Watch &watch)
{
    schedule(watch, Watch::kNever);
    noteListener(watch, false);
    m_connecting.erase(&watch);
    if (watch.flow) {
        const auto flow = m_flows.find(*watch.flow);
        if (flow != m_flows.end() && flow->second == &watch)
            m_flows.erase(flow);
    }
    m_watches.erase(watch.tracker.get());
}

void Observer::lookAtDue(std::int64_t now)
{
    // Those due within the next part of a millisecond come along; each once, whatever it is scheduled for then.
    const auto until = now + kSharpNs / 4;
    m_batch.clear();
    while (!m_due.empty() && m_due.begin()->first <= until) {
        auto *watch = m_due.begin()->second;
        schedule(*watch, Watch::kNever);
        m_batch.push_back(watch);
    }
    const std::span<Watch *const> all(m_batch);
    for (std::size_t first = 0; first < all.size(); first += SockDiag::kBatch)
        lookAt(all.subspan(first, std::min(SockDiag::kBatch, all.size() - first)), now);
}

void Observer::lookAt(std::span<Watch *const> watches, std::int64_t now)
{
    std::array<Watch *, SockDiag::kBatch> asked;
    std::array<StateTracker::View, SockDiag::kBatch> views;
    std::array<DiagQuestion, SockDiag::kBatch> questions;
    std::size_t count = 0;
    for (auto *watch : watches) {
        auto &tracker = *watch->tracker;
        tracker.clearTouched();
        auto view = tracker.view();
        if (view.isHeld) { // somebody's events come first
            schedule(*watch, now + kSharpNs);
            continue;
        }
        const auto kind = tracker.kind();
        if (view.isConnecting && m_connecting.insert(watch).second)
            m_nextScanNs = std::max(m_nextScanNs, now + kPatienceNs);
        else if (!view.isConnecting)
            m_connecting.erase(watch);
        if (!view.isWellPlaced || (!kind.isTcp() && !view.isOpen && !watch->isForeign)) {
            if (!view.isOpen && !watch->isForeign)
                forget(*watch);
            continue; // until a call of ours moves it
        }
        const auto extra = kind.isTcp() ? SockDiag::TcpInfo : kind.isUdp() ? SockDiag::Drops : 0u;
        questions[count] = {kind,  view.local,     view.peer,      tracker.cookie(),
                            extra, view.interface, tracker.inode()};
        views[count] = std::move(view);
        asked[count++] = watch;
    }
    m_recorder.makeRoom(64 * 1024); // waits for the journal here, where nothing is held
    m_diag.lookupAll({questions.data(), count}, [&](std::size_t i, const DiagAnswer &answer) {
        judge(*asked[i], views[i], answer, now);
    });
    m_recorder.flush();
}

void Observer::judge(Watch &watch, const StateTracker::View &view, const DiagAnswer &answer, std::int64_t now)
{
    if (!answer) { // without netlink nothing can be said; an answer that got lost is asked for again
        const bool isLost = answer.error().code == EAGAIN || answer.error().code == ENOBUFS;
        return schedule(watch, now + (isLost ? kSharpNs : kQuietNs));
    }
    const auto &row = *answer;
    const auto tracker = watch.tracker;
    if (!tracker->kind().isTcp()) {
        if (!row && watch.isForeign && isGone(watch, view))
            return endForeign(watch, 0, "the socket is gone");
        if (row)
            sample(watch, view, *row, false, now);
        return schedule(watch, std::min(watch.dueNs, onGrid(now, pauseAfter(now - watch.movedNs))));
    }

    // One that has no row is closed; unless it is not where this netlink looks.
    const bool isLive = view.isOpen && view.last != TcpState::Closed;
    const bool isInSight =
        watch.isFound || view.isSuspected || (m_network != 0 && tracker->network() == m_network);
    if (!row && isLive && (view.last == TcpState::Listen || !isInSight))
        return schedule(watch, onGrid(now, pauseAfter(now - watch.movedNs)));
    // While the kernel puts the entry of TIME_WAIT in a socket's place, a lookup may find neither of them, or the socket
    // when it is called closed already (inet_twsk_hashdance_schedule(), tcp_done()): closed is what is seen twice.
    const auto state = row ? stateFromKernel(row->state) : TcpState::Closed;
    watch.isDoubted = state == TcpState::Closed && view.last != TcpState::Closed && !watch.isDoubted;
    if (watch.isDoubted)
        return schedule(watch, now + kSharpNs);
    const auto verdict = m_recorder.observe(tracker, state, EvidenceSource::SockDiag, view.revision);
    if (verdict == StateTracker::Verdict::Stale || verdict == StateTracker::Verdict::Held)
        return schedule(watch, now + kSharpNs);
    const bool isNews = verdict == StateTracker::Verdict::Recorded;
    if (!row) {
        watch.isFound = false;
        if (watch.isForeign)
            return endForeign(watch, 0, "the socket is gone");
        if (!view.isOpen)
            return forget(watch);
        noteListener(watch, false);
        return; // until a call of ours moves it
    }
    watch.isFound = true;
    noteFlow(watch, view);
    noteListener(watch, state == TcpState::Listen && view.isOpen && !watch.isForeign);
    watch.takesIpv4 = row->kind.family == Family::Inet6 &&
                      (row->local.isAny() ? !row->isV6Only : unmapped(row->local).family() == Family::Inet);
    watch.waiting = row->rqueue;
    if (isNews) {
        watch.movedNs = now;
        if (watch.flow) {
            const auto other = m_flows.find(watch.flow->reversed());
            if (other != m_flows.end() && other->second != &watch)
                hasMoved(*other->second, now);
        }
    }
    sample(watch, view, *row, isNews, now);
    auto pause = pauseAfter(now - watch.movedNs);
    if (state == TcpState::TimeWait)
        pause = std::clamp<std::int64_t>(row->expiresMs * kMs, kSharpNs, kTimeWaitNs);
    schedule(watch, std::min(watch.dueNs, onGrid(now, pause)));
}

void Observer::sample(Watch &watch, const StateTracker::View &view, const DiagRow &row, bool hasMoved,
                      std::int64_t now)
{
    if (row.drops)
        m_recorder.drops(view.id, watch.tracker, *row.drops);
    if (!hasMoved && now - watch.sampledNs < kSampleNs && watch.sampledNs != 0)
        return schedule(watch, std::min(watch.dueNs, watch.sampledNs + kSampleNs));
    const auto changed = watch.sampler.changed(row);
    if (changed.empty())
        return;
    m_recorder.sample(view.id, changed);
    watch.sampledNs = now;
    schedule(watch, std::min(watch.dueNs, now + kSampleNs)); // it is busy
}

void Observer::noteFlow(Watch &watch, const StateTracker::View &view)
{
    if (!view.local.isInet() || !view.peer.isInet())
        return;
    const FlowKey flow(view.local, view.peer);
    if (watch.flow && *watch.flow == flow)
        return;
    if (watch.flow)
        m_flows.erase(*watch.flow);
    watch.flow = flow;
    m_flows[flow] = &watch;
}

} // namespace sockeye
