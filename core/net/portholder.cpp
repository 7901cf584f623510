// SPDX-License-Identifier: MIT
#include "core/net/portholder.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <unordered_map>

#include <netinet/tcp.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include "core/net/sockdiag.h"

namespace sockeye {

namespace {

namespace fs = std::filesystem;

// Listening, or bound alone, which sock_diag tells of since Linux 6.8.
bool isIdle(const DiagRow &row)
{
    return row.state == TCP_LISTEN || row.state == TCP_CLOSE;
}

bool sameAddress(const Endpoint &a, const Endpoint &b)
{
    return std::ranges::equal(a.address(), b.address());
}

// The IPv4 address behind a mapped one, ::ffff:0:0/96; else as it is.
Endpoint unmapped(const Endpoint &endpoint)
{
    constexpr std::array<std::uint8_t, 12> kPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    const auto octets = endpoint.address();
    if (octets.size() != 16 || !std::equal(kPrefix.begin(), kPrefix.end(), octets.begin()))
        return endpoint;
    return Endpoint::inet({octets[12], octets[13], octets[14], octets[15]}, endpoint.port());
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

template<typename Number>
Number numberIn(std::string_view text)
{
    Number number{};
    const auto end = text.data() + text.size();
    return std::from_chars(text.data(), end, number).ptr == end ? number : Number{};
}

// "socket:[4711]"
std::uint32_t socketInode(const fs::path &link)
{
    std::error_code error;
    const auto target = fs::read_symlink(link, error).native();
    constexpr std::string_view kBefore = "socket:[";
    if (error || !target.starts_with(kBefore) || !target.ends_with(']'))
        return 0;
    return numberIn<std::uint32_t>(
        std::string_view(target).substr(kBefore.size(), target.size() - kBefore.size() - 1));
}

std::string commandName(const fs::path &process)
{
    std::string name;
    std::getline(std::ifstream(process / "comm"), name);
    return name;
}

template<typename See>
void eachEntry(const fs::path &folder, See see)
{
    std::error_code error;
    // Processes and descriptors come and go meanwhile: what cannot be read is passed over.
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        see(entry->path());
}

} // namespace

std::vector<PortHolder> portHolders(SocketKind kind, const Endpoint &local)
{
    SockDiag diag;
    const auto rows = kind.family == Family::Unix ? unixRows(diag, local) : inetRows(diag, kind, local);

    std::unordered_map<std::uint32_t, std::vector<std::pair<int, std::string>>> processes; // by inode
    for (const auto &row : rows) {
        if (row.inode != 0)
            processes[row.inode];
    }
    if (!processes.empty()) {
        eachEntry("/proc", [&](const fs::path &process) {
            const auto pid = numberIn<int>(process.filename().native());
            if (pid == 0)
                return;
            eachEntry(process / "fd", [&](const fs::path &link) {
                const auto found = processes.find(socketInode(link));
                // A process may have the socket twice.
                if (found != processes.end() && (found->second.empty() || found->second.back().first != pid))
                    found->second.emplace_back(pid, commandName(process));
            });
        });
    }

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
