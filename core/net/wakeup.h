// SPDX-License-Identifier: MIT
// Wakes a thread that waits in a Poller: eventfd(2). ring() on any thread, any number of times; clear() on the
// waiting one.
#pragma once

#include "core/base/uniquefd.h"

namespace sockeye {

class Wakeup
{
public:
    Wakeup(); // throws std::system_error when the kernel gives no descriptor

    int fd() const { return m_fd.value(); }
    void ring();
    void clear();

private:
    UniqueFd m_fd;
};

} // namespace sockeye
