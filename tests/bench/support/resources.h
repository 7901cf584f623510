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
// Keeps the calling thread, and those it makes, to one core (modulo those there are), so that two
// measurements do not differ by where the scheduler put them. sched_setaffinity(2)
void keepToCore(unsigned core);

} // namespace sockeye::bench
