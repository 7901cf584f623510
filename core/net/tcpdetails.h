// SPDX-License-Identifier: MIT
// What TCP_INFO tells of a connection beside its state: struct tcp_info of linux/tcp.h, which grows from kernel to
// kernel, read by the length this kernel gave. Values; any thread.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/bytes.h"

namespace sockeye {

struct TcpDetails {
    std::uint8_t congestionState = 0; // TCP_CA_: 0 open, 1 disorder, 2 cwr, 3 recovery, 4 loss
    std::uint32_t rtoUs = 0;
    std::uint32_t sendMss = 0;                                // octets
    std::uint32_t unacknowledged = 0, lost = 0, inFlight = 0; // segments
    std::uint32_t rttUs = 0, rttVarUs = 0;
    std::uint32_t slowStartThreshold = 0, congestionWindow = 0; // segments
    std::uint32_t retransmits = 0;                              // segments, since the connection began
    // Nothing where the kernel is too old to say.
    std::optional<std::uint64_t> pacingRate, bytesAcked, bytesReceived, deliveryRate, bytesSent;
    std::optional<std::uint32_t> unsent, minRttUs, sendWindow, receiveWindow;
};

// Nothing when even the oldest fields are not there.
std::optional<TcpDetails> readTcpDetails(ByteView info);

} // namespace sockeye
