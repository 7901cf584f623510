// SPDX-License-Identifier: MIT
#include "ui/bridge/journalpump.h"

#include <algorithm>

namespace sockeye {

namespace {

constexpr int kStatusMs = 250;
constexpr std::size_t kSocketsATick = 1000;

} // namespace

JournalPump::JournalPump(const SessionSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_log(source.log())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &JournalPump::tick);
    m_statusTimer.setSingleShot(true);
    connect(&m_statusTimer, &QTimer::timeout, this, [this] {
        if (m_statusDue)
            announceStatus();
    });
}

JournalPump::~JournalPump()
{
    m_source.setWake({});
}

void JournalPump::start()
{
    m_source.setWake([this] {
        QMetaObject::invokeMethod(
            this, [this] { wake(); }, Qt::QueuedConnection);
    });
    m_timer.start(0); // what was there before the wake-up was set
}

void JournalPump::wake()
{
    if (m_timer.isActive())
        return;
    const qint64 since = m_tickBegan.isValid() ? m_tickBegan.elapsed() : m_intervalMs;
    m_timer.start(static_cast<int>(std::clamp<qint64>(m_intervalMs - since, 0, m_intervalMs)));
}

void JournalPump::tick()
{
    m_tickBegan.start();
    const Row end = m_log->size(); // before the sockets: every row below it has its socket then
    const auto sockets = m_log->sockets().changedSince(m_socketVersion, kSocketsATick);
    const bool more = sockets.size() == kSocketsATick;
    if (!sockets.empty())
        Q_EMIT socketsChanged(sockets, more);
    if (end > m_position) {
        const Row from = std::exchange(m_position, end);
        Q_EMIT advanced(from, end);
    }
    if (const auto ended = m_log->sockets().outcomesSince(m_outcomePosition); !ended.empty())
        Q_EMIT outcomes(ended);
    const Row newest = m_log->sockets().lastNotableRow();
    if (newest < end && (newest != m_notable || !m_saidNotable)) {
        m_notable = newest;
        m_saidNotable = true;
        Q_EMIT notable(newest);
    }
    m_statusDue = true;
    if (!m_statusTimer.isActive())
        announceStatus();
    // Behind what the listeners have set going, painting included: then the tick is over.
    QTimer::singleShot(0, this, [this, more] {
        settle();
        if (more)
            wake();
    });
}

void JournalPump::settle()
{
    const qint64 spent = m_tickBegan.elapsed();
    if (spent > m_intervalMs / 2)
        m_intervalMs = std::min(m_intervalMs * 2, kSlowestMs);
    else if (spent < m_intervalMs / 8)
        m_intervalMs = std::max(m_intervalMs / 2, kFastestMs);
    m_source.rearmWake();
}

void JournalPump::announceStatus()
{
    m_statusDue = false;
    if (m_source.isLive())
        Q_EMIT statusChanged(m_source.journal()->status());
    else
        Q_EMIT loadProgressed(m_source.loader()->progress());
    m_statusTimer.start(kStatusMs);
}

} // namespace sockeye
