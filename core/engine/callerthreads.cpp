// SPDX-License-Identifier: MIT
#include "core/engine/callerthreads.h"

#include <algorithm>

#include "core/base/clocks.h"
#include "core/base/threadsignals.h"

namespace sockeye {

namespace {

// A signal that arrives just before the call is entered interrupts nothing, so it is sent again.
constexpr std::chrono::milliseconds kNudgeEvery{2};

} // namespace

bool CallerThreads::Running::pause(std::chrono::nanoseconds time)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, time, [this] { return m_cancelled.load(); });
    return !m_cancelled;
}

CallerThreads::CallerThreads(unsigned most) : m_most(most)
{
    installInterruptHandler();
    m_supervisor = std::thread([this] { supervise(); });
}

CallerThreads::~CallerThreads()
{
    stop();
}

bool CallerThreads::run(CommandId command, Work work, bool urgent)
{
    const std::lock_guard lock(m_mutex);
    // One that has done its work only waits to be joined, however late that is.
    const auto atWork = std::count_if(m_running.begin(), m_running.end(),
                                      [](const auto &running) { return !running->m_done; });
    if (m_stopping || (!urgent && atWork >= static_cast<std::ptrdiff_t>(m_most)))
        return false;
    auto running = std::make_shared<Running>(command);
    running->m_thread = std::thread([this, running, work = std::move(work)] {
        blockSignals();
        work(*running);
        const std::lock_guard ended(m_mutex);
        running->m_done = true;
        m_changed.notify_all();
    });
    m_running.push_back(running);
    m_changed.notify_all();
    return true;
}

void CallerThreads::cancel(CommandId command)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &running : m_running) {
        if (running->m_command == command)
            running->m_cancelled = true;
    }
    m_changed.notify_all();
}

void CallerThreads::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (const auto &running : m_running)
            running->m_cancelled = true;
        m_changed.notify_all();
    }
    if (m_supervisor.joinable())
        m_supervisor.join();
}

void CallerThreads::interrupt(Running &running)
{
    {
        const std::lock_guard lock(running.m_mutex);
        running.m_wake.notify_all();
    }
    pthread_kill(running.m_thread.native_handle(), interruptSignal());
}

void CallerThreads::supervise()
{
    blockSignals();
    std::unique_lock lock(m_mutex);
    while (!m_stopping || !m_running.empty()) {
        bool nudged = false;
        auto nextNs = INT64_MAX;
        const auto now = monotonicNs();
        for (auto at = m_running.begin(); at != m_running.end();) {
            auto &running = **at;
            if (running.m_done) {
                running.m_thread.join(); // it has nothing left to do but return
                at = m_running.erase(at);
                continue;
            }
            const auto deadline = running.m_deadlineNs.load();
            if (deadline > 0 && now >= deadline)
                running.m_timedOut = running.m_cancelled = true;
            else if (deadline > 0)
                nextNs = std::min(nextNs, deadline);
            if (running.m_cancelled) {
                interrupt(running);
                nudged = true;
            }
            ++at;
        }
        if (m_stopping && m_running.empty())
            break;
        if (nudged)
            m_changed.wait_for(lock, kNudgeEvery);
        else if (nextNs != INT64_MAX)
            m_changed.wait_for(lock, std::chrono::nanoseconds(nextNs - now));
        else
            m_changed.wait(lock);
    }
}

} // namespace sockeye
