// SPDX-License-Identifier: MIT
#include "core/journal/sessionfile.h"

#include <algorithm>
#include <cerrno>
#include <climits>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/uio.h>
#include <unistd.h>

namespace sockeye {

namespace {

tl::unexpected<SysError> failed(std::string_view call)
{
    return tl::make_unexpected(SysError{call, errno});
}

// writev() until all is written. The pieces are used up.
bool writeAll(int fd, std::vector<iovec> pieces)
{
    for (std::size_t at = 0; at < pieces.size();) {
        const auto count = static_cast<int>(std::min<std::size_t>(pieces.size() - at, IOV_MAX));
        const ssize_t written = writev(fd, &pieces[at], count);
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return false;
        }
        for (auto left = static_cast<std::size_t>(written); at < pieces.size();) {
            iovec &piece = pieces[at];
            if (left < piece.iov_len) {
                piece.iov_base = static_cast<char *>(piece.iov_base) + left;
                piece.iov_len -= left;
                break;
            }
            left -= piece.iov_len;
            ++at;
        }
    }
    return true;
}

} // namespace

SessionFile::SessionFile(std::string path, UniqueFd fd, std::uint64_t size)
    : m_path(std::move(path))
    , m_fd(std::make_shared<const UniqueFd>(std::move(fd)))
    , m_size(size)
{
}

Result<SessionFile> SessionFile::create(const std::string &path)
{
    UniqueFd fd(open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600));
    if (!fd)
        return failed("open");
    if (flock(fd.value(), LOCK_EX | LOCK_NB) != 0)
        return failed("flock");
    return SessionFile(path, std::move(fd));
}

Result<void> SessionFile::append(BlockWriter &blocks)
{
    if (!writeAll(m_fd->value(), blocks.pieces())) {
        const auto error = failed("writev");
        // Should this fail too, the next append would leave a hole of half a block, which readers pass over.
        if (ftruncate(m_fd->value(), static_cast<off_t>(m_size)) != 0)
            m_size = static_cast<std::uint64_t>(std::max<off_t>(lseek(m_fd->value(), 0, SEEK_END), 0));
        return error;
    }
    m_size += blocks.size();
    return {};
}

} // namespace sockeye
