// SPDX-License-Identifier: MIT
// TCP packets as they pass the interfaces of this network namespace, from their IP header on: packet(7). Needs
// CAP_NET_RAW. What crosses the loopback is told once, though it passes there twice. The kernel keeps a bounded
// queue and counts what did not fit. One thread at a time; moves, never copies.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <sys/socket.h>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/uniquefd.h"

namespace sockeye {

class PacketSocket
{
public:
    struct Frame {
        ByteView octets;              // at most as many as were to be kept
        std::uint64_t wireLength = 0; // octets there were
        std::int64_t ns = 0;          // the kernel's stamp, wall time
        unsigned interface = 0;
    };

    enum class Wanted : std::uint8_t {
        Nothing,
        Control, // with SYN, FIN or RST; of IPv6 only those right behind the IP header
        All
    };

    // Wants nothing at first. `keep`: octets of each packet, from kLeastKept to kMostKept. EPERM without the right.
    static Result<PacketSocket> open(std::size_t keep);

    static constexpr std::size_t kLeastKept = 256; // the headers are whole
    static constexpr std::size_t kMostKept = 65'536;

    int fd() const { return m_fd.value(); }
    // Where nothing is wanted nothing is queued, but the kernel goes on stamping, which it begins to do only some time
    // after it is asked to: what passes until then carries the time it was read. Any thread; over in microseconds.
    void want(Wanted what) const;
    // What has arrived, at most kBatch, valid until the next time. Never waits.
    std::span<const Frame> receive();
    static constexpr std::size_t kBatch = 32;
    // Packets that did not fit the queue since this was asked last.
    std::uint64_t takeDropped();

private:
    PacketSocket(UniqueFd fd, std::size_t keep);

    UniqueFd m_fd;
    std::size_t m_keep = 0;
    Bytes m_buffer, m_control;
    std::vector<sockaddr_storage> m_addresses;
    std::vector<iovec> m_vectors;
    std::vector<mmsghdr> m_messages;
    std::vector<Frame> m_frames;
};

} // namespace sockeye
