// SPDX-License-Identifier: MIT
// The bounded road from the producers to the journal's writer: a pool of batches, and a queue of those that
// are full. Any thread, except where said. Nothing is called and no system call is made under its lock.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "core/journal/eventbatch.h"

namespace sockeye {

class BatchQueue
{
public:
    using Batches = std::vector<std::unique_ptr<EventBatch>>;

    explicit BatchQueue(std::size_t batches);

    // See Journal.
    std::unique_ptr<EventBatch> tryTake(std::function<void()> freed);
    std::unique_ptr<EventBatch> take();
    void submit(std::unique_ptr<EventBatch> batch);
    bool flush(std::chrono::milliseconds bound);

    // Makes the writer come round though nothing was submitted.
    void kick();
    // What is submitted from here on is gone.
    void close();

    // The writer: waits for work and moves it to `work`, which must be empty. Small batches are let gather
    // for kEvery, so that a busy echo does not wake the writer at every turn. False when closed and nothing
    // is left.
    bool collect(Batches &work);
    // The writer: what collect() gave is published. Empties `work`.
    void giveBack(Batches &work);

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds kEvery{2};
    static constexpr std::size_t kPressingOctets = 256 * 1024; // in the arenas of the batches that wait

    enum class Writer : std::uint8_t { Busy, Idle, Gathering };

    bool isPressing() const;
    std::unique_ptr<EventBatch> takeFree();

    const std::size_t m_limit;
    std::mutex m_mutex;
    std::condition_variable m_work;        // for the writer
    std::condition_variable m_freed;       // for take()
    std::condition_variable m_doneChanged; // for flush()
    Batches m_free;
    std::size_t m_made = 0;
    Batches m_queue;
    std::size_t m_queuedOctets = 0;
    std::vector<std::function<void()>> m_waiting;
    std::uint64_t m_submitted = 0, m_done = 0; // batches, since the start
    Writer m_writer = Writer::Busy;
    Clock::time_point m_lastCollected;
    bool m_urgent = false;
    bool m_closed = false;
};

} // namespace sockeye
