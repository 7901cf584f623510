// SPDX-License-Identifier: MIT
// A call explained: each argument by the name the manual gives it, what came back and what that says, why it failed,
// and what the call is. Translated. Pure; any thread.
#pragma once

#include "ui/text/eventfacts.h"

namespace sockeye {

// `call` has come back.
std::vector<EventFact> callFacts(const CallEvent &call);

// The address among the call's arguments, or the one the kernel wrote there, with the parameter's name; nothing
// where there is none.
struct CallAddress {
    QString parameter; // "dest_addr"
    Endpoint endpoint; // None: AF_UNSPEC
};
std::optional<CallAddress> callAddress(const CallEvent &call);

// "label: value" a line, to be copied.
QString plainFacts(const std::vector<EventFact> &facts);

} // namespace sockeye
