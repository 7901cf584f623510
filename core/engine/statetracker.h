// SPDX-License-Identifier: MIT
// The TCP state of one socket as its own thread sees it by TCP_INFO, with the steps that must lie between two
// looks. Source: tcp(7); RFC 9293 section 3.3.2. TCP_INFO says CLOSE for a socket in TIME_WAIT, so a fall to
// CLOSED out of FIN_WAIT or CLOSING is left to the observer, which asks sock_diag. Any thread: several calls may
// wait on one socket at once.
#pragma once

#include <mutex>
#include <vector>

#include "core/journal/event.h"

namespace sockeye {

class StateTracker
{
public:
    // How the socket came to be decides which states it cannot have passed.
    enum class Opening : std::uint8_t { Undecided, Active, Passive };

    void begin(TcpState first, Opening opening);
    void setOpening(Opening opening);
    TcpState last() const;

    // The kernel said `now`. Returns what to record, oldest first: implied steps, then the observed one; empty
    // when nothing is new.
    std::vector<StateEvent> observed(TcpState now, EvidenceSource source);

    // TCP_INFO's CLOSE may really be TIME_WAIT: only sock_diag can tell.
    bool isClosedAmbiguous() const;
    // States the peer or a timer will end without a call of ours.
    bool isPassing() const;

private:
    mutable std::mutex m_mutex;
    TcpState m_last = TcpState::Unknown;
    Opening m_opening = Opening::Undecided;
};

} // namespace sockeye
