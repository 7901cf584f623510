// SPDX-License-Identifier: MIT
#include "core/net/packetsocket.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <linux/filter.h>
#include <linux/if_arp.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <netinet/in.h>

#include "core/base/clocks.h"

namespace sockeye {

namespace {

constexpr std::size_t kControlOctets = 128;
constexpr int kQueueOctets = 8 << 20;
constexpr std::uint32_t kIp6Octets = 40;           // of the fixed header, RFC 8200
constexpr int kFlagsAt = 13;                       // in a TCP header, RFC 9293
constexpr std::uint32_t kControlFlags = 1 | 2 | 4; // FIN, SYN, RST
constexpr std::uint32_t kWhole = 0x40000;          // octets; no packet is longer

constexpr std::uint32_t extra(int what)
{
    return static_cast<std::uint32_t>(SKF_AD_OFF + what);
}

constexpr std::uint32_t ipHeader(int at)
{
    return static_cast<std::uint32_t>(SKF_NET_OFF + at);
}

// linux/filter.h's own macros do not say which is which.
constexpr sock_filter load(std::uint16_t size, std::uint32_t at)
{
    return {static_cast<std::uint16_t>(BPF_LD | size | BPF_ABS), 0, 0, at};
}

constexpr sock_filter ifEqual(std::uint32_t value, std::uint8_t skip, std::uint8_t skipElse)
{
    return {BPF_JMP | BPF_JEQ | BPF_K, skip, skipElse, value};
}

constexpr sock_filter give(std::uint32_t octets)
{
    return {BPF_RET | BPF_K, 0, 0, octets};
}

// TCP in IPv4, or in IPv6 behind any extension header; nothing that is meant for others, and of the loopback not the
// way out, since the same packet comes in.
constexpr sock_filter kTcp[] = {
    /*  0 */ load(BPF_W, extra(SKF_AD_PKTTYPE)),
    /*  1 */ ifEqual(PACKET_OTHERHOST, 15, 0),
    /*  2 */ ifEqual(PACKET_OUTGOING, 0, 2),
    /*  3 */ load(BPF_W, extra(SKF_AD_HATYPE)),
    /*  4 */ ifEqual(ARPHRD_LOOPBACK, 12, 0),
    /*  5 */ load(BPF_W, extra(SKF_AD_PROTOCOL)),
    /*  6 */ ifEqual(ETH_P_IP, 0, 2),
    /*  7 */ load(BPF_B, ipHeader(9)),
    /*  8 */ ifEqual(IPPROTO_TCP, 7, 8),
    /*  9 */ ifEqual(ETH_P_IPV6, 0, 7),
    /* 10 */ load(BPF_B, ipHeader(6)),
    /* 11 */ ifEqual(IPPROTO_TCP, 4, 0),
    /* 12 */ ifEqual(IPPROTO_HOPOPTS, 3, 0),
    /* 13 */ ifEqual(IPPROTO_ROUTING, 2, 0),
    /* 14 */ ifEqual(IPPROTO_DSTOPTS, 1, 0),
    /* 15 */ ifEqual(IPPROTO_AH, 0, 1),
    /* 16 */ give(kWhole),
    /* 17 */ give(0),
};
// Of those what opens, closes or resets a connection.
constexpr sock_filter kControl[] = {
    /*  0 */ load(BPF_W, extra(SKF_AD_PKTTYPE)),
    /*  1 */ ifEqual(PACKET_OTHERHOST, 15, 0),
    /*  2 */ ifEqual(PACKET_OUTGOING, 0, 2),
    /*  3 */ load(BPF_W, extra(SKF_AD_HATYPE)),
    /*  4 */ ifEqual(ARPHRD_LOOPBACK, 12, 0),
    /*  5 */ load(BPF_W, extra(SKF_AD_PROTOCOL)),
    /*  6 */ ifEqual(ETH_P_IP, 0, 4),
    /*  7 */ load(BPF_B, ipHeader(9)),
    /*  8 */ ifEqual(IPPROTO_TCP, 0, 8),
    /*  9 */ {BPF_LDX | BPF_B | BPF_MSH, 0, 0, ipHeader(0)}, // X: octets of the IPv4 header
    /* 10 */ {BPF_JMP | BPF_JA, 0, 0, 3},
    /* 11 */ ifEqual(ETH_P_IPV6, 0, 5),
    /* 12 */ load(BPF_B, ipHeader(6)),
    /* 13 */ {BPF_LDX | BPF_W | BPF_IMM, 0, 0, kIp6Octets},
    /* 14 */ ifEqual(IPPROTO_TCP, 0, 2),
    /* 15 */ {BPF_LD | BPF_B | BPF_IND, 0, 0, ipHeader(kFlagsAt)},
    /* 16 */ {BPF_JMP | BPF_JSET | BPF_K, 1, 0, kControlFlags},
    /* 17 */ give(0),
    /* 18 */ give(kWhole),
};
constexpr sock_filter kNothing[] = {give(0)};

bool attach(int fd, std::span<const sock_filter> program)
{
    const sock_fprog all{static_cast<unsigned short>(program.size()),
                         const_cast<sock_filter *>(program.data())};
    return setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &all, sizeof all) == 0;
}

tl::unexpected<SysError> fail(std::string_view call)
{
    return tl::make_unexpected(SysError{call, errno});
}

std::int64_t stampOf(msghdr &message)
{
    for (cmsghdr *one = CMSG_FIRSTHDR(&message); one; one = CMSG_NXTHDR(&message, one)) {
        if (one->cmsg_level == SOL_SOCKET && one->cmsg_type == SCM_TIMESTAMPNS) {
            timespec time{};
            std::memcpy(&time, CMSG_DATA(one), sizeof time);
            return toNs(time);
        }
    }
    return wallNs();
}

} // namespace

Result<PacketSocket> PacketSocket::open(std::size_t keep)
{
    // Protocol 0 receives nothing until all is set.
    UniqueFd fd(socket(AF_PACKET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!fd)
        return fail("socket");
    const int on = 1;
    if (!attach(fd.value(), kNothing) ||
        setsockopt(fd.value(), SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on) < 0)
        return fail("setsockopt");
    // Past net.core.rmem_max only with CAP_NET_ADMIN.
    if (setsockopt(fd.value(), SOL_SOCKET, SO_RCVBUFFORCE, &kQueueOctets, sizeof kQueueOctets) < 0)
        setsockopt(fd.value(), SOL_SOCKET, SO_RCVBUF, &kQueueOctets, sizeof kQueueOctets);
    sockaddr_ll everywhere{};
    everywhere.sll_family = AF_PACKET;
    everywhere.sll_protocol = htons(ETH_P_ALL); // ETH_P_IP would not see what goes out
    if (bind(fd.value(), reinterpret_cast<const sockaddr *>(&everywhere), sizeof everywhere) < 0)
        return fail("bind");
    return PacketSocket(std::move(fd), std::clamp(keep, kLeastKept, kMostKept));
}

PacketSocket::PacketSocket(UniqueFd fd, std::size_t keep)
    : m_fd(std::move(fd))
    , m_keep(keep)
    , m_buffer(kBatch * keep)
    , m_control(kBatch * kControlOctets)
    , m_addresses(kBatch)
    , m_vectors(kBatch)
    , m_messages(kBatch)
{
    m_frames.reserve(kBatch);
}

void PacketSocket::want(Wanted what) const
{
    switch (what) {
    case Wanted::Nothing:
        attach(m_fd.value(), kNothing);
        return;
    case Wanted::Control:
        attach(m_fd.value(), kControl);
        return;
    case Wanted::All:
        attach(m_fd.value(), kTcp);
    }
}

std::span<const PacketSocket::Frame> PacketSocket::receive()
{
    m_frames.clear();
    for (std::size_t i = 0; i < kBatch; ++i) {
        m_vectors[i] = {m_buffer.data() + i * m_keep, m_keep};
        auto &header = m_messages[i].msg_hdr;
        header = {};
        header.msg_name = &m_addresses[i];
        header.msg_namelen = sizeof m_addresses[i];
        header.msg_iov = &m_vectors[i];
        header.msg_iovlen = 1;
        header.msg_control = m_control.data() + i * kControlOctets;
        header.msg_controllen = kControlOctets;
    }
    // MSG_TRUNC: the real length, recv(2).
    const int n = recvmmsg(m_fd.value(), m_messages.data(), kBatch, MSG_DONTWAIT | MSG_TRUNC, nullptr);
    for (std::size_t i = 0; n > 0 && i < static_cast<std::size_t>(n); ++i) {
        sockaddr_ll from{};
        std::memcpy(&from, &m_addresses[i], sizeof from);
        const std::size_t length = m_messages[i].msg_len;
        m_frames.push_back({{m_buffer.data() + i * m_keep, std::min(length, m_keep)},
                            length,
                            stampOf(m_messages[i].msg_hdr),
                            static_cast<unsigned>(from.sll_ifindex)});
    }
    return m_frames;
}

std::uint64_t PacketSocket::takeDropped()
{
    tpacket_stats counted{};
    socklen_t length = sizeof counted;
    // Asking sets it to 0, packet(7).
    return getsockopt(m_fd.value(), SOL_PACKET, PACKET_STATISTICS, &counted, &length) == 0 ? counted.tp_drops
                                                                                           : 0;
}

} // namespace sockeye
