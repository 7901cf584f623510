// SPDX-License-Identifier: MIT
// One socket as the observer follows it. Belongs to the observer's thread.
#pragma once

#include <memory>
#include <optional>

#include "core/engine/sampler.h"
#include "core/engine/statetracker.h"
#include "core/journal/flowkey.h"

namespace sockeye {

struct Watch {
    static constexpr std::int64_t kNever = INT64_MAX;

    std::shared_ptr<StateTracker> tracker;
    std::int64_t dueNs = kNever; // of the next look
    std::int64_t movedNs = 0;    // when something last happened to it
    std::int64_t sampledNs = 0;
    bool isFound = false;   // the kernel has shown it where this netlink looks
    bool isDoubted = false; // the last look found it closed
    std::optional<FlowKey> flow;
    Sampler sampler;
    // A listener.
    std::int64_t scannedNs = 0;
    std::uint32_t waiting = 0; // in its queue
    std::uint32_t halfOpen = 0;
    bool takesIpv4 = false; // one of IPv6 on :: or a mapped address
    bool isForeign = false; // of another process
};

} // namespace sockeye
