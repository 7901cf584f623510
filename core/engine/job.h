// SPDX-License-Identifier: MIT
// One command under way. A value that moves between threads; one owner at a time.
#pragma once

#include <functional>

#include "core/engine/command.h"

namespace sockeye {

struct Job {
    CommandId id = 0;
    SocketId socket = 0;
    Mode mode = Mode::Automatic;
    Policy policy;
    std::vector<Call> calls;
    std::size_t next = 0;                        // the call to run
    std::function<void(const JobResult &)> done; // called once, on the thread that ran it; may be empty

    bool probes() const { return calls.size() == 1 && std::holds_alternative<ProbeCall>(calls.front()); }
    bool makesSocket() const
    {
        return probes() || (!calls.empty() && std::holds_alternative<SocketCall>(calls.front()));
    }
    // Close, reset and changes of mode overtake what waits.
    bool isUrgent() const
    {
        return calls.size() == 1 &&
               (std::holds_alternative<CloseCall>(calls[0]) || std::holds_alternative<ResetCall>(calls[0]) ||
                std::holds_alternative<ModeCall>(calls[0]));
    }
    void finish(int err, bool cancelled = false)
    {
        if (auto notify = std::exchange(done, nullptr))
            notify({id, socket, err, cancelled});
    }
};

} // namespace sockeye
