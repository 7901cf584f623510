// SPDX-License-Identifier: MIT
// Looks host names up without making anybody wait: getaddrinfo(3) cannot be interrupted, so each lookup runs on a
// thread that is left to itself when its time is over or nobody wants the answer. At most `maxThreads` of them
// exist, stuck ones included; further lookups wait their turn, and their time runs meanwhile.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/net/callcode.h"
#include "core/net/endpoint.h"

namespace sockeye {

struct Resolution {
    int error = 0; // EAI_…, getaddrinfo(3); 0 also when no answer came
    bool timedOut = false;
    bool cancelled = false;
    std::vector<Endpoint> addresses; // in the order to be tried, RFC 6724; with the port asked for
    std::int64_t durationNs = 0;     // since start(), monotonic
};

class Resolver
{
public:
    using Callback = std::function<void(const Resolution &)>;
    struct Question {
        std::string host;
        SocketType type = SocketType::None;
        Family hint = Family::None;
        int flags = 0; // AI_…
    };
    // What a lookup's thread does: fills `addresses`, their ports 0, and returns an EAI_… number.
    using Lookup = std::function<int(const Question &question, std::vector<Endpoint> &addresses)>;

    Resolver(); // getaddrinfo(3), 8 threads
    Resolver(Lookup lookup, unsigned maxThreads);
    ~Resolver(); // stop()
    Resolver(const Resolver &) = delete;
    Resolver &operator=(const Resolver &) = delete;

    // Any thread. `callback` is called exactly once, on the resolver's own thread, never before start() could return;
    // it may start and cancel lookups. A numeric host is answered without asking anybody, unless there are flags.
    // `hint`: Inet or Inet6 alone, else both. A timeout of 0 is none. Returns a number for cancel(), never 0; after stop() 0, and then
    // the callback is not called.
    std::uint64_t start(std::string host, std::uint16_t port, SocketType type, Family hint,
                        std::chrono::milliseconds timeout, Callback callback, int flags = 0);
    // Any thread. The callback comes with `cancelled`, unless it came already.
    void cancel(std::uint64_t lookup);
    // Its owner's thread. Cancels what is left and waits for the callbacks, never for a lookup. Idempotent.
    void stop();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sockeye
