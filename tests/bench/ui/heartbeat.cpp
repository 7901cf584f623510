// SPDX-License-Identifier: MIT
#include "tests/bench/ui/heartbeat.h"

#include <algorithm>
#include <ctime>

#include "core/base/clocks.h"

namespace sockeye::bench {

namespace {

constexpr std::int64_t kBeatNs = 2'000'000;

// How late the thread woke, in nanoseconds.
std::int64_t waitOneBeat()
{
    const auto at = monotonicNs() + kBeatNs;
    const timespec until{at / 1'000'000'000, at % 1'000'000'000};
    clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, nullptr);
    return monotonicNs() - at;
}

void keepGreatest(std::atomic<std::int64_t> &greatest, std::int64_t value)
{
    greatest = std::max(greatest.load(), value);
}

} // namespace

Heartbeat::Heartbeat() : m_asker([this] { ask(); }), m_canary([this] { watchCanary(); }) {}

Heartbeat::~Heartbeat()
{
    m_stopping = true;
    m_asker.join();
    m_canary.join();
}

void Heartbeat::begin()
{
    m_silenceNs = m_latenessNs = 0;
}

void Heartbeat::ask()
{
    while (!m_stopping) {
        waitOneBeat();
        if (const auto asked = m_askedNs.load(); asked != 0) {
            keepGreatest(m_silenceNs, monotonicNs() - asked);
            continue;
        }
        m_askedNs = monotonicNs();
        QMetaObject::invokeMethod(this, [this] { m_askedNs = 0; });
    }
}

void Heartbeat::watchCanary()
{
    while (!m_stopping)
        keepGreatest(m_latenessNs, waitOneBeat());
}

} // namespace sockeye::bench
