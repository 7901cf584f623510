// SPDX-License-Identifier: MIT
// Follows every socket by sock_diag, from its birth until the kernel has forgotten it: the transitions nobody's call
// noticed, what happens after close(), connections that wait for accept(), sockets of other processes that are
// watched, and what there is to measure. A thread of its own, which alone asks the kernel; the public functions may
// be called on any and never wait for it.
//
// It looks every millisecond where something has just moved, ever more rarely where nothing does, and not at all
// where nothing can.
#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/engine/eventrecorder.h"
#include "core/engine/watch.h"
#include "core/journal/flowkey.h"
#include "core/net/sockdiag.h"

namespace sockeye {

struct EngineContext;

// A connection that waits in a listener's queue, seen and named before accept() took it.
struct Unaccepted {
    SocketId id = 0;
    std::string name;
    std::shared_ptr<StateTracker> state;
    SocketId listener = 0;
};

class Observer
{
public:
    explicit Observer(EngineContext &context);
    ~Observer(); // stop()

    void moved(const std::shared_ptr<StateTracker> &tracker);   // look at once
    void touched(const std::shared_ptr<StateTracker> &tracker); // measure before long

    // Whether claim() can find anything: one atomic.
    bool mayKnow() const { return m_mayKnow.load(); }
    // What is known already of the connection that accept() has just given out, by its SO_COOKIE.
    std::optional<Unaccepted> claim(std::uint64_t cookie);

    // A socket of another process, under an id of ours.
    void watch(WatchRequest request, SocketId id, CommandId command);
    void endWatch(SocketId id, CommandId command);
    void stop();

private:
    struct Stirred {
        std::shared_ptr<StateTracker> tracker;
        bool hasMoved = false;
    };
    struct Order {
        std::optional<WatchRequest> begin; // else the end of it
        SocketId id = 0;
        CommandId command = 0;
    };

    void wake(std::unique_lock<std::mutex> &lock, std::int64_t now);
    void loop();
    std::int64_t nextDueNs() const;

    // The watches.
    Watch &watchOf(const std::shared_ptr<StateTracker> &tracker);
    void take(const Stirred &stirred, std::int64_t now);
    void schedule(Watch &watch, std::int64_t dueNs);
    void forget(Watch &watch);
    void lookAtDue(std::int64_t now);
    void lookAt(std::span<Watch *const> watches, std::int64_t now);
    void judge(Watch &watch, const StateTracker::View &view, const DiagAnswer &answer, std::int64_t now);
    void sample(Watch &watch, const StateTracker::View &view, const DiagRow &row, bool hasMoved,
                std::int64_t now);
    void hasMoved(Watch &watch, std::int64_t now);
    void noteFlow(Watch &watch, const StateTracker::View &view);
    void noteListener(Watch &watch, bool isListening);

    // Dumps: what no exact question finds.
    void scan(std::int64_t now);
    bool wantsScan() const { return !m_listeners.empty() || !m_connecting.empty(); }
    Watch *listenerToScan();
    void scanListener(Watch &listener, std::int64_t now);
    std::vector<DiagRow> waitingAt(const Watch &listener, const StateTracker::View &view);
    void askAgain(std::vector<DiagRow> &rows, std::uint32_t interface);
    void meet(const DiagRow &row, const StateTracker::View &listener, std::vector<Unaccepted> &met);
    void scanConnecting();

    // Sockets of other processes.
    void obey(const Order &order, std::int64_t now);
    std::optional<DiagRow> find(const WatchRequest &request);
    bool isGone(const Watch &watch, const StateTracker::View &view);
    void beginForeign(const DiagRow &row, const Order &order, std::int64_t now);
    void endForeign(Watch &watch, CommandId command, std::string_view why);

    EngineContext &m_context;

    // Shared.
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Stirred> m_stirred;
    std::vector<Order> m_orders;
    std::int64_t m_sleepsUntilNs = 0;
    bool m_stopping = false;
    std::unordered_map<std::uint64_t, Unaccepted> m_unaccepted; // by cookie
    std::unordered_set<std::uint64_t> m_claimed;                // while a dump is under way
    std::atomic<bool> m_mayKnow{false};

    // Of the observer's thread.
    SockDiag m_diag;
    const std::uint64_t m_network; // that it asks about; 0: not known
    EventRecorder m_recorder;
    std::unordered_map<const StateTracker *, std::unique_ptr<Watch>> m_watches;
    std::set<std::pair<std::int64_t, Watch *>> m_due;
    std::unordered_map<FlowKey, Watch *, FlowKeyHash> m_flows;
    std::unordered_set<Watch *> m_listeners, m_connecting;
    std::unordered_map<SocketId, Watch *> m_foreign;
    std::vector<Watch *> m_batch;
    std::int64_t m_nextScanNs = 0;
    std::int64_t m_drainedNs = 0; // what the witness has waiting
    bool m_listenersTurn = false;

    std::thread m_thread;
};

} // namespace sockeye
