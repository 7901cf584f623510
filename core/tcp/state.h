// SPDX-License-Identifier: MIT
// The states of a TCP connection, RFC 9293 section 3.3.2, numbered as the Linux kernel numbers them
// (include/net/tcp_states.h), with what Linux adds. Pure values; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sockeye {

enum class TcpState : std::uint8_t {
    Unknown = 0, // never a guess: nothing is known
    Established = 1,
    SynSent,
    SynRecv,
    FinWait1,
    FinWait2,
    TimeWait,
    Closed,
    CloseWait,
    LastAck,
    Listen,
    Closing,
    NewSynRecv,    // a request that is not a socket yet; Linux only
    BoundInactive, // bound, neither listening nor connected; Linux only
};

std::string_view stateName(TcpState state); // "FIN_WAIT1"; "" for Unknown
std::optional<TcpState> stateFromName(std::string_view name);
// The kernel's number as TCP_INFO and sock_diag report it; Unknown when it is none of these.
TcpState stateFromKernel(int number);

} // namespace sockeye
