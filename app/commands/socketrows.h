// SPDX-License-Identifier: MIT
// The host's sockets as text: a table with aligned columns, or JSON lines. Pure; any thread.
#pragma once

#include <span>
#include <string>

#include "core/net/hostsockets.h"

namespace sockeye {

std::string socketTable(std::span<const HostSocket> sockets);
std::string socketLines(std::span<const HostSocket> sockets);

} // namespace sockeye
