// SPDX-License-Identifier: MIT
// What an errno means where it came up: on this call, of a socket. Translated. Pure; any thread.
#pragma once

#include <string_view>

#include <QString>

#include "core/net/callcode.h"

namespace sockeye {

struct ErrnoText {
    QString brief;   // a few words for a row: "nothing listens there"
    QString meaning; // one sentence: what happened here
    QString cause;   // one sentence: why, usually
    QString next;    // one sentence: what to try
};

// `after` is what the journal has as the call's result: of EPIPE what the socket did before. Where nothing is known
// of the number: what the C library calls it, and the rest empty.
ErrnoText errnoText(int code, CallCode call, std::string_view after = {});

// For what was waited for or interrupted, which is no failure: EAGAIN, EINPROGRESS, EALREADY, EINTR.
bool isPassing(int code);

// The same for a name that could not be looked up; `code` is getaddrinfo(3)'s.
ErrnoText resolveErrorText(int code);

} // namespace sockeye
