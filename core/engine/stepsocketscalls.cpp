// SPDX-License-Identifier: MIT
// One call of a step-by-step socket, on the thread of its caller.
#include "core/engine/stepsockets.h"

#include <cerrno>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "core/base/clocks.h"

namespace sockeye {

class StepSockets::Borrowed
{
public:
    explicit Borrowed(Entry &entry) : m_entry(entry)
    {
        const std::lock_guard lock(entry.mutex);
        if (!entry.socket)
            return;
        const auto &from = *entry.socket;
        m_copy = std::make_unique<ManagedSocket>();
        m_copy->id = from.id;
        m_copy->name = from.name;
        m_copy->kind = from.kind;
        m_copy->fd = UniqueFd(from.fd.value());
        m_copy->local = from.local;
        m_copy->peer = from.peer;
        m_copy->nonBlocking = from.nonBlocking;
        m_copy->listening = from.listening;
        m_copy->connected = from.connected;
        m_copy->isCaptured = from.isCaptured;
        m_copy->isShared = from.isShared;
        m_copy->policy = from.policy;
        m_copy->state = from.state;
    }
    ~Borrowed()
    {
        if (!m_copy)
            return;
        m_copy->fd.release();
        const std::lock_guard lock(m_entry.mutex);
        if (!m_entry.socket)
            return;
        m_entry.socket->local = m_copy->local;
        m_entry.socket->peer = m_copy->peer;
        m_entry.socket->listening |= m_copy->listening;
        m_entry.socket->connected = m_copy->connected;
    }
    Borrowed(const Borrowed &) = delete;
    Borrowed &operator=(const Borrowed &) = delete;

    ManagedSocket *get() { return m_copy.get(); }

private:
    Entry &m_entry;
    std::unique_ptr<ManagedSocket> m_copy;
};

int StepSockets::runCall(Entry &entry, Job &job, const Call &call, Lane &lane)
{
    const auto command = job.id;
    if (std::holds_alternative<CloseCall>(call) || std::holds_alternative<ResetCall>(call))
        return close(entry, std::holds_alternative<ResetCall>(call), command, lane);

    Borrowed borrowed(entry);
    if (!borrowed.get())
        return EBADF;
    struct Visitor {
        StepSockets &self;
        Entry &entry;
        ManagedSocket &socket;
        CommandId command;
        Lane &lane;

        int operator()(const SocketCall &) const { return 0; } // the socket exists
        int operator()(const BindCall &c) const { return lane.runner.bind(socket, c, command).err; }
        int operator()(const ListenCall &c) const { return lane.runner.listen(socket, c, command).err; }
        int operator()(const AcceptCall &) const
        {
            auto outcome = lane.runner.accept(socket, command);
            self.adoptMade(outcome, lane.recorder);
            return outcome.err;
        }
        int operator()(const ConnectCall &c) const { return self.connect(socket, c, command, lane); }
        int operator()(const SendCall &c) const { return self.send(socket, c, command, lane); }
        int operator()(const SendFileCall &c) const { return self.sendFile(socket, c, command, lane); }
        int operator()(const RecvCall &c) const { return lane.runner.recv(socket, c, command).err; }
        int operator()(const ShutdownCall &c) const { return lane.runner.shutdown(socket, c, command).err; }
        int operator()(const CloseCall &) const { return 0; } // above
        int operator()(const ResetCall &) const { return 0; }
        int operator()(const DupCall &) const
        {
            auto outcome = lane.runner.dup(socket, command);
            self.adoptMade(outcome, lane.recorder);
            return outcome.err;
        }
        int operator()(const GetSockNameCall &) const { return lane.runner.getSockName(socket, command).err; }
        int operator()(const GetPeerNameCall &) const { return lane.runner.getPeerName(socket, command).err; }
        int operator()(const GetOptionCall &c) const { return lane.runner.getOption(socket, c, command).err; }
        int operator()(const SetOptionCall &c) const { return lane.runner.setOption(socket, c, command).err; }
        int operator()(const UnlinkCall &c) const
        {
            lane.runner.unlink(socket, c, command); // nothing to remove is no reason to stop
            return 0;
        }
        int operator()(const ProbeCall &) const { return EINVAL; } // makes no socket one could call on
        int operator()(const DescriptorCall &c) const { return self.descriptor(socket, c, command, lane); }
        int operator()(const PolicyCall &c) const
        {
            const std::lock_guard lock(entry.mutex);
            if (entry.socket)
                entry.socket->policy = c.policy; // kept for automatic mode
            lane.recorder.note(socket.id, NoteCode::PolicySet, policyText(c.policy), Severity::Info, command);
            return 0;
        }
        int operator()(const ModeCall &) const { return 0; } // done by the caller
    };
    return std::visit(Visitor{*this, entry, *borrowed.get(), command, lane}, call);
}

int StepSockets::connect(ManagedSocket &socket, const ConnectCall &call, CommandId command, Lane &lane)
{
    if (call.timeout.count() > 0)
        lane.running.setDeadline(monotonicNs() + call.timeout.count() * 1'000'000);
    const auto outcome = lane.runner.connect(socket, call.peer, command);
    lane.running.setDeadline(0);
    if (lane.running.isTimedOut())
        lane.recorder.note(socket.id, NoteCode::TimedOut, fmt::format("{}", call.timeout.count()),
                           Severity::Warning, command);
    return outcome.err;
}

int StepSockets::send(ManagedSocket &socket, const SendCall &call, CommandId command, Lane &lane)
{
    auto payload = call.payload ? call.payload : std::make_shared<const Bytes>();
    auto left = call.repeat == 0 ? Outgoing::kForever : call.repeat;
    for (std::uint64_t sent = 1;; ++sent) {
        const auto outcome = lane.runner.send(socket, *payload, call.flags, call.to, command);
        lane.recorder.flush();
        if (!outcome.ok())
            return outcome.err;
        if (left != Outgoing::kForever)
            --left;
        if (left == 0 || !lane.running.pause(call.interval))
            return 0;
        if (auto another = call.renew ? call.renew(sent) : nullptr)
            payload = std::move(another);
    }
}

int StepSockets::descriptor(ManagedSocket &socket, const DescriptorCall &call, CommandId command, Lane &lane)
{
    if (call.call == CallCode::RecvMsg) {
        auto outcome = lane.runner.receiveMessage(socket, call, command,
                                                  [this](std::uint64_t cookie) { return stateOf(cookie); });
        adoptMade(outcome, lane.recorder);
        return outcome.err;
    }
    if (call.call != CallCode::SendMsg)
        return lane.runner.descriptor(socket, call, command).err;
    // A copy: whoever closes the socket meanwhile does not give its number to another.
    UniqueFd copy;
    int number = -1;
    if (const auto other = find(call.passed)) {
        std::unique_lock lock(other->mutex);
        other->opened.wait(lock, [&other] { return !other->opening; });
        if (other->socket) {
            number = other->socket->fd.value();
            copy = UniqueFd(::fcntl(number, F_DUPFD_CLOEXEC, 0));
        }
    }
    if (!copy) {
        lane.recorder.note(socket.id, NoteCode::Refused,
                           "the socket whose descriptor is to be passed is closed", Severity::Warning,
                           command);
        return EBADF;
    }
    const auto outcome = lane.runner.sendMessage(socket, call, copy.value(), number, command);
    if (const auto other = find(call.passed); other && outcome.ok()) {
        const std::lock_guard lock(other->mutex);
        if (other->socket)
            other->socket->isShared = true;
    }
    return outcome.err;
}

// Of the socket with that SO_COOKIE, if it is one of these.
std::shared_ptr<StateTracker> StepSockets::stateOf(std::uint64_t cookie)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[id, entry] : m_entries) {
        const std::lock_guard held(entry->mutex);
        if (entry->socket && cookie != 0 && entry->socket->state->cookie() == cookie)
            return entry->socket->state;
    }
    return nullptr;
}

int StepSockets::sendFile(ManagedSocket &socket, const SendFileCall &call, CommandId command, Lane &lane)
{
    const UniqueFd file(::open(call.path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    Bytes part(256 * 1024);
    while (file && !lane.running.isCancelled()) {
        const auto n = ::read(file.value(), part.data(), part.size());
        if (n == 0)
            return 0;
        if (n < 0)
            break;
        for (ByteView rest = ByteView{part}.first(static_cast<std::size_t>(n)); !rest.empty();) {
            const auto outcome = lane.runner.send(socket, rest, call.flags, {}, command);
            lane.recorder.flush();
            if (!outcome.ok())
                return outcome.err;
            rest = rest.subspan(static_cast<std::size_t>(outcome.ret));
        }
    }
    const int err = lane.running.isCancelled() ? EINTR : errno;
    if (err != EINTR)
        lane.recorder.note(socket.id, NoteCode::Refused, fmt::format("{}: {}", call.path, errnoName(err)),
                           Severity::Error, command);
    return err;
}

} // namespace sockeye
