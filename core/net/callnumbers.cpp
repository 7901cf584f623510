// SPDX-License-Identifier: MIT
#include "core/net/callnumbers.h"

#include <array>
#include <charconv>

#include <fmt/format.h>
#include <linux/sockios.h>
#include <netdb.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include "core/net/calltext.h"

namespace sockeye {

namespace {

template<typename T>
struct Named {
    T number;
    std::string_view name;
};

constexpr std::array<Named<int>, 20> kDomains{{{AF_UNSPEC, "AF_UNSPEC"},
                                               {AF_UNIX, "AF_UNIX"},
                                               {AF_INET, "AF_INET"},
                                               {AF_AX25, "AF_AX25"},
                                               {AF_IPX, "AF_IPX"},
                                               {AF_APPLETALK, "AF_APPLETALK"},
                                               {AF_X25, "AF_X25"},
                                               {AF_INET6, "AF_INET6"},
                                               {AF_DECnet, "AF_DECnet"},
                                               {AF_KEY, "AF_KEY"},
                                               {AF_NETLINK, "AF_NETLINK"},
                                               {AF_PACKET, "AF_PACKET"},
                                               {AF_RDS, "AF_RDS"},
                                               {AF_IRDA, "AF_IRDA"},
                                               {AF_CAN, "AF_CAN"},
                                               {AF_TIPC, "AF_TIPC"},
                                               {AF_BLUETOOTH, "AF_BLUETOOTH"},
                                               {AF_ALG, "AF_ALG"},
                                               {AF_VSOCK, "AF_VSOCK"},
                                               {AF_XDP, "AF_XDP"}}};
constexpr std::array<Named<int>, 6> kTypes{{{SOCK_STREAM, "SOCK_STREAM"},
                                            {SOCK_DGRAM, "SOCK_DGRAM"},
                                            {SOCK_RAW, "SOCK_RAW"},
                                            {SOCK_RDM, "SOCK_RDM"},
                                            {SOCK_SEQPACKET, "SOCK_SEQPACKET"},
                                            {SOCK_DCCP, "SOCK_DCCP"}}};
constexpr std::array<Named<unsigned long>, 3> kRequests{
    {{SIOCATMARK, "SIOCATMARK"}, {SIOCINQ, "SIOCINQ"}, {SIOCOUTQ, "SIOCOUTQ"}}};
constexpr std::array<Named<int>, 6> kEvents{{{POLLIN, "POLLIN"},
                                             {POLLPRI, "POLLPRI"},
                                             {POLLOUT, "POLLOUT"},
                                             {POLLRDHUP, "POLLRDHUP"},
                                             {POLLERR, "POLLERR"},
                                             {POLLHUP, "POLLHUP"}}};

constexpr std::array<Named<int>, 6> kHints{{{AI_PASSIVE, "AI_PASSIVE"},
                                            {AI_CANONNAME, "AI_CANONNAME"},
                                            {AI_NUMERICHOST, "AI_NUMERICHOST"},
                                            {AI_V4MAPPED, "AI_V4MAPPED"},
                                            {AI_ALL, "AI_ALL"},
                                            {AI_ADDRCONFIG, "AI_ADDRCONFIG"}}};

template<typename T, std::size_t N>
std::optional<T> numberOf(const std::array<Named<T>, N> &table, std::string_view name)
{
    for (const auto &entry : table) {
        if (entry.name == name)
            return entry.number;
    }
    return std::nullopt;
}

template<typename T, std::size_t N>
std::string nameOf(const std::array<Named<T>, N> &table, T number)
{
    for (const auto &entry : table) {
        if (entry.number == number)
            return std::string(entry.name);
    }
    return std::to_string(number);
}

std::optional<int> plainNumber(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

} // namespace

std::optional<int> domainNumber(std::string_view name)
{
    const auto known = numberOf(kDomains, name);
    return known ? known : plainNumber(name);
}

std::optional<int> typeNumber(std::string_view name)
{
    const auto known = numberOf(kTypes, name);
    return known ? known : plainNumber(name);
}

std::optional<int> messageFlag(std::string_view name)
{
    for (unsigned bit = 0; bit < 31; ++bit) {
        const int flag = static_cast<int>(1U << bit);
        if (name.starts_with("MSG_") && calltext::messageFlags(flag) == name)
            return flag;
    }
    return std::nullopt;
}

std::optional<unsigned long> ioctlRequest(std::string_view name)
{
    return numberOf(kRequests, name);
}

std::optional<int> pollEvent(std::string_view name)
{
    return numberOf(kEvents, name);
}

std::optional<int> addressHint(std::string_view name)
{
    return numberOf(kHints, name);
}

std::string domainText(int domain)
{
    return nameOf(kDomains, domain);
}

std::string typeText(int type)
{
    return nameOf(kTypes, type);
}

std::string ioctlText(unsigned long request)
{
    return nameOf(kRequests, request);
}

std::string pollText(int events)
{
    std::string text;
    for (const auto &entry : kEvents) {
        if ((events & entry.number) != 0)
            text += fmt::format("{}{}", text.empty() ? "" : "|", entry.name);
    }
    return text.empty() ? "0" : text;
}

} // namespace sockeye
