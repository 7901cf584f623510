// SPDX-License-Identifier: MIT
#include "app/commands/commandsession.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <limits>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace sockeye {

namespace {

constexpr std::uint64_t kForgetAtOnce = 16 << 20; // octets
constexpr std::uint64_t kDiskBlock = 4096;

// Where files go that may become large: hier(7), environ(7).
std::string folderForUnnamed()
{
    if (const char *folder = std::getenv("TMPDIR"); folder && *folder)
        return folder;
    return ::access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp";
}

CommandFault cannotMake(const std::string &path, int err)
{
    const auto what =
        fmt::format("the session file '{}' cannot be made: {}, {}", path, errnoName(err), std::strerror(err));
    if (err == EEXIST)
        return {fmt::format("the session file '{}' exists already; choose another name, or remove it first",
                            path)};
    if (err == ENOENT)
        return {what + "; make the folder first"};
    return {what + "; check the folder, its permissions and its space"};
}

} // namespace

tl::expected<std::unique_ptr<CommandSession>, CommandFault> CommandSession::create(const std::string &path)
{
    if (!path.empty()) {
        auto journal = Journal::create({path});
        if (!journal)
            return tl::unexpected(cannotMake(path, journal.error().code));
        return std::unique_ptr<CommandSession>(new CommandSession(std::move(*journal), UniqueFd()));
    }

    JournalOptions options;
    options.sizeLimit = std::numeric_limits<std::int64_t>::max();
    const auto folder = folderForUnnamed();
    for (int attempt = 0;; ++attempt) {
        options.path = fmt::format("{}/sockeye-{}-{}.pcapng", folder, ::getpid(), attempt);
        auto journal = Journal::create(options);
        if (journal) {
            UniqueFd file(::open(options.path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
            ::unlink(options.path.c_str());
            return std::unique_ptr<CommandSession>(new CommandSession(std::move(*journal), std::move(file)));
        }
        if (journal.error().code != EEXIST || attempt == 100)
            return tl::unexpected(cannotMake(options.path, journal.error().code));
    }
}

void CommandSession::forgetBefore(Row row)
{
    const EventLog &log = m_journal->log();
    if (!m_unnamed || row == 0 || row >= log.size())
        return;
    const std::uint64_t end = log.entry(row).offset / kDiskBlock * kDiskBlock;
    if (end < m_forgotten + kForgetAtOnce)
        return;
    // A file system that cannot do it keeps the file whole; nothing else changes.
    (void)::fallocate(m_unnamed.value(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE,
                      static_cast<off_t>(m_forgotten), static_cast<off_t>(end - m_forgotten));
    m_forgotten = end;
}

} // namespace sockeye
