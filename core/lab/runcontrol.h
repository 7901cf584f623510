// SPDX-License-Identifier: MIT
// Where the thread of a run waits, and what others tell it meanwhile: the person's step, pause and stop, the engine's
// word that a command has ended, the journal's that there is more. Any thread, unless said otherwise.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "core/journal/event.h"

namespace sockeye::lab {

class RunControl
{
public:
    void step();
    void resume();
    void pause();
    void stop();
    void setDelay(std::chrono::milliseconds delay);
    bool isPaused() const;
    bool isStopped() const;

    void commandEnded(CommandId command);
    void journalGrew();
    bool hasEnded(CommandId command) const;
    // When it ended, monotonic; none while it has not.
    std::optional<std::int64_t> endedNs(CommandId command) const;

    // The run's thread ------------------------------------------------------------------------------------
    // Waits for its turn: the delay, and while it is paused. False when it is to stop.
    bool waitForTurn();
    // How long it has waited for a person so far: time that does not count for the run's limit.
    std::int64_t pausedNs() const;
    // Waits until something was told, or the monotonic time has come (false).
    bool waitForNews(std::int64_t untilNs);
    // The same without hearing of a stop: for cleaning up.
    bool waitForEnd(CommandId command, std::int64_t untilNs);

private:
    bool sleep(std::unique_lock<std::mutex> &lock, std::int64_t untilNs);

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_paused = false, m_stopped = false, m_news = false;
    unsigned m_granted = 0; // steps to do while paused
    std::int64_t m_pausedNs = 0;
    std::chrono::milliseconds m_delay{0};
    std::unordered_map<CommandId, std::int64_t> m_ended; // when
};

} // namespace sockeye::lab
