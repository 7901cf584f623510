// SPDX-License-Identifier: MIT
#include "tests/support/waiting.h"

#include <poll.h>

namespace sockeye::test {

bool waitUntil(const std::function<bool()> &done, std::chrono::milliseconds bound)
{
    const auto end = std::chrono::steady_clock::now() + bound;
    while (!done()) {
        if (std::chrono::steady_clock::now() >= end)
            return done();
        poll(nullptr, 0, 1);
    }
    return true;
}

} // namespace sockeye::test
