// SPDX-License-Identifier: MIT
#include "ui/bridge/eventfetcher.h"

#include <algorithm>

namespace sockeye {

const Event *EventPage::find(Row row) const
{
    const auto item = std::find_if(items.begin(), items.end(), [row](const Item &i) { return i.row == row; });
    return item == items.end() || item->err != 0 ? nullptr : &item->event;
}

EventFetcher::EventFetcher(std::shared_ptr<const EventLog> log, QObject *parent)
    : QObject(parent)
    , m_log(std::move(log))
    , m_thread([this] { run(); })
{
}

EventFetcher::~EventFetcher()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

quint64 EventFetcher::request(std::vector<Row> rows)
{
    Wish dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_wishes.push_back({++m_lastId, std::move(rows)});
        if (m_wishes.size() > kMaxWaiting) {
            dropped = std::move(m_wishes.front());
            m_wishes.pop_front();
        }
    }
    m_changed.notify_one();
    if (dropped.id != 0)
        answer(std::move(dropped), std::make_shared<const EventPage>());
    return m_lastId;
}

void EventFetcher::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_stopping || !m_wishes.empty(); });
        if (m_stopping)
            return;
        Wish wish = std::move(m_wishes.back());
        m_wishes.pop_back();
        lock.unlock();
        auto page = read(wish.rows);
        answer(std::move(wish), std::move(page));
        lock.lock();
    }
}

std::shared_ptr<const EventPage> EventFetcher::read(const std::vector<Row> &rows)
{
    auto page = std::make_shared<EventPage>();
    page->items.reserve(rows.size());
    for (const Row row : rows) {
        auto &item = page->items.emplace_back();
        item.row = row;
        if (auto event = m_log->read(row, page->storage))
            item.event = std::move(*event);
        else
            item.err = event.error().code;
    }
    return page;
}

// Any thread. What is still under way when this dies is dropped with it.
void EventFetcher::answer(Wish wish, std::shared_ptr<const EventPage> page)
{
    QMetaObject::invokeMethod(
        this,
        [this, wish = std::move(wish), page = std::move(page)] { Q_EMIT fetched(wish.id, page, wish.rows); },
        Qt::QueuedConnection);
}

} // namespace sockeye
