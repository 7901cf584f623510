// SPDX-License-Identifier: MIT
// Makes one system call and says what it returned, when it began and how long it took. Any thread.
#pragma once

#include <cerrno>

#include "core/base/clocks.h"
#include "core/net/socketcalls.h"

namespace sockeye::calls {

template<typename F>
CallResult timed(F call)
{
    CallResult result;
    result.startNs = wallNs();
    const auto begin = monotonicNs();
    result.ret = call();
    result.err = result.ret < 0 ? errno : 0;
    result.durationNs = monotonicNs() - begin;
    return result;
}

} // namespace sockeye::calls
