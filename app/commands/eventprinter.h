// SPDX-License-Identifier: MIT
// Events as a command prints them: JSON lines, or lines for people. Pure; any thread.
#pragma once

#include <string>

#include "core/journal/event.h"
#include "core/journal/eventtext.h"

namespace sockeye {

enum class EventFormat { Json, Text };

class EventPrinter
{
public:
    // `beganNs`: from when the times of text lines count.
    EventPrinter(EventFormat format, SocketNames names, std::int64_t beganNs = 0)
        : m_format(format)
        , m_names(std::move(names))
        , m_beganNs(beganNs)
    {
    }

    // Adds one line:
    //   "  0.001234  tcp#1  tcp#1 received 17 bytes from 127.0.0.1:51234  "hello\r\n…""
    void append(std::string &out, const Event &event) const;

private:
    EventFormat m_format;
    SocketNames m_names;
    std::int64_t m_beganNs;
};

} // namespace sockeye
