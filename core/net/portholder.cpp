// SPDX-License-Identifier: MIT
#include "core/net/portholder.h"

#include <algorithm>

#include <netinet/tcp.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include "core/net/mappedaddress.h"
#include "core/net/sockdiag.h"
#include "core/net/socketowners.h"

namespace sockeye {

namespace {

// Listening, or bound alone, which sock_diag tells of since Linux 6.8.
bool isIdle(const DiagRow &row)
{
    return row.state == TCP_LISTEN || row.state == TCP_CLOSE;
}

bool sameAddress(const Endpoint &a, const Endpoint &b)
{
    return std::ranges::equal(a.address(), b.address());
}

bool collides(const DiagRow &row, const Endpoint &local)
{
    const auto theirs = unmapped(row.local);
    const auto ours = unmapped(local);
    if (theirs.family() == ours.family())
        return theirs.isAny() || ours.isAny() || sameAddress(theirs, ours);
    // Across the families only :: reaches, unless it was told not to.
    const auto &six = theirs.family() == Family::Inet6 ? theirs : ours;
    return six.isAny() && !row.isV6Only;
}

std::vector<DiagRow> inetRows(SockDiag &diag, SocketKind kind, const Endpoint &local)
{
    std::vector<DiagRow> rows;
    for (const auto family : {Family::Inet, Family::Inet6}) {
        for (auto &row : diag.dump({family, kind.type}, local.port()).value_or(std::vector<DiagRow>{})) {
            if (collides(row, local))
                rows.push_back(std::move(row));
        }
    }
    if (std::any_of(rows.begin(), rows.end(), isIdle))
        std::erase_if(rows, [](const DiagRow &row) { return !isIdle(row); });
    return rows;
}

// A path is compared by the file it names, as the holder may have bound it by another path to the same file.
std::vector<DiagRow> unixRows(SockDiag &diag, const Endpoint &local)
{
    struct stat file {};
    const bool isFile = !local.isAbstract() && stat(std::string(local.unixName()).c_str(), &file) == 0;
    // The kernel's own numbers: 32 bits of inode, 20 bits of minor device, unlike those of stat(2).
    const auto inode = static_cast<std::uint32_t>(file.st_ino);
    const auto device = static_cast<std::uint32_t>(major(file.st_dev) << 20 | minor(file.st_dev));

    auto rows = diag.dumpUnix().value_or(std::vector<DiagRow>{});
    std::erase_if(rows, [&](const DiagRow &row) {
        // What a listener accepted carries its name too.
        if (row.state == TCP_ESTABLISHED && row.kind.type != SocketType::Datagram)
            return true;
        return isFile ? row.pathInode != inode || row.pathDevice != device : !(row.local == local);
    });
    return rows;
}

} // namespace

std::vector<PortHolder> portHolders(SocketKind kind, const Endpoint &local)
{
    SockDiag diag;
    const auto rows = kind.family == Family::Unix ? unixRows(diag, local) : inetRows(diag, kind, local);

    SocketOwners processes;
    for (const auto &row : rows) {
        if (row.inode != 0)
            processes[row.inode];
    }
    findOwners(processes);

    std::vector<PortHolder> holders;
    for (const auto &row : rows) {
        const auto found = processes.find(row.inode);
        const bool isOwned = found != processes.end();
        if (!isOwned || found->second.empty())
            holders.push_back({0, {}, row.local, row.state, row.uid, isOwned});
        else
            for (const auto &[pid, name] : found->second)
                holders.push_back({pid, name, row.local, row.state, row.uid, true});
    }
    return holders;
}

} // namespace sockeye
