// SPDX-License-Identifier: MIT
#include "core/journal/sessioncopy.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/sendfile.h>
#include <unistd.h>

#include <fmt/format.h>

#include "core/base/threadsignals.h"

namespace sockeye {

int renameFile(const std::string &from, const std::string &to, bool replace)
{
    if (replace)
        return rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
    if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL)
        return errno;
    // A file system without RENAME_NOREPLACE: link(2) does not overwrite either.
    if (link(from.c_str(), to.c_str()) != 0)
        return errno;
    return unlink(from.c_str()) == 0 ? 0 : errno;
}

SessionCopy::SessionCopy(std::shared_ptr<const UniqueFd> source, std::string path, bool replace)
    : m_source(std::move(source))
    , m_path(std::move(path))
    , m_partPath(fmt::format("{}.{}.part", m_path, getpid()))
    , m_replace(replace)
{
}

Result<std::unique_ptr<SessionCopy>> SessionCopy::start(std::shared_ptr<const UniqueFd> source,
                                                        std::string path, bool replace,
                                                        std::function<std::uint64_t()> size,
                                                        std::function<void()> nearlyDone)
{
    // renameFile() will say so too, but only after the copying.
    if (!replace && access(path.c_str(), F_OK) == 0)
        return tl::make_unexpected(SysError{"open", EEXIST});
    std::unique_ptr<SessionCopy> copy(new SessionCopy(std::move(source), std::move(path), replace));
    // Not O_APPEND yet: sendfile(2) refuses it.
    copy->m_fd =
        UniqueFd(open(copy->m_partPath.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!copy->m_fd)
        return tl::make_unexpected(SysError{"open", errno});
    if (flock(copy->m_fd.value(), LOCK_EX | LOCK_NB) != 0)
        return tl::make_unexpected(SysError{"flock", errno});
    auto *const self = copy.get();
    copy->m_thread = std::thread([self, size = std::move(size), nearlyDone = std::move(nearlyDone)] {
        blockSignals();
        bool ok = true;
        while (ok && !self->m_cancelled && size() - self->m_done > kLittle)
            ok = self->copyUpTo(std::min(size(), self->m_done + kStep));
        if (ok && fdatasync(self->m_fd.value()) != 0)
            self->m_error = {"fdatasync", errno};
        self->m_nearlyDone = true;
        nearlyDone();
    });
    return copy;
}

SessionCopy::~SessionCopy()
{
    m_cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
    if (m_fd)
        unlink(m_partPath.c_str());
}

bool SessionCopy::copyUpTo(std::uint64_t octets)
{
    while (m_done < octets) {
        auto from = static_cast<off_t>(m_done);
        const ssize_t sent = sendfile(m_fd.value(), m_source->value(), &from, octets - m_done);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0) {
            m_error = {"sendfile", sent < 0 ? errno : EIO};
            return false;
        }
        m_done += static_cast<std::uint64_t>(sent);
    }
    return true;
}

Result<SessionFile> SessionCopy::finish(std::uint64_t octets)
{
    m_thread.join();
    if (m_error.code == 0 && copyUpTo(octets)) {
        if (fcntl(m_fd.value(), F_SETFL, O_APPEND) != 0)
            m_error = {"fcntl", errno};
        else if (const int err = renameFile(m_partPath, m_path, m_replace); err != 0)
            m_error = {"rename", err};
    }
    if (m_error.code != 0)
        return tl::make_unexpected(m_error);
    return SessionFile(m_path, std::move(m_fd), octets);
}

} // namespace sockeye
