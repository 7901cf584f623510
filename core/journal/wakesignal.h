// SPDX-License-Identifier: MIT
// Tells one listener that events were published: once, and not again until it has rearmed. Nothing is lost in
// between: what was published since the last call makes the rearming itself call. Any thread.
#pragma once

#include <functional>
#include <mutex>

namespace sockeye {

class WakeSignal
{
public:
    // An empty function detaches, and returns only when no call is under way. Not from within the call.
    void set(std::function<void()> wake);
    void rearm();
    // The publishing thread, after publishing.
    void fire();

private:
    std::mutex m_mutex; // held during the call, so that detaching waits for it
    std::function<void()> m_wake;
    bool m_armed = true;
    bool m_due = false; // something was published while not armed
};

} // namespace sockeye
