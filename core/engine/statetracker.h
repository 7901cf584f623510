// SPDX-License-Identifier: MIT
// What is known of one kernel socket, shared by all who look at it: the threads that call it, each of its
// descriptors' owners, and the observer. It decides what a look adds: the steps to record, oldest first, with those
// that must lie between two looks (RFC 9293 section 3.3.2). Any thread; nothing here makes a system call.
//
// Two things keep its journal true. A look counts only when nothing has changed since it was begun (`revision`), so
// that an old answer never overwrites a newer one. And whoever has recorded something holds the socket until those
// events are submitted (EventRecorder), so that nobody's later finding comes before them.
#pragma once

#include <atomic>
#include <mutex>
#include <vector>

#include "core/journal/event.h"

namespace sockeye {

class StateTracker
{
public:
    // How the socket came to be decides which states it cannot have passed.
    enum class Opening : std::uint8_t { Undecided, Active, Passive };
    using Holder = const void *;
    using Revision = std::uint64_t;

    enum class Verdict : std::uint8_t {
        Nothing,  // known already
        Recorded, // `steps` are to be recorded
        Stale,    // something changed during the look
        Held      // somebody else's events come first
    };
    struct Outcome {
        Verdict verdict = Verdict::Nothing;
        std::vector<StateEvent> steps;
        std::vector<SocketId> ids; // who they are recorded for: every descriptor's socket
        Endpoint local, peer;      // of the connection, to ask others about steps that are only implied
        std::int64_t sinceNs = 0;  // wall time; what they saw before belongs to another one
        bool isNewlyHeld = false;
    };
    // For the observer's next question.
    struct View {
        Revision revision = 0;
        TcpState last = TcpState::Unknown;
        SocketId id = 0;
        Endpoint local, peer;
        std::uint32_t interface = 0; // that it is bound to
        bool isOpen = false;         // some descriptor of ours refers to it
        bool isHeld = false;
        bool isConnecting = false; // in a connect() whose addresses are not known yet
        bool isSuspected = false;  // suspectClosed() was true
        bool isWellPlaced = false; // the ends are those the kernel has for it
    };

    // Before anybody else knows of it.
    void begin(TcpState first, Opening opening);
    void identify(SocketKind kind, std::uint64_t cookie, std::uint32_t inode, std::uint64_t network);
    SocketKind kind() const { return m_kind; }
    unsigned descriptors() const;                     // of ours that are open
    std::uint64_t cookie() const { return m_cookie; } // SO_COOKIE
    std::uint32_t inode() const { return m_inode; }   // of a Unix socket, fstat(2)
    // SO_NETNS_COOKIE: the network namespace it is in; 0 where the kernel does not say.
    std::uint64_t network() const { return m_network; }

    void addId(SocketId id);         // a name without a descriptor
    void addDescriptor(SocketId id); // a descriptor of ours, which has its own name
    void removeDescriptor();
    void setEnds(const Endpoint &local, const Endpoint &peer, std::uint32_t interface);
    void beginConnect();  // the kernel is about to choose them
    void closesWithFin(); // the close() that comes now sends one: nothing is unread, nothing aborts

    Revision revision() const;
    TcpState last() const;
    View view() const;

    // The kernel said `now` in a look begun at `seen`.
    Outcome observed(TcpState now, EvidenceSource source, Revision seen, Holder holder);
    // A connect that was refused or never answered has been in SYN_SENT, whether anybody looked then or not.
    Outcome attemptFailed(Holder holder);
    // The kernel has dropped so many datagrams in all. Returns how many are news; 0 also while held by others.
    std::uint64_t dropped(std::uint64_t total, Holder holder, bool &isNewlyHeld);

    bool hold(Holder holder); // false: somebody else does
    void release(Holder holder);

    // TCP_INFO says CLOSE. True where that may really be TIME_WAIT: only sock_diag can tell.
    bool suspectClosed();

    // What EPIPE can mean, whichever descriptor of ours did it: sending was shut down, or never connected.
    void endSending() { m_sendingEnded.store(true); }
    void connected() { m_wasConnected.store(true); }
    void disconnected(); // AF_UNSPEC, connect(2); of TCP it undoes shutdown() too
    bool hasEndedSending() const { return m_sendingEnded.load(); }
    bool wasConnected() const { return m_wasConnected.load(); }

    // Data has come or gone. True for the first time since the observer looked: it may sleep.
    bool touch() { return !m_isTouched.load(std::memory_order_relaxed) && !m_isTouched.exchange(true); }
    void clearTouched() { m_isTouched.store(false); }

private:
    bool isHeldByOther(Holder holder) const { return m_holder != nullptr && m_holder != holder; }
    bool take(Holder holder); // true: it was nobody's

    SocketKind m_kind;
    std::uint64_t m_cookie = 0;
    std::uint64_t m_network = 0;
    std::uint32_t m_inode = 0;
    std::atomic<bool> m_isTouched{false}, m_sendingEnded{false}, m_wasConnected{false};

    mutable std::mutex m_mutex;
    TcpState m_last = TcpState::Unknown;
    Opening m_opening = Opening::Undecided;
    Revision m_revision = 1;
    Holder m_holder = nullptr;
    std::vector<SocketId> m_ids;
    unsigned m_descriptors = 0;
    Endpoint m_local, m_peer;
    std::int64_t m_sinceNs = 0; // when it was made or last began to connect; 0: before it was met
    std::uint32_t m_interface = 0;
    bool m_isConnecting = false;
    bool m_isSuspected = false;
    bool m_closesWithFin = false;
    std::uint64_t m_drops = 0;
};

} // namespace sockeye
