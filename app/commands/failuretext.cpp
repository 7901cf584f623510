// SPDX-License-Identifier: MIT
#include "app/commands/failuretext.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <iterator>

#include <fmt/format.h>

#include "core/bytes/escape.h"
#include "core/net/resolveerror.h"

namespace sockeye {

namespace {

// Which calls and sockets a piece of advice is for.
enum Where : unsigned { kBinding = 1, kConnecting = 2, kSending = 4, kReceiving = 8, kAny = 15, kUnix = 16 };

struct Advice {
    int err;
    unsigned where; // of Where; without kUnix Internet sockets only, where both are listed
    std::string_view text;
};

// The first that fits is taken. Sources: the ERRORS of bind(2), connect(2), send(2), unix(7), ip(7), udp(7).
constexpr std::array kAdvice{
    Advice{EADDRINUSE, kBinding | kUnix,
           "the name exists already; if nobody listens there any more, remove the file, else choose another"},
    Advice{EADDRINUSE, kBinding,
           "something else has that port; choose another, or 0 to let the kernel choose"},
    Advice{EADDRINUSE, kConnecting,
           "no local port is left for that peer; wait a minute, or use another address"},
    Advice{EADDRNOTAVAIL, kAny, "this machine has no such address; 'ip address' lists those it has"},
    Advice{EACCES, kBinding | kUnix, "you may not make a file there; choose a folder of your own"},
    Advice{EACCES, kBinding, "ports below 1024 need a privilege; choose a higher one"},
    Advice{EACCES, kConnecting | kSending | kUnix,
           "you may not write to that socket; its owner must allow it"},
    Advice{EACCES, kConnecting | kSending,
           "it is a broadcast address, which takes SO_BROADCAST, or a firewall forbids it; name one host"},
    Advice{EPERM, kConnecting | kSending, "a firewall on this machine forbids it; look at its rules"},
    Advice{ECONNREFUSED, kAny | kUnix, "the file is there, but nobody listens on it; start the server first"},
    Advice{ECONNREFUSED, kConnecting,
           "nobody listens there; start the server first, or wait for it with --retry"},
    Advice{ECONNREFUSED, kAny, "nobody receives there; start the receiver first, or check the port"},
    Advice{ETIMEDOUT, kAny, "no answer came; check the address, and any firewall on the way"},
    Advice{ENETUNREACH, kAny, "there is no route to that network; check the address and 'ip route'"},
    Advice{EHOSTUNREACH, kAny, "no host answers at that address; check it and the network"},
    Advice{ECONNRESET, kAny, "the other end broke the connection off; look for the reason there"},
    Advice{EPIPE, kAny,
           "the connection has ended, or the other end takes nothing more; look for the reason there"},
    Advice{ENOENT, kBinding | kUnix, "the folder does not exist; make it first, or choose another"},
    Advice{ENOENT, kAny | kUnix, "there is no such file; check the path, or start the server first"},
    Advice{EPROTOTYPE, kAny | kUnix,
           "the socket there is of another type; try unix:, unix-dgram: or unix-seqpacket:"},
    Advice{ENOTSOCK, kAny | kUnix, "the file is not a socket; check the path"},
    Advice{EAGAIN, kConnecting | kUnix, "the server's queue is full; try again when it accepts connections"},
    Advice{EMSGSIZE, kAny | kUnix, "that is more than one datagram carries here; send less at once"},
    Advice{EMSGSIZE, kAny, "a datagram carries at most 65507 bytes; send less at once"},
    Advice{EMFILE, kAny, "this process has no descriptor left; 'ulimit -n' says how many it may have"},
    Advice{ENFILE, kAny, "the system has no descriptor left; close other programs"},
    Advice{ENODEV, kAny,
           "no interface leads there; give one, like udp://[ff02::1%eth0]:9000, or add a route"},
    Advice{EAFNOSUPPORT, kAny, "this kernel does not do that kind of address; try IPv4"},
    Advice{EINVAL, kConnecting | kBinding, "the kernel does not take that address for this kind of socket"},
};

unsigned whereOf(CallCode call)
{
    switch (call) {
    case CallCode::Send:
    case CallCode::SendTo:
        return kSending;
    case CallCode::Connect:
    case CallCode::GetSockOpt: // SO_ERROR, by which a connect ends
        return kConnecting;
    case CallCode::Recv:
    case CallCode::RecvFrom:
    case CallCode::RecvMsg:
    case CallCode::RecvMmsg:
        return kReceiving;
    default:
        return kBinding;
    }
}

std::string_view adviceFor(int err, unsigned where, bool isUnix)
{
    const auto found = std::find_if(kAdvice.begin(), kAdvice.end(), [&](const Advice &a) {
        return a.err == err && (a.where & where) != 0 && (isUnix || (a.where & kUnix) == 0);
    });
    return found == kAdvice.end() ? std::string_view{} : found->text;
}

// "bind(3, 127.0.0.1:80)": the address is what a person recognizes.
std::string whatFailed(const CallEvent &call)
{
    const auto comma = call.args.find(", ");
    const auto address = comma == std::string_view::npos ? std::string_view{} : call.args.substr(comma + 2);
    switch (whereOf(call.call)) {
    case kConnecting:
        return fmt::format("connecting to {}", call.peer.text());
    case kSending:
        return call.peer.family() == Family::None ? "sending"
                                                  : fmt::format("sending to {}", call.peer.text());
    case kReceiving:
        return "receiving";
    default:
        return call.call == CallCode::Bind ? fmt::format("binding to {}", address)
                                           : fmt::format("{}({})", callName(call.call), call.args);
    }
}

} // namespace

std::string failureText(const CallEvent &call, SocketKind kind)
{
    std::string text = fmt::format("{} failed: {}, ", whatFailed(call), errnoName(call.err));
    const auto advice = adviceFor(call.err, whereOf(call.call), kind.family == Family::Unix);
    return text + (advice.empty() ? std::string(std::strerror(call.err)) : std::string(advice));
}

std::string failureText(const ResolveEvent &resolve)
{
    const auto host = escapeText(viewOf(resolve.host), EscapeStyle::Display);
    if (resolve.timedOut)
        return fmt::format(
            "the name '{}' could not be looked up in time; check the network, or give a numeric "
            "address",
            host);
    switch (resolve.error) {
    case EAI_NONAME:
    case EAI_NODATA:
        return fmt::format(
            "no address is known for the name '{}'; check its spelling, or give a numeric address", host);
    case EAI_AGAIN:
        return fmt::format("the name server gave no answer about '{}'; check the network, or give a numeric "
                           "address",
                           host);
    default:
        return fmt::format("looking up the name '{}' failed: {}, {}; give a numeric address", host,
                           resolveErrorName(resolve.error), gai_strerror(resolve.error));
    }
}

} // namespace sockeye
