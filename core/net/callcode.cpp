// SPDX-License-Identifier: MIT
#include "core/net/callcode.h"

#include <array>
#include <utility>

namespace sockeye {

namespace {

constexpr std::array<std::pair<CallCode, std::string_view>, 27> kNames{{
    {CallCode::None, ""},
    {CallCode::Socket, "socket"},
    {CallCode::Bind, "bind"},
    {CallCode::Listen, "listen"},
    {CallCode::Accept, "accept4"},
    {CallCode::Connect, "connect"},
    {CallCode::Send, "send"},
    {CallCode::SendTo, "sendto"},
    {CallCode::Recv, "recv"},
    {CallCode::RecvFrom, "recvfrom"},
    {CallCode::RecvMmsg, "recvmmsg"},
    {CallCode::RecvMsg, "recvmsg"},
    {CallCode::SendMsg, "sendmsg"},
    {CallCode::Shutdown, "shutdown"},
    {CallCode::Close, "close"},
    {CallCode::Dup, "dup"},
    {CallCode::GetSockName, "getsockname"},
    {CallCode::GetPeerName, "getpeername"},
    {CallCode::GetSockOpt, "getsockopt"},
    {CallCode::SetSockOpt, "setsockopt"},
    {CallCode::Unlink, "unlink"},
    {CallCode::Read, "read"},
    {CallCode::Write, "write"},
    {CallCode::Poll, "poll"},
    {CallCode::Ioctl, "ioctl"},
    {CallCode::ReadLink, "readlink"},
    {CallCode::Stat, "stat"},
}};

} // namespace

std::string_view callName(CallCode call)
{
    const auto index = static_cast<std::size_t>(call);
    return index < kNames.size() ? kNames[index].second : std::string_view{};
}

std::optional<CallCode> callFromName(std::string_view name)
{
    for (const auto &[code, text] : kNames) {
        if (text == name && code != CallCode::None)
            return code;
    }
    return std::nullopt;
}

std::string_view kindName(SocketKind kind)
{
    if (kind.isTcp())
        return "tcp";
    if (kind.isUdp())
        return "udp";
    if (kind.family != Family::Unix)
        return kind.type == SocketType::Raw ? "raw" : kind.type == SocketType::Ping ? "ping" : "socket";
    switch (kind.type) {
    case SocketType::Datagram:
        return "unix-dgram";
    case SocketType::SeqPacket:
        return "unix-seqpacket";
    default:
        return "unix";
    }
}

std::string_view familyName(Family family)
{
    switch (family) {
    case Family::Inet:
        return "inet";
    case Family::Inet6:
        return "inet6";
    case Family::Unix:
        return "unix";
    case Family::None:
        break;
    }
    return "";
}

std::string_view typeName(SocketType type)
{
    switch (type) {
    case SocketType::Stream:
        return "stream";
    case SocketType::Datagram:
        return "dgram";
    case SocketType::SeqPacket:
        return "seqpacket";
    case SocketType::Raw:
        return "raw";
    case SocketType::Ping:
        return "ping";
    case SocketType::None:
        break;
    }
    return "";
}

} // namespace sockeye
