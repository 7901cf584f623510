// SPDX-License-Identifier: MIT
// An event as a sentence a person understands: what happened, and why. For the status bar and the inspector's
// head. Translated. Pure; any thread.
#pragma once

#include "core/journal/event.h"
#include "ui/text/textspan.h"

namespace sockeye {

struct EventSentence {
    QString icon;
    Tone tone = Tone::Closed;
    std::optional<Role> role = {}; // the icon's ink instead of the tone's: a direction
    QString what;                  // without its full stop: "48 bytes received by tcp#6"
    QString aside;                 // "from tcp#5"; may be empty
    QString why;                   // sentences; may be empty
    QString evidence;              // "observed, sock_diag"; of states only
};

// `peer` is the name of the socket at the other end when it is ours too.
EventSentence eventSentence(const Event &event, const SocketNamer &names, const QString &peer = {});

} // namespace sockeye
