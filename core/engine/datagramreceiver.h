// SPDX-License-Identifier: MIT
// Empties an automatic datagram socket into the journal, many datagrams a call, and lets its policy reply.
// One a worker, on its thread.
#pragma once

#include <utility>

#include "core/net/datagrambuffers.h"

namespace sockeye {

class AutoSocket;
class WorkerServices;

class DatagramReceiver
{
public:
    explicit DatagramReceiver(WorkerServices &services) : m_services(services) {}

    // Up to a round's budget; returns early when the queue is empty, the journal is behind or the socket is
    // gone.
    void receive(AutoSocket &owner);
    // Since the last time: reads that emptied a queue followed each other closely, nobody waits for a reply,
    // and the receive buffer holds what may come in a moment.
    bool takeHurried() { return std::exchange(m_isHurried, false); }

private:
    void record(AutoSocket &owner, std::size_t i, std::uint64_t call, std::int64_t readNs);

    WorkerServices &m_services;
    DatagramBuffers m_buffers;
    std::int64_t m_lastReadNs = 0;
    bool m_isHurried = false;
};

} // namespace sockeye
