// SPDX-License-Identifier: MIT
// What an event says in the timeline: its mark, what happened, what came of it, and a first look at the rest. The
// index alone fills most of it; the event, once read, the details. Translated. Pure; any thread.
#pragma once

#include <span>

#include "core/journal/event.h"
#include "core/journal/eventindex.h"
#include "ui/text/textspan.h"

namespace sockeye {

struct RowText {
    QString icon;
    Role iconRole = Role::TextDim;
    std::optional<Tone> iconTone = {}; // its ink instead of the role
    QString iconName;                  // for assistive tools: "received"
    TextLine what, result, preview;
    QString duration;    // of calls that are listed as such
    bool isWide = false; // `what` is a sentence and takes the room of the others

    friend bool operator==(const RowText &, const RowText &) = default;
};

// `event` is null until it has been read. `implied` are the steps nobody saw that led to this one, oldest first.
RowText rowTextOf(const IndexEntry &entry, const Event *event, std::span<const IndexEntry> implied,
                  const SocketNamer &names);

} // namespace sockeye
