// SPDX-License-Identifier: MIT
// Which signals the program's own threads take: none but the one that interrupts a waiting call, so that SIGINT
// and SIGTERM reach the main thread and SIGPIPE can be collected where it was raised. pthread_sigmask(3).
#pragma once

#include <csignal>
#include <pthread.h>

namespace sockeye {

// Makes a blocking system call on another thread return EINTR; its handler does nothing, signal(7).
inline int interruptSignal()
{
    return SIGRTMIN + 1;
}

// For the calling thread.
inline void blockSignals()
{
    sigset_t all;
    sigfillset(&all);
    sigdelset(&all, interruptSignal());
    pthread_sigmask(SIG_SETMASK, &all, nullptr);
}

inline void installInterruptHandler()
{
    struct sigaction action {};
    action.sa_handler = [](int) {};
    sigaction(interruptSignal(), &action, nullptr); // no SA_RESTART: the call is to come back
}

} // namespace sockeye
