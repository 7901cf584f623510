// SPDX-License-Identifier: MIT
#include "core/journal/sessionstore.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string_view>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "core/base/clocks.h"
#include "core/base/uniquefd.h"
#include "core/journal/pcapng.h"

namespace sockeye {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kSuffix = ".pcapng";

std::string_view environment(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : std::string_view{};
}

std::string home()
{
    if (const auto set = environment("HOME"); !set.empty())
        return std::string(set);
    const passwd *user = getpwuid(getuid());
    return user ? user->pw_dir : "";
}

// 0 or errno: the folder exists, is ours alone, and files can be made in it.
int prepare(const std::string &folder)
{
    std::error_code error;
    fs::create_directories(fs::path(folder).parent_path(), error);
    if (error)
        return error.value();
    if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return errno;
    if (chmod(folder.c_str(), 0700) != 0)
        return errno;
    const UniqueFd probe(open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (probe)
        return 0;
    if (errno != EOPNOTSUPP && errno != EISDIR) // a file system without O_TMPFILE, open(2)
        return errno;
    return access(folder.c_str(), W_OK | X_OK) == 0 ? 0 : errno;
}

std::string temporaryFolder()
{
    auto base = std::string(environment("TMPDIR"));
    if (base.empty() || base.front() != '/')
        base = "/tmp";
    std::string folder = base + "/sockeye-XXXXXX";
    return mkdtemp(folder.data()) ? folder : base;
}

// "20261120T144004Z-4711" and, for the second within one second, "-1".
bool isOurs(std::string_view name)
{
    constexpr std::string_view kPattern = "ddddddddTddddddZ-d";
    if (name.size() < kPattern.size() + kSuffix.size() ||
        name.substr(name.size() - kSuffix.size()) != kSuffix)
        return false;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto matches = [&](char pattern, char c) { return pattern == 'd' ? isDigit(c) : pattern == c; };
    const auto stem = name.substr(0, name.size() - kSuffix.size());
    const auto rest = stem.substr(kPattern.size());
    return std::equal(kPattern.begin(), kPattern.end(), stem.begin(), matches) &&
           std::all_of(rest.begin(), rest.end(), [&](char c) { return isDigit(c) || c == '-'; });
}

// The journal's last blocks are statistics.
bool endsWithStatistics(int fd, off_t size)
{
    std::uint32_t length = 0;
    std::uint32_t type = 0;
    return pread(fd, &length, sizeof length, size - 4) == sizeof length &&
           pread(fd, &type, sizeof type, size - static_cast<off_t>(length)) == sizeof type &&
           type == pcapng::kStatisticsBlock;
}

std::optional<SessionStore::Orphan> orphanAt(const std::string &path)
{
    const UniqueFd fd(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat info {};
    if (!fd || fstat(fd.value(), &info) != 0 || !S_ISREG(info.st_mode))
        return std::nullopt;
    if (flock(fd.value(), LOCK_SH | LOCK_NB) != 0)
        return std::nullopt; // still being written
    return SessionStore::Orphan{path, static_cast<std::uint64_t>(info.st_size), toNs(info.st_mtim),
                                endsWithStatistics(fd.value(), info.st_size)};
}

} // namespace

std::string SessionStore::defaultFolder()
{
    const auto state = environment("XDG_STATE_HOME");
    const auto base = state.empty() || state.front() != '/' ? home() + "/.local/state" : std::string(state);
    return base + "/sockeye/sessions";
}

SessionStore::SessionStore(std::string folder) : m_folder(std::move(folder)), m_err(prepare(m_folder))
{
    if (m_err != 0)
        m_folder = temporaryFolder();
}

std::string SessionStore::newPath() const
{
    static std::atomic<unsigned> made{0};
    const std::time_t now = time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::array<char, 32> stamp{};
    strftime(stamp.data(), stamp.size(), "%Y%m%dT%H%M%SZ", &utc);
    const unsigned count = made++;
    const auto more = count == 0 ? std::string{} : fmt::format("-{}", count);
    return fmt::format("{}/{}-{}{}{}", m_folder, stamp.data(), getpid(), more, kSuffix);
}

std::vector<SessionStore::Orphan> SessionStore::orphans() const
{
    std::vector<Orphan> found;
    std::error_code error;
    for (fs::directory_iterator at(m_folder, error), end; !error && at != end; at.increment(error)) {
        if (!isOurs(at->path().filename().native()))
            continue;
        if (auto orphan = orphanAt(at->path().native()))
            found.push_back(std::move(*orphan));
    }
    std::sort(found.begin(), found.end(),
              [](const Orphan &a, const Orphan &b) { return a.changedNs > b.changedNs; });
    return found;
}

std::size_t SessionStore::deleteExpired(std::int64_t nowNs) const
{
    const std::int64_t keptNs = std::chrono::nanoseconds(kKeptFor).count();
    std::size_t deleted = 0;
    for (const Orphan &orphan : orphans()) {
        if (nowNs - orphan.changedNs > keptNs && unlink(orphan.path.c_str()) == 0)
            ++deleted;
    }
    return deleted;
}

} // namespace sockeye
