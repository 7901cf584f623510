// SPDX-License-Identifier: MIT
// Finds the rows the timeline shows, on a thread of its own: all of a session when the query changes, and what
// comes in at the tail from then on. Answers of an older query never arrive after a newer one was set. GUI thread
// only; its signals come on the GUI thread.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include <QObject>

#include "core/journal/eventlog.h"
#include "ui/models/rowpicker.h"

namespace sockeye {

// What was found in a stretch of the journal.
struct PickedRows {
    Row from = 0, to = 0;  // the stretch; each begins where the last one ended
    std::vector<Row> rows; // rising
    std::uint64_t all = 0; // rows the stretch has when nothing is filtered
};

class FilterRunner : public QObject
{
    Q_OBJECT

public:
    explicit FilterRunner(std::shared_ptr<const EventLog> log, QObject *parent = nullptr);
    ~FilterRunner() override;

    // Begins again at the first row. restarted() is emitted before this returns.
    void setQuery(RowQuery query);
    // Rows below `to` are there to be looked at.
    void advance(Row to);
    // Stops where it is; the tail is not followed until the next query.
    void cancel();

    Row position() const { return m_position; } // rows looked at, as delivered
    Row target() const { return m_target; }
    bool isCancelled() const { return m_cancelled; }

Q_SIGNALS:
    void restarted();
    void picked(const sockeye::PickedRows &rows);

private:
    struct Job {
        quint64 generation = 0;
        Row at = 0;
        std::unique_ptr<RowPicker> picker;
    };

    void run();
    // At most a chunk; less when it takes long or is no longer wanted.
    PickedRows pick(Job &job, Row target);
    bool isStale(quint64 generation);
    void deliver(quint64 generation, PickedRows rows);

    const std::shared_ptr<const EventLog> m_log;
    Row m_position = 0;
    Row m_target = 0;
    bool m_cancelled = false;

    std::mutex m_mutex; // for what follows
    std::condition_variable m_changed;
    RowQuery m_query;
    quint64 m_generation = 1;
    Row m_end = 0;
    int m_underWay = 0; // deliveries the GUI thread has not taken yet
    bool m_paused = false;
    bool m_stopping = false;

    EventStorage m_storage; // of the thread
    std::thread m_thread;   // last: it uses the others
};

} // namespace sockeye
