// SPDX-License-Identifier: MIT
#include "core/engine/unixpeers.h"

#include "core/net/socketcalls.h"
#include "core/net/sockdiag.h"

namespace sockeye {

void UnixPeers::add(std::uint32_t inode, SocketId socket)
{
    const std::lock_guard lock(m_mutex);
    m_sockets.try_emplace(inode, socket);
}

void UnixPeers::remove(std::uint32_t inode, SocketId socket)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_sockets.find(inode);
    if (found != m_sockets.end() && found->second == socket)
        m_sockets.erase(found);
}

SocketId UnixPeers::otherEnd(int fd) const
{
    if (!plumbing::isPeerThisProcess(fd)) // most often it is not, and netlink need not be asked
        return 0;
    SockDiag diag;
    const auto row = diag.lookupUnix(plumbing::inodeOf(fd));
    if (!row || !*row)
        return 0;
    const std::lock_guard lock(m_mutex);
    const auto found = m_sockets.find((*row)->peerInode);
    return found == m_sockets.end() ? 0 : found->second;
}

} // namespace sockeye
