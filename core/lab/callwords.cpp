// SPDX-License-Identifier: MIT
#include "core/lab/callwords.h"

#include <algorithm>
#include <array>

namespace sockeye::lab {

std::span<const CallWord> callWords()
{
    static const std::array kWords{
        CallWord{"socket", false, true, {}, {"kind", "domain", "type", "protocol", "nonblocking"}},
        CallWord{"bind", true, false, {"to"}, {"forgets"}},
        CallWord{"listen", true, false, {"backlog"}, {}},
        CallWord{"accept", true, true, {}, {}},
        CallWord{"connect", true, false, {"to"}, {}},
        CallWord{"send", true, false, {}, {"data", "size", "flags", "repeat"}},
        CallWord{"sendto", true, false, {"to"}, {"data", "size", "flags", "repeat"}},
        CallWord{"write", true, false, {}, {"data", "size"}},
        CallWord{"recv", true, false, {}, {"size", "flags", "repeat"}},
        CallWord{"recvfrom", true, false, {}, {"size", "flags", "repeat"}},
        CallWord{"read", true, false, {}, {"size"}},
        CallWord{"sendmsg", true, false, {"descriptor"}, {"data"}},
        CallWord{"recvmsg", true, true, {}, {"size"}},
        CallWord{"getaddrinfo", false, false, {"host"}, {"family", "hints", "timeout"}},
        CallWord{"poll", true, false, {"for"}, {"timeout"}},
        CallWord{"shutdown", true, false, {"how"}, {}},
        CallWord{"close", true, false, {}, {}},
        CallWord{"reset", true, false, {}, {}},
        CallWord{"dup", true, true, {}, {}},
        CallWord{"getsockname", true, false, {}, {}},
        CallWord{"getpeername", true, false, {}, {}},
        CallWord{"getsockopt", true, false, {"option"}, {}},
        CallWord{"setsockopt", true, false, {"option", "value"}, {}},
        CallWord{"ioctl", true, false, {"request"}, {}},
        CallWord{"readlink", true, false, {}, {}},
        CallWord{"stat", true, false, {"path"}, {}},
        CallWord{"unlink", true, false, {"path"}, {}},
    };
    return kWords;
}

const CallWord *findCallWord(std::string_view name)
{
    for (const auto &word : callWords()) {
        if (word.name == name)
            return &word;
    }
    return nullptr;
}

std::span<const ComputeWord> computeWords()
{
    static constexpr std::array kWords{
        ComputeWord{"memory16", "the two octets of a number as this host keeps it"},
        ComputeWord{"memory32", "the four octets of a number as this host keeps it"},
        ComputeWord{"htons", "byteorder(3), 16 bits"},
        ComputeWord{"htonl", "byteorder(3), 32 bits"},
        ComputeWord{"inet_addr", "inet(3): the number, in network order"},
        ComputeWord{"inet_ntoa", "inet(3): the text of such a number"},
        ComputeWord{"inet_pton", "inet_pton(3): 1, or 0 for a text that is no IPv4 address"},
        ComputeWord{"sockaddr", "the octets bind(2) and connect(2) are given for an address"},
        ComputeWord{"counter", "a counter of /proc/net/snmp, as Udp.InCsumErrors"},
        ComputeWord{"sysctl", "a setting of the kernel's network code, as net.ipv4.tcp_abort_on_overflow"},
    };
    return kWords;
}

bool isComputeWord(std::string_view name)
{
    const auto words = computeWords();
    return std::any_of(words.begin(), words.end(), [&](const ComputeWord &w) { return w.name == name; });
}

std::span<const std::string_view> observations()
{
    static constexpr std::string_view kNames[]{
        "ret",    "errno",   "fd",        "data",          "length",     "count",   "octets",    "parts",
        "value",  "text",    "local",     "local.port",    "local.host", "peer",    "peer.port", "peer.host",
        "signal", "took_ms", "truncated", "end_of_stream", "drops",      "unread",  "hex",       "state",
        "flags",  "seq",     "ack",       "window",        "header",     "options", "error"};
    return kNames;
}

bool isObservation(std::string_view name)
{
    const auto names = observations();
    return std::find(names.begin(), names.end(), name) != names.end() ||
           (name.starts_with("field.") && name.size() > 6) ||
           (name.starts_with("sample.") && name.size() > 7);
}

} // namespace sockeye::lab
