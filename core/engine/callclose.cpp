// SPDX-License-Identifier: MIT
// close(2), and what has to be read of a socket before nobody can any more.
#include <algorithm>
#include <array>

#include "core/engine/callrunner.h"
#include "core/engine/capture.h"
#include "core/engine/observer.h"
#include "core/net/calltext.h"

namespace sockeye {

namespace {

constexpr std::uint64_t kMostUnread = 1 << 22; // datagrams counted before close; a queue cannot hold more

} // namespace

// A connection that ends in microseconds is CLOSED at the next look. What it is in now, and whether close() will send
// a FIN, tells the way it went: RFC 1122 section 4.2.2.13, socket(7).
void CallRunner::noteEnd(const ManagedSocket &socket)
{
    m_recorder.hold(socket.state);
    m_recorder.observeState(socket);
    if (plumbing::isReadToTheEnd(socket.fd.value()) && !plumbing::aborts(socket.fd.value()))
        socket.state->closesWithFin();
}

void CallRunner::accountBeforeClose(ManagedSocket &socket)
{
    const int fd = socket.fd.value();
    const bool goesOn = socket.isShared || socket.state->descriptors() > 1; // by another descriptor
    if (socket.kind.isUdp()) {
        if (goesOn) // nothing is taken from others, and nothing is over that could be counted
            return;
        // With nothing more let in, what is queued and what was dropped add up to the last datagram.
        const bool sealed = plumbing::dropFromNowOn(fd);
        const auto unread = plumbing::discardQueued(fd, kMostUnread);
        const std::array values{
            MetricValue{Metric::UnreadDatagramsAtClose, static_cast<std::int64_t>(unread.datagrams)},
            MetricValue{Metric::UnreadAtClose, static_cast<std::int64_t>(unread.octets)},
            MetricValue{Metric::WouldBlock, static_cast<std::int64_t>(socket.wouldBlocks)},
        };
        m_recorder.sample(socket.id, values);
        m_recorder.hold(socket.state); // the observer may be telling of some
        const auto dropped = sealed ? plumbing::dropCount(fd) : 0;
        if (dropped > 0)
            m_recorder.drops(socket.id, socket.state, static_cast<std::uint64_t>(dropped));
        return;
    }
    if (!socket.listening) {
        if (socket.kind.isTcp() && !goesOn)
            noteEnd(socket);
        const std::array values{
            MetricValue{Metric::UnreadAtClose, std::max<std::int64_t>(plumbing::unreadOctets(fd), 0)},
            MetricValue{Metric::WouldBlock, static_cast<std::int64_t>(socket.wouldBlocks)},
        };
        m_recorder.sample(socket.id, values);
    }
}

CallOutcome CallRunner::close(ManagedSocket &socket, CommandId command)
{
    accountBeforeClose(socket);
    const auto args = calltext::fdArgs(socket.fd.value());
    const CallTag tag{command, m_context.nextCall()};
    if (plumbing::lingers(socket.fd.value())) { // it waits, also where other calls do not
        m_recorder.started(socket, CallCode::Close, tag, args);
        m_recorder.flush();
    }
    const int number = socket.fd.value();
    const auto result = calls::close(socket.fd);
    m_recorder.done(socket, CallCode::Close, tag, args, result).fd = number;
    if (socket.kind.family == Family::Unix)
        m_context.unixPeers.remove(socket.state->inode(), socket.id);
    m_recorder.hold(socket.state);
    socket.state->removeDescriptor();
    m_recorder.flush(); // what is known of it comes before what the observer finds
    m_context.capture->closed(socket);
    m_context.moved(socket.state);
    return {result.ret, result.err, nullptr};
}

CallOutcome CallRunner::reset(ManagedSocket &socket, CommandId command)
{
    auto outcome = setOption(socket, {SOL_SOCKET, SO_LINGER, abortiveLinger()}, command);
    return outcome.ok() ? close(socket, command) : std::move(outcome);
}

} // namespace sockeye
