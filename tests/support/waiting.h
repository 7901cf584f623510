// SPDX-License-Identifier: MIT
// Waiting for something that happens on another thread, with a bound instead of a sleep.
#pragma once

#include <chrono>
#include <functional>

namespace sockeye::test {

// Asks `done` again and again, giving the processor away in between, until it says yes or `bound` is over.
bool waitUntil(const std::function<bool()> &done, std::chrono::milliseconds bound = std::chrono::seconds(5));

} // namespace sockeye::test
