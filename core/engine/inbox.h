// SPDX-License-Identifier: MIT
// Messages for one worker, from any thread: bounded, with an express lane for what must never be refused (close,
// cancel, hand-overs). Whole queues are swapped out and run unlocked.
#pragma once

#include <mutex>
#include <vector>

namespace sockeye {

template<typename T>
class Inbox
{
public:
    explicit Inbox(std::size_t bound) : m_bound(bound) {}

    // Any thread. False when full or closed.
    bool post(T message)
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed || m_usual.size() >= m_bound)
            return false;
        m_usual.push_back(std::move(message));
        return true;
    }
    // Any thread. Overtakes; refused only when closed.
    bool postExpress(T message)
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return false;
        m_express.push_back(std::move(message));
        return true;
    }
    // The reader: everything there is, express first.
    std::vector<T> takeAll()
    {
        std::vector<T> all;
        const std::lock_guard lock(m_mutex);
        all.swap(m_express);
        all.insert(all.end(), std::make_move_iterator(m_usual.begin()),
                   std::make_move_iterator(m_usual.end()));
        m_usual.clear();
        return all;
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }

private:
    const std::size_t m_bound;
    std::mutex m_mutex;
    std::vector<T> m_usual, m_express;
    bool m_closed = false;
};

} // namespace sockeye
