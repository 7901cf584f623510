// SPDX-License-Identifier: MIT
// Empties an automatic datagram socket into the journal, many datagrams a call, and lets its policy reply. One a
// worker, on its thread.
#pragma once

#include "core/net/datagrambuffers.h"

namespace sockeye {

class AutoSocket;
class WorkerServices;

class DatagramReceiver
{
public:
    explicit DatagramReceiver(WorkerServices &services) : m_services(services) {}

    // Up to a round's budget; returns early when the queue is empty, the journal is behind or the socket is gone.
    void receive(AutoSocket &owner);

private:
    void record(AutoSocket &owner, std::size_t i, std::uint64_t call, std::int64_t readNs);

    WorkerServices &m_services;
    DatagramBuffers m_buffers;
};

} // namespace sockeye
