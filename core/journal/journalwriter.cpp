// SPDX-License-Identifier: MIT
#include "core/journal/journalwriter.h"

#include <cerrno>
#include <limits>

#include "core/base/clocks.h"

namespace sockeye {

using Keeping = JournalStatus::Keeping;

JournalWriter::JournalWriter(SessionFile file, const JournalOptions &options, ConnectorRegistry &connectors,
                             std::shared_ptr<EventLog> log)
    : m_file(std::move(file))
    , m_sizeLimit(options.sizeLimit)
    , m_encoder(connectors)
    , m_log(std::move(log))
{
    m_status.path = m_file.path();
    m_status.saved = options.saved;
    m_log->setFile(m_file.descriptor());
}

Result<void> JournalWriter::begin()
{
    m_encoder.begin(m_blocks);
    const auto written = m_file.append(m_blocks);
    m_blocks.clear();
    m_encoder.commit();
    noteProgress();
    return written;
}

void JournalWriter::add(EventBatch &batch)
{
    if (!keeps() && m_status.keeping != Keeping::SizeLimit && Clock::now() >= m_tryAgainAt)
        tryToResume();
    for (Event &event : batch.events()) {
        addEvent(event);
        if (m_blocks.size() >= kWriteFrom)
            flush();
    }
}

void JournalWriter::addEvent(Event &event)
{
    event.seq = ++m_lastSeq;
    if (!keeps()) {
        m_encoder.encode(event, nullptr);
        m_log->append(event, 0, false);
        ++m_status.notKept;
        return;
    }
    const std::size_t at = m_encoder.encode(event, &m_blocks);
    m_log->append(event, m_file.size() + at);
    if (m_file.size() + m_blocks.size() >= m_sizeLimit) {
        flush();
        if (keeps())
            stopKeeping(Keeping::SizeLimit, 0, m_lastSeq + 1);
    }
}

void JournalWriter::flush()
{
    if (!m_blocks.empty()) {
        if (const auto written = m_file.append(m_blocks)) {
            m_encoder.commit();
        } else {
            m_encoder.rollback();
            m_log->markNotKept(m_firstUnwrittenRow);
            m_status.notKept += m_lastSeq - m_firstUnwritten + 1;
            const int err = written.error().code;
            const bool isFull = err == ENOSPC || err == EDQUOT || err == EFBIG;
            stopKeeping(isFull ? Keeping::DiskFull : Keeping::Failed, err, m_firstUnwritten);
        }
        m_blocks.clear();
    }
    m_firstUnwritten = m_lastSeq + 1;
    m_firstUnwrittenRow = m_log->appended();
    noteProgress();
    m_log->publish(m_file.size());
}

void JournalWriter::stopKeeping(Keeping why, int err, Sequence firstLost)
{
    m_status.keeping = why;
    m_status.err = err;
    m_firstLost = firstLost;
    m_tryAgainAt = Clock::now() + kTryAgain;
}

// The gap event is the proof that the file takes blocks again: it has a sequence only if it could be written.
void JournalWriter::tryToResume()
{
    flush();
    Event event;
    event.seq = m_lastSeq + 1;
    event.ns = wallNs();
    const bool isLimit = m_status.keeping == Keeping::SizeLimit;
    event.body = GapEvent{m_firstLost, m_lastSeq, isLimit ? GapReason::SizeLimit : GapReason::DiskFull};
    const std::size_t at = m_encoder.encode(event, &m_blocks);
    const std::uint64_t offset = m_file.size() + at;
    const auto written = m_file.append(m_blocks);
    m_blocks.clear();
    if (!written) {
        m_encoder.rollback();
        m_tryAgainAt = Clock::now() + kTryAgain;
        return;
    }
    m_encoder.commit();
    m_lastSeq = event.seq;
    m_log->append(event, offset);
    m_status.keeping = Keeping::All;
    m_status.err = 0;
    flush();
}

void JournalWriter::end()
{
    flush();
    if (!keeps() && m_firstLost <= m_lastSeq)
        tryToResume();
    std::uint64_t version = 0;
    const SocketTable &sockets = m_log->sockets();
    const Row rows = m_log->size();
    for (const SocketSummary &socket :
         sockets.changedSince(version, std::numeric_limits<std::size_t>::max())) {
        if (socket.firstRow < rows && socket.lastRow < rows)
            m_encoder.putStatistics(socket.id, m_log->entry(socket.firstRow).ns,
                                    m_log->entry(socket.lastRow).ns, socket.unitsIn, socket.drops, m_blocks);
    }
    // The session's own come last and always: they say that it was closed and not torn (SessionStore).
    if (rows > 0)
        m_encoder.putStatistics(0, m_log->entry(0).ns, m_log->entry(rows - 1).ns, rows, 0, m_blocks);
    if (m_file.append(m_blocks)) // without them the session is still whole
        m_log->publish(m_file.size());
    m_blocks.clear();
    noteProgress();
}

void JournalWriter::renamed(const std::string &path)
{
    m_file.setPath(path);
    m_status.path = path;
    m_status.saved = true;
    noteProgress();
}

void JournalWriter::continueIn(SessionFile copy)
{
    m_file = std::move(copy);
    m_log->setFile(m_file.descriptor());
    m_tryAgainAt = {}; // there may be room where it is now
    renamed(m_file.path());
}

void JournalWriter::noteProgress()
{
    m_status.fileBytes = m_file.size();
    const std::lock_guard lock(m_mutex);
    m_shown = m_status;
}

JournalStatus JournalWriter::status() const
{
    const std::lock_guard lock(m_mutex);
    return m_shown;
}

} // namespace sockeye
