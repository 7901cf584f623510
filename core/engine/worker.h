// SPDX-License-Identifier: MIT
// One thread, one epoll loop, and the automatic sockets it owns outright. The public functions may be called from
// any thread; everything else happens on its own.
#pragma once

#include <atomic>
#include <memory>
#include <thread>
#include <unordered_map>
#include <variant>
#include <vector>

#include "core/engine/autosocket.h"
#include "core/engine/datagramreceiver.h"
#include "core/engine/inbox.h"
#include "core/net/alarm.h"
#include "core/net/poller.h"
#include "core/net/timerqueue.h"
#include "core/net/wakeup.h"

namespace sockeye {

class Worker final : public WorkerServices
{
public:
    explicit Worker(EngineContext &context);
    ~Worker() override; // stop()

    bool post(Job job);                                         // false: busy
    void adopt(std::unique_ptr<ManagedSocket> socket) override; // also from another thread
    void cancel(CommandId command);
    void stop(); // closes its sockets and ends the thread; idempotent

private:
    struct Cancel {
        CommandId command;
    };
    using Message = std::variant<Job, std::unique_ptr<ManagedSocket>, Cancel>;
    // A slot is used again under another generation, so that an event meant for its last socket finds nobody.
    struct Slot {
        std::unique_ptr<AutoSocket> socket;
        std::uint32_t generation = 0;
        std::uint32_t watched = 0; // what epoll watches for it; 0: not registered
    };

    EngineContext &context() override { return m_context; }
    EventRecorder &recorder() override { return m_recorder; }
    CallRunner &runner() override { return m_runner; }
    DatagramReceiver &datagrams() override { return m_datagrams; }
    std::uint64_t startTimer(SocketId socket, std::int64_t atNs) override;
    void stopTimer(std::uint64_t timer) override;
    void runAgain(SocketId socket) override;
    void unwatch(SocketId socket) override;

    void loop();
    std::span<const Poller::Ready> waitForEvents();
    void handleMessages();
    void handle(Job job);
    void openSocket(Job job);
    AutoSocket &insert(std::unique_ptr<ManagedSocket> socket);
    AutoSocket *find(SocketId id);
    void settle(SocketId id); // after anything happened to it: watch what it wants, or let it go
    void deliver(std::uint64_t handle, std::uint32_t events);
    void runTimers(std::int64_t now);

    EngineContext &m_context;
    Poller m_poller;
    Wakeup m_wakeup;
    Alarm m_alarm;
    TimerQueue m_timers;
    std::unordered_map<TimerId, SocketId> m_timerOwner;
    Inbox<Message> m_inbox{4096};
    EventRecorder m_recorder;
    CallRunner m_runner;
    DatagramReceiver m_datagrams;
    std::vector<Slot> m_slots;
    std::vector<std::uint32_t> m_freeSlots;
    std::unordered_map<SocketId, std::uint32_t> m_slotOf;
    std::vector<SocketId> m_again;
    std::int64_t m_flushByNs = 0;
    std::atomic<bool> m_stopping{false};
    std::thread m_thread;
};

} // namespace sockeye
