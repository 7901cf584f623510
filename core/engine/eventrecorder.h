// SPDX-License-Identifier: MIT
// Writes events into batches on behalf of one thread and hands them to the journal. A worker holds its batch and
// flushes when it pauses; a caller thread, which may wait for hours in a call, holds none between steps.
// Used by one thread only, which owns it.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/engine/managedsocket.h"
#include "core/journal/journal.h"
#include "core/net/socketcalls.h"

namespace sockeye {

struct EngineContext;
class StateWitness;

// What joins the events of one call.
struct CallTag {
    CommandId command = 0;
    CallId call = 0;
};

class EventRecorder
{
public:
    enum class Holding : std::uint8_t {
        Batch,  // a worker: keeps a batch; when the journal is behind, makeRoom() says so
        Nothing // a caller thread: takes a batch when it has something to say, waiting for one if it must
    };
    // `freed` is called on the journal's thread when a batch came back after makeRoom() had failed.
    EventRecorder(EngineContext &context, Holding holding, std::function<void()> freed = {});
    ~EventRecorder();

    // Room for `octets` of payload and one more event. False: the journal is behind, stop reading.
    bool makeRoom(std::size_t octets);
    // Submits what there is. False when the journal has no batch to give in exchange; it is kept then.
    bool flush();
    bool hasEvents() const { return m_batch && !m_batch->empty(); }
    bool isBehind() const { return m_behind; } // the last flush could not be done
    ByteView lastData() const;                 // payload of the event added last, which is a data event
    EventBatch &batch();

    Event &add(SocketId socket, std::int64_t ns, CallTag tag);
    // A call that may wait is about to be made.
    void started(const ManagedSocket &socket, CallCode call, CallTag tag, std::string_view args);
    // A call has returned.
    CallEvent &done(const ManagedSocket &socket, CallCode call, CallTag tag, std::string_view args,
                    const CallResult &result);
    DataEvent &data(const ManagedSocket &socket, Direction dir, CallCode call, CallTag tag, ByteView kept,
                    std::uint64_t origLen, std::int64_t ns);
    void note(SocketId socket, NoteCode code, std::string_view detail = {},
              Severity severity = Severity::Info, CommandId command = 0);
    void sample(SocketId socket, std::span<const MetricValue> values);
    // What TCP_INFO says of the socket now, with the steps before it. False when only the observer can tell: where
    // TCP_INFO is blind, or another thread's events must come first.
    bool observeState(const ManagedSocket &socket);
    // Behind a call that took it out of its connection, where TCP_INFO's CLOSE is what it says.
    void observeAborted(const ManagedSocket &socket);
    // What the kernel said in a look begun at `seen`.
    StateTracker::Verdict observe(const std::shared_ptr<StateTracker> &tracker, TcpState now,
                                  EvidenceSource source, StateTracker::Revision seen);
    void attemptFailed(const std::shared_ptr<StateTracker> &tracker);
    void state(SocketId socket, const StateEvent &step);
    // Datagrams the kernel has dropped, in all.
    void drops(SocketId socket, const std::shared_ptr<StateTracker> &tracker, std::uint64_t total);
    // Nobody else records states of this socket before what is here is submitted: its birth, for one.
    void hold(const std::shared_ptr<StateTracker> &tracker);

    // Memory to receive up to `octets` into, and the view of what was received, which lives as long as the batch.
    std::span<std::uint8_t> receiveBuffer(std::size_t octets);
    ByteView keepReceived(std::span<std::uint8_t> buffer, std::size_t octets);

private:
    void record(const std::shared_ptr<StateTracker> &tracker, const StateTracker::Outcome &outcome);
    void releaseHeld();

    Journal &m_journal;
    StateWitness &m_witness;
    Holding m_holding;
    std::function<void()> m_freed;
    std::unique_ptr<EventBatch> m_batch;
    std::vector<std::shared_ptr<StateTracker>> m_held;
    Bytes m_own; // receive memory outside any batch
    bool m_behind = false;
};

} // namespace sockeye
