// SPDX-License-Identifier: MIT
// Reads events from the session file on a thread of its own, the newest wish first. GUI thread only; its signals
// come on the GUI thread.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include <QObject>

#include "core/journal/eventlog.h"

namespace sockeye {

// Events with the memory they point into; shared and never changed.
struct EventPage {
    struct Item {
        Row row = 0;
        Event event;
        int err = 0; // errno when it could not be read; the event is then empty
    };
    std::vector<Item> items;
    EventStorage storage;

    const Event *find(Row row) const; // null when it is not in, or could not be read
};

class EventFetcher : public QObject
{
    Q_OBJECT

public:
    explicit EventFetcher(std::shared_ptr<const EventLog> log, QObject *parent = nullptr);
    ~EventFetcher() override; // waits for the read that is under way

    // Wishes wait at most kMaxWaiting deep; then the oldest is dropped. Returns a number that comes back.
    quint64 request(std::vector<Row> rows);
    static constexpr std::size_t kMaxWaiting = 8;

Q_SIGNALS:
    // Answered, or dropped: then the page has no items.
    void fetched(quint64 request, std::shared_ptr<const sockeye::EventPage> page,
                 std::vector<sockeye::Row> rows);

private:
    struct Wish {
        quint64 id = 0;
        std::vector<Row> rows;
    };

    void run();
    std::shared_ptr<const EventPage> read(const std::vector<Row> &rows);
    void answer(Wish wish, std::shared_ptr<const EventPage> page);

    const std::shared_ptr<const EventLog> m_log;
    quint64 m_lastId = 0;

    std::mutex m_mutex; // for what follows
    std::condition_variable m_changed;
    std::deque<Wish> m_wishes;
    bool m_stopping = false;

    std::thread m_thread; // last: it uses the others
};

} // namespace sockeye
