// SPDX-License-Identifier: MIT
// A socket in automatic mode: runs the jobs asked of it, reads or accepts as fast as the kernel delivers within a
// budget, replies as its policy says. Lives on one worker's thread.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <optional>

#include "core/engine/callrunner.h"
#include "core/engine/job.h"
#include "core/engine/sendqueue.h"

namespace sockeye {

class DatagramReceiver;

// What a worker lends to its sockets. All on the worker's thread.
class WorkerServices
{
public:
    virtual ~WorkerServices() = default;
    virtual EngineContext &context() = 0;
    virtual EventRecorder &recorder() = 0;
    virtual CallRunner &runner() = 0;
    virtual DatagramReceiver &datagrams() = 0;
    // Calls onTimer() of this socket at the monotonic time, unless it is gone by then.
    virtual std::uint64_t startTimer(SocketId socket, std::int64_t atNs) = 0;
    virtual void stopTimer(std::uint64_t timer) = 0;
    virtual void runAgain(SocketId socket) = 0; // proceed() in the next round, without waiting
    virtual void adopt(std::unique_ptr<ManagedSocket> socket) = 0; // a socket made by one of ours
    virtual void unwatch(SocketId socket) = 0; // before its descriptor is closed or goes elsewhere
};

class AutoSocket
{
public:
    AutoSocket(WorkerServices &services, std::unique_ptr<ManagedSocket> socket);
    ~AutoSocket();

    ManagedSocket &socket() { return *m_socket; }
    SocketId id() const { return m_id; }
    bool isGone() const { return !m_socket || !m_socket->fd; } // closed, or given away

    void run(Job job);
    void onReady(std::uint32_t events); // epoll's
    void onTimer(std::uint64_t timer);
    void proceed(); // goes on sending
    // What epoll should watch for; 0 for nothing at all, since HUP and ERR cannot be masked otherwise.
    std::uint32_t wanted() const;
    bool cancel(CommandId command); // false: nothing of it is under way here
    void closeForExit();            // whatever it is doing

private:
    enum class Step : std::uint8_t { Next, Waits, Failed };

    void advance(std::shared_ptr<Job> job);
    Step runCall(const std::shared_ptr<Job> &job, const Call &call, int &err);
    void fail(Job &job, int err, bool cancelled = false);
    void finish(Job &job, int err, bool cancelled = false);

    Step startConnect(const std::shared_ptr<Job> &job, const ConnectCall &call, int &err);
    void connectReady();
    void connectFailed(int err);
    void abandonConnect(NoteCode why, std::string_view detail);

    Step startSend(const std::shared_ptr<Job> &job, const SendCall &call);
    Step startSendFile(const std::shared_ptr<Job> &job, const SendFileCall &call, int &err);
    void pumpSends();
    bool finishFront(); // false: stop pumping for now
    bool readNextPart(Outgoing &item);
    void dropUnsent();

    void acceptAll();
    void readStream();
    void finishReading();
    void reply(ByteView bytes, const Endpoint &to);
    void queueReply(ByteView bytes, const Endpoint &to);
    void replyOnConnect(); // services that speak first: chargen, daytime
    void endPolicy();

    void setPolicy(const Policy &policy, CommandId command);
    void giveAway(Mode mode, CommandId command);
    void closeNow(CommandId command, bool reset);

    struct Connecting {
        std::shared_ptr<Job> job;
        ConnectCall call;
        std::uint64_t timeoutTimer = 0;
        std::uint64_t retryTimer = 0;
        std::int64_t retryUntilNs = 0;
        std::int64_t pauseNs = 0; // before the next try, doubling
    };

    WorkerServices &m_services;
    std::unique_ptr<ManagedSocket> m_socket;
    SocketId m_id;
    SendQueue m_out;
    std::list<std::pair<std::uint64_t, Outgoing>> m_parked; // waiting for their time, by timer
    std::optional<Connecting> m_connecting;
    std::uint64_t m_acceptPause = 0; // timer; 0 when not pausing
    std::uint64_t m_replies = 0;     // done under the policy's limit: connections, replies or octets
    std::size_t m_readSize = 16 * 1024;
    bool m_wantWrite = false;
    bool m_endOfStream = false;
    bool m_failed = false; // the connection is over; nothing more will come
    bool m_closeWhenSent = false;
    bool m_policyEnded = false;
    bool m_chargenRunning = false;

    friend class DatagramReceiver;
};

} // namespace sockeye
