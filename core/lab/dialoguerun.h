// SPDX-License-Identifier: MIT
// Carries out a dialogue on a socket of the engine, on a thread of its own: sends by commands, and judges replies by
// the data events of the journal. What came and was not part of a reply yet stays for the steps that follow. Its
// functions may be called from any thread; they do not block, but for wait() and the destructor. Its owner keeps
// engine and journal alive.
#pragma once

#include <functional>
#include <memory>

#include "core/engine/engine.h"
#include "core/lab/dialogue.h"

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
    enum class StepState : std::uint8_t { ToCome, Delayed, Sending, Expecting, Done, Failed };
    enum class End : std::uint8_t {
        Running,
        Done,
        Stopped,
        BadPayload, // err 0: a file that cannot be read, or the like
        Refused,    // the engine took no command: the socket is closed
        SendFailed, // err
        NoReply,    // within the time
        PeerEnded,  // the stream ended before the reply
    };

    struct Progress {
        End end = End::Running;
        int err = 0;
        std::uint64_t round = 0;           // those done before this one
        std::size_t step = 0;              // under way, or the one that failed
        std::vector<StepState> states;     // of this round
        std::vector<std::int64_t> replyNs; // from sending to the reply; -1 for none
        Bytes unmatched; // of the step under way: the beginning of what came and does not fit
    };
    static constexpr std::size_t kMostUnmatched = 256;

    // `changed` is called on the run's thread after every change and must not block or call back.
    DialogueRun(Engine &engine, Journal &journal, Dialogue dialogue, DialogueOptions options,
                std::function<void()> changed = {});
    ~DialogueRun(); // stop(), wait()
    DialogueRun(const DialogueRun &) = delete;
    DialogueRun &operator=(const DialogueRun &) = delete;

    void stop(); // at once, whatever it waits for
    Progress progress() const;
    Progress wait();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sockeye::lab
