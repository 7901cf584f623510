// SPDX-License-Identifier: MIT
// Reads what the journal says of one socket in numbers, on a thread of its own: all of it, or a stretch of time, and
// what comes in at the tail from then on. Answers about another socket or stretch never arrive after a newer query.
// GUI thread only; its signals come on the GUI thread.
#pragma once

#include <condition_variable>
#include <limits>
#include <memory>
#include <mutex>
#include <thread>

#include <QObject>

#include "core/journal/eventlog.h"
#include "ui/models/counterdata.h"

namespace sockeye {

struct CounterQuery {
    SocketId socket = 0; // 0: nothing is read
    std::int64_t fromNs = std::numeric_limits<std::int64_t>::min();
    std::int64_t toNs = std::numeric_limits<std::int64_t>::max();
    friend bool operator==(const CounterQuery &, const CounterQuery &) = default;
};

class CounterScanner : public QObject
{
    Q_OBJECT

public:
    explicit CounterScanner(std::shared_ptr<const EventLog> log, QObject *parent = nullptr);
    ~CounterScanner() override;

    void setQuery(const CounterQuery &query); // begins anew
    void advance(Row to);                     // rows below `to` are there to be looked at

    const CounterQuery &query() const { return m_wanted; }
    Row position() const { return m_position; } // rows that are in what was delivered

Q_SIGNALS:
    // Everything found so far, at most ten times a second; complete: it was all there is then.
    void scanned(std::shared_ptr<const sockeye::CounterData> data, bool complete);

private:
    struct Job {
        quint64 generation = 0;
        CounterQuery query;
        Row at = 0;
        bool ended = true; // what follows lies behind the stretch
        bool untold = false;
        CounterData data;
    };

    void run();
    void begin(Job &job);
    void scan(Job &job, Row end); // a while; less when it is no longer wanted
    bool isStale(quint64 generation);
    void deliver(const Job &job, bool complete);

    const std::shared_ptr<const EventLog> m_log;
    CounterQuery m_wanted;
    Row m_position = 0;

    std::mutex m_mutex; // for what follows
    std::condition_variable m_changed;
    CounterQuery m_query;
    quint64 m_generation = 1;
    Row m_end = 0;
    bool m_underWay = false; // a delivery the GUI thread has not taken yet
    bool m_stopping = false;

    EventStorage m_storage; // of the thread
    std::thread m_thread;   // last: it uses the others
};

} // namespace sockeye
