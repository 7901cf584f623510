// SPDX-License-Identifier: MIT
// The jobs: calls in order, waiting where the kernel makes them wait.
#include "core/engine/autosocket.h"

#include <cerrno>

#include <fmt/format.h>

#include "core/base/clocks.h"
#include "core/engine/datagramreceiver.h"
#include "core/net/poller.h"

namespace sockeye {

namespace {

constexpr std::int64_t kMs = 1'000'000;
constexpr std::int64_t kFirstRetryNs = 50 * kMs;
constexpr std::int64_t kLongestRetryNs = 1000 * kMs;

} // namespace

AutoSocket::AutoSocket(WorkerServices &services, std::unique_ptr<ManagedSocket> socket)
    : m_services(services)
    , m_socket(std::move(socket))
    , m_id(m_socket->id)
{
    if (m_socket->connected)
        replyOnConnect();
}

AutoSocket::~AutoSocket() = default;

void AutoSocket::run(Job job)
{
    advance(std::make_shared<Job>(std::move(job)));
}

void AutoSocket::advance(std::shared_ptr<Job> job)
{
    while (job->next < job->calls.size()) {
        if (isGone())
            return fail(*job, EBADF);
        int err = 0;
        const auto &call = job->calls[job->next++];
        switch (runCall(job, call, err)) {
        case Step::Next:
            break;
        case Step::Waits:
            return;
        case Step::Failed:
            return fail(*job, err);
        }
    }
    finish(*job, 0);
}

// What it did is submitted before anybody is told that it is done.
void AutoSocket::finish(Job &job, int err, bool cancelled)
{
    if (job.done)
        m_services.recorder().flush();
    job.finish(err, cancelled);
}

void AutoSocket::fail(Job &job, int err, bool cancelled)
{
    job.next = job.calls.size();
    if (cancelled)
        m_services.recorder().note(m_id, NoteCode::Cancelled, {}, Severity::Info, job.id);
    finish(job, err, cancelled);
}

AutoSocket::Step AutoSocket::runCall(const std::shared_ptr<Job> &job, const Call &call, int &err)
{
    auto &runner = m_services.runner();
    auto &socket = *m_socket;
    const auto command = job->id;
    const auto after = [&err](const CallOutcome &outcome) {
        err = outcome.err;
        return outcome.ok() ? Step::Next : Step::Failed;
    };
    struct Visitor {
        AutoSocket &self;
        CallRunner &runner;
        ManagedSocket &socket;
        const std::shared_ptr<Job> &job;
        CommandId command;
        int &err;
        const decltype(after) &then;

        Step refuse(std::string_view why) const
        {
            self.m_services.recorder().note(self.m_id, NoteCode::Refused, why, Severity::Warning, command);
            err = EINVAL;
            return Step::Failed;
        }
        Step operator()(const SocketCall &) const { return Step::Next; } // made before the socket came here
        Step operator()(const BindCall &c) const { return then(runner.bind(socket, c, command)); }
        Step operator()(const ListenCall &c) const { return then(runner.listen(socket, c, command)); }
        Step operator()(const AcceptCall &) const
        {
            auto outcome = runner.accept(socket, command);
            if (outcome.made)
                self.m_services.adopt(std::move(outcome.made));
            return then(outcome);
        }
        Step operator()(const ConnectCall &c) const { return self.startConnect(job, c, err); }
        Step operator()(const SendCall &c) const { return self.startSend(job, c); }
        Step operator()(const SendFileCall &c) const { return self.startSendFile(job, c, err); }
        Step operator()(const RecvCall &c) const { return then(runner.recv(socket, c, command)); }
        Step operator()(const ShutdownCall &c) const { return then(runner.shutdown(socket, c, command)); }
        Step operator()(const CloseCall &) const
        {
            self.closeNow(command, false);
            return Step::Next;
        }
        Step operator()(const ResetCall &) const
        {
            self.closeNow(command, true);
            return Step::Next;
        }
        Step operator()(const DupCall &) const
        {
            auto outcome = runner.dup(socket, command);
            if (outcome.made)
                self.m_services.adopt(std::move(outcome.made));
            return then(outcome);
        }
        Step operator()(const GetSockNameCall &) const { return then(runner.getSockName(socket, command)); }
        Step operator()(const GetPeerNameCall &) const { return then(runner.getPeerName(socket, command)); }
        Step operator()(const GetOptionCall &c) const { return then(runner.getOption(socket, c, command)); }
        Step operator()(const SetOptionCall &c) const { return then(runner.setOption(socket, c, command)); }
        Step operator()(const UnlinkCall &c) const
        {
            runner.unlink(socket, c, command); // nothing to remove is no reason to stop
            return Step::Next;
        }
        Step operator()(const ProbeCall &) const { return refuse("a probe makes no socket"); }
        Step operator()(const DescriptorCall &) const
        {
            return refuse("this call is for step-by-step sockets; a worker must not wait in it");
        }
        Step operator()(const PolicyCall &c) const
        {
            self.setPolicy(c.policy, command);
            return Step::Next;
        }
        Step operator()(const ModeCall &c) const
        {
            if (c.mode == Mode::StepByStep)
                self.giveAway(c.mode, command);
            return Step::Next;
        }
    };
    return std::visit(Visitor{*this, runner, socket, job, command, err, after}, call);
}

AutoSocket::Step AutoSocket::startConnect(const std::shared_ptr<Job> &job, const ConnectCall &call, int &err)
{
    if (m_connecting && call.peer.family() != Family::None) {
        err =
            m_services.runner().connect(*m_socket, call.peer, job->id).err; // EALREADY, as the kernel says it
        return Step::Failed;
    }
    m_endOfStream = m_failed = false;
    const auto outcome = m_services.runner().connect(*m_socket, call.peer, job->id);
    err = outcome.err;
    if (outcome.ok()) {
        if (call.peer.family() != Family::None)
            replyOnConnect();
        return Step::Next;
    }
    const bool again = call.retryFor.count() > 0;
    if (outcome.err != EINPROGRESS && !again)
        return Step::Failed;

    auto &connecting = m_connecting.emplace(Connecting{}); // clang 14 takes it for one without a default
    connecting.job = job;
    connecting.call = call;
    connecting.pauseNs = kFirstRetryNs;
    if (again)
        connecting.retryUntilNs = monotonicNs() + call.retryFor.count() * kMs;
    if (outcome.err != EINPROGRESS)
        connectFailed(outcome.err);
    else if (call.timeout.count() > 0)
        connecting.timeoutTimer = m_services.startTimer(m_id, monotonicNs() + call.timeout.count() * kMs);
    return Step::Waits;
}

void AutoSocket::connectReady()
{
    if (m_connecting->retryTimer != 0)
        return; // between two tries
    const auto outcome = m_services.runner().finishConnect(*m_socket, m_connecting->job->id);
    if (!outcome.ok())
        return connectFailed(outcome.err);
    m_services.stopTimer(m_connecting->timeoutTimer);
    auto job = std::move(m_connecting->job);
    m_connecting.reset();
    replyOnConnect();
    advance(std::move(job));
}

void AutoSocket::connectFailed(int err)
{
    auto &connecting = *m_connecting;
    m_services.stopTimer(std::exchange(connecting.timeoutTimer, 0));
    const auto nextTry = monotonicNs() + connecting.pauseNs;
    if (nextTry < connecting.retryUntilNs) {
        m_services.recorder().note(m_id, NoteCode::Retrying, fmt::format("{}", connecting.pauseNs / kMs),
                                   Severity::Info, connecting.job->id);
        connecting.retryTimer = m_services.startTimer(m_id, nextTry);
        connecting.pauseNs = std::min(connecting.pauseNs * 2, kLongestRetryNs);
        return;
    }
    auto job = std::move(connecting.job);
    m_connecting.reset();
    fail(*job, err);
}

// Gives the attempt up. A socket left in SYN_SENT would go on by itself, so the kernel is told, connect(2).
void AutoSocket::abandonConnect(NoteCode why, std::string_view detail)
{
    auto connecting = std::exchange(m_connecting, std::nullopt);
    m_services.stopTimer(connecting->timeoutTimer);
    m_services.stopTimer(connecting->retryTimer);
    m_services.recorder().note(m_id, why, detail, Severity::Warning, connecting->job->id);
    if (connecting->retryTimer == 0)
        m_services.runner().connect(*m_socket, Endpoint{}, connecting->job->id);
    const bool cancelled = why == NoteCode::Cancelled;
    finish(*connecting->job, cancelled ? ECANCELED : ETIMEDOUT, cancelled);
}

void AutoSocket::onTimer(std::uint64_t timer)
{
    if (m_connecting && timer == m_connecting->timeoutTimer) {
        m_connecting->timeoutTimer = 0;
        return abandonConnect(NoteCode::TimedOut, fmt::format("{}", m_connecting->call.timeout.count()));
    }
    if (m_connecting && timer == m_connecting->retryTimer) {
        m_connecting->retryTimer = 0;
        const auto tryAgain = [this] {
            return m_services.runner().connect(*m_socket, m_connecting->call.peer, m_connecting->job->id);
        };
        auto outcome = tryAgain();
        if (outcome.err == ECONNABORTED)
            outcome = tryAgain(); // the first connect() behind one that failed only clears that failure
        if (outcome.ok())
            return connectReady();
        if (outcome.err != EINPROGRESS)
            return connectFailed(outcome.err);
        if (m_connecting->call.timeout.count() > 0)
            m_connecting->timeoutTimer =
                m_services.startTimer(m_id, monotonicNs() + m_connecting->call.timeout.count() * kMs);
        return;
    }
    if (timer == m_acceptPause) {
        m_acceptPause = 0;
        return;
    }
    for (auto parked = m_parked.begin(); parked != m_parked.end(); ++parked) {
        if (parked->first == timer) {
            m_out.push(std::move(parked->second));
            m_parked.erase(parked);
            return pumpSends();
        }
    }
}

bool AutoSocket::cancel(CommandId command)
{
    if (m_connecting && m_connecting->job->id == command) {
        abandonConnect(NoteCode::Cancelled, {});
        return true;
    }
    bool found = false;
    for (auto parked = m_parked.begin(); parked != m_parked.end();) {
        if (parked->second.job && parked->second.job->id == command) {
            m_services.stopTimer(parked->first);
            const auto job = parked->second.job;
            parked = m_parked.erase(parked);
            fail(*job, ECANCELED, true);
            found = true;
        } else {
            ++parked;
        }
    }
    for (const auto &item : m_out.takeIf([&](const Outgoing &o) { return o.job && o.job->id == command; })) {
        fail(*item.job, ECANCELED, true);
        found = true;
    }
    return found;
}

void AutoSocket::setPolicy(const Policy &policy, CommandId command)
{
    m_socket->policy = policy;
    m_policyEnded = m_chargenRunning = false;
    m_replies = 0;
    m_services.recorder().note(m_id, NoteCode::PolicySet, policyText(policy), Severity::Info, command);
    if (m_socket->connected)
        replyOnConnect();
}

void AutoSocket::giveAway(Mode mode, CommandId command)
{
    if (m_connecting)
        abandonConnect(NoteCode::Cancelled, {});
    dropUnsent();
    m_services.unwatch(m_id);
    plumbing::setNonBlocking(m_socket->fd.value(), false);
    m_socket->nonBlocking = false;
    m_services.recorder().note(m_id, NoteCode::ModeSet, "step by step", Severity::Info, command);
    m_services.recorder().flush(); // before its next owner says anything
    m_services.context().adopt(std::move(m_socket), mode);
}

void AutoSocket::closeNow(CommandId command, bool reset)
{
    if (m_connecting) {
        m_services.stopTimer(m_connecting->timeoutTimer);
        m_services.stopTimer(m_connecting->retryTimer);
        auto job = std::move(m_connecting->job);
        m_connecting.reset();
        fail(*job, ECANCELED, true);
    }
    dropUnsent();
    m_services.unwatch(m_id);
    auto &context = m_services.context();
    if (!reset && plumbing::lingers(m_socket->fd.value())) {
        // close() waits for unsent data here, even on a non-blocking socket: on a thread that may wait.
        plumbing::setNonBlocking(m_socket->fd.value(), false);
        m_socket->nonBlocking = false;
        m_services.recorder().flush();
        const auto id = m_id;
        std::shared_ptr<ManagedSocket> socket = std::move(m_socket);
        const bool taken = context.runAside([&context, socket, command] {
            EventRecorder recorder(context, EventRecorder::Holding::Nothing);
            CallRunner(context, recorder).close(*socket, command);
        });
        if (!taken)
            m_services.runner().close(*socket, command);
        context.forget(id);
        return;
    }
    if (reset)
        m_services.runner().reset(*m_socket, command);
    else
        m_services.runner().close(*m_socket, command);
    context.forget(m_id);
}

void AutoSocket::closeForExit()
{
    if (isGone())
        return;
    if (m_connecting) {
        m_connecting->job->finish(ECANCELED, true);
        m_connecting.reset();
    }
    dropUnsent();
    plumbing::stopLingering(m_socket->fd.value()); // exit does not wait for a peer
    m_services.runner().close(*m_socket, 0);
}

std::uint32_t AutoSocket::wanted() const
{
    const auto &socket = *m_socket;
    if (m_connecting)
        return m_connecting->retryTimer == 0 ? Poller::kWritable : 0;
    std::uint32_t events = m_wantWrite ? Poller::kWritable : 0;
    const bool backlogged = m_out.octets() > (1 << 20) && socket.policy.reply != Policy::Reply::None;
    if (socket.listening) {
        if (socket.policy.accept && m_acceptPause == 0 && !m_policyEnded)
            events |= Poller::kReadable;
    } else if (socket.policy.read && !m_endOfStream && !m_failed && !backlogged &&
               (socket.connected || socket.kind.type == SocketType::Datagram)) {
        events |= Poller::kReadable;
    }
    return events;
}

} // namespace sockeye
