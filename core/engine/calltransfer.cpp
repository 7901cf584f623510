// SPDX-License-Identifier: MIT
// The calls that carry data.
#include <algorithm>
#include <cerrno>

#include "core/engine/callrunner.h"
#include "core/net/calltext.h"

namespace sockeye {

namespace {

constexpr std::size_t kLargestReceive = 64 << 20; // octets: what one call may ask for

} // namespace

CallOutcome CallRunner::send(ManagedSocket &socket, ByteView bytes, int flags, const Endpoint &to,
                             CommandId command)
{
    const int fd = socket.fd.value();
    const bool addressed = to.family() != Family::None;
    const auto call = addressed ? CallCode::SendTo : CallCode::Send;
    const auto args = addressed ? calltext::sendToArgs(fd, bytes.size(), flags, to)
                                : calltext::sendArgs(fd, bytes.size(), flags);
    const auto tag = begin(socket, call, command, args, true);
    const auto result = addressed ? calls::sendTo(fd, bytes, flags, to) : calls::send(fd, bytes, flags);
    if (result.wouldBlock() && socket.nonBlocking && (flags & MSG_DONTWAIT) == 0) {
        ++socket.wouldBlocks; // plumbing: the worker goes on when the socket is writable
        return {result.ret, result.err, nullptr};
    }
    auto &done = m_recorder.done(socket, call, tag, args, result);
    if (result.ok()) {
        done.carriedData = true;
        if (socket.local.family() == Family::None || (socket.kind.isUdp() && socket.local.port() == 0))
            socket.local = plumbing::localOf(fd), placed(socket);
        const auto sent = static_cast<std::size_t>(result.ret);
        const auto kept = m_recorder.batch().keep(bytes.first(std::min(sent, bytes.size())));
        auto &data = m_recorder.data(socket, Direction::Out, call, tag, kept, kept.size(),
                                     result.startNs + result.durationNs);
        if (addressed)
            data.peer = to;
        if ((flags & MSG_OOB) != 0)
            data.flags |= kOutOfBand;
    } else if (result.err == EPIPE) {
        noteNoWayOut(socket, done, command);
    }
    if (result.ok())
        m_context.touched(socket.state);
    else
        observeState(socket);
    return {result.ret, result.err, nullptr};
}

CallOutcome CallRunner::recv(ManagedSocket &socket, const RecvCall &call, CommandId command)
{
    const int fd = socket.fd.value();
    const auto size = std::min(call.size, kLargestReceive);
    const auto code = call.from ? CallCode::RecvFrom : CallCode::Recv;
    const auto args = calltext::recvArgs(fd, size, call.flags);
    const auto tag = begin(socket, code, command, args, true);
    const auto buffer = m_recorder.receiveBuffer(size);
    Endpoint from;
    const auto result =
        call.from ? calls::recvFrom(fd, buffer, call.flags, from) : calls::recv(fd, buffer, call.flags);
    if (result.wouldBlock() && command == 0) {
        ++socket.wouldBlocks; // plumbing: nobody asked for this receive
        return {result.ret, result.err, nullptr};
    }
    const auto length = result.ok() ? static_cast<std::uint64_t>(result.ret) : 0;
    const auto copied = std::min<std::uint64_t>(length, size);
    const bool streamDiscard = socket.kind.isTcp() && (call.flags & MSG_TRUNC) != 0;
    const auto kept = result.ok() ? m_recorder.keepReceived(buffer, streamDiscard ? 0 : copied) : ByteView{};

    auto &done = m_recorder.done(socket, code, tag, args, result);
    if (from.family() != Family::None) {
        done.peer = from;
        done.result = m_recorder.batch().keep(from.text());
    }
    const bool datagrams = socket.kind.type != SocketType::Stream;
    // Of packets in a row an empty one and the end look alike, unix(7); only the end comes with a hang-up.
    const bool ended =
        result.ok() && length == 0 && size > 0 &&
        (!datagrams || (socket.kind.type == SocketType::SeqPacket && plumbing::peerHasFinished(fd)));
    done.carriedData = result.ok() && !ended;
    if (done.carriedData && (datagrams || size > 0)) { // of a stream nothing was asked for
        auto &data = m_recorder.data(socket, Direction::In, code, tag, kept, length,
                                     result.startNs + result.durationNs);
        if (from.family() != Family::None)
            data.peer = from;
        data.flags = static_cast<std::uint8_t>(
            ((call.flags & MSG_PEEK) != 0 ? kPeeked : 0) | ((call.flags & MSG_OOB) != 0 ? kOutOfBand : 0) |
            (streamDiscard ? kDiscarded : 0) | (!streamDiscard && length > copied ? kTruncated : 0));
    }
    if (!datagrams && length == 0)
        observeState(socket);
    else
        m_context.touched(socket.state);
    return {result.ret, result.err, nullptr, ended};
}

} // namespace sockeye
