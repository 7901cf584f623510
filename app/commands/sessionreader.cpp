// SPDX-License-Identifier: MIT
#include "app/commands/sessionreader.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fmt/format.h>

namespace sockeye {

namespace {

constexpr std::size_t kNamesInSentence = 12;

CommandFault unreadable(const std::string &path, int err)
{
    const auto what = fmt::format("'{}' cannot be read: {}, {}", path, errnoName(err), std::strerror(err));
    switch (err) {
    case ENOENT:
        return {what + "; check the name and the folder"};
    case EACCES:
    case EPERM:
        return {what + "; session files are readable by their owner alone"};
    case ESPIPE:
        return {what + "; a pipe or a device is not enough, copy it into a file first"};
    case EISDIR:
        return {what + "; name a session file in it"};
    default:
        return {what + "; try another copy of the file"};
    }
}

} // namespace

tl::expected<SessionReader, CommandFault> SessionReader::open(const std::string &path)
{
    auto loader = SessionLoader::open(path);
    if (!loader)
        return tl::unexpected(unreadable(path, loader.error().code));
    SessionReader reader(path, std::move(*loader));
    while (!reader.m_loader->wait(std::chrono::minutes(1))) {}
    const auto progress = reader.m_loader->progress();
    if (progress.err != 0)
        return tl::unexpected(unreadable(path, progress.err));
    if (progress.notASession)
        return tl::unexpected(CommandFault{fmt::format(
            "'{}' is not a session of Sockeye; name a file that --log or the window has written", path)});
    if (progress.damagedBytes > 0)
        fmt::print(stderr,
                   "sockeye: {} of {} bytes of '{}' are damaged and were passed over; the rest is whole\n",
                   progress.damagedBytes, progress.bytesTotal, path);
    return reader;
}

tl::expected<SocketId, CommandFault> SessionReader::socketNamed(const std::string &name) const
{
    if (const SocketId id = m_log->sockets().idOf(name); id != 0 || name == "session")
        return id;
    std::string known;
    std::uint64_t version = 0;
    const auto sockets = m_log->sockets().changedSince(version, kNamesInSentence + 1);
    for (std::size_t i = 0; i < sockets.size() && i < kNamesInSentence; ++i)
        known += (i == 0 ? "" : ", ") + sockets[i].name;
    if (sockets.size() > kNamesInSentence)
        known += ", …";
    return tl::unexpected(CommandFault{
        known.empty() ? fmt::format("'{}' is not in '{}', which has no sockets", name, m_path)
                      : fmt::format("'{}' is not in '{}'; its sockets are {}", name, m_path, known)});
}

} // namespace sockeye
