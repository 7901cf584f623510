// SPDX-License-Identifier: MIT
#include "core/lab/abilities.h"

#include <array>
#include <cerrno>

#include <fmt/format.h>

#include "core/base/result.h"
#include "core/net/callnumbers.h"
#include "core/net/descriptorcalls.h"

namespace sockeye::lab {

namespace {

constexpr int kIcmp = 1; // IPPROTO_ICMP

// The errno of socket(2); 0 when it made one.
int socketError(std::string_view domain, std::string_view type, int protocol, const Endpoint &local = {})
{
    const auto result = calls::socketOf(*domainNumber(domain), *typeNumber(type), protocol);
    const UniqueFd made(result.ok() ? static_cast<int>(result.ret) : -1);
    if (!made || local.family() == Family::None)
        return result.err;
    return calls::bind(made.value(), local).err;
}

} // namespace

Abilities Abilities::probe()
{
    Abilities abilities;
    if (const int err = socketError("AF_PACKET", "SOCK_RAW", 0))
        abilities.m_why[Need::Cap] = fmt::format(
            "it needs the right to see packets, CAP_NET_RAW, and this user has none ({})", errnoName(err));
    else
        abilities.m_why[Need::NoCap] =
            "it shows what happens without the right to see packets, CAP_NET_RAW, and this user has it";
    if (const int err = socketError("AF_INET", "SOCK_DGRAM", kIcmp))
        abilities.m_why[Need::Ping] = fmt::format(
            "the kernel gives this user no ping socket ({}); net.ipv4.ping_group_range says who may",
            errnoName(err));
    std::array<std::uint8_t, 16> loopback{};
    loopback.back() = 1;
    if (const int err = socketError("AF_INET6", "SOCK_STREAM", 0, Endpoint::inet6(loopback, 0)))
        abilities.m_why[Need::Ipv6] =
            fmt::format("this computer has no IPv6 on its loopback ({})", errnoName(err));
    abilities.m_why[Need::Lab] = "it needs the lab network, which this version does not have yet";
    return abilities;
}

Abilities Abilities::fixed(std::string why)
{
    Abilities abilities;
    if (!why.empty()) {
        for (const auto need : {Need::Cap, Need::NoCap, Need::Lab, Need::Ipv6, Need::Ping})
            abilities.m_why[need] = why;
    }
    return abilities;
}

const std::string &Abilities::why(Need need) const
{
    static const std::string nothing;
    const auto found = m_why.find(need);
    return found == m_why.end() ? nothing : found->second;
}

std::string Abilities::lacking(std::span<const Need> needs) const
{
    for (const auto need : needs) {
        if (!has(need))
            return why(need);
    }
    return {};
}

} // namespace sockeye::lab
