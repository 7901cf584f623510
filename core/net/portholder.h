// SPDX-License-Identifier: MIT
// Who is in the way of a bind(2) that said EADDRINUSE: the kernel's list of sockets, and /proc for the processes
// that have them open. Any thread; reads /proc of every process, which takes milliseconds, so not where something
// waits. Sees the processes of this user; of another user's only that there is one.
#pragma once

#include <string>
#include <vector>

#include "core/net/callcode.h"
#include "core/net/endpoint.h"

namespace sockeye {

struct PortHolder {
    int pid = 0;      // 0: the process cannot be seen, or there is none (TIME_WAIT, an orphan, inode 0)
    std::string name; // the command's name, as in /proc/PID/comm; empty when pid is 0
    Endpoint local;
    int state = 0;        // the kernel's number: include/net/tcp_states.h
    unsigned uid = 0;     // the socket's owner
    bool isOwned = false; // some process has it open: with pid 0, one that cannot be seen
};

// The sockets whose local name collides with `local`, and a row for each process that has one open. Listeners and
// merely bound sockets where there are any, else whatever else has the port. Empty when nothing is found or the
// kernel does not say.
std::vector<PortHolder> portHolders(SocketKind kind, const Endpoint &local);

} // namespace sockeye
