// SPDX-License-Identifier: MIT
// Which processes have a socket open, by the socket's inode: /proc/PID/fd, proc(5). Any thread; reads /proc of every
// process, which takes milliseconds, so not where something waits. Sees the processes of this user; root sees all.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace sockeye {

struct Process {
    int pid = 0;
    std::string name; // as in /proc/PID/comm

    friend bool operator==(const Process &, const Process &) = default;
};

using SocketOwners = std::unordered_map<std::uint32_t, std::vector<Process>>; // by inode

// Adds to each inode that is in it the processes that have it open, each once.
void findOwners(SocketOwners &owners);

} // namespace sockeye
