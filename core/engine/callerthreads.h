// SPDX-License-Identifier: MIT
// Threads for calls that may wait: each exists only while its work runs, their number is bounded, and each can be
// interrupted: a signal makes the waiting call return EINTR, signal(7). Any thread.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <thread>

#include "core/journal/event.h"

namespace sockeye {

class CallerThreads
{
public:
    // What the work can ask about its own cancellation.
    class Running
    {
    public:
        explicit Running(CommandId command) : m_command(command) {}
        CommandId command() const { return m_command; }
        bool isCancelled() const { return m_cancelled; }
        // Waits that long unless cancelled meanwhile; false when it was.
        bool pause(std::chrono::nanoseconds time);
        // The call under way is to be interrupted at the monotonic time; 0 for never.
        void setDeadline(std::int64_t atNs) { m_deadlineNs = atNs; }
        bool isTimedOut() const { return m_timedOut; }

    private:
        friend class CallerThreads;
        const CommandId m_command;
        std::atomic<bool> m_cancelled{false}, m_timedOut{false}, m_done{false};
        std::atomic<std::int64_t> m_deadlineNs{0};
        std::mutex m_mutex;
        std::condition_variable m_wake;
        std::thread m_thread;
    };
    using Work = std::function<void(Running &)>;

    explicit CallerThreads(unsigned most);
    ~CallerThreads(); // stop()

    // False when too many wait already, unless `urgent`; or after stop().
    bool run(CommandId command, Work work, bool urgent = false);
    void cancel(CommandId command); // every one of that command
    void stop();                    // interrupts all and waits for them; idempotent

private:
    void supervise();
    void interrupt(Running &running);

    const unsigned m_most;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::list<std::shared_ptr<Running>> m_running;
    bool m_stopping = false;
    std::thread m_supervisor; // joins what has ended, interrupts again what has not noticed
};

} // namespace sockeye
