// SPDX-License-Identifier: MIT
// What is known of an event besides its bytes, as rows of label and value for the inspector. Translated. Pure; any
// thread.
#pragma once

#include <vector>

#include "core/journal/event.h"
#include "ui/text/textspan.h"

namespace sockeye {

struct EventFact {
    QString label; // empty: `value` is a paragraph of its own
    QString value;
    TextStyle style = TextStyle::Body;
    std::optional<Tone> tone = {};
};

// `beganNs` is the session's.
std::vector<EventFact> eventFacts(const Event &event, std::int64_t beganNs, const SocketNamer &names);

// "recv(30, …, 65536) = 48", "connect(5, 127.0.0.1:7001) = -1 ECONNREFUSED".
QString callLine(const CallEvent &call);

} // namespace sockeye
