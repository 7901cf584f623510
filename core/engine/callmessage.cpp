// SPDX-License-Identifier: MIT
// The calls that carry a descriptor beside their bytes.
#include <algorithm>

#include "core/engine/callrunner.h"
#include "core/net/calltext.h"
#include "core/net/messagecalls.h"

namespace sockeye {

namespace {

constexpr std::size_t kLargestMessage = 1 << 20; // octets

} // namespace

CallOutcome CallRunner::sendMessage(ManagedSocket &socket, const DescriptorCall &call, int passed, int number,
                                    CommandId command)
{
    const ByteView all = call.payload ? ByteView{*call.payload} : ByteView{};
    const auto args = calltext::messageArgs(socket.fd.value(), all.size(), number);
    const auto tag = begin(socket, CallCode::SendMsg, command, args, true);
    const auto result = calls::sendDescriptor(socket.fd.value(), all, passed);
    auto &done = m_recorder.done(socket, CallCode::SendMsg, tag, args, result);
    if (result.ok()) {
        done.carriedData = true;
        const auto kept = m_recorder.batch().keep(all.first(static_cast<std::size_t>(result.ret)));
        m_recorder.data(socket, Direction::Out, CallCode::SendMsg, tag, kept, kept.size(),
                        result.startNs + result.durationNs);
    } else if (result.err == EPIPE) {
        noteNoWayOut(socket, done, command);
    }
    return {result.ret, result.err, nullptr};
}

CallOutcome CallRunner::receiveMessage(ManagedSocket &socket, const DescriptorCall &call, CommandId command,
                                       const KnownState &known)
{
    const auto size = std::min(call.size, kLargestMessage);
    const auto args = calltext::messageArgs(socket.fd.value(), size, -1);
    const auto tag = begin(socket, CallCode::RecvMsg, command, args, true);
    const auto buffer = m_recorder.receiveBuffer(size);
    UniqueFd received;
    const auto result = calls::receiveDescriptor(socket.fd.value(), buffer, received);
    const auto length = result.ok() ? static_cast<std::size_t>(result.ret) : 0;
    const auto kept = m_recorder.keepReceived(buffer, length);
    const bool carriesData = length > 0 || (result.ok() && socket.kind.type != SocketType::Stream);

    std::unique_ptr<ManagedSocket> made;
    if (received && plumbing::kindOf(received.value()).family != Family::None) {
        made = std::make_unique<ManagedSocket>();
        made->kind = plumbing::kindOf(received.value());
        made->id = ++m_context.lastSocket;
        made->name = m_context.names.next(made->kind);
        made->local = plumbing::localOf(received.value());
        made->peer = plumbing::peerOf(received.value());
        made->connected = made->peer.family() != Family::None;
        made->isShared = true;
        made->policy.accept = made->policy.read = false;
        made->fd = std::move(received);
        const auto shared = known(plumbing::cookieOf(made->fd.value()));
        if (shared)
            made->state = shared; // as a dup: one socket, one state
        m_recorder.hold(made->state);
        if (shared)
            made->state->addDescriptor(made->id);
        else
            identify(*made);
    }
    auto &done = m_recorder.done(made ? *made : socket, CallCode::RecvMsg, tag, args, result);
    done.carriedData = carriesData || (result.ok() && size == 0); // nothing was asked for: no end is told
    if (made) {
        done.fd = socket.fd.value();
        done.related = socket.id;
        done.made = made->kind;
        done.madeName = m_recorder.batch().keep(made->name);
        done.local = made->local;
        done.peer = made->peer;
        done.result = m_recorder.batch().keep(std::to_string(made->fd.value()));
    }
    if (carriesData)
        m_recorder.data(socket, Direction::In, CallCode::RecvMsg, tag, kept, length,
                        result.startNs + result.durationNs);
    return {result.ret, result.err, std::move(made)};
}

} // namespace sockeye
