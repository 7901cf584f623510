// SPDX-License-Identifier: MIT
// How well the GUI thread answers: a thread asks it something every few milliseconds and waits, and a canary beside it
// tells how late any thread was on this machine meanwhile. Made and destroyed on the GUI thread.
#pragma once

#include <atomic>
#include <cstdint>
#include <thread>

#include <QObject>

namespace sockeye::bench {

class Heartbeat : public QObject
{
public:
    Heartbeat();
    ~Heartbeat() override;

    void begin(); // forgets what was measured before
    double longestSilenceMs() const { return static_cast<double>(m_silenceNs) / 1e6; }
    double canaryLatenessMs() const { return static_cast<double>(m_latenessNs) / 1e6; }

private:
    void ask();
    void watchCanary();

    std::atomic<std::int64_t> m_silenceNs{0}, m_latenessNs{0};
    std::atomic<std::int64_t> m_askedNs{0}; // monotonic; 0: answered
    std::atomic<bool> m_stopping{false};
    std::thread m_asker, m_canary;
};

} // namespace sockeye::bench
