// SPDX-License-Identifier: MIT
// Memory for receiving many datagrams in one recvmmsg(2), and what came with each: sender, kernel arrival time
// (SO_TIMESTAMPNS, socket(7)), the address it was sent to (IP_PKTINFO, ip(7)). Holds about 4 MiB; one thread.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include <sys/socket.h>

#include "core/base/bytes.h"
#include "core/net/endpoint.h"
#include "core/net/socketcalls.h"

namespace sockeye {

class DatagramBuffers
{
public:
    static constexpr std::size_t kMessages = 64;
    static constexpr std::size_t kLargest = 65536; // no UDP datagram is longer, RFC 768

    DatagramBuffers();
    DatagramBuffers(const DatagramBuffers &) = delete;
    DatagramBuffers &operator=(const DatagramBuffers &) = delete;

    // What was received before is gone. The result's `ret` says how many there are.
    CallResult receive(int fd);

    ByteView payload(std::size_t i) const; // what was copied
    std::uint64_t originalLength(std::size_t i) const { return m_messages[i].msg_len; }
    bool truncated(std::size_t i) const { return (m_messages[i].msg_hdr.msg_flags & MSG_TRUNC) != 0; }
    const Endpoint &from(std::size_t i); // None when the sender has no address
    // Arrival time, and the local address in `to` with its port left 0; 0 and None where the kernel says nothing.
    std::int64_t stampNs(std::size_t i, Endpoint &to) const;

private:
    // Buffers of a power of two apart would all fall into the same cache sets.
    static constexpr std::size_t kStride = kLargest + 192;
    static constexpr std::size_t kControl = 128;

    std::vector<std::uint8_t> m_memory;
    std::array<mmsghdr, kMessages> m_messages{};
    std::array<iovec, kMessages> m_vectors{};
    std::array<sockaddr_storage, kMessages> m_names{};
    struct alignas(cmsghdr) Control {
        std::array<std::uint8_t, kControl> octets;
    };
    std::array<Control, kMessages> m_control{};
    Endpoint m_lastFrom; // senders repeat: most often the last one is the next
    sockaddr_storage m_lastName{};
    socklen_t m_lastLength = 0;
};

} // namespace sockeye
