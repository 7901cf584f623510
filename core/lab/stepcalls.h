// SPDX-License-Identifier: MIT
// From a step to the calls the engine is asked for. Pure; any thread.
#pragma once

#include <optional>

#include "core/engine/command.h"
#include "core/lab/experimentloader.h"

namespace sockeye::lab {

// What is wrong with the arguments of a call as far as they are fixed: an unknown kind, option, request; null when
// nothing is.
std::optional<std::string> argumentFault(const Step &step);

// The calls, one for each repetition; or why they cannot be made with these values.
Reasoned<std::vector<Call>> callsFor(const Step &step, const Values &values, const LoadOptions &options);

// The same of a getaddrinfo.
Reasoned<ResolveRequest> lookupFor(const Step &step, const Values &values);

// The system call whose return ends the step, and whose result it is judged by.
CallCode callCodeOf(const Step &step);

// The octets a text stands for in "data"; BYTES without files.
Reasoned<Bytes> octetsFor(std::string_view text);
// `size` octets that show where they come from: 0, 1, 2 … 250, 0 …
Bytes pattern(std::size_t size);

} // namespace sockeye::lab
