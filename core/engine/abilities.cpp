// SPDX-License-Identifier: MIT
#include "core/engine/abilities.h"

#include <cerrno>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "core/base/result.h"
#include "core/net/abilityprobe.h"

namespace sockeye {

namespace {

// For a shell: in single quotes where it is not plain.
std::string quoted(const std::string &path)
{
    constexpr std::string_view kPlain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+:@%";
    if (path.find_first_not_of(kPlain) == std::string::npos)
        return path;
    std::string text = "'";
    for (const char c : path)
        text += c == '\'' ? "'\\''" : std::string(1, c);
    return text + '\'';
}

std::string capabilityCommand(std::string_view capabilities)
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error).native();
    return error ? std::string() : fmt::format("sudo setcap {}+ep {}", capabilities, quoted(program));
}

// -1 where the kernel has no such setting.
long long settingOf(const char *path)
{
    long long value = -1;
    std::ifstream(path) >> value;
    return value;
}

std::string namespaceCommand()
{
    if (settingOf("/proc/sys/user/max_user_namespaces") == 0)
        return "sudo sysctl user.max_user_namespaces=15000";
    if (settingOf("/proc/sys/kernel/unprivileged_userns_clone") == 0)
        return "sudo sysctl kernel.unprivileged_userns_clone=1";
    if (settingOf("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") == 1)
        return "sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0";
    return {};
}

std::string commandFor(const AbilityReport &report)
{
    const bool isForbidden = report.err == EPERM || report.err == EACCES;
    switch (report.ability) {
    case Ability::TcpInfo:
        break;
    case Ability::SockDiag:
        if (report.err == ENOENT || report.err == EPROTONOSUPPORT)
            return "sudo modprobe -a inet_diag tcp_diag udp_diag unix_diag";
        break;
    case Ability::Tracepoint:
        if (report.err == ENOENT)
            return "sudo mount -t tracefs tracefs /sys/kernel/tracing";
        if (isForbidden) // the segments' right comes along: setcap(8) replaces what was given before
            return capabilityCommand("cap_net_raw,cap_perfmon,cap_dac_read_search");
        break;
    case Ability::Segments:
        if (isForbidden)
            return capabilityCommand("cap_net_raw");
        break;
    case Ability::UserNamespaces:
        if (!report.isAvailable())
            return namespaceCommand();
        break;
    }
    return {};
}

} // namespace

std::vector<AbilityReport> abilities()
{
    std::vector<AbilityReport> all{{Ability::TcpInfo, probe::tcpInfo(), {}},
                                   {Ability::SockDiag, probe::sockDiag(), {}},
                                   {Ability::Tracepoint, probe::stateTrace(), {}},
                                   {Ability::Segments, probe::packetCapture(), {}},
                                   {Ability::UserNamespaces, probe::userNamespaces(), {}}};
    for (auto &report : all)
        report.command = commandFor(report);
    return all;
}

std::string_view abilityName(Ability ability)
{
    switch (ability) {
    case Ability::TcpInfo:
        return "TCP_INFO";
    case Ability::SockDiag:
        return "sock_diag";
    case Ability::Tracepoint:
        return "tracepoint";
    case Ability::Segments:
        return "segments";
    case Ability::UserNamespaces:
        return "namespaces";
    }
    return "";
}

std::string abilityText(const AbilityReport &report)
{
    const auto name = errnoName(report.err);
    switch (report.ability) {
    case Ability::TcpInfo:
        return report.isAvailable()
                   ? "the TCP state of each of its own sockets is read from the socket itself"
                   : fmt::format("the TCP state cannot be read from a socket ({}): something forbids it",
                                 name);
    case Ability::SockDiag:
        return report.isAvailable()
                   ? "every socket of this host is listed, and its own are followed after close()"
                   : fmt::format("the kernel does not list sockets ({}): states after close() are not seen",
                                 name);
    case Ability::Tracepoint:
        return report.isAvailable()
                   ? "the kernel itself tells every step of a TCP state, also those too short to be looked at"
                   : fmt::format(
                         "the kernel does not tell each step of a TCP state by itself ({}): the short ones "
                         "are implied; that needs tracefs and the right CAP_PERFMON",
                         name);
    case Ability::Segments:
        return report.isAvailable()
                   ? "the TCP segments of its connections can be captured"
                   : fmt::format("TCP segments are not captured ({}): that needs the right CAP_NET_RAW",
                                 name);
    case Ability::UserNamespaces:
        return report.isAvailable()
                   ? "the laboratory may have a network of its own"
                   : fmt::format("the laboratory has no network of its own ({}): this system forbids user "
                                 "namespaces",
                                 name);
    }
    return {};
}

} // namespace sockeye
