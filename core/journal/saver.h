// SPDX-License-Identifier: MIT
// Journal::saveAs(): asked for on any thread, done on the writer's.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/journal/journalwriter.h"
#include "core/journal/sessioncopy.h"

namespace sockeye {

class Saver
{
public:
    using Done = std::function<void(int err)>;

    // `kick` makes the writer come round to work(). Any thread.
    explicit Saver(std::function<void()> kick) : m_kick(std::move(kick)) {}

    // Any thread.
    void request(std::string path, bool replace, Done done);

    // The writer thread, when what it wrote is flushed. `isLast`: waits for a copy under way.
    // Whether the session is in another file now, or under another name.
    bool work(JournalWriter &writer, bool isLast);

private:
    struct Request {
        std::string path;
        bool replace = false;
        Done done;
    };

    void begin(JournalWriter &writer);
    void finish(JournalWriter &writer);
    void end(int err);

    std::function<void()> m_kick;
    std::mutex m_mutex; // for these two
    std::optional<Request> m_request;
    bool m_closed = false;

    std::unique_ptr<SessionCopy> m_copy; // of the writer thread
};

} // namespace sockeye
