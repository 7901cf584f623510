// SPDX-License-Identifier: MIT
#include "core/net/tcpdetails.h"

#include <cstddef>
#include <cstring>

#include <linux/tcp.h>

namespace sockeye {

namespace {

// Where the fields stand that older headers do not name.
constexpr std::size_t kReceiveWindowAt = 232;        // tcpi_rcv_wnd
constexpr std::uint64_t kNoRate = ~std::uint64_t{0}; // pacing that has no limit
constexpr std::uint32_t kNoRtt = ~std::uint32_t{0};  // none measured yet

template<typename T>
std::optional<T> valueAt(ByteView info, std::size_t offset)
{
    if (info.size() < offset + sizeof(T))
        return std::nullopt;
    T value{};
    std::memcpy(&value, info.data() + offset, sizeof value);
    return value;
}

template<typename T>
std::optional<T> unless(T absent, std::optional<T> value)
{
    return value == absent ? std::nullopt : value;
}

} // namespace

std::optional<TcpDetails> readTcpDetails(ByteView octets)
{
    constexpr auto kOldest = offsetof(tcp_info, tcpi_pacing_rate);
    if (octets.size() < kOldest)
        return std::nullopt;
    tcp_info info{};
    std::memcpy(&info, octets.data(), kOldest);
    TcpDetails details;
    details.congestionState = info.tcpi_ca_state;
    details.rtoUs = info.tcpi_rto;
    details.sendMss = info.tcpi_snd_mss;
    details.unacknowledged = info.tcpi_unacked;
    details.lost = info.tcpi_lost;
    // As the kernel counts them, tcp_packets_in_flight() of net/tcp.h.
    const auto left = info.tcpi_sacked + info.tcpi_lost;
    const auto sent = info.tcpi_unacked + info.tcpi_retrans;
    details.inFlight = sent > left ? sent - left : 0;
    details.rttUs = info.tcpi_rtt;
    details.rttVarUs = info.tcpi_rttvar;
    details.slowStartThreshold = info.tcpi_snd_ssthresh;
    details.congestionWindow = info.tcpi_snd_cwnd;
    details.retransmits = info.tcpi_total_retrans;
    details.pacingRate =
        unless(kNoRate, valueAt<std::uint64_t>(octets, offsetof(tcp_info, tcpi_pacing_rate)));
    details.bytesAcked = valueAt<std::uint64_t>(octets, offsetof(tcp_info, tcpi_bytes_acked));
    details.bytesReceived = valueAt<std::uint64_t>(octets, offsetof(tcp_info, tcpi_bytes_received));
    details.unsent = valueAt<std::uint32_t>(octets, offsetof(tcp_info, tcpi_notsent_bytes));
    details.minRttUs = unless(kNoRtt, valueAt<std::uint32_t>(octets, offsetof(tcp_info, tcpi_min_rtt)));
    details.deliveryRate = valueAt<std::uint64_t>(octets, offsetof(tcp_info, tcpi_delivery_rate));
    details.bytesSent = valueAt<std::uint64_t>(octets, offsetof(tcp_info, tcpi_bytes_sent));
    details.sendWindow = valueAt<std::uint32_t>(octets, offsetof(tcp_info, tcpi_snd_wnd));
    details.receiveWindow = valueAt<std::uint32_t>(octets, kReceiveWindowAt);
    return details;
}

} // namespace sockeye
