// SPDX-License-Identifier: MIT
// Every field of an event as text, for comparing whole events and reading what differs.
#pragma once

#include <string>
#include <vector>

#include "core/journal/event.h"
#include "core/journal/eventlog.h"
#include "core/journal/eventtext.h"

namespace sockeye::test {

// Long payloads stand as length and CRC. Sockets stand as `names` calls them: their numbers differ between a
// live session and its file.
std::string dump(const Event &event, const SocketNames &names);

// All rows of a log, read back one by one. What cannot be read stands as its error.
std::vector<std::string> dumpAll(const EventLog &log);

// The log of a session file, wholly loaded; null when it cannot be opened or is no session.
std::shared_ptr<const EventLog> load(const std::string &path);

} // namespace sockeye::test
