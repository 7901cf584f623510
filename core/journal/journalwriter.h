// SPDX-License-Identifier: MIT
// What the journal's writer thread does with a batch: gives every event its sequence, encodes it, writes the
// blocks, appends to the log. When the file takes no more, the log goes on without it, and once it does again
// a gap event says what is missing. One thread; status() any.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "core/journal/blockwriter.h"
#include "core/journal/eventbatch.h"
#include "core/journal/eventencoder.h"
#include "core/journal/eventlog.h"
#include "core/journal/journal.h"
#include "core/journal/sessionfile.h"

namespace sockeye {

class JournalWriter
{
public:
    JournalWriter(SessionFile file, const JournalOptions &options, ConnectorRegistry &connectors,
                  std::shared_ptr<EventLog> log);

    // Writes the section header. writev(2)'s errno.
    Result<void> begin();
    // Takes the events of `batch`; their payloads must stay until flush().
    void add(EventBatch &batch);
    // Writes what was added and publishes it.
    void flush();
    // The last gap, the statistics.
    void end();

    // Of a session in step with its file: after flush().
    const SessionFile &file() const { return m_file; }
    bool isSaved() const { return m_status.saved; }
    void renamed(const std::string &path); // the file was, by the user's wish
    void continueIn(SessionFile copy);     // a copy takes its place, by the user's wish

    JournalStatus status() const; // any thread

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::size_t kWriteFrom = 256 * 1024; // octets: written while the cache still has them
    static constexpr std::chrono::seconds kTryAgain{1};

    bool keeps() const { return m_status.keeping == JournalStatus::Keeping::All; }
    void addEvent(Event &event);
    void stopKeeping(JournalStatus::Keeping why, int err, Sequence firstLost);
    void tryToResume();
    void noteProgress();

    SessionFile m_file;
    std::uint64_t m_sizeLimit;
    EventEncoder m_encoder;
    BlockWriter m_blocks;
    std::shared_ptr<EventLog> m_log;
    Sequence m_lastSeq = 0;
    Sequence m_firstUnwritten = 1; // what m_blocks begins with
    Row m_firstUnwrittenRow = 0;
    Sequence m_firstLost = 0; // while not keeping
    Clock::time_point m_tryAgainAt;
    JournalStatus m_status; // the writer's own
    mutable std::mutex m_mutex;
    JournalStatus m_shown;
};

} // namespace sockeye
