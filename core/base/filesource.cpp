// SPDX-License-Identifier: MIT
#include "core/base/filesource.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sockeye {

Result<std::shared_ptr<const FileSource>> FileSource::open(const std::string &path)
{
    // Not to wait for someone to write into a named pipe.
    UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!fd)
        return tl::unexpected(SysError{"open", errno});
    struct stat about {};
    if (fstat(fd.value(), &about) != 0)
        return tl::unexpected(SysError{"fstat", errno});
    if (!S_ISREG(about.st_mode))
        return tl::unexpected(SysError{"open", S_ISDIR(about.st_mode) ? EISDIR : ESPIPE});
    return std::shared_ptr<const FileSource>(
        new FileSource(std::move(fd), static_cast<std::uint64_t>(about.st_size)));
}

std::size_t FileSource::read(std::uint64_t offset, std::span<std::uint8_t> to) const
{
    std::size_t done = 0;
    while (done < to.size()) {
        const auto got =
            pread(m_fd.value(), to.data() + done, to.size() - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) // the end, or as good as it
            break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

} // namespace sockeye
