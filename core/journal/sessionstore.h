// SPDX-License-Identifier: MIT
// The folder of sessions that were never saved: where new ones are made, where those of a killed program are
// found again, and where they are deleted after kKeptFor. Only files named as newPath() names them are
// touched. Any thread; blocks on the disk.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace sockeye {

class SessionStore
{
public:
    static constexpr std::chrono::hours kKeptFor{7 * 24}; // since the last write

    // $XDG_STATE_HOME/sockeye/sessions, or ~/.local/state/sockeye/sessions (XDG Base Directory
    // Specification).
    static std::string defaultFolder();

    // Makes the folder, mode 0700. Where it cannot be written to, a new one under $TMPDIR or /tmp takes its
    // place, and err() says why.
    explicit SessionStore(std::string folder = defaultFolder());

    const std::string &folder() const { return m_folder; }
    int err() const { return m_err; } // errno of what kept us out of the folder asked for; 0 when all is well

    // Of a file to be made: UTC time and process, "20261120T144004Z-4711.pcapng".
    std::string newPath() const;

    // A session nobody is writing any more.
    struct Orphan {
        std::string path;
        std::uint64_t bytes = 0;
        std::int64_t changedNs = 0; // wall time of the last write
        bool endedWell = false;     // closed by Journal::stop(), not by a kill; an empty one did not
    };
    std::vector<Orphan> orphans() const; // newest first

    // Deletes orphans not written to for kKeptFor before `nowNs`; returns how many.
    std::size_t deleteExpired(std::int64_t nowNs) const;

private:
    std::string m_folder;
    int m_err = 0;
};

} // namespace sockeye
