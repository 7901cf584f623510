// SPDX-License-Identifier: MIT
#include "core/net/hostsockets.h"

#include <algorithm>
#include <tuple>

#include <netinet/tcp.h>

#include "core/net/sockdiag.h"

namespace sockeye {

namespace {

int rankOf(SocketKind kind)
{
    return kind.isTcp() ? 0 : kind.isUdp() ? 1 : 2;
}

bool comesBefore(const HostSocket &a, const HostSocket &b)
{
    const auto key = [](const HostSocket &one) {
        return std::tuple(rankOf(one.row.kind), !one.isListening(), one.row.local.port());
    };
    if (key(a) != key(b))
        return key(a) < key(b);
    const auto names = [](const HostSocket &one) {
        return std::tuple(one.row.local.text(), one.row.peer.text(), one.row.inode);
    };
    return names(a) < names(b);
}

} // namespace

bool HostSocket::isListening() const
{
    if (row.kind.type != SocketType::Datagram)
        return row.state == TCP_LISTEN;
    const bool hasName = row.kind.isUdp() ? row.local.port() != 0 : !row.local.unixName().empty();
    return hasName && row.state != TCP_ESTABLISHED;
}

Result<std::vector<HostSocket>> hostSockets(const HostSocketQuery &query)
{
    SockDiag diag;
    std::vector<HostSocket> found;
    std::optional<SysError> fault;
    bool any = false;
    const auto take = [&](Result<std::vector<DiagRow>> rows) {
        if (!rows) {
            fault = rows.error();
            return;
        }
        any = true;
        for (auto &row : *rows)
            found.push_back({std::move(row), {}});
    };
    for (const auto family : {Family::Inet, Family::Inet6}) {
        if (query.tcp)
            take(diag.dump({family, SocketType::Stream}, 0));
        if (query.udp)
            take(diag.dump({family, SocketType::Datagram}, 0));
    }
    if (query.unixSockets)
        take(diag.dumpUnix());
    if (fault && !any)
        return tl::make_unexpected(*fault);
    if (query.listeningOnly)
        std::erase_if(found, [](const HostSocket &one) { return !one.isListening(); });

    SocketOwners owners;
    for (const auto &one : found) {
        if (one.row.inode != 0)
            owners[one.row.inode];
    }
    findOwners(owners);
    for (auto &one : found) {
        if (one.row.inode != 0)
            one.processes = owners[one.row.inode];
    }
    std::sort(found.begin(), found.end(), comesBefore);
    return found;
}

} // namespace sockeye
