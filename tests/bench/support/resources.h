// SPDX-License-Identifier: MIT
// What this process has used of the machine, and what a measurement must arrange. Any thread.
#pragma once

#include <cstdint>

#include "core/base/clocks.h"

namespace sockeye::bench {

// CPU time of all threads of this process, those that have ended too; clock_gettime(2).
inline std::int64_t processCpuNs()
{
    return readClock(CLOCK_PROCESS_CPUTIME_ID);
}

std::int64_t residentOctets(); // of this process; proc(5), statm
void raiseDescriptorLimit();   // RLIMIT_NOFILE as far as an ordinary process may

} // namespace sockeye::bench
