// SPDX-License-Identifier: MIT
// A journal in a folder of its own with events that nobody had to make a socket for: a short story that has one of
// everything the timeline draws, and floods of data. Belongs to one thread but for flood(), which any may call.
#pragma once

#include <memory>
#include <string_view>

#include <QTemporaryDir>

#include "core/journal/journal.h"

namespace sockeye::test {

class FilledJournal
{
public:
    static constexpr std::int64_t kBeganNs = 1'763'647'397'000'000'000; // 2025-11-20 14:03:17 UTC

    FilledJournal();

    Journal &journal() { return *m_journal; }
    std::shared_ptr<const EventLog> log() const { return m_journal->sharedLog(); }

    // Submitted at once; `us` is since the session began. What the body points to is copied.
    void add(SocketId socket, std::int64_t us, Event::Body body, CallId call = 0);
    // tcp#1 listens on 7000, tcp#2 (id 2) connects and is accepted as tcp#3 (id 3), they exchange a line and begin
    // to close; tcp#4 (id 4) is refused; udp#1 (id 5) answers a datagram and loses some. 26 events.
    void tellStory();
    // Data events of socket 3, eight octets each, 10 µs apart, from 20 s on.
    void flood(std::uint64_t events);
    void flush();

private:
    void made(SocketId socket, std::int64_t us, std::string_view name, SocketKind kind, int fd);

    QTemporaryDir m_folder;
    std::uint64_t m_flooded = 0; // of the one thread that floods
    std::unique_ptr<Journal> m_journal;
};

} // namespace sockeye::test
