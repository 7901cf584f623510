// SPDX-License-Identifier: MIT
// Carries what happened in a session to the GUI thread: a wake-up from the journal's thread becomes one tick, at
// most every 16 ms, and fewer where the window takes long over one. Reads nothing from the disk. GUI thread only;
// the session must outlive it. Detaches from the session before it dies.
#pragma once

#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "ui/bridge/sessionsource.h"

namespace sockeye {

class JournalPump : public QObject
{
    Q_OBJECT

public:
    static constexpr int kFastestMs = 16;
    static constexpr int kSlowestMs = 133;

    explicit JournalPump(const SessionSource &source, QObject *parent = nullptr);
    ~JournalPump() override;

    // The first tick comes from the event loop, so that listeners can be connected after this is made.
    void start();

    const SessionSource &source() const { return m_source; }
    Row position() const { return m_position; } // rows announced
    int intervalMs() const { return m_intervalMs; }

Q_SIGNALS:
    // In this order, each only when there is something to say.
    void socketsChanged(const std::vector<sockeye::SocketSummary> &sockets,
                        bool more);                    // more: the next tick has others
    void advanced(sockeye::Row from, sockeye::Row to); // rows below `to` are there
    void outcomes(const std::vector<sockeye::CommandOutcome> &outcomes);
    void notable(sockeye::Row row);                             // the newest one worth a sentence
    void statusChanged(const sockeye::JournalStatus &status);   // live sessions, a few times a second at most
    void loadProgressed(const sockeye::LoadProgress &progress); // opened files

private:
    void wake();
    void tick();
    void settle();
    void announceStatus();

    SessionSource m_source;
    const std::shared_ptr<const EventLog> m_log;
    QTimer m_timer;       // until the next tick
    QTimer m_statusTimer; // until the status may be told again
    QElapsedTimer m_tickBegan;
    int m_intervalMs = kFastestMs;
    Row m_position = 0;
    Row m_notable = 0;
    bool m_saidNotable = false;
    bool m_statusDue = false;
    std::uint64_t m_socketVersion = 0;
    std::uint64_t m_outcomePosition = 0;
};

} // namespace sockeye
