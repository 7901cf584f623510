// SPDX-License-Identifier: MIT
// Lays a structure over octets (overlay.h). Whatever the definition says and whatever the octets are, it ends within
// its limits: fields, depth and work are counted. Pure; any thread.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "core/bytes/structure/overlay.h"

namespace sockeye {

struct OverlayLimits {
    std::size_t fields = 20'000;
    int depth = 24;
    std::size_t steps = 4'000'000; // an expression's node, or 16 octets looked through
};

// Null where there is no such structure.
using StructureFinder = std::function<std::shared_ptr<const Structure>(std::string_view id)>;

Overlay layOver(std::shared_ptr<const Structure> structure, ByteView bytes, const StructureFinder &find,
                const OverlayLimits &limits = {});

} // namespace sockeye
