// SPDX-License-Identifier: MIT
// What must hold whatever the input; says on which line it does not.
#pragma once

#include <cstdio>
#include <cstdlib>

inline void require(bool holds, int line = __builtin_LINE())
{
    if (holds)
        return;
    std::fprintf(stderr, "line %d does not hold\n", line);
    std::abort();
}
