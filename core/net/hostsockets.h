// SPDX-License-Identifier: MIT
// The sockets of this host, anybody's, as sock_diag(7) and /proc tell of them: what `ss` lists. Any thread; takes
// milliseconds, so not where something waits.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/net/diagrow.h"
#include "core/net/socketowners.h"

namespace sockeye {

struct HostSocket {
    DiagRow row;
    std::vector<Process> processes; // empty: none has it, or none that can be seen

    // Waits for others to come: a listener, or a datagram socket with a name and no peer.
    bool isListening() const;
};

struct HostSocketQuery {
    bool tcp = true, udp = true, unixSockets = true;
    bool listeningOnly = false;
};

// TCP before UDP before Unix, what listens first, then by port, address or name. Fails only where the kernel tells
// of none of the kinds asked for.
Result<std::vector<HostSocket>> hostSockets(const HostSocketQuery &query);

} // namespace sockeye
