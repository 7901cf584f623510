// SPDX-License-Identifier: MIT
// The sockets of a session, folded from its events: what the tree shows. The thread that appends to the
// journal folds; any thread takes copies of what changed. The same fold serves a live session and a reopened
// one, so both show the same.
#pragma once

#include <atomic>
#include <cstdint>
#include <deque>
#include <list>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/journal/event.h"
#include "core/journal/eventindex.h"
#include "core/journal/datagramplaces.h"
#include "core/journal/flowkey.h"

namespace sockeye {

struct SocketSummary {
    SocketId id = 0;
    std::string name; // "tcp#1"
    SocketKind kind;
    SocketId parent = 0; // the listener that accepted it, or the original of a dup
    // The other end, when it is ours too. Of a datagram socket that is not connected, who it exchanged its first
    // datagrams with; several may have the same one.
    SocketId peerSocket = 0;
    int fd = -1; // as the kernel numbered it; kept after close for reading, see `closed`
    Endpoint local, peer;
    TcpState state = TcpState::Unknown; // the last one recorded
    Evidence evidence = Evidence::Observed;
    bool listening = false;
    bool connecting = false;   // a connect was started and has not ended
    bool closed = false;       // we closed it; the kernel may still hold the connection
    bool peerFinished = false; // end of stream was read
    bool stepByStep = false;
    bool watchedOnly = false; // a socket of another process: nothing can be called on it
    bool unaccepted = false;  // waits for accept() at its listener, `parent`
    std::string policy;       // as NoteCode::PolicySet last said
    int lastError = 0;        // errno of the last call that failed
    CallCode lastErrorCall = CallCode::None;
    std::uint64_t bytesIn = 0, bytesOut = 0;
    std::uint64_t unitsIn = 0, unitsOut = 0; // datagrams, or reads and writes
    std::uint64_t drops = 0;
    std::int64_t recvQueue = -1, sendQueue = -1; // -1: not sampled. A listener: waiting connections, backlog
    std::int64_t recvBuffer = -1;                // octets as the kernel granted
    Row firstRow = 0, lastRow = 0;
};

// One transition a socket made, as its StateEvent told it.
struct StateStep {
    TcpState from = TcpState::Unknown, to = TcpState::Unknown;
    Evidence evidence = Evidence::Observed;
    EvidenceSource source = EvidenceSource::None;
};

// A part of the way it walked, for drawing.
struct TrailStep {
    StateStep step;
    std::int64_t ns = 0; // when it was recorded, wall time
    Row row = 0;
};

// How a command ended, for whoever submitted it.
struct CommandOutcome {
    CommandId command = 0;
    SocketId socket = 0;            // the one it made or acted on
    CallCode call = CallCode::None; // the last one that was done; None when it did not come to a call
    // 0 when it went well; errno of the call. Without a call: ECANCELED, ETIMEDOUT, EINVAL (refused), ENXIO
    // (the name did not resolve).
    int err = 0;
    Row row = 0; // the event that says so
};

class SocketTable
{
public:
    // The appending thread --------------------------------------------------------------------------------
    // Cheap for data events. `row` is the event's place in the index.
    void fold(const Event &event, Row row);
    // What a file's interface description says of a socket, for when its first event comes.
    void introduce(SocketId id, std::string_view name, SocketKind kind);
    // Makes what was folded so far visible to the readers. Once a batch.
    void publish();

    // Any thread ------------------------------------------------------------------------------------------
    // Copies of sockets changed after `version`, which is moved on; at most `limit`, the rest next time.
    std::vector<SocketSummary> changedSince(std::uint64_t &version, std::size_t limit = 1000) const;
    // Outcomes of commands, oldest first; only the last 4 096 are kept. One command may have several: one for
    // each done call.
    std::vector<CommandOutcome> outcomesSince(std::uint64_t &position) const;
    // The newest row worth a sentence: a failed call, a state, a new socket, a warning.
    Row lastNotableRow() const { return m_notable.load(std::memory_order_acquire); }
    std::size_t size() const;
    // The states it went through, oldest first; the last 64 when there were more.
    std::vector<TrailStep> trailOf(SocketId id) const;
    std::string nameOf(SocketId id) const;      // "tcp#1"; "session" for 0; "socket#9" for one never named
    SocketId idOf(std::string_view name) const; // 0 when no socket has it
    SocketId peerOf(SocketId id) const;         // the other end; 0 when it is not ours

private:
    struct Live {
        SocketSummary summary;
        bool changed = false;
    };
    struct Published {
        SocketSummary summary;
        std::uint64_t version = 0;
        std::vector<TrailStep> trail;
    };
    struct Introduced {
        std::string name;
        SocketKind kind;
    };
    struct Folder;

    Live &live(SocketId id, Row row);
    void setName(SocketId id, std::string &name, std::string_view newName);
    void pairUp(SocketSummary &summary);
    void join(SocketSummary &summary, SocketSummary &otherEnd);
    void joinOrAwait(SocketSummary &summary, SocketId otherEnd);
    void pairDatagrams(SocketSummary &summary, const DataEvent &data);
    void addOutcome(const Event &event, CallCode call, int err, Row row);

    // Of the appending thread.
    std::unordered_map<SocketId, Live> m_live;
    std::unordered_map<SocketId, Introduced> m_introduced; // no event yet
    Live *m_lastUsed = nullptr;
    std::vector<Live *> m_changed;
    std::vector<CommandOutcome> m_newOutcomes;
    std::vector<std::pair<SocketId, TrailStep>> m_newSteps;
    Row m_newNotable = 0;
    std::unordered_map<FlowKey, SocketId, FlowKeyHash> m_flows; // connected sockets by their two ends
    DatagramPlaces m_datagrams;
    std::unordered_map<SocketId, SocketId> m_awaitedEnds; // other ends not told of yet, and whose they are

    // Of the readers.
    mutable std::mutex m_mutex;
    std::list<Published> m_published; // oldest change first
    std::unordered_map<SocketId, std::list<Published>::iterator> m_places;
    std::unordered_map<std::string, SocketId> m_names;
    std::uint64_t m_version = 0;
    std::deque<CommandOutcome> m_outcomes;
    std::uint64_t m_outcomesBefore = 0; // how many were forgotten
    std::atomic<Row> m_notable{0};
};

} // namespace sockeye
