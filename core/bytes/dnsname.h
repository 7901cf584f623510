// SPDX-License-Identifier: MIT
// A domain name as DNS sends it (RFC 1035, 3.1). A pointer (4.1.4) is told, not followed: where its message
// begins is not known here, and nothing can loop. Pure; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/base/bytes.h"

namespace sockeye {

// Octets to the end of the name, which may be more than there are. Of what is no name: those looked at.
std::size_t dnsNameSize(ByteView rest);

// "www.example.org", "." for the root, "www (-> 12)". Octets that would not read as a name are \DDD.
std::optional<std::string> dnsNameText(ByteView name);

} // namespace sockeye
