// SPDX-License-Identifier: MIT
#include "core/net/descriptorcalls.h"

#include <array>
#include <cerrno>

#include <fmt/format.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/net/timedcall.h"

namespace sockeye::calls {

CallResult read(int fd, std::span<std::uint8_t> into)
{
    return timed([&] { return ::read(fd, into.data(), into.size()); });
}

CallResult write(int fd, ByteView bytes)
{
    return timed([&] { return ::write(fd, bytes.data(), bytes.size()); });
}

CallResult poll(int fd, int events, int timeoutMs, int &happened)
{
    pollfd watched{fd, static_cast<short>(events), 0};
    const auto result = timed([&] { return ::poll(&watched, 1, timeoutMs); });
    happened = watched.revents;
    return result;
}

CallResult ioctl(int fd, unsigned long request, int &value)
{
    return timed([&] { return ::ioctl(fd, request, &value); });
}

CallResult descriptorLink(int fd, std::string &target)
{
    std::array<char, 128> buffer{};
    const auto path = fmt::format("/proc/self/fd/{}", fd);
    const auto result = timed([&] { return ::readlink(path.c_str(), buffer.data(), buffer.size()); });
    if (result.ok())
        target.assign(buffer.data(), static_cast<std::size_t>(result.ret));
    return result;
}

CallResult stat(const std::string &path, std::string &what)
{
    struct stat found {};
    const auto result = timed([&] { return ::lstat(path.c_str(), &found); });
    if (result.ok())
        what = fmt::format("{} {:04o}",
                           S_ISSOCK(found.st_mode)  ? "socket"
                           : S_ISREG(found.st_mode) ? "file"
                           : S_ISDIR(found.st_mode) ? "folder"
                                                    : "other",
                           found.st_mode & 07777);
    return result;
}

CallResult socketOf(int domain, int type, int protocol)
{
    return timed([&] { return ::socket(domain, type | SOCK_CLOEXEC, protocol); });
}

} // namespace sockeye::calls
