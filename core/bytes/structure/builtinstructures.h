// SPDX-License-Identifier: MIT
// The definitions of resources/structures as they were when the program was built. Any thread.
#pragma once

#include <span>
#include <string_view>

namespace sockeye {

struct BuiltInStructure {
    std::string_view file; // "dns.json"
    std::string_view json;
};

std::span<const BuiltInStructure> builtInStructures();

} // namespace sockeye
