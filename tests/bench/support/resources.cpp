// SPDX-License-Identifier: MIT
#include "tests/bench/support/resources.h"

#include <cstdio>

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

} // namespace sockeye::bench
