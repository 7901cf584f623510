// SPDX-License-Identifier: MIT
// The sockets in step-by-step mode: each call asked of one runs on a thread of its own and really blocks, several
// at once if they are asked for. Any thread.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "core/engine/callerthreads.h"
#include "core/engine/callrunner.h"
#include "core/engine/job.h"
#include "core/engine/sendqueue.h"

namespace sockeye {

class StepSockets
{
public:
    StepSockets(EngineContext &context, CallerThreads &threads) : m_context(context), m_threads(threads) {}
    ~StepSockets();

    bool run(Job job); // false: busy
    void adopt(std::unique_ptr<ManagedSocket> socket);
    void closeAll(); // when no thread is left

private:
    struct Entry {
        std::mutex mutex;
        std::condition_variable opened;
        bool opening = true; // it is not made yet, or not told of; calls that come meanwhile wait
        std::unique_ptr<ManagedSocket> socket; // null before that, and once closed or given away
        unsigned inUse = 0;                    // calls under way
        std::vector<CommandId> commands;       // theirs
        std::shared_ptr<Job> handOver;         // to automatic mode, when the last of them has returned
    };
    // What one call works on: the descriptor by number, the rest as a copy that is merged back.
    class Borrowed;
    struct Lane {
        EventRecorder &recorder;
        CallRunner &runner;
        CallerThreads::Running &running;
    };

    void work(Job &job, CallerThreads::Running &running);
    std::shared_ptr<Entry> reserve(SocketId id);
    void fill(Entry &entry, std::unique_ptr<ManagedSocket> socket);
    int openSocket(Entry &entry, Job &job, CallRunner &runner);
    int runCall(Entry &entry, Job &job, const Call &call, Lane &lane);
    int connect(ManagedSocket &socket, const ConnectCall &call, CommandId command, Lane &lane);
    int send(ManagedSocket &socket, const SendCall &call, CommandId command, Lane &lane);
    int sendFile(ManagedSocket &socket, const SendFileCall &call, CommandId command, Lane &lane);
    int descriptor(ManagedSocket &socket, const DescriptorCall &call, CommandId command, Lane &lane);
    std::shared_ptr<StateTracker> stateOf(std::uint64_t cookie);
    int close(Entry &entry, bool reset, CommandId command, Lane &lane);
    void adoptMade(CallOutcome &outcome, EventRecorder &recorder);
    bool enter(Entry &entry, CommandId command);
    void leave(const std::shared_ptr<Entry> &entry, CommandId command);
    void giveAway(const std::shared_ptr<Entry> &entry, std::shared_ptr<Job> job);
    std::shared_ptr<Entry> find(SocketId id);
    void drop(SocketId id);

    EngineContext &m_context;
    CallerThreads &m_threads;
    std::mutex m_mutex;
    std::unordered_map<SocketId, std::shared_ptr<Entry>> m_entries;
};

} // namespace sockeye
