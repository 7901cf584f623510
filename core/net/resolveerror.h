// SPDX-License-Identifier: MIT
// The names of getaddrinfo(3)'s errors. Pure; any thread.
#pragma once

#include <string>

#include <netdb.h> // EAI_NONAME and the others, for those who tell them apart

namespace sockeye {

// "EAI_NONAME"; "EAI -99" for a number getaddrinfo(3) does not name.
std::string resolveErrorName(int code);

} // namespace sockeye
