// SPDX-License-Identifier: MIT
// Looks for the next event that matches, from a row on, forwards or backwards and once round, on a thread of its
// own. A new search ends the one under way. GUI thread only; its signals come on the GUI thread.
#pragma once

#include <atomic>
#include <memory>
#include <thread>

#include <QObject>

#include "core/journal/eventlog.h"
#include "core/journal/filter.h"

namespace sockeye {

class Finder : public QObject
{
    Q_OBJECT

public:
    explicit Finder(std::shared_ptr<const EventLog> log, QObject *parent = nullptr);
    ~Finder() override; // ends the search

    // `from` itself comes last.
    void find(const Filter &filter, Row from, bool backwards);
    void cancel();

Q_SIGNALS:
    void found(sockeye::Row row, bool wrapped);
    void notFound();

private:
    struct Wish {
        quint64 id = 0;
        Filter filter;
        Row from = 0, size = 0;
        bool backwards = false;
    };
    void run(const Wish &wish);

    const std::shared_ptr<const EventLog> m_log;
    quint64 m_last = 0;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

} // namespace sockeye
