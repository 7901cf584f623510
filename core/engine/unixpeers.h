// SPDX-License-Identifier: MIT
// Which Unix sockets are this program's own, by inode. Their addresses do not tell the two ends of a connection apart,
// as they do for TCP: the kernel is asked for the inode of the other end, and here it is known whose that is. Any
// thread.
#pragma once

#include <cstdint>
#include <mutex>
#include <unordered_map>

#include "core/journal/event.h"

namespace sockeye {

class UnixPeers
{
public:
    void add(std::uint32_t inode, SocketId socket);
    void remove(std::uint32_t inode, SocketId socket);
    // The socket at the other end of the connection of `fd`; 0 when another program has it, or it cannot be told.
    SocketId otherEnd(int fd) const;

private:
    mutable std::mutex m_mutex;
    std::unordered_map<std::uint32_t, SocketId> m_sockets; // an inode's first descriptor
};

} // namespace sockeye
