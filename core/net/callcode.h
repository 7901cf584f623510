// SPDX-License-Identifier: MIT
// The calls the journal can name, and what a socket is made of. Values only; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/net/endpoint.h"

namespace sockeye {

enum class CallCode : std::uint8_t {
    None,
    Socket,
    Bind,
    Listen,
    Accept, // accept4(2)
    Connect,
    Send,
    SendTo,
    Recv,
    RecvFrom,
    RecvMmsg,
    RecvMsg,
    SendMsg,
    Shutdown,
    Close,
    Dup,
    GetSockName,
    GetPeerName,
    GetSockOpt,
    SetSockOpt,
    Unlink, // removes a Unix socket's name
    Read,
    Write,
    Poll,
    Ioctl,
    ReadLink, // of /proc/self/fd/N
    Stat,     // of a Unix socket's name
};

// "accept4", "recvmmsg": the system call's name.
std::string_view callName(CallCode call);
std::optional<CallCode> callFromName(std::string_view name);

// One of the recv() family, or of send() and sendto(): what a socket gives and takes, without read(2), write(2) and
// sendmsg(2), which are only called where a person asks for them.
constexpr bool isReceive(CallCode call)
{
    return call == CallCode::Recv || call == CallCode::RecvFrom || call == CallCode::RecvMsg ||
           call == CallCode::RecvMmsg;
}
constexpr bool isSend(CallCode call)
{
    return call == CallCode::Send || call == CallCode::SendTo;
}

enum class SocketType : std::uint8_t {
    None,
    Stream,
    Datagram,
    SeqPacket,
    Raw, // raw(7)
    Ping // SOCK_DGRAM of IPPROTO_ICMP, icmp(7): echo requests without any right
};
inline constexpr std::size_t kSocketTypes = 6;

struct SocketKind {
    Family family = Family::None;
    SocketType type = SocketType::None;

    bool isTcp() const
    {
        return (family == Family::Inet || family == Family::Inet6) && type == SocketType::Stream;
    }
    bool isUdp() const
    {
        return (family == Family::Inet || family == Family::Inet6) && type == SocketType::Datagram;
    }
    friend bool operator==(const SocketKind &, const SocketKind &) = default;
};

// "tcp", "udp", "unix", "unix-dgram", "unix-seqpacket", "raw", "ping": the URL scheme where there is one, and the first part of a socket's name.
std::string_view kindName(SocketKind kind);
std::string_view familyName(Family family);
std::string_view typeName(SocketType type);

} // namespace sockeye
