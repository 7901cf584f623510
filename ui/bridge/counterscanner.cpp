// SPDX-License-Identifier: MIT
#include "ui/bridge/counterscanner.h"

#include <algorithm>
#include <chrono>

#include "core/base/clocks.h"

namespace sockeye {

namespace {

constexpr std::int64_t kTurnNs = 30'000'000; // then what was found may be told
constexpr Row kRowsBetweenLooks = 4096;
constexpr int kReadsBetweenLooks = 64;
constexpr std::chrono::milliseconds kBetweenAnswers{100};
// Rows are in the order of the journal, which threads reach a little out of the order of time.
constexpr std::int64_t kSlackNs = 100'000'000;

} // namespace

CounterScanner::CounterScanner(std::shared_ptr<const EventLog> log, QObject *parent)
    : QObject(parent)
    , m_log(std::move(log))
    , m_thread([this] { run(); })
{
}

CounterScanner::~CounterScanner()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void CounterScanner::setQuery(const CounterQuery &query)
{
    {
        const std::lock_guard lock(m_mutex);
        m_query = query;
        ++m_generation;
        m_underWay = false;
    }
    m_wanted = query;
    m_position = 0;
    m_changed.notify_one();
}

void CounterScanner::advance(Row to)
{
    {
        const std::lock_guard lock(m_mutex);
        m_end = to;
    }
    m_changed.notify_one();
}

void CounterScanner::run()
{
    Job job;
    auto nextAnswer = std::chrono::steady_clock::now();
    std::unique_lock lock(m_mutex);
    while (true) {
        const auto isDue = [&] {
            return job.untold && !m_underWay && std::chrono::steady_clock::now() >= nextAnswer;
        };
        const auto hasWork = [&] {
            return m_stopping || job.generation != m_generation || (!job.ended && job.at < m_end) || isDue();
        };
        // An answer that only waits for its time to come is what ends the wait without a limit, too.
        const auto mayTell = [&] { return job.untold && !m_underWay; };
        if (mayTell())
            m_changed.wait_until(lock, nextAnswer, hasWork);
        else
            m_changed.wait(lock, [&] { return hasWork() || mayTell(); });
        if (m_stopping)
            return;
        if (job.generation != m_generation) {
            job = Job();
            job.generation = m_generation;
            job.query = m_query;
            lock.unlock();
            begin(job);
            nextAnswer = std::chrono::steady_clock::now();
            lock.lock();
        } else if (!job.ended && job.at < m_end) {
            const Row end = m_end;
            lock.unlock();
            scan(job, end);
            job.untold = true;
            lock.lock();
        }
        if (job.generation == m_generation && isDue()) {
            m_underWay = true;
            job.untold = false;
            const bool complete = job.ended || job.at >= m_end;
            lock.unlock();
            deliver(job, complete);
            nextAnswer = std::chrono::steady_clock::now() + kBetweenAnswers;
            lock.lock();
        }
    }
}

void CounterScanner::begin(Job &job)
{
    const CounterQuery &query = job.query;
    job.ended = query.socket == 0;
    if (!job.ended && query.fromNs > kSlackNs)
        job.at = m_log->rowAtTime(query.fromNs - kSlackNs);
}

void CounterScanner::scan(Job &job, Row end)
{
    const std::int64_t began = monotonicNs();
    const CounterQuery &query = job.query;
    int reads = 0;
    for (Row looked = 1; job.at < end; ++looked) {
        if (looked % kRowsBetweenLooks == 0 || reads == kReadsBetweenLooks) {
            reads = 0;
            if (monotonicNs() - began > kTurnNs || isStale(job.generation))
                return;
        }
        const Row row = job.at++;
        const IndexEntry &entry = m_log->entry(row);
        if (entry.ns > query.toNs && entry.ns - query.toNs > kSlackNs) {
            job.ended = true;
            return;
        }
        if (entry.socket != query.socket || entry.ns < query.fromNs || entry.ns > query.toNs)
            continue;
        if (entry.kind == EventKind::Data) {
            job.data.addData(entry, row);
        } else if (entry.kind == EventKind::Drop) {
            job.data.addDrop(entry, row);
        } else if (entry.kind == EventKind::Sample && (entry.flags & IndexEntry::kNotKept) == 0) {
            ++reads;
            m_storage.clear();
            if (const auto event = m_log->read(row, m_storage)) {
                if (const auto *sample = event->as<SampleEvent>())
                    job.data.addSample(*sample, entry.ns, row);
            }
        }
    }
}

bool CounterScanner::isStale(quint64 generation)
{
    const std::lock_guard lock(m_mutex);
    return m_stopping || generation != m_generation;
}

void CounterScanner::deliver(const Job &job, bool complete)
{
    QMetaObject::invokeMethod(
        this,
        [this, generation = job.generation, to = job.at, complete,
         data = std::make_shared<const CounterData>(job.data)] {
            {
                const std::lock_guard lock(m_mutex);
                if (generation != m_generation)
                    return;
                m_underWay = false;
            }
            m_changed.notify_one();
            m_position = to;
            Q_EMIT scanned(data, complete);
        },
        Qt::QueuedConnection);
}

} // namespace sockeye
