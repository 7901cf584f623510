// SPDX-License-Identifier: MIT
// What all threads of the engine share: the journal, the counters that number things, and the doors to the other
// threads. Made by the engine, outlives every thread of it. Any thread.
#pragma once

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <string>

#include "core/engine/managedsocket.h"
#include "core/journal/journal.h"

namespace sockeye {

struct Job;
class Capture;
class Observer;
class Worker;

// Numbers sockets by kind: tcp#1, tcp#2, udp#1 …
class SocketNames
{
public:
    std::string next(SocketKind kind);

private:
    std::array<std::atomic<unsigned>, 8> m_last{};
};

struct EngineContext {
    explicit EngineContext(Journal &j) : journal(j) {}

    Journal &journal;
    SocketNames names;
    std::atomic<CallId> lastCall{0};
    std::atomic<SocketId> lastSocket{0};
    Observer *observer = nullptr;
    Capture *capture = nullptr;

    CallId nextCall() { return ++lastCall; }
    // A call of ours may have moved it: the observer looks at once.
    void moved(const std::shared_ptr<StateTracker> &tracker);
    // Data has come or gone: the observer measures before long. An atomic, mostly.
    void touched(const std::shared_ptr<StateTracker> &tracker)
    {
        if (observer && tracker->touch())
            wakeFor(tracker);
    }
    void wakeFor(const std::shared_ptr<StateTracker> &tracker);

    // Doors; each may be called on any thread and does not block.
    std::function<void(Job)> submitJob;                              // to whoever owns the job's socket
    std::function<bool(std::function<void()>)> runAside;             // work that may block; false: too many
    std::function<void(std::unique_ptr<ManagedSocket>, Mode)> adopt; // gives a socket to its new owner
    std::function<void(SocketId)> forget;                            // the socket is closed
    std::function<void(SocketId, Worker *)> announce; // a new socket and its owner; null: step by step
};

} // namespace sockeye
