// SPDX-License-Identifier: MIT
#include "tests/bench/support/resources.h"

#include <cstdio>
#include <thread>

#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

namespace sockeye::bench {

std::int64_t residentOctets()
{
    long long total = 0, resident = 0;
    if (auto *file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%lld %lld", &total, &resident) != 2)
            resident = 0;
        std::fclose(file);
    }
    return resident * sysconf(_SC_PAGESIZE);
}

void raiseDescriptorLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

void keepToCore(unsigned core)
{
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(core % std::thread::hardware_concurrency(), &one);
    sched_setaffinity(0, sizeof one, &one);
}

} // namespace sockeye::bench
