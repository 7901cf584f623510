// SPDX-License-Identifier: MIT
// The state of any socket sock_diag(7) tells of, in words: TCP's own, and for the others, which the kernel keeps in
// TCP's numbers, what these mean there. Pure; any thread.
#pragma once

#include <string_view>

#include "core/net/diagrow.h"

namespace sockeye {

// "LISTEN", "FIN_WAIT1"; of UDP and Unix sockets "CONNECTED", "UNCONNECTED", "LISTEN".
std::string_view rowStateName(const DiagRow &row);

} // namespace sockeye
