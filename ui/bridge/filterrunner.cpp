// SPDX-License-Identifier: MIT
#include "ui/bridge/filterrunner.h"

#include <algorithm>

#include "core/base/clocks.h"

namespace sockeye {

namespace {

constexpr Row kChunk = 32 * 1024;
constexpr int kMaxUnderWay = 4;
constexpr std::int64_t kChunkNs = 30'000'000; // where events must be read, found rows still show soon
constexpr Row kRowsBetweenLooks = 64;

} // namespace

FilterRunner::FilterRunner(std::shared_ptr<const EventLog> log, QObject *parent)
    : QObject(parent)
    , m_log(std::move(log))
    , m_thread([this] { run(); })
{
}

FilterRunner::~FilterRunner()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void FilterRunner::setQuery(RowQuery query)
{
    {
        const std::lock_guard lock(m_mutex);
        m_query = std::move(query);
        ++m_generation;
        m_underWay = 0;
        m_paused = false;
    }
    m_position = 0;
    m_cancelled = false;
    Q_EMIT restarted();
    m_changed.notify_one();
}

void FilterRunner::advance(Row to)
{
    m_target = to;
    {
        const std::lock_guard lock(m_mutex);
        m_end = to;
    }
    m_changed.notify_one();
}

void FilterRunner::cancel()
{
    m_cancelled = true;
    const std::lock_guard lock(m_mutex);
    m_paused = true;
}

void FilterRunner::run()
{
    Job job;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [&] {
            return m_stopping || job.generation != m_generation ||
                   (!m_paused && job.at < m_end && m_underWay < kMaxUnderWay);
        });
        if (m_stopping)
            return;
        if (job.generation != m_generation) {
            job = {m_generation, 0, std::make_unique<RowPicker>(m_query)};
            continue;
        }
        const Row target = m_end;
        lock.unlock();
        PickedRows found = pick(job, target);
        lock.lock();
        if (job.generation == m_generation && found.to > found.from) {
            ++m_underWay;
            deliver(job.generation, std::move(found));
        }
    }
}

PickedRows FilterRunner::pick(Job &job, Row target)
{
    job.picker->update(*m_log);
    PickedRows found;
    found.from = job.at;
    const Row end = std::min(target, job.at + kChunk);
    const std::int64_t began = monotonicNs();
    for (; job.at < end; ++job.at) {
        if (job.at % kRowsBetweenLooks == 0 &&
            (monotonicNs() - began > kChunkNs || isStale(job.generation)) && job.at > found.from)
            break;
        const IndexEntry &entry = m_log->entry(job.at);
        const IndexEntry *next = job.at + 1 < target ? &m_log->entry(job.at + 1) : nullptr;
        if (!job.picker->standsAlone(entry, next))
            continue;
        ++found.all;
        auto answer = job.picker->picks(entry);
        if (answer == FilterMatcher::Answer::Maybe) {
            m_storage.clear();
            const auto event = m_log->read(job.at, m_storage);
            answer = event && job.picker->picks(entry, *event) ? FilterMatcher::Answer::Yes
                                                               : FilterMatcher::Answer::No;
        }
        if (answer == FilterMatcher::Answer::Yes)
            found.rows.push_back(job.at);
    }
    found.to = job.at;
    return found;
}

bool FilterRunner::isStale(quint64 generation)
{
    const std::lock_guard lock(m_mutex);
    return m_stopping || m_paused || generation != m_generation;
}

void FilterRunner::deliver(quint64 generation, PickedRows rows)
{
    QMetaObject::invokeMethod(
        this,
        [this, generation, rows = std::move(rows)] {
            {
                const std::lock_guard lock(m_mutex);
                if (generation != m_generation)
                    return;
                --m_underWay;
            }
            m_changed.notify_one();
            m_position = rows.to;
            Q_EMIT picked(rows);
        },
        Qt::QueuedConnection);
}

} // namespace sockeye
