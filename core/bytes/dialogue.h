// SPDX-License-Identifier: MIT
// A sequence of messages to one socket: each waits its delay, is sent, and may wait for a reply. A value; any thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace sockeye {

struct DialogueStep {
    std::string payload; // BYTES of core/bytes/payload.h; empty: nothing is sent
    std::chrono::milliseconds delay{0};
    std::string expect; // PATTERN of core/bytes/replypattern.h; empty: no reply is waited for
    std::chrono::milliseconds timeout{2000};

    friend bool operator==(const DialogueStep &, const DialogueStep &) = default;
};

struct Dialogue {
    std::vector<DialogueStep> steps;

    static constexpr std::size_t kMostSteps = 1000;

    // What is wrong with a step, none where it can run.
    static std::optional<ParseError> payloadFault(const DialogueStep &step);
    static std::optional<ParseError> expectFault(const DialogueStep &step);

    // {"format": 1, "steps": [{"send": "ping\\n", "delay_ms": 10, "expect": "pong", "timeout_ms": 2000}]}
    std::string json() const;
    // What cannot be read: one English sentence with the place.
    static tl::expected<Dialogue, std::string> fromJson(std::string_view json);

    friend bool operator==(const Dialogue &, const Dialogue &) = default;
};

// How far a dialogue is that is being carried out, or how it ended.
struct DialogueProgress {
    enum class Step : std::uint8_t { ToCome, Delayed, Sending, Expecting, Done, Failed };
    enum class End : std::uint8_t {
        Running,
        Done,
        Stopped,
        BadPayload, // a file that cannot be read, or the like
        Refused,    // the engine took no command: the socket is closed
        SendFailed, // err
        NoReply,    // within the time
        PeerEnded,  // the stream ended before the reply
    };
    static constexpr std::size_t kMostUnmatched = 256;

    End end = End::Running;
    int err = 0;
    std::uint64_t round = 0;           // those done before this one
    std::size_t step = 0;              // under way, or the one that failed
    std::vector<Step> states;          // of this round
    std::vector<std::int64_t> replyNs; // from sending to the reply; -1 for none
    Bytes unmatched;                   // the beginning of what came and does not fit
};

} // namespace sockeye
