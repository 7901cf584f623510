// SPDX-License-Identifier: MIT
// One answer of sock_diag(7), read from the kernel's message. A value; any thread.
// Sources: linux/inet_diag.h, linux/unix_diag.h.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/bytes.h"
#include "core/net/callcode.h"
#include "core/net/endpoint.h"

namespace sockeye {

// One socket. What the kernel does not say is 0 or empty: a socket in TIME_WAIT has no owner, inode or TCP_INFO.
struct DiagRow {
    SocketKind kind;
    Endpoint local, peer;     // Unix: `peer` is none, see peerInode
    int state = 0;            // the kernel's number, for every kind: include/net/tcp_states.h
    std::uint32_t rqueue = 0; // octets waiting to be read; of a listener, connections waiting for accept()
    std::uint32_t wqueue = 0; // octets not yet acknowledged; of a listener, its backlog
    std::uint8_t timer = 0;   // 0 none, 1 retransmission, 2 keepalive, 3 TIME_WAIT, 4 zero window probe
    std::uint8_t retransmits = 0; // of what the timer is about
    std::uint32_t expiresMs = 0;  // until the timer fires
    std::uint32_t uid = 0;
    std::uint32_t inode = 0;            // as fstat(2) and /proc/PID/fd name it; 0 when no process has it
    std::uint64_t cookie = 0;           // SO_COOKIE
    bool isV6Only = false;              // told of IPv6 listeners and unconnected sockets
    std::optional<std::uint32_t> drops; // when asked for
    Bytes tcpInfo;                      // when asked for: struct tcp_info, as long as this kernel's is
    // Unix only.
    std::uint32_t peerInode = 0;
    std::uint32_t pathInode = 0, pathDevice = 0; // the file a path names; the kernel's own device number
};

// The octets behind the netlink header; `type` is what was asked for, as the message does not say. Nothing when they
// are fewer than a message.
std::optional<DiagRow> readInetRow(ByteView message, SocketType type);
std::optional<DiagRow> readUnixRow(ByteView message);

} // namespace sockeye
