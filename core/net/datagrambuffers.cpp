// SPDX-License-Identifier: MIT
#include "core/net/datagrambuffers.h"

#include <algorithm>
#include <cstring>

#include <netinet/in.h>

#include "core/base/clocks.h"

namespace sockeye {

DatagramBuffers::DatagramBuffers() : m_memory(kMessages * kStride)
{
    for (std::size_t i = 0; i < kMessages; ++i) {
        m_vectors[i] = {m_memory.data() + i * kStride, kLargest};
        auto &header = m_messages[i].msg_hdr;
        header.msg_iov = &m_vectors[i];
        header.msg_iovlen = 1;
        header.msg_name = &m_names[i];
        header.msg_control = m_control[i].octets.data();
    }
}

CallResult DatagramBuffers::receive(int fd)
{
    for (auto &message : m_messages) { // the kernel writes the lengths it used over those it was given
        message.msg_hdr.msg_namelen = sizeof(sockaddr_storage);
        message.msg_hdr.msg_controllen = kControl;
    }
    return calls::recvMmsg(fd, m_messages);
}

ByteView DatagramBuffers::payload(std::size_t i) const
{
    return {m_memory.data() + i * kStride, std::min<std::size_t>(m_messages[i].msg_len, kLargest)};
}

const Endpoint &DatagramBuffers::from(std::size_t i)
{
    const auto length = m_messages[i].msg_hdr.msg_namelen;
    if (length != m_lastLength || std::memcmp(&m_names[i], &m_lastName, length) != 0) {
        m_lastFrom = Endpoint::fromSockaddr(m_names[i], length);
        std::memcpy(&m_lastName, &m_names[i], length);
        m_lastLength = length;
    }
    return m_lastFrom;
}

std::int64_t DatagramBuffers::stampNs(std::size_t i, Endpoint &to) const
{
    std::int64_t stamp = 0;
    auto *header = const_cast<msghdr *>(&m_messages[i].msg_hdr); // CMSG_NXTHDR(3) takes no const
    for (auto *c = CMSG_FIRSTHDR(header); c != nullptr; c = CMSG_NXTHDR(header, c)) {
        if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_TIMESTAMPNS) {
            timespec t{};
            std::memcpy(&t, CMSG_DATA(c), sizeof t);
            stamp = toNs(t);
        } else if (c->cmsg_level == IPPROTO_IP && c->cmsg_type == IP_PKTINFO) {
            in_pktinfo info{};
            std::memcpy(&info, CMSG_DATA(c), sizeof info);
            std::array<std::uint8_t, 4> address{};
            std::memcpy(address.data(), &info.ipi_addr, address.size());
            to = Endpoint::inet(address, 0);
        } else if (c->cmsg_level == IPPROTO_IPV6 && c->cmsg_type == IPV6_PKTINFO) {
            in6_pktinfo info{};
            std::memcpy(&info, CMSG_DATA(c), sizeof info);
            std::array<std::uint8_t, 16> address{};
            std::memcpy(address.data(), &info.ipi6_addr, address.size());
            to = Endpoint::inet6(address, 0);
        }
    }
    return stamp;
}

} // namespace sockeye
