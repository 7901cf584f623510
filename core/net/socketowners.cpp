// SPDX-License-Identifier: MIT
#include "core/net/socketowners.h"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace sockeye {

namespace {

namespace fs = std::filesystem;

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

void findOwners(SocketOwners &owners)
{
    if (owners.empty())
        return;
    eachEntry("/proc", [&](const fs::path &process) {
        const auto pid = numberIn<int>(process.filename().native());
        if (pid == 0)
            return;
        eachEntry(process / "fd", [&](const fs::path &link) {
            const auto found = owners.find(socketInode(link));
            // A process may have the socket twice.
            if (found != owners.end() && (found->second.empty() || found->second.back().pid != pid))
                found->second.push_back({pid, commandName(process)});
        });
    });
}

} // namespace sockeye
