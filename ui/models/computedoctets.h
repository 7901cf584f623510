// SPDX-License-Identifier: MIT
// The octets a step of an experiment computed: a number as it lies in memory, an address as the kernel takes it. No
// call was made, so the session has none of it. Pure; GUI thread, as the line is translated.
#pragma once

#include <optional>

#include "core/base/bytes.h"
#include "core/net/endpoint.h"
#include "ui/models/runstate.h"

namespace sockeye {

struct ComputedOctets {
    QString line; // of the code
    Bytes octets;
    std::optional<Endpoint> address; // that they are

    friend bool operator==(const ComputedOctets &, const ComputedOctets &) = default;
};

// None of a step that has not run, or computed something else.
std::optional<ComputedOctets> computedOctets(const RunState &state, std::size_t step);

} // namespace sockeye
