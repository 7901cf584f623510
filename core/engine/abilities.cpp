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

std::string captureCommand()
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error).native();
    return error ? std::string() : fmt::format("sudo setcap cap_net_raw+ep {}", quoted(program));
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

} // namespace

std::vector<AbilityReport> abilities()
{
    std::vector<AbilityReport> all{{Ability::TcpInfo, probe::tcpInfo(), {}},
                                   {Ability::SockDiag, probe::sockDiag(), {}},
                                   {Ability::Segments, probe::packetCapture(), {}},
                                   {Ability::UserNamespaces, probe::userNamespaces(), {}}};
    if (all[1].err == ENOENT || all[1].err == EPROTONOSUPPORT)
        all[1].command = "sudo modprobe -a inet_diag tcp_diag udp_diag unix_diag";
    if (all[2].err == EPERM || all[2].err == EACCES)
        all[2].command = captureCommand();
    if (!all[3].isAvailable())
        all[3].command = namespaceCommand();
    return all;
}

std::string_view abilityName(Ability ability)
{
    switch (ability) {
    case Ability::TcpInfo:
        return "TCP_INFO";
    case Ability::SockDiag:
        return "sock_diag";
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
