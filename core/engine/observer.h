// SPDX-License-Identifier: MIT
// Follows TCP sockets where their own descriptor is blind: after close(), as orphans and in TIME_WAIT, by asking
// sock_diag for the same 4-tuple and cookie until the kernel has forgotten them. A thread of its own; the public
// functions may be called on any.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "core/engine/managedsocket.h"

namespace sockeye {

struct EngineContext;
class SockDiag;

// What is left of a socket whose descriptor says nothing more.
struct Orphan {
    SocketId id = 0;
    SocketKind kind;
    std::uint64_t cookie = 0; // SO_COOKIE: without it the listener's row could answer
    Endpoint local, peer;
    std::shared_ptr<StateTracker> state;

    static Orphan of(const ManagedSocket &socket); // before it is closed
};

class Observer
{
public:
    explicit Observer(EngineContext &context);
    ~Observer(); // stop()

    void follow(Orphan orphan); // ignored for what is not TCP
    // A socket of another process, under an id of ours.
    void watch(WatchRequest request, SocketId id, CommandId command);
    void endWatch(SocketId id, CommandId command);
    void stop();

private:
    struct Watch {
        Orphan orphan;
        std::int64_t nextNs = 0;
        std::int64_t pauseNs = 0;
    };

    void loop();
    bool look(SockDiag &diag, const Orphan &orphan); // false: the kernel has forgotten it

    EngineContext &m_context;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Watch> m_arrived;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace sockeye
