// SPDX-License-Identifier: MIT
// A session file of many datagrams on one socket, as the engine would have recorded it.
#pragma once

#include <cstdint>
#include <string>

namespace sockeye::bench {

// 64 octets each; a few hold the octets DE AD BE EF.
void writeSession(const std::string &path, std::uint64_t datagrams);
std::uint64_t markedIn(std::uint64_t datagrams); // how many of them do

} // namespace sockeye::bench
