// SPDX-License-Identifier: MIT
#include "core/journal/exporters/outputfile.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sockeye {

Result<OutputFile> OutputFile::create(const std::string &path, bool replace)
{
    struct stat there = {};
    if (!replace && lstat(path.c_str(), &there) == 0)
        return tl::unexpected(SysError{"open", EEXIST});
    std::string temporary = path + ".XXXXXX";
    UniqueFd fd(mkostemp(temporary.data(), O_CLOEXEC)); // 0600, mkstemp(3)
    if (!fd)
        return tl::unexpected(SysError{"open", errno});
    return OutputFile(path, std::move(temporary), std::move(fd), replace);
}

OutputFile::OutputFile(std::string path, std::string temporary, UniqueFd fd, bool replace)
    : m_path(std::move(path))
    , m_temporary(std::move(temporary))
    , m_fd(std::move(fd))
    , m_replace(replace)
{
}

OutputFile::OutputFile(OutputFile &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_temporary(std::exchange(other.m_temporary, {}))
    , m_fd(std::move(other.m_fd))
    , m_replace(other.m_replace)
{
}

OutputFile::~OutputFile()
{
    if (!m_temporary.empty())
        unlink(m_temporary.c_str());
}

Result<void> OutputFile::finish()
{
    if (fsync(m_fd.value()) != 0)
        return tl::unexpected(SysError{"fsync", errno});
    if (close(m_fd.release()) != 0)
        return tl::unexpected(SysError{"close", errno});
    const unsigned flags = m_replace ? 0 : RENAME_NOREPLACE;
    int renamed = renameat2(AT_FDCWD, m_temporary.c_str(), AT_FDCWD, m_path.c_str(), flags);
    if (renamed != 0 && errno == EINVAL) { // a file system that knows no flags
        struct stat there = {};
        if (!m_replace && lstat(m_path.c_str(), &there) == 0)
            return tl::unexpected(SysError{"rename", EEXIST});
        renamed = rename(m_temporary.c_str(), m_path.c_str());
    }
    if (renamed != 0)
        return tl::unexpected(SysError{"rename", errno});
    m_temporary.clear();
    return {};
}

Result<void> writeAll(int fd, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = write(fd, text.data(), text.size());
        if (written < 0 && errno != EINTR)
            return tl::unexpected(SysError{"write", errno});
        text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return {};
}

bool isReplaceable(const std::string &path)
{
    std::error_code ignored;
    const auto target = std::filesystem::status(path, ignored);
    return !std::filesystem::exists(target) || std::filesystem::is_regular_file(target);
}

Result<void> writeText(const std::string &path, std::string_view text)
{
    if (!isReplaceable(path)) {
        const UniqueFd fd(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
        return fd ? writeAll(fd.value(), text) : tl::unexpected(SysError{"open", errno});
    }
    auto file = OutputFile::create(path, true);
    if (!file)
        return tl::unexpected(file.error());
    auto written = writeAll(file->fd(), text);
    return written ? file->finish() : written;
}

} // namespace sockeye
