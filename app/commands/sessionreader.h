// SPDX-License-Identifier: MIT
// A session file read to its end, for the commands that look at one. Main thread.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/commands/commandword.h"
#include "core/journal/sessionloader.h"

namespace sockeye {

class SessionReader
{
public:
    // Waits for the whole file to be indexed. A file that is damaged in places opens; what was lost is told
    // on stderr.
    static tl::expected<SessionReader, CommandFault> open(const std::string &path);

    const EventLog &log() const { return *m_log; }
    std::shared_ptr<const EventLog> sharedLog() const { return m_log; }
    // The socket of that name; the fault names those there are.
    tl::expected<SocketId, CommandFault> socketNamed(const std::string &name) const;

private:
    explicit SessionReader(std::string path, std::unique_ptr<SessionLoader> loader)
        : m_path(std::move(path))
        , m_loader(std::move(loader))
        , m_log(m_loader->log())
    {
    }

    std::string m_path;
    std::unique_ptr<SessionLoader> m_loader;
    std::shared_ptr<const EventLog> m_log;
};

} // namespace sockeye
