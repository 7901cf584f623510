// SPDX-License-Identifier: MIT
// One socket the engine looks after, whichever thread it is on just now: its descriptor and what is known of it.
// Owned by a worker (automatic) or by the step-by-step sockets; never by two at once.
#pragma once

#include <memory>
#include <string>

#include "core/base/uniquefd.h"
#include "core/engine/command.h"
#include "core/engine/statetracker.h"
#include "core/journal/event.h"

namespace sockeye {

struct ManagedSocket {
    SocketId id = 0;
    std::string name; // "tcp#1"
    SocketKind kind;
    UniqueFd fd;
    bool nonBlocking = false;
    bool listening = false;
    bool connected = false;
    bool isShared = false;   // its descriptor was passed to or from somebody, unix(7)
    bool isCaptured = false; // its segments are wanted, also where the engine captures none
    Endpoint local, peer;    // as last asked of the kernel
    Policy policy;
    std::shared_ptr<StateTracker> state = std::make_shared<StateTracker>(); // shared by all who look at it
    std::uint64_t wouldBlocks = 0; // plumbing, told in the closing sample
};

} // namespace sockeye
