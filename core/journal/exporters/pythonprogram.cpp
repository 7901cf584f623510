// SPDX-License-Identifier: MIT
#include "core/journal/exporters/pythonprogram.h"

#include <algorithm>

#include <fmt/format.h>

namespace sockeye {

namespace {

constexpr std::string_view kHead = R"(#!/usr/bin/env python3
"""The calls of a Sockeye session, made again one after another on blocking sockets.

Above each call stands what it returned when it was recorded.
"""

import errno
import os
from socket import *  # calls and constants by their own names


def report(name, call, function, *arguments):
    """Prints what the call returned; its result, or None where it failed."""
    try:
        result = function(*arguments)
    except OSError as error:
        print(f"{name} {call} = -1 {errno.errorcode.get(error.errno, error.errno)}", flush=True)
        return None
    if isinstance(result, socket):
        print(f"{name} {call} = descriptor", flush=True)
    else:
        print(f"{name} {call} = {result if isinstance(result, int) else 0}", flush=True)
    return result


def send_all(s, octets, flags):
    sent = 0
    while True:
        sent += s.send(octets[sent:], flags)
        if sent >= len(octets):
            return sent


def receive_all(s, length):  # a stream gives pieces
    received = 0
    while received < length:
        octets = s.recv(min(length - received, 65536))
        if not octets:
            break
        received += len(octets)
    return received


def receive(s, length, flags):
    return s.recv_into(bytearray(length), length, flags)


def port_of(s):  # the one the kernel chose
    return s.getsockname()[1]

)";

// As a bytes literal.
std::string literal(ByteView octets)
{
    std::string text = "b\"";
    for (const std::uint8_t octet : octets) {
        if (octet == '"' || octet == '\\')
            text += {'\\', static_cast<char>(octet)};
        else if (octet == '\n')
            text += "\\n";
        else if (octet == '\r')
            text += "\\r";
        else if (octet < 0x20 || octet > 0x7e)
            text += fmt::format("\\x{:02x}", octet);
        else
            text += static_cast<char>(octet);
    }
    return text + '"';
}

class Writer
{
public:
    explicit Writer(const Program &program) : m_program(program) {}

    std::string run()
    {
        for (const auto &step : m_program.steps())
            add(step);
        std::string text(kHead);
        for (const auto &[name, number] : m_constants)
            text += fmt::format("{} = {}\n", name, number);
        text += m_body;
        if (m_program.isCut())
            text += "\n# The session goes on; this is as much as is written as a program.\n";
        return text;
    }

private:
    std::string variable(SocketId id) const { return variableName(m_program.nameOf(id)); }

    std::string address(const ProgramAddress &address) const
    {
        const auto &endpoint = address.endpoint;
        const auto port = address.portOf != 0 ? fmt::format("port_of({})", variable(address.portOf))
                                              : std::to_string(endpoint.port());
        switch (endpoint.family()) {
        case Family::Inet:
            return fmt::format("(\"{}\", {})", endpoint.hostText(), port);
        case Family::Inet6: {
            const auto host = endpoint.hostText();
            const auto bare =
                host.substr(host.find_first_not_of('['), host.find_first_of("%]") - (host[0] == '['));
            return fmt::format("(\"{}\", {}, 0, {})", bare, port, endpoint.scope());
        }
        case Family::Unix:
            return literal(viewOf(endpoint.unixName()));
        case Family::None:
            break;
        }
        return "None";
    }
    void report(const ProgramStep &step, std::string_view call, std::string_view function,
                const std::string &arguments = {})
    {
        m_body += fmt::format("report(\"{}\", \"{}\", {}{}{})\n", m_program.nameOf(step.socket), call,
                              function, arguments.empty() ? "" : ", ", arguments);
    }
    void makeDescriptor(const ProgramStep &step, const std::string &expression)
    {
        m_body += fmt::format("{} = report(\"{}\", \"{}\", lambda: {})\n", variable(step.socket),
                              m_program.nameOf(step.socket), callName(step.call), expression);
    }
    void constants(const ProgramStep &step)
    {
        m_constants.emplace(step.level, step.levelNumber);
        m_constants.emplace(step.option, step.optionNumber);
    }
    void add(const ProgramStep &step)
    {
        m_body += fmt::format("\n# {}{}\n", step.recorded, step.isLeftOut ? "; not made again" : "");
        if (step.isLeftOut)
            return;
        const auto s = variable(step.socket);
        switch (step.call) {
        case CallCode::Socket:
            return makeDescriptor(step,
                                  fmt::format("socket({}, {}, {})",
                                              step.kind.family == Family::Inet6  ? "AF_INET6"
                                              : step.kind.family == Family::Unix ? "AF_UNIX"
                                                                                 : "AF_INET",
                                              step.kind.type == SocketType::Datagram    ? "SOCK_DGRAM"
                                              : step.kind.type == SocketType::SeqPacket ? "SOCK_SEQPACKET"
                                                                                        : "SOCK_STREAM",
                                              step.protocol));
        case CallCode::Accept:
            return makeDescriptor(step, fmt::format("{}.accept()[0]", variable(step.related)));
        case CallCode::Dup:
            return makeDescriptor(step, fmt::format("{}.dup()", variable(step.related)));
        case CallCode::Bind:
            return report(step, "bind", s + ".bind", address(step.address));
        case CallCode::Connect:
            if (step.address.endpoint.family() == Family::None) {
                m_body += "# Python has no call for this: connect() to AF_UNSPEC\n";
                return;
            }
            return report(step, "connect", s + ".connect", address(step.address));
        case CallCode::Listen:
            return report(step, "listen", s + ".listen", std::to_string(step.number));
        case CallCode::Shutdown:
            return report(step, "shutdown", s + ".shutdown",
                          step.number == 0   ? "SHUT_RD"
                          : step.number == 1 ? "SHUT_WR"
                                             : "SHUT_RDWR");
        case CallCode::Close:
            return report(step, "close", s + ".close");
        case CallCode::Send:
            if (step.kind.type == SocketType::Stream)
                return report(step, "send", "send_all",
                              fmt::format("{}, {}, {}", s, literal(step.octets), step.flags));
            return report(step, "send", s + ".send", fmt::format("{}, {}", literal(step.octets), step.flags));
        case CallCode::SendTo:
            return report(step, "sendto", s + ".sendto",
                          fmt::format("{}, {}, {}", literal(step.octets), step.flags, address(step.address)));
        case CallCode::Recv:
        case CallCode::RecvFrom:
        case CallCode::RecvMsg:
        case CallCode::RecvMmsg:
            if (step.untilWhole)
                return report(step, "recv", "receive_all", fmt::format("{}, {}", s, step.number));
            return report(
                step, "recv", "receive",
                fmt::format("{}, {}, {}", s, std::min<std::int64_t>(step.number, 65'536), step.flags));
        case CallCode::GetSockName:
        case CallCode::GetPeerName:
            return report(step, callName(step.call), fmt::format("{}.{}", s, callName(step.call)));
        case CallCode::GetSockOpt:
            constants(step);
            return report(
                step, "getsockopt",
                fmt::format("lambda: {}.getsockopt({}, {}, 512) and 0", s, step.level, step.option));
        case CallCode::SetSockOpt:
            constants(step);
            return report(step, "setsockopt", s + ".setsockopt",
                          fmt::format("{}, {}, {}", step.level, step.option, literal(step.octets)));
        case CallCode::Unlink:
            return report(step, "unlink", "os.unlink", literal(viewOf(step.address.endpoint.unixName())));
        default: // left out, see Program
            break;
        }
    }

    const Program &m_program;
    std::map<std::string, int> m_constants; // of socket options, since Python does not know them all
    std::string m_body;
};

} // namespace

std::string pythonProgram(const Program &program)
{
    return Writer(program).run();
}

} // namespace sockeye
