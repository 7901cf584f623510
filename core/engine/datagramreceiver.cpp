// SPDX-License-Identifier: MIT
#include "core/engine/datagramreceiver.h"

#include "core/engine/autosocket.h"
#include "core/net/calltext.h"

namespace sockeye {

namespace {

constexpr int kCallsPerRound = 4;
constexpr std::int64_t kHurriedNs = 200'000; // between two reads
constexpr int kRoomy = 128 * 1024;           // octets of receive buffer, where a small datagram takes 768

} // namespace

void DatagramReceiver::receive(AutoSocket &owner)
{
    auto &recorder = m_services.recorder();
    auto &socket = *owner.m_socket;
    m_services.context().touched(socket.state);
    for (int round = 0; round < kCallsPerRound; ++round) {
        // What was read must find room, or it would be lost: ask for the usual, spill over for the rare
        // giant.
        if (!recorder.makeRoom(DatagramBuffers::kMessages * 2048))
            return;
        const auto result = m_buffers.receive(socket.fd.value());
        if (result.wouldBlock()) {
            ++socket.wouldBlocks;
            return;
        }
        const CallTag tag{0, m_services.context().nextCall()};
        const auto args = calltext::recvMmsgArgs(socket.fd.value(), DatagramBuffers::kMessages);
        auto &done = recorder.done(socket, CallCode::RecvMmsg, tag, args, result);
        if (!result.ok())
            return; // an ICMP error, for one: told once, and the next call goes on
        done.carriedData = true;
        const auto count = static_cast<std::size_t>(result.ret);
        for (std::size_t i = 0; i < count; ++i)
            record(owner, i, tag.call, result.startNs + result.durationNs);
        if (socket.policy.reply != Policy::Reply::None) {
            for (std::size_t i = 0; i < count && !owner.isGone(); ++i)
                owner.reply(m_buffers.payload(i), socket.connected ? Endpoint{} : m_buffers.from(i));
        } else {
            const auto sinceLast = result.startNs - std::exchange(m_lastReadNs, result.startNs);
            m_isHurried = count < DatagramBuffers::kMessages && sinceLast < kHurriedNs &&
                          plumbing::intOption(socket.fd.value(), SOL_SOCKET, SO_RCVBUF) >= kRoomy;
        }
        if (count < DatagramBuffers::kMessages || owner.isGone())
            return;
    }
}

void DatagramReceiver::record(AutoSocket &owner, std::size_t i, std::uint64_t call, std::int64_t readNs)
{
    auto &recorder = m_services.recorder();
    auto &socket = *owner.m_socket;
    Endpoint to;
    const auto stamp = m_buffers.stampNs(i, to);
    const auto kept = recorder.batch().keep(m_buffers.payload(i));
    auto &data = recorder.data(socket, Direction::In, CallCode::RecvMmsg, {0, call}, kept,
                               m_buffers.originalLength(i), stamp > 0 ? stamp : readNs);
    data.flags =
        static_cast<std::uint8_t>((stamp > 0 ? kKernelTime : 0) | (m_buffers.truncated(i) ? kTruncated : 0));
    if (!socket.connected || m_buffers.from(i).family() != Family::None)
        data.peer = m_buffers.from(i);
    if (socket.local.isAny() && to.family() != Family::None) {
        to.setPort(socket.local.port());
        data.local = to;
    }
}

} // namespace sockeye
