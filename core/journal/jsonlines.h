// SPDX-License-Identifier: MIT
// Events as JSON, one object a line: --json of every command and the jsonl export. Pure; any thread.
//
//   {"seq":7,"ns":1732098123456789012,"kind":"call","phase":"done","call_id":30,"command_id":12,"socket":"tcp#1",
//    "call":"bind","args":"3, 127.0.0.1:7000","ret":-1,"errno":"EADDRINUSE","start_ns":…,"us":4}
//
// Fields come in this order; one that has nothing to say is left out, but `socket` is null for the session itself.
// Times are nanoseconds since 1970, `us` is microseconds. Octets that are no UTF-8 in a text become U+FFFD.
#pragma once

#include <string>

#include "core/journal/event.h"
#include "core/journal/eventtext.h"

namespace sockeye {

// Adds the object and a line feed.
void appendJsonLine(std::string &out, const Event &event, const SocketNames &names);

// Adds `text` in quotes.
void appendJsonText(std::string &out, std::string_view text);

} // namespace sockeye
