// SPDX-License-Identifier: MIT
#include "ui/bridge/latestjob.h"

namespace sockeye {

LatestJob::LatestJob() : m_thread([this] { run(); }) {}

LatestJob::~LatestJob()
{
    cancel();
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

std::shared_ptr<const ScanControl> LatestJob::start(Work work)
{
    const std::lock_guard lock(m_mutex);
    if (m_control != nullptr)
        m_control->stop = true;
    m_control = std::make_shared<ScanControl>();
    m_next = std::move(work);
    m_changed.notify_one();
    return m_control;
}

void LatestJob::cancel()
{
    const std::lock_guard lock(m_mutex);
    if (m_control != nullptr)
        m_control->stop = true;
    m_next = nullptr;
}

void LatestJob::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_stopping || m_next; });
        if (m_stopping)
            return;
        const Work work = std::exchange(m_next, nullptr);
        const auto control = m_control;
        lock.unlock();
        work(*control);
        lock.lock();
    }
}

} // namespace sockeye
