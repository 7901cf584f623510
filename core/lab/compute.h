// SPDX-License-Identifier: MIT
// What a compute step works out: conversions of the C library that are no calls on a socket, and what the kernel's
// settings are. Any thread.
#pragma once

#include "core/lab/value.h"

namespace sockeye::lab {

// What can be observed of it: "value", "text", "hex", "length", "ret"; or why it cannot be worked out.
Reasoned<Values> compute(std::string_view word, const Value &of);

} // namespace sockeye::lab
