// SPDX-License-Identifier: MIT
#include "core/engine/callrunner.h"

#include <cerrno>

#include <fmt/format.h>

#include "core/engine/capture.h"
#include "core/engine/observer.h"
#include "core/net/calltext.h"
#include "core/net/portholder.h"

namespace sockeye {

namespace {

Bytes intValue(int value)
{
    const auto *first = reinterpret_cast<const std::uint8_t *>(&value);
    return {first, first + sizeof value};
}

// A connect() that got as far as the network and failed there: the kernel has undone all that was, tcp_disconnect().
bool isRefusedOpening(int err)
{
    return err == ECONNREFUSED || err == ETIMEDOUT || err == EHOSTUNREACH;
}

} // namespace

std::string SocketNames::next(SocketKind kind)
{
    std::size_t slot = 5;
    if (kind.isTcp())
        slot = 0;
    else if (kind.isUdp())
        slot = 1;
    else if (kind.family == Family::Unix)
        slot = kind.type == SocketType::Stream ? 2 : kind.type == SocketType::Datagram ? 3 : 4;
    else if (kind.type == SocketType::Raw || kind.type == SocketType::Ping)
        slot = kind.type == SocketType::Raw ? 6 : 7;
    return fmt::format("{}#{}", kindName(kind), ++m_last[slot]);
}

CallTag CallRunner::begin(const ManagedSocket &socket, CallCode call, CommandId command,
                          std::string_view args, bool mayWait)
{
    const CallTag tag{command, m_context.nextCall()};
    if (mayWait && !socket.nonBlocking) {
        m_recorder.started(socket, call, tag, args);
        m_recorder.flush();
    }
    return tag;
}

CallOutcome CallRunner::finish(ManagedSocket &socket, CallCode call, CallTag tag, std::string_view args,
                               const CallResult &result)
{
    m_recorder.done(socket, call, tag, args, result);
    return {result.ret, result.err, nullptr};
}

std::unique_ptr<ManagedSocket> CallRunner::open(const SocketCall &call, SocketId id, bool nonBlocking,
                                                CommandId command, int &err)
{
    auto socket = std::make_unique<ManagedSocket>();
    socket->kind = call.kind;
    socket->nonBlocking = nonBlocking;
    socket->isCaptured = call.captured;
    const auto args = calltext::socketArgs(call.kind, call.protocol, nonBlocking);
    const CallTag tag{command, m_context.nextCall()};
    const auto result = calls::socket(call.kind, call.protocol, nonBlocking);
    err = result.err;
    if (!result.ok()) {
        m_recorder.done(*socket, CallCode::Socket, tag, args,
                        result); // belongs to the session: nothing was made
        return nullptr;
    }
    socket->fd = UniqueFd(static_cast<int>(result.ret));
    socket->id = id;
    socket->name = m_context.names.next(call.kind);
    m_recorder.hold(socket->state);
    identify(*socket);
    socket->state->begin(call.kind.isTcp() ? TcpState::Closed : TcpState::Unknown,
                         StateTracker::Opening::Undecided);
    auto &done = m_recorder.done(*socket, CallCode::Socket, tag, args, result);
    done.made = call.kind;
    done.madeName = m_recorder.batch().keep(socket->name);
    if (call.kind.isUdp() && !call.isBare) {
        for (const auto &option : datagramOptions(call.kind.family))
            setOption(*socket, {option.level, option.name, intValue(1)}, command);
    }
    return socket;
}

// Before any other thread knows of it.
void CallRunner::identify(const ManagedSocket &socket)
{
    const int fd = socket.fd.value();
    const bool isUnix = socket.kind.family == Family::Unix;
    socket.state->identify(socket.kind, plumbing::cookieOf(fd), isUnix ? plumbing::inodeOf(fd) : 0,
                           plumbing::networkOf(fd));
    socket.state->addDescriptor(socket.id);
    if (isUnix)
        m_context.unixPeers.add(socket.state->inode(), socket.id);
}

CallOutcome CallRunner::bind(ManagedSocket &socket, const BindCall &call, CommandId command)
{
    const auto args = calltext::bindArgs(socket.fd.value(), call.local);
    const auto tag = begin(socket, CallCode::Bind, command, args, false);
    const auto result = calls::bind(socket.fd.value(), call.local);
    auto &done = m_recorder.done(socket, CallCode::Bind, tag, args, result);
    if (result.ok()) {
        socket.local = plumbing::localOf(socket.fd.value());
        done.local = socket.local;
        placed(socket);
        if (socket.kind.isUdp())
            noteReach(socket);
    } else if (result.err == EADDRINUSE) {
        noteHolder(socket, call.local);
    }
    return {result.ret, result.err, nullptr};
}

CallOutcome CallRunner::listen(ManagedSocket &socket, const ListenCall &call, CommandId command)
{
    const auto args = calltext::listenArgs(socket.fd.value(), call.backlog);
    const auto tag = begin(socket, CallCode::Listen, command, args, false);
    const auto result = calls::listen(socket.fd.value(), call.backlog);
    auto &done = m_recorder.done(socket, CallCode::Listen, tag, args, result);
    if (result.ok()) {
        socket.listening = true;
        socket.local = plumbing::localOf(socket.fd.value());
        done.local = socket.local;
        m_context.capture->listens(socket);
        placed(socket);
        noteReach(socket);
    }
    return {result.ret, result.err, nullptr};
}

CallOutcome CallRunner::accept(ManagedSocket &listener, CommandId command)
{
    const auto args = calltext::acceptArgs(listener.fd.value(), listener.nonBlocking);
    const auto tag = begin(listener, CallCode::Accept, command, args, true);
    Endpoint peer;
    const auto result = calls::accept(listener.fd.value(), listener.nonBlocking, peer);
    if (!result.ok()) {
        if (result.wouldBlock() && command == 0) {
            ++listener.wouldBlocks;
            return {result.ret, result.err, nullptr};
        }
        return finish(listener, CallCode::Accept, tag, args, result);
    }
    auto made = std::make_unique<ManagedSocket>();
    made->kind = listener.kind;
    made->fd = UniqueFd(static_cast<int>(result.ret));
    // The observer may have seen it wait and named it.
    std::optional<Unaccepted> waited;
    if (m_context.observer && m_context.observer->mayKnow())
        waited = m_context.observer->claim(plumbing::cookieOf(made->fd.value()));
    if (waited) {
        made->id = waited->id;
        made->name = waited->name;
        made->state = waited->state;
    } else {
        made->id = ++m_context.lastSocket;
        made->name = m_context.names.next(made->kind);
        made->state->begin(made->kind.isTcp() ? TcpState::Listen : TcpState::Unknown,
                           StateTracker::Opening::Passive);
    }
    m_recorder.hold(made->state);
    if (waited)
        made->state->addDescriptor(made->id);
    else
        identify(*made);
    made->nonBlocking = listener.nonBlocking;
    made->isCaptured = listener.isCaptured;
    made->connected = true;
    made->peer = peer;
    made->local = plumbing::localOf(made->fd.value());
    made->policy = listener.policy;
    made->policy.limit = 0;

    m_context.capture->accepted(*made);
    auto &done = m_recorder.done(*made, CallCode::Accept, tag, args, result);
    done.fd = listener.fd.value();
    done.related = listener.id;
    done.made = made->kind;
    done.madeName = m_recorder.batch().keep(made->name);
    done.local = made->local;
    done.peer = peer;
    done.result = m_recorder.batch().keep(peer.text());
    if (made->kind.family == Family::Unix)
        done.otherEnd = m_context.unixPeers.otherEnd(made->fd.value());
    placed(*made);
    m_context.touched(listener.state);
    return {result.ret, 0, std::move(made)};
}

CallOutcome CallRunner::connect(ManagedSocket &socket, const Endpoint &peer, CommandId command)
{
    const auto args = calltext::bindArgs(socket.fd.value(), peer);
    const auto tag = begin(socket, CallCode::Connect, command, args, true);
    const bool tcp = socket.kind.isTcp() && peer.family() != Family::None;
    const auto token = tcp ? m_context.journal.connectorBegins(peer) : 0;
    const auto wire = m_context.capture->connectBegins(socket, peer);
    if (tcp)
        socket.state->beginConnect();
    if (tcp && !socket.nonBlocking)
        m_context.moved(socket.state); // it may wait for long, and nobody here can look meanwhile
    const auto result = calls::connect(socket.fd.value(), peer);
    socket.local = plumbing::localOf(socket.fd.value());
    if (tcp)
        m_context.journal.connectorKnown(token, socket.local);

    const bool inProgress = result.err == EINPROGRESS || result.err == EINTR; // the kernel goes on by itself
    m_context.capture->connectEnded(wire, socket, !result.ok() && !inProgress);
    if (peer.family() == Family::None) {
        socket.peer = {};
        socket.connected = false;
        if (result.ok())
            socket.state->disconnected();
    } else if (result.ok() || inProgress) {
        socket.peer = peer;
        socket.connected = result.ok();
        if (result.ok())
            socket.state->connected();
    } else if (isRefusedOpening(result.err)) {
        socket.state->disconnected();
    }
    auto &done = m_recorder.done(socket, CallCode::Connect, tag, args, result);
    done.local = socket.local;
    done.peer = peer;
    noteAttempt(socket, result.err);
    if (socket.peer.family() == Family::None)
        m_recorder.observeAborted(socket);
    placed(socket);
    return {result.ret, result.err, nullptr};
}

CallOutcome CallRunner::finishConnect(ManagedSocket &socket, CommandId command)
{
    const auto args = calltext::getOptionArgs(socket.fd.value(), SOL_SOCKET, SO_ERROR);
    const auto tag = begin(socket, CallCode::GetSockOpt, command, args, false);
    int error = 0;
    std::size_t length = 0;
    auto result = calls::getSockOpt(socket.fd.value(), SOL_SOCKET, SO_ERROR,
                                    {reinterpret_cast<std::uint8_t *>(&error), sizeof error}, length);
    if (result.ok())
        result.err = error;
    socket.local = plumbing::localOf(socket.fd.value());
    socket.connected = result.err == 0;
    if (socket.connected)
        socket.state->connected();
    else if (isRefusedOpening(error))
        socket.state->disconnected();
    auto &done = m_recorder.done(socket, CallCode::GetSockOpt, tag, args, result);
    done.result = m_recorder.batch().keep(error == 0 ? std::string("0") : errnoName(error));
    done.local = socket.local;
    done.peer = socket.peer;
    noteAttempt(socket, error);
    placed(socket);
    return {result.ret, result.err, nullptr};
}

CallOutcome CallRunner::shutdown(ManagedSocket &socket, const ShutdownCall &call, CommandId command)
{
    const auto args = calltext::shutdownArgs(socket.fd.value(), call.how);
    const auto tag = begin(socket, CallCode::Shutdown, command, args, false);
    auto outcome =
        finish(socket, CallCode::Shutdown, tag, args, calls::shutdown(socket.fd.value(), call.how));
    // A listener's SHUT_WR does nothing, the others end its listening as AF_UNSPEC ends a connection: inet_shutdown().
    if (socket.listening && socket.kind.isTcp()) {
        if (outcome.err == 0 && call.how != SHUT_WR)
            socket.state->disconnected();
    }
    // Of an Internet socket that is not connected it is told as a failure, and done all the same.
    else if (call.how != SHUT_RD &&
             (outcome.err == 0 || (outcome.err == ENOTCONN && socket.kind.family != Family::Unix)))
        socket.state->endSending();
    observeState(socket);
    return outcome;
}

// EPIPE is the answer to different mistakes; which one, as far as that is certain.
void CallRunner::noteNoWayOut(const ManagedSocket &socket, CallEvent &done, CommandId command)
{
    const auto &state = *socket.state;
    const bool mayBeOthers = socket.isShared; // what they did with it is not known
    if (state.hasEndedSending() || (socket.kind.isUdp() && !mayBeOthers))
        done.result = "sending was shut down here";
    else if (socket.kind.family == Family::Unix && !mayBeOthers)
        done.result = "the other end takes nothing more";
    else if (socket.kind.isTcp() && !mayBeOthers)
        done.result = state.wasConnected() ? "the connection has ended" : "it is not connected";
    if (plumbing::collectSigPipe())
        m_recorder.note(socket.id, NoteCode::SigPipe, {}, Severity::Warning, command);
}

CallOutcome CallRunner::dup(ManagedSocket &socket, CommandId command)
{
    const auto args = calltext::fdArgs(socket.fd.value());
    const auto tag = begin(socket, CallCode::Dup, command, args, false);
    const auto result = calls::dup(socket.fd.value());
    if (!result.ok())
        return finish(socket, CallCode::Dup, tag, args, result);
    auto made = std::make_unique<ManagedSocket>();
    made->id = ++m_context.lastSocket;
    made->kind = socket.kind;
    made->name = m_context.names.next(made->kind);
    made->fd = UniqueFd(static_cast<int>(result.ret));
    made->nonBlocking = socket.nonBlocking;
    made->listening = socket.listening;
    made->connected = socket.connected;
    made->local = socket.local;
    made->peer = socket.peer;
    made->policy.accept = made->policy.read = false; // the original goes on reading; two readers would race
    made->state = socket.state;                      // the same connection
    m_recorder.hold(made->state);
    made->state->addDescriptor(made->id);

    auto &done = m_recorder.done(*made, CallCode::Dup, tag, args, result);
    done.fd = socket.fd.value();
    done.related = socket.id;
    done.made = made->kind;
    done.madeName = m_recorder.batch().keep(made->name);
    done.local = made->local;
    done.peer = made->peer;
    return {result.ret, 0, std::move(made)};
}

CallOutcome CallRunner::unlink(ManagedSocket &socket, const UnlinkCall &call, CommandId command)
{
    const bool isOwn = socket.local.family() == Family::Unix && socket.local.unixName() == call.path;
    if (!isOwn && !plumbing::isStaleUnixName(call.path.c_str()))
        return {0, 0, nullptr}; // nothing there, or not ours to remove: bind() tells
    const auto args = fmt::format("\"{}\"", call.path);
    const auto tag = begin(socket, CallCode::Unlink, command, args, false);
    return finish(socket, CallCode::Unlink, tag, args, calls::unlink(call.path.c_str()));
}

// A connect that was refused or never answered has been in SYN_SENT, whether anybody looked then or not.
void CallRunner::noteAttempt(ManagedSocket &socket, int err)
{
    if (socket.kind.isTcp() && (err == ECONNREFUSED || err == ETIMEDOUT))
        m_recorder.attemptFailed(socket.state);
}

void CallRunner::placed(const ManagedSocket &socket)
{
    const auto interface =
        socket.kind.family == Family::Unix ? 0 : plumbing::boundInterface(socket.fd.value());
    socket.state->setEnds(socket.local, socket.peer, interface);
    observeState(socket);
}

void CallRunner::observeState(const ManagedSocket &socket)
{
    m_recorder.hold(socket.state); // the call is told before what the observer finds
    m_recorder.observeState(socket);
    m_context.moved(socket.state);
}

void CallRunner::noteReach(const ManagedSocket &socket)
{
    if (socket.local.isInet() && !socket.local.isLoopback())
        m_recorder.note(socket.id, NoteCode::ReachableBeyondHost, socket.local.text(), Severity::Warning);
}

void CallRunner::noteHolder(const ManagedSocket &socket, const Endpoint &local)
{
    m_recorder.flush(); // the bind comes before what is said of it
    // Looking through /proc takes milliseconds, so it is done aside.
    m_context.runAside([&context = m_context, id = socket.id, kind = socket.kind, local] {
        EventRecorder recorder(context, EventRecorder::Holding::Nothing);
        const auto holders = portHolders(kind, local);
        std::string detail;
        for (const auto &holder : holders) {
            if (holder.pid > 0)
                detail += fmt::format("{}{} {}", detail.empty() ? "" : ", ", holder.pid, holder.name);
        }
        recorder.note(id, NoteCode::PortHeldBy, detail);
    });
}

} // namespace sockeye
