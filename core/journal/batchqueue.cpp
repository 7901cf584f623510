// SPDX-License-Identifier: MIT
#include "core/journal/batchqueue.h"

#include <algorithm>
#include <utility>

namespace sockeye {

BatchQueue::BatchQueue(std::size_t batches) : m_limit(std::max<std::size_t>(batches, 1)) {}

// The one used last is still in the cache.
std::unique_ptr<EventBatch> BatchQueue::takeFree()
{
    if (!m_free.empty()) {
        auto batch = std::move(m_free.back());
        m_free.pop_back();
        return batch;
    }
    if (m_made >= m_limit && !m_closed)
        return nullptr;
    ++m_made;
    return std::make_unique<EventBatch>();
}

std::unique_ptr<EventBatch> BatchQueue::tryTake(std::function<void()> freed)
{
    const std::lock_guard lock(m_mutex);
    auto batch = takeFree();
    if (!batch && freed) {
        m_waiting.push_back(std::move(freed));
        m_urgent = true;
        m_work.notify_one();
    }
    return batch;
}

std::unique_ptr<EventBatch> BatchQueue::take()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        if (auto batch = takeFree())
            return batch;
        m_urgent = true;
        m_work.notify_one();
        m_freed.wait(lock);
    }
}

void BatchQueue::submit(std::unique_ptr<EventBatch> batch)
{
    const std::lock_guard lock(m_mutex);
    if (m_closed || batch->empty()) {
        batch->clear();
        m_free.push_back(std::move(batch));
        m_freed.notify_one();
        if (!m_waiting.empty()) {
            m_urgent = true; // those who wait are told on the writer's thread
            m_work.notify_one();
        }
        return;
    }
    m_queuedOctets += batch->used();
    m_queue.push_back(std::move(batch));
    ++m_submitted;
    if (m_writer == Writer::Idle || (m_writer == Writer::Gathering && isPressing()))
        m_work.notify_one();
}

bool BatchQueue::flush(std::chrono::milliseconds bound)
{
    std::unique_lock lock(m_mutex);
    const std::uint64_t target = m_submitted;
    m_urgent = true;
    m_work.notify_one();
    return m_doneChanged.wait_for(lock, bound, [&] { return m_done >= target; });
}

void BatchQueue::kick()
{
    const std::lock_guard lock(m_mutex);
    m_urgent = true;
    m_work.notify_one();
}

void BatchQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_work.notify_one();
    m_freed.notify_all();
}

bool BatchQueue::isPressing() const
{
    return m_urgent || m_closed || m_queuedOctets >= kPressingOctets ||
           m_queue.size() >= std::max<std::size_t>(m_limit / 2, 1);
}

bool BatchQueue::collect(Batches &work)
{
    std::unique_lock lock(m_mutex);
    m_writer = Writer::Idle;
    m_work.wait(lock, [this] { return !m_queue.empty() || m_urgent || m_closed; });
    m_writer = Writer::Gathering;
    m_work.wait_until(lock, m_lastCollected + kEvery, [this] { return isPressing(); });
    m_writer = Writer::Busy;
    m_lastCollected = Clock::now();
    m_urgent = false;
    m_queuedOctets = 0;
    std::swap(work, m_queue);
    return !m_closed || !work.empty();
}

void BatchQueue::giveBack(Batches &work)
{
    for (auto &batch : work)
        batch->clear();
    std::vector<std::function<void()>> waiting;
    {
        const std::lock_guard lock(m_mutex);
        m_done += work.size();
        for (auto &batch : work)
            m_free.push_back(std::move(batch));
        if (!m_free.empty())
            waiting.swap(m_waiting);
        m_freed.notify_all();
        m_doneChanged.notify_all();
    }
    work.clear();
    for (const auto &freed : waiting)
        freed();
}

} // namespace sockeye
