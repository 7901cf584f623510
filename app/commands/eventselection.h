// SPDX-License-Identifier: MIT
// Which events of a session file the options --socket, --kind, --dir and --filter ask for. Main thread.
#pragma once

#include <string>

#include "app/commands/arguments.h"
#include "app/commands/sessionreader.h"
#include "core/journal/filter.h"

namespace sockeye {

class EventSelection
{
public:
    static OptionSpec socketOption();
    static OptionSpec kindOption();
    static OptionSpec dirOption();
    static OptionSpec filterOption();

    // Reads those of the options that are there; what is wrong with them becomes a fault of the arguments.
    explicit EventSelection(Arguments &arguments);

    const std::string &socket() const { return m_socket; } // as typed; empty for all
    const std::string &dir() const { return m_dir; }       // "in", "out" or empty

    // The fault names the sockets there are when the one asked for is not among them.
    tl::expected<Filter, CommandFault> filterFor(const SessionReader &session) const;

private:
    std::string m_socket, m_kind, m_dir, m_filter;
};

} // namespace sockeye
