// SPDX-License-Identifier: MIT
// Whether a socket can send, and what there is to say about it. Pure; any thread.
#pragma once

#include <QString>

#include "core/journal/sockettable.h"
#include "ui/text/theme.h"

namespace sockeye {

struct Sendability {
    bool allowed = false;
    bool needsDestination = false; // a datagram socket that is not connected
    QString icon;
    Tone tone = Tone::Closed;
    QString sentence; // why not, or what to expect; may be empty
};

// `socket` is null when none is selected. Step by step more is allowed: the kernel's answer is the lesson.
Sendability sendability(const SocketSummary *socket, bool readOnly);

} // namespace sockeye
