// SPDX-License-Identifier: MIT
// Where the datagram sockets of a session are, to find the one at the other end of a datagram: of sockets that are not
// connected nothing else tells. Belongs to one thread.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "core/journal/event.h"

namespace sockeye {

class DatagramPlaces
{
public:
    // An Internet address it has or had last; of two at one port the later one counts.
    void settle(SocketId id, const Endpoint &local);
    // The socket that gets what goes to this address, as far as that is certain: its own address, or one of this host
    // where it is bound to all of them. 0 when there is none.
    SocketId at(const Endpoint &address) const;

private:
    struct Place {
        SocketId id = 0;
        Endpoint local;
    };
    std::unordered_map<std::uint16_t, Place> m_byPort;
};

} // namespace sockeye
