// SPDX-License-Identifier: MIT
#include "core/base/regularfile.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sockeye {

Result<RegularFile> RegularFile::open(const std::string &path)
{
    UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!fd)
        return tl::unexpected(SysError{"open", errno});
    struct stat about {};
    if (fstat(fd.value(), &about) != 0)
        return tl::unexpected(SysError{"fstat", errno});
    if (!S_ISREG(about.st_mode))
        return tl::unexpected(SysError{"open", S_ISDIR(about.st_mode) ? EISDIR : ESPIPE});
    return RegularFile{std::move(fd), static_cast<std::uint64_t>(about.st_size)};
}

FileRead readAt(int fd, std::uint64_t offset, std::span<std::uint8_t> to)
{
    FileRead done;
    while (done.size < to.size()) {
        const auto got =
            pread(fd, to.data() + done.size, to.size() - done.size, static_cast<off_t>(offset + done.size));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            done.err = got < 0 ? errno : 0;
            break;
        }
        done.size += static_cast<std::size_t>(got);
    }
    return done;
}

} // namespace sockeye
