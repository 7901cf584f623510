// SPDX-License-Identifier: MIT
// What the ladder keeps of an event: little, so that thousands may stay in memory whatever they carried. A value;
// any thread.
#pragma once

#include <optional>
#include <string>

#include "core/journal/eventindex.h"
#include "ui/models/segmentfacts.h"

namespace sockeye {

struct LadderFact {
    static constexpr std::size_t kHead = 48; // octets kept of a payload

    Row row = 0;
    std::int64_t ns = 0;
    SocketId socket = 0;
    EventKind kind = EventKind::Call;
    CallId callId = 0;

    // Calls, and data: which call it was.
    CallCode call = CallCode::None;
    CallPhase phase = CallPhase::Done;
    bool carriedData = false;
    std::int64_t ret = 0;
    int err = 0;
    std::int64_t startNs = 0, durationNs = 0;
    SocketId related = 0;

    // Data and segments.
    Direction dir = Direction::None;
    std::uint8_t flags = 0;   // of DataFlag
    std::uint64_t length = 0; // octets on the wire
    std::string head;         // the first octets of the payload
    std::uint64_t digest = 0; // of the payload; equal payloads have equal ones
    Endpoint peer;
    std::optional<SegmentFacts> segment;

    // States.
    TcpState from = TcpState::Unknown, to = TcpState::Unknown;
    Evidence evidence = Evidence::Observed;
    EvidenceSource source = EvidenceSource::None;

    std::uint64_t drops = 0;

    std::int64_t endNs() const { return startNs + durationNs; }
};

LadderFact ladderFact(Row row, const Event &event);

} // namespace sockeye
