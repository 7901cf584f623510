// SPDX-License-Identifier: MIT
// Small sessions that between them hold every kind of event with every field, and what is awkward to store.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/journal/journal.h"
#include "tests/support/eventmaker.h"

namespace sockeye::test {

struct SessionCase {
    const char *name;
    // Journal: for what is said beside the events. The batch is submitted by the caller.
    std::function<void(EventMaker &, Journal &)> fill;
};

const std::vector<SessionCase> &sessionCases();

// Records the case in a new file and closes it. Returns every event as dump() should show it when read back.
std::vector<std::string> record(const SessionCase &session, const std::string &path);

} // namespace sockeye::test
