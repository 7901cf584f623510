// SPDX-License-Identifier: MIT
// The file behind a live session: only ever appended to, in whole blocks, and locked while it is written.
// Mode 0600: it holds what others sent. Owned by the journal's writer; the descriptor is shared with its
// readers.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/base/uniquefd.h"
#include "core/journal/blockwriter.h"

namespace sockeye {

class SessionFile
{
public:
    // Makes `path`, which must not exist. open(2)'s or flock(2)'s errno.
    static Result<SessionFile> create(const std::string &path);
    // One that is open (O_APPEND), locked and `size` octets long.
    SessionFile(std::string path, UniqueFd fd, std::uint64_t size = 0);

    const std::string &path() const { return m_path; }
    std::uint64_t size() const { return m_size; }
    std::shared_ptr<const UniqueFd> descriptor() const { return m_fd; }

    // All of `blocks` or nothing: what a failed write left behind is cut off again. Blocks the thread.
    // writev(2)'s errno.
    Result<void> append(BlockWriter &blocks);

    // It was renamed: descriptor and lock stay.
    void setPath(std::string path) { m_path = std::move(path); }

private:
    std::string m_path;
    std::shared_ptr<const UniqueFd> m_fd;
    std::uint64_t m_size = 0;
};

} // namespace sockeye
