// SPDX-License-Identifier: MIT
// The calls that work on any descriptor, and the question whether the kernel makes a kind of socket.
#include <algorithm>

#include "core/engine/callrunner.h"
#include "core/net/callnumbers.h"
#include "core/net/calltext.h"
#include "core/net/descriptorcalls.h"

namespace sockeye {

namespace {

constexpr std::size_t kLargestRead = 16 << 20; // octets

} // namespace

int CallRunner::probe(const ProbeCall &call, CommandId command)
{
    const auto args = calltext::socketNumbersArgs(call.domain, call.type, call.protocol);
    const auto result = calls::socketOf(call.domain, call.type, call.protocol);
    UniqueFd made(result.ok() ? static_cast<int>(result.ret) : -1);
    ManagedSocket session; // id 0
    m_recorder.done(session, CallCode::Socket, {command, m_context.nextCall()}, args, result);
    if (made) {
        const int number = made.value();
        const auto closed = calls::close(made);
        m_recorder
            .done(session, CallCode::Close, {command, m_context.nextCall()}, calltext::fdArgs(number), closed)
            .fd = number;
    }
    m_recorder.flush();
    return result.err;
}

CallOutcome CallRunner::descriptor(ManagedSocket &socket, const DescriptorCall &call, CommandId command)
{
    const int fd = socket.fd.value();
    std::string args = calltext::fdArgs(fd), found;
    CallTag tag;
    CallResult result;
    ByteView moved;
    switch (call.call) {
    case CallCode::Read: {
        const auto size = std::min(call.size, kLargestRead);
        args = calltext::readArgs(fd, size);
        tag = begin(socket, call.call, command, args, true);
        const auto buffer = m_recorder.receiveBuffer(size);
        result = calls::read(fd, buffer);
        moved = m_recorder.keepReceived(buffer, result.ok() ? static_cast<std::size_t>(result.ret) : 0);
        break;
    }
    case CallCode::Write: {
        const ByteView all = call.payload ? ByteView{*call.payload} : ByteView{};
        args = calltext::readArgs(fd, all.size());
        tag = begin(socket, call.call, command, args, true);
        result = calls::write(fd, all);
        moved = m_recorder.batch().keep(all.first(result.ok() ? static_cast<std::size_t>(result.ret) : 0));
        break;
    }
    case CallCode::Poll: {
        const auto timeout = static_cast<int>(call.timeout.count());
        int happened = 0;
        args = calltext::pollArgs(fd, call.events, timeout);
        tag = begin(socket, call.call, command, args, true);
        result = calls::poll(fd, call.events, timeout, happened);
        found = pollText(happened);
        break;
    }
    case CallCode::Ioctl: {
        int value = 0;
        args = calltext::ioctlArgs(fd, call.request);
        tag = begin(socket, call.call, command, args, false);
        result = calls::ioctl(fd, call.request, value);
        found = std::to_string(value);
        break;
    }
    case CallCode::ReadLink:
        args = "/proc/self/fd/" + args;
        tag = begin(socket, call.call, command, args, false);
        result = calls::descriptorLink(fd, found);
        break;
    case CallCode::Stat:
        args = call.path;
        tag = begin(socket, call.call, command, args, false);
        result = calls::stat(call.path, found);
        break;
    default:
        return {-1, EINVAL, nullptr};
    }

    auto &done = m_recorder.done(socket, call.call, tag, args, result);
    if (result.ok() && !found.empty())
        done.result = m_recorder.batch().keep(found);
    const bool moves = call.call == CallCode::Read || call.call == CallCode::Write;
    // read() of 0 bytes looks at nothing: an empty datagram stays where it is, and no end is told.
    const bool asksNothing = call.call == CallCode::Read && call.size == 0;
    done.carriedData =
        moves && result.ok() && (result.ret > 0 || asksNothing || socket.kind.type != SocketType::Stream);
    if (done.carriedData && !asksNothing) {
        const auto dir = call.call == CallCode::Read ? Direction::In : Direction::Out;
        m_recorder.data(socket, dir, call.call, tag, moved, moved.size(), result.startNs + result.durationNs);
    }
    if (moves && result.err == EPIPE)
        noteNoWayOut(socket, done, command);
    if (moves && socket.kind.type == SocketType::Stream && result.ret <= 0)
        m_recorder.observeState(socket);
    return {result.ret, result.err, nullptr};
}

} // namespace sockeye
