// SPDX-License-Identifier: MIT
// Copies a session that is being written to another place, on a thread of its own, until so little is missing
// that the writer can copy the rest without keeping anybody waiting. Owned by the journal's writer thread.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "core/base/result.h"
#include "core/base/uniquefd.h"
#include "core/journal/sessionfile.h"

namespace sockeye {

class SessionCopy
{
public:
    // `size` says how much of `source` is written by now; `nearlyDone` is called once when finish() will be
    // quick, or has failed. Both are called on the copying thread. open(2)'s errno.
    static Result<std::unique_ptr<SessionCopy>> start(std::shared_ptr<const UniqueFd> source,
                                                      std::string path, bool replace,
                                                      std::function<std::uint64_t()> size,
                                                      std::function<void()> nearlyDone);
    ~SessionCopy(); // what was not finished is removed
    SessionCopy(const SessionCopy &) = delete;
    SessionCopy &operator=(const SessionCopy &) = delete;

    bool isNearlyDone() const { return m_nearlyDone; }
    // Copies what is missing up to `octets` and gives the copy its name. Waits for the thread.
    Result<SessionFile> finish(std::uint64_t octets);

private:
    static constexpr std::uint64_t kLittle = std::uint64_t{4} << 20; // octets the writer may copy itself
    static constexpr std::uint64_t kStep = std::uint64_t{16} << 20;

    SessionCopy(std::shared_ptr<const UniqueFd> source, std::string path, bool replace);
    bool copyUpTo(std::uint64_t octets);

    std::shared_ptr<const UniqueFd> m_source;
    std::string m_path;
    std::string m_partPath; // until it is whole
    bool m_replace;
    UniqueFd m_fd;
    std::uint64_t m_done = 0;
    SysError m_error;
    std::atomic<bool> m_nearlyDone{false};
    std::atomic<bool> m_cancelled{false};
    std::thread m_thread;
};

// rename(2), but never over another file unless `replace`. 0 or errno.
int renameFile(const std::string &from, const std::string &to, bool replace);

} // namespace sockeye
