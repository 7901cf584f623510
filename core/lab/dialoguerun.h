// SPDX-License-Identifier: MIT
// Carries out a dialogue on a socket of the engine, on a thread of its own: sends by commands, and judges replies by
// the data events of the journal. What came and was not part of a reply yet stays for the steps that follow. Its
// functions may be called from any thread; they do not block, but for wait() and the destructor. Its owner keeps
// engine and journal alive.
#pragma once

#include <functional>
#include <memory>

#include "core/bytes/dialogue.h"
#include "core/engine/engine.h"

namespace sockeye::lab {

struct DialogueOptions {
    SocketId socket = 0; // automatic: it reads by itself
    bool isStream = true;
    Endpoint to{};           // of datagrams; None where it is connected
    std::uint64_t times = 1; // 0: until it is stopped
};

class DialogueRun
{
public:
    // `changed` is called on the run's thread after every change and must not block or call back.
    DialogueRun(Engine &engine, Journal &journal, Dialogue dialogue, DialogueOptions options,
                std::function<void()> changed = {});
    ~DialogueRun(); // stop(), wait()
    DialogueRun(const DialogueRun &) = delete;
    DialogueRun &operator=(const DialogueRun &) = delete;

    void stop(); // at once, whatever it waits for
    DialogueProgress progress() const;
    DialogueProgress wait();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sockeye::lab
