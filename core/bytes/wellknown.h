// SPDX-License-Identifier: MIT
// Names of well-known numbers, from IANA's registers and IEEE's; empty for the others. Not the system's own
// /etc/services: a session reads the same on every machine. Pure; any thread.
#pragma once

#include <cstdint>
#include <string_view>

namespace sockeye {

std::string_view serviceName(std::uint16_t port);     // "http"
std::string_view etherTypeName(std::uint16_t type);   // "IPv4"
std::string_view protocolName(std::uint8_t protocol); // "TCP"

} // namespace sockeye
