// SPDX-License-Identifier: MIT
#include "core/journal/recovery.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/uniquefd.h"
#include "core/journal/blockwalker.h"

namespace sockeye {

namespace {

tl::unexpected<SysError> failed(std::string_view call, int code)
{
    return tl::make_unexpected(SysError{call, code});
}

} // namespace

Result<RecoveredSession> recover(const std::string &path)
{
    const UniqueFd fd(open(path.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK));
    if (!fd)
        return failed("open", errno);
    if (flock(fd.value(), LOCK_EX | LOCK_NB) != 0)
        return failed("flock", errno);
    struct stat info {};
    if (fstat(fd.value(), &info) != 0)
        return failed("fstat", errno);

    BlockWalker walker(fd.value());
    RecoveredSession session;
    bool isFirst = true;
    while (const auto found = walker.next()) {
        if (isFirst && (found->offset != 0 || found->type != pcapng::kSectionBlock))
            return failed("read", EBADMSG);
        isFirst = false;
        session.damagedBytes += found->skipped;
    }
    if (walker.err() != 0)
        return failed("pread", walker.err());
    if (isFirst)
        return failed("read", EBADMSG);
    session.keptBytes = walker.lastWholeEnd();
    session.cutBytes = static_cast<std::uint64_t>(info.st_size) - session.keptBytes;
    if (session.cutBytes > 0 && ftruncate(fd.value(), static_cast<off_t>(session.keptBytes)) != 0)
        return failed("ftruncate", errno);
    return session;
}

} // namespace sockeye
