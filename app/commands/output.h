// SPDX-License-Identifier: MIT
// Where a command's data goes: standard output, or a file. A reader that goes away (EPIPE) ends a command
// quietly; anything else that stops the writing is a fault. SIGPIPE must be blocked. Main thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/commands/commandword.h"

namespace sockeye {

class Output
{
public:
    // Does not own `fd`. Waiting for a slow reader ends when `interruptFd` becomes readable.
    Output(int fd, std::string name, int interruptFd = -1)
        : m_fd(fd)
        , m_interruptFd(interruptFd)
        , m_name(std::move(name))
    {
    }

    // Collects; what is collected is written when it is much, and by flush().
    void write(std::string_view octets);
    void flush();

    // From now on a reader that takes nothing is not waited for.
    void stopWaiting() { m_waits = false; }

    bool isOpen() const { return m_open; } // false: nothing more is written
    const std::optional<CommandFault> &fault() const { return m_fault; }

private:
    bool waitUntilWritable();
    void writeAll(std::string_view octets);

    int m_fd, m_interruptFd;
    std::string m_name; // for the fault's sentence
    std::string m_pending;
    bool m_open = true;
    bool m_waits = true;
    std::optional<CommandFault> m_fault;
};

} // namespace sockeye
