// SPDX-License-Identifier: MIT
#include "core/net/diagrow.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <netinet/in.h>
#include <sys/socket.h>

#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/unix_diag.h>

namespace sockeye {

namespace {

constexpr std::size_t kDropsAt = 8;   // SK_MEMINFO_DROPS of linux/sock_diag.h, counted in 32 bits
constexpr std::size_t kNameMax = 108; // sun_path

static_assert(sizeof(inet_diag_msg) % NLMSG_ALIGNTO == 0 && sizeof(unix_diag_msg) % NLMSG_ALIGNTO == 0,
              "attributes follow at once");

std::uint64_t cookieOf(const std::uint32_t (&cookie)[2])
{
    return std::uint64_t{cookie[1]} << 32 | cookie[0];
}

template<typename T>
std::optional<T> valueAt(ByteView octets, std::size_t offset = 0)
{
    if (octets.size() < offset + sizeof(T))
        return std::nullopt;
    T value{};
    std::memcpy(&value, octets.data() + offset, sizeof value);
    return value;
}

// Calls `see` with each attribute's type and octets.
template<typename See>
void eachAttribute(ByteView octets, See see)
{
    while (const auto header = valueAt<rtattr>(octets)) {
        if (header->rta_len < sizeof(rtattr) || header->rta_len > octets.size())
            return;
        see(header->rta_type, octets.subspan(sizeof(rtattr), header->rta_len - sizeof(rtattr)));
        octets = octets.subspan(std::min<std::size_t>(RTA_ALIGN(header->rta_len), octets.size()));
    }
}

Endpoint endpointOf(int family, const __be32 (&address)[4], __be16 port, std::uint32_t interface)
{
    if (family == AF_INET) {
        std::array<std::uint8_t, 4> octets{};
        std::memcpy(octets.data(), address, octets.size());
        return Endpoint::inet(octets, ntohs(port));
    }
    std::array<std::uint8_t, 16> octets{};
    std::memcpy(octets.data(), address, octets.size());
    const bool isLinkLocal = octets[0] == 0xfe && (octets[1] & 0xc0) == 0x80;
    return Endpoint::inet6(octets, ntohs(port), isLinkLocal ? interface : 0);
}

SocketType typeOf(int number)
{
    switch (number) {
    case SOCK_STREAM:
        return SocketType::Stream;
    case SOCK_DGRAM:
        return SocketType::Datagram;
    case SOCK_SEQPACKET:
        return SocketType::SeqPacket;
    default:
        return SocketType::None;
    }
}

} // namespace

std::optional<DiagRow> readInetRow(ByteView octets, SocketType type)
{
    const auto message = valueAt<inet_diag_msg>(octets);
    if (!message)
        return std::nullopt;
    const auto &id = message->id;
    DiagRow row;
    row.kind = {message->idiag_family == AF_INET ? Family::Inet : Family::Inet6, type};
    row.local = endpointOf(message->idiag_family, id.idiag_src, id.idiag_sport, id.idiag_if);
    row.peer = endpointOf(message->idiag_family, id.idiag_dst, id.idiag_dport, id.idiag_if);
    if (row.peer.isAny() && row.peer.port() == 0)
        row.peer = {};
    row.state = message->idiag_state;
    row.rqueue = message->idiag_rqueue;
    row.wqueue = message->idiag_wqueue;
    row.timer = message->idiag_timer;
    row.retransmits = message->idiag_retrans;
    row.expiresMs = message->idiag_expires;
    row.uid = message->idiag_uid;
    row.inode = message->idiag_inode;
    row.cookie = cookieOf(id.idiag_cookie);
    eachAttribute(octets.subspan(sizeof *message), [&row](int attribute, ByteView value) {
        if (attribute == INET_DIAG_INFO && row.kind.isTcp())
            row.tcpInfo.assign(value.begin(), value.end());
        else if (attribute == INET_DIAG_SKMEMINFO)
            row.drops = valueAt<std::uint32_t>(value, kDropsAt * sizeof(std::uint32_t));
        else if (attribute == INET_DIAG_SKV6ONLY)
            row.isV6Only = valueAt<std::uint8_t>(value).value_or(0) != 0;
    });
    return row;
}

std::optional<DiagRow> readUnixRow(ByteView octets)
{
    const auto message = valueAt<unix_diag_msg>(octets);
    if (!message)
        return std::nullopt;
    DiagRow row;
    row.kind = {Family::Unix, typeOf(message->udiag_type)};
    row.local = Endpoint::unixName({});
    row.state = message->udiag_state;
    row.inode = message->udiag_ino;
    row.cookie = cookieOf(message->udiag_cookie);
    eachAttribute(octets.subspan(sizeof *message), [&row](int attribute, ByteView value) {
        if (attribute == UNIX_DIAG_NAME) {
            // A path comes with its NUL, and one that fills sun_path with one octet more.
            const auto name = textOf(value);
            const bool isPath = !name.empty() && name.front() != '\0';
            row.local =
                Endpoint::unixName((isPath ? name.substr(0, name.find('\0')) : name).substr(0, kNameMax));
        } else if (attribute == UNIX_DIAG_VFS) {
            const auto file = valueAt<unix_diag_vfs>(value).value_or(unix_diag_vfs{});
            row.pathInode = file.udiag_vfs_ino;
            row.pathDevice = file.udiag_vfs_dev;
        } else if (attribute == UNIX_DIAG_PEER) {
            row.peerInode = valueAt<std::uint32_t>(value).value_or(0);
        } else if (attribute == UNIX_DIAG_RQLEN) {
            const auto queues = valueAt<unix_diag_rqlen>(value).value_or(unix_diag_rqlen{});
            row.rqueue = queues.udiag_rqueue;
            row.wqueue = queues.udiag_wqueue;
        } else if (attribute == UNIX_DIAG_UID) {
            row.uid = valueAt<std::uint32_t>(value).value_or(0);
        }
    });
    return row;
}

} // namespace sockeye
