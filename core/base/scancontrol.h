// SPDX-License-Identifier: MIT
// A long walk over octets, watched and stopped from another thread. Any thread.
#pragma once

#include <atomic>
#include <cstdint>

namespace sockeye {

struct ScanControl {
    std::atomic<bool> stop{false};
    std::atomic<std::uint64_t> done{0}; // octets behind it
};

} // namespace sockeye
