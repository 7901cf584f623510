// SPDX-License-Identifier: MIT
// A sequence of messages to one socket: each waits its delay, is sent, and may wait for a reply. A value; any thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace sockeye::lab {

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

} // namespace sockeye::lab
