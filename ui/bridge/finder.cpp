// SPDX-License-Identifier: MIT
#include "ui/bridge/finder.h"

#include "ui/models/rowpicker.h"

namespace sockeye {

Finder::Finder(std::shared_ptr<const EventLog> log, QObject *parent) : QObject(parent), m_log(std::move(log))
{
}

Finder::~Finder()
{
    cancel();
}

void Finder::cancel()
{
    ++m_last; // what is on its way is late
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join(); // it asks after every event
    m_stop = false;
}

void Finder::find(const Filter &filter, Row from, bool backwards)
{
    cancel();
    m_thread =
        std::thread([this, wish = Wish{m_last, filter, from, m_log->size(), backwards}] { run(wish); });
}

void Finder::run(const Wish &wish)
{
    RowQuery query;
    query.filter = wish.filter;
    RowPicker picker(query);
    picker.update(*m_log);
    EventStorage storage;
    for (Row step = 1; step <= wish.size && !m_stop; ++step) {
        const Row forward = (wish.from + step) % wish.size;
        const Row row = wish.backwards ? (wish.from + wish.size - step) % wish.size : forward;
        const IndexEntry &entry = m_log->entry(row);
        // What the timeline folds into another row is found there.
        if (!picker.standsAlone(entry, row + 1 < wish.size ? &m_log->entry(row + 1) : nullptr))
            continue;
        auto answer = picker.picks(entry);
        if (answer == FilterMatcher::Answer::Maybe) {
            storage.clear();
            const auto event = m_log->read(row, storage);
            answer =
                event && picker.picks(entry, *event) ? FilterMatcher::Answer::Yes : FilterMatcher::Answer::No;
        }
        if (answer == FilterMatcher::Answer::Yes) {
            const bool wrapped = wish.backwards ? row >= wish.from : row <= wish.from;
            QMetaObject::invokeMethod(this, [this, id = wish.id, row, wrapped] {
                if (id == m_last)
                    Q_EMIT found(row, wrapped);
            });
            return;
        }
    }
    QMetaObject::invokeMethod(this, [this, id = wish.id] {
        if (id == m_last)
            Q_EMIT notFound();
    });
}

} // namespace sockeye
