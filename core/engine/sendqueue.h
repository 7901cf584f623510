// SPDX-License-Identifier: MIT
// What an automatic socket still has to send, in order. Belongs to the socket's worker.
#pragma once

#include <limits>
#include <list>
#include <memory>

#include "core/base/uniquefd.h"
#include "core/engine/job.h"

namespace sockeye {

struct Outgoing {
    static constexpr std::uint64_t kForever = std::numeric_limits<std::uint64_t>::max();

    std::shared_ptr<const Bytes> payload;
    std::size_t offset = 0; // octets of it already taken by the kernel; streams take parts
    int flags = 0;
    Endpoint to;
    std::uint64_t left = 1; // times still to send, this one included
    std::chrono::nanoseconds interval{0};
    Renewal renew;            // of SendCall
    std::uint64_t sent = 0;   // times
    std::int64_t dueNs = 0;   // monotonic; when this time was to begin
    UniqueFd file;            // the rest comes from here, `payload` being the part read last
    std::shared_ptr<Job> job; // goes on when this is sent; null for a policy's replies
};

class SendQueue
{
public:
    bool empty() const { return m_queue.empty(); }
    std::size_t octets() const { return m_octets; } // waiting, repeats and files counted once
    Outgoing &front() { return m_queue.front(); }

    void push(Outgoing item)
    {
        m_octets += item.payload->size() - item.offset;
        m_queue.push_back(std::move(item));
    }
    void taken(std::size_t octets) { m_octets -= octets; } // of the front, by the kernel
    Outgoing pop()
    {
        auto item = std::move(m_queue.front());
        m_queue.pop_front();
        m_octets -= item.payload->size() - item.offset;
        return item;
    }
    template<typename Match>
    std::list<Outgoing> takeIf(Match match)
    {
        std::list<Outgoing> taken;
        for (auto at = m_queue.begin(); at != m_queue.end();) {
            const auto item = at++;
            if (!match(*item))
                continue;
            m_octets -= item->payload->size() - item->offset;
            taken.splice(taken.end(), m_queue, item);
        }
        return taken;
    }

private:
    std::list<Outgoing> m_queue; // most sockets have nothing to send, and an empty list owns no memory
    std::size_t m_octets = 0;
};

} // namespace sockeye
