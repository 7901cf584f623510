// SPDX-License-Identifier: MIT
// Reads a session file into an EventLog on a thread of its own, so that its first rows can be shown while the
// rest is still being indexed. Hostile and torn files are expected: whole events before, between and after
// damage are kept, each hole becomes a gap, and nothing is written to the file.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/journal/eventlog.h"

namespace sockeye {

struct LoadProgress {
    std::uint64_t bytesDone = 0, bytesTotal = 0;
    std::uint64_t damagedBytes = 0; // passed over
    bool finished = false;
    bool notASession = false; // no pcapng section header at the start, or not one of ours
    int err = 0;              // open(2) or read(2)
};

class SessionLoader
{
public:
    // Starts at once. Fails at once with open(2)'s errno.
    static Result<std::unique_ptr<SessionLoader>> open(const std::string &path);
    ~SessionLoader(); // cancels and waits

    std::shared_ptr<const EventLog> log() const; // any thread
    LoadProgress progress() const;               // any thread
    void setWake(std::function<void()> wake);    // as Journal::setWake
    void rearmWake();
    void cancel();                              // any thread; the log keeps what was read
    bool wait(std::chrono::milliseconds bound); // for tests and the command line

private:
    class Private;
    explicit SessionLoader(std::unique_ptr<Private> loader);

    std::unique_ptr<Private> d;
};

} // namespace sockeye
