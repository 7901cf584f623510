// SPDX-License-Identifier: MIT
// Where the datagram sockets of a session are, to find the one at the other end of a datagram: of sockets that are not
// connected nothing else tells. Belongs to one thread.
#pragma once

#include <cstdint>
#include <map>
#include <unordered_map>

#include "core/journal/event.h"
#include "core/journal/flowkey.h"

namespace sockeye {

class DatagramPlaces
{
public:
    // The Internet address it has now; the place it had before is left.
    void settle(SocketId id, const Endpoint &local);
    void leave(SocketId id); // it is closed: somebody else may take the place
    // The socket that gets what goes to this address, as far as that is certain: its own address, or one of this host
    // where it is bound to all of its family. 0 when there is none.
    SocketId at(const Endpoint &address) const;

private:
    SocketId find(const FlowEnd &end) const;

    std::map<FlowEnd, SocketId> m_places; // all zeros in an address is ::, and 0.0.0.0 is the mapped one
    std::unordered_map<SocketId, FlowEnd> m_ends;
};

} // namespace sockeye
