// SPDX-License-Identifier: MIT
#include "core/net/calltext.h"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/net/callnumbers.h"
#include "core/net/socketoptions.h"

namespace sockeye::calltext {

namespace {

constexpr std::array<std::pair<int, std::string_view>, 15> kMessageFlags{{
    {MSG_OOB, "MSG_OOB"},
    {MSG_PEEK, "MSG_PEEK"},
    {MSG_DONTROUTE, "MSG_DONTROUTE"},
    {MSG_CTRUNC, "MSG_CTRUNC"},
    {MSG_TRUNC, "MSG_TRUNC"},
    {MSG_DONTWAIT, "MSG_DONTWAIT"},
    {MSG_EOR, "MSG_EOR"},
    {MSG_WAITALL, "MSG_WAITALL"},
    {MSG_CONFIRM, "MSG_CONFIRM"},
    {MSG_ERRQUEUE, "MSG_ERRQUEUE"},
    {MSG_NOSIGNAL, "MSG_NOSIGNAL"},
    {MSG_MORE, "MSG_MORE"},
    {MSG_WAITFORONE, "MSG_WAITFORONE"},
    {MSG_ZEROCOPY, "MSG_ZEROCOPY"},
    {MSG_FASTOPEN, "MSG_FASTOPEN"},
}};

std::string_view domainName(Family family)
{
    switch (family) {
    case Family::Inet:
        return "AF_INET";
    case Family::Inet6:
        return "AF_INET6";
    case Family::Unix:
        return "AF_UNIX";
    case Family::None:
        break;
    }
    return "AF_UNSPEC";
}

std::string_view sockTypeName(SocketType type)
{
    switch (type) {
    case SocketType::Datagram:
    case SocketType::Ping:
        return "SOCK_DGRAM";
    case SocketType::Raw:
        return "SOCK_RAW";
    case SocketType::SeqPacket:
        return "SOCK_SEQPACKET";
    default:
        return "SOCK_STREAM";
    }
}

std::string optionName(int level, int name)
{
    if (const auto *option = findOption(level, name))
        return fmt::format("{}, {}", option->levelName, option->name);
    return fmt::format("{}, {}", level, name);
}

} // namespace

std::string messageFlags(int flags)
{
    if (flags == 0)
        return "0";
    std::string text;
    for (const auto &[bit, name] : kMessageFlags) {
        if ((flags & bit) == 0)
            continue;
        flags &= ~bit;
        text += text.empty() ? "" : "|";
        text += name;
    }
    if (flags != 0)
        text += fmt::format("{}0x{:x}", text.empty() ? "" : "|", static_cast<unsigned>(flags));
    return text;
}

std::string socketArgs(SocketKind kind, int protocol, bool nonBlocking)
{
    return fmt::format("{}, {}|{}SOCK_CLOEXEC, {}", domainName(kind.family), sockTypeName(kind.type),
                       nonBlocking ? "SOCK_NONBLOCK|" : "", protocol);
}

std::string bindArgs(int fd, const Endpoint &local)
{
    if (local.family() == Family::None)
        return fmt::format("{}, AF_UNSPEC", fd);
    return fmt::format("{}, {}", fd, local.text());
}

std::string listenArgs(int fd, int backlog)
{
    return fmt::format("{}, {}", fd, backlog);
}

std::string acceptArgs(int fd, bool nonBlocking)
{
    return fmt::format("{}, {}SOCK_CLOEXEC", fd, nonBlocking ? "SOCK_NONBLOCK|" : "");
}

std::string sendArgs(int fd, std::size_t size, int flags)
{
    return fmt::format("{}, …, {}, {}", fd, size, messageFlags(flags));
}

std::string sendToArgs(int fd, std::size_t size, int flags, const Endpoint &to)
{
    return fmt::format("{}, …, {}, {}, {}", fd, size, messageFlags(flags), to.text());
}

std::string recvArgs(int fd, std::size_t size, int flags)
{
    return fmt::format("{}, …, {}, {}", fd, size, messageFlags(flags));
}

std::string recvMmsgArgs(int fd, std::size_t messages)
{
    return fmt::format("{}, …, {}, MSG_DONTWAIT", fd, messages);
}

std::string shutdownArgs(int fd, int how)
{
    constexpr std::array<std::string_view, 3> kHow{"SHUT_RD", "SHUT_WR", "SHUT_RDWR"};
    if (how >= 0 && how < 3)
        return fmt::format("{}, {}", fd, kHow[static_cast<std::size_t>(how)]);
    return fmt::format("{}, {}", fd, how);
}

std::string fdArgs(int fd)
{
    return fmt::format("{}", fd);
}

std::string getOptionArgs(int fd, int level, int name)
{
    return fmt::format("{}, {}", fd, optionName(level, name));
}

std::string setOptionArgs(int fd, int level, int name, const std::string &value)
{
    return fmt::format("{}, {}, {}", fd, optionName(level, name), value);
}

std::string readArgs(int fd, std::size_t size)
{
    return fmt::format("{}, …, {}", fd, size);
}

std::string pollArgs(int fd, int events, int timeoutMs)
{
    return fmt::format("{{{}, {}}}, 1, {}", fd, pollText(events), timeoutMs);
}

std::string messageArgs(int fd, std::size_t size, int passed)
{
    if (passed < 0)
        return fmt::format("{}, {{…, {}, SCM_RIGHTS …}}, 0", fd, size);
    return fmt::format("{}, {{…, {}, SCM_RIGHTS {}}}, 0", fd, size, passed);
}

std::string ioctlArgs(int fd, unsigned long request)
{
    return fmt::format("{}, {}, …", fd, ioctlText(request));
}

std::string socketNumbersArgs(int domain, int type, int protocol)
{
    return fmt::format("{}, {}|SOCK_CLOEXEC, {}", domainText(domain), typeText(type), protocol);
}

} // namespace sockeye::calltext
