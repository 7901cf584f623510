// SPDX-License-Identifier: MIT
// Which sockets of the session belong to a run, and which of them is shown beside its code. Pure; GUI thread, as
// names are translated.
#pragma once

#include <functional>
#include <vector>

#include <QString>

#include "core/journal/sockettable.h"
#include "ui/models/runstate.h"

namespace sockeye {

using SocketLookup = std::function<const SocketSummary *(SocketId)>; // null where there is none

// One a step made or acted on, one that waits to be accepted, and the other end of either.
bool isOfRun(const RunState &state, SocketId socket, const SocketLookup &lookup);
// The one the step under way acts on, or the last that acted on one; a listener only before there is another, as a
// ladder of it says little. `followed` stays where it is the other end of that. 0: none yet.
SocketId socketToFollow(const RunState &state, SocketId followed, const SocketLookup &lookup);

// Two ends of the run that talk to each other, or one alone: what a ladder of it can show.
struct RunPair {
    SocketId socket = 0, peer = 0; // 0: nobody of this session
    QString name;                  // "Server a, Client c", by role and by the name in the code

    friend bool operator==(const RunPair &, const RunPair &) = default;
};
// In the order their first call was made; those alone come last.
std::vector<RunPair> pairsOf(const RunState &state, const SocketLookup &lookup);

} // namespace sockeye
