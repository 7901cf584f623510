// SPDX-License-Identifier: MIT
// A sequence diagram of one socket or of the two ends of a connection, before it has a size: moments on lifelines,
// what stands beside them and what runs between them. foldLadder() makes it. Values; any thread.
#pragma once

#include <limits>
#include <string>
#include <vector>

#include "ui/models/ladderfact.h"

namespace sockeye {

enum class LadderSide : std::uint8_t { Left, Right };

constexpr LadderSide otherSide(LadderSide side)
{
    return side == LadderSide::Left ? LadderSide::Right : LadderSide::Left;
}

// Who stands on the lifelines.
struct LadderEnds {
    SocketId left = 0;
    SocketId right = 0; // 0: the other end is not ours
    SocketKind kind;
    bool listening = false; // the left one takes connections: no data runs to it
    // Datagram sockets that are both ours: where they are, as what others sent them or got from them is not told here.
    Endpoint leftAt{}, rightAt{};

    SocketId of(LadderSide side) const { return side == LadderSide::Left ? left : right; }
    const Endpoint &at(LadderSide side) const { return side == LadderSide::Left ? leftAt : rightAt; }
    friend bool operator==(const LadderEnds &, const LadderEnds &) = default;
};

// What was carried before the part that is folded, by the direction it ran.
struct LadderBase {
    struct Stream {
        std::uint64_t sent = 0, received = 0; // octets
        bool isCertain = true;                // false: urgent data, from which on the two cannot be compared
        friend bool operator==(const Stream &, const Stream &) = default;
    };
    Stream rightward, leftward;
    TcpState leftState = TcpState::Unknown, rightState = TcpState::Unknown; // the last known
    bool lostDatagrams = false; // the kernel dropped some: equal ones can no longer be told apart
    friend bool operator==(const LadderBase &, const LadderBase &) = default;
};

using LadderIndex = std::size_t;
inline constexpr LadderIndex kNowhere = std::numeric_limits<LadderIndex>::max();

// A moment on one lifeline.
struct LadderPoint {
    LadderSide side = LadderSide::Left;
    std::int64_t ns = 0; // as it was recorded
    std::int64_t order =
        0;               // where it stands: earlier than ns when what followed from it was recorded before it
    bool isTimed = true; // false: nobody knows when it was, only between what
};

// What stands beside a lifeline.
struct LadderMark {
    enum class Kind : std::uint8_t {
        Called,
        Began,    // a call that waits, or waited until another mark tells what it returned
        Returned, // and that one
        State,
        Drop
    };

    Kind kind = Kind::Called;
    LadderIndex point = 0;
    std::vector<Row> rows; // the events it stands for; the first is the one to go to

    CallCode call = CallCode::None;
    std::int64_t ret = 0;
    int err = 0;
    std::int64_t durationNs = 0;
    bool isEndOfStream = false;
    SocketId related = 0;
    LadderIndex until = kNowhere; // Began: where it returned; nowhere while it waits

    TcpState from = TcpState::Unknown, to = TcpState::Unknown;
    Evidence evidence = Evidence::Observed;
    EvidenceSource source = EvidenceSource::None;
    bool isBefore = false; // a state it was in already when the ladder began

    std::uint64_t count = 0; // datagrams dropped
};

// Of a captured segment, as far as the segments of its connection tell: SegmentNumbers.
struct ReadNumbers {
    std::optional<std::uint32_t> seq, ack; // from its connection's SYN on
    std::optional<std::uint32_t> window;   // octets

    friend bool operator==(const ReadNumbers &, const ReadNumbers &) = default;
};

// What runs from one lifeline to the other.
struct LadderArrow {
    enum class Kind : std::uint8_t {
        Data,
        Segment, // captured
        Implied  // a segment nobody captured, which the states of both ends make certain
    };

    Kind kind = Kind::Data;
    LadderSide from = LadderSide::Left;
    // Nowhere: at an end that is not ours, or not in the part that was folded, or not certain.
    LadderIndex departs = kNowhere, arrives = kNowhere;
    std::vector<Row> rows; // as of a mark

    std::uint64_t length = 0; // octets of what one end sent that the other took at once
    std::string head;         // the first of them
    std::uint8_t flags = 0;   // of DataFlag
    Endpoint peer;            // datagrams whose other end is not ours
    bool isOpen = false;      // it has left, and for certain the other end has not taken it yet
    SegmentFacts segment;     // of an implied one only the flags
    ReadNumbers numbers;      // of a captured one
};

struct Ladder {
    LadderEnds ends;
    std::vector<LadderPoint> points; // by order
    std::vector<LadderMark> marks;   // by point
    std::vector<LadderArrow> arrows; // by their first point
    bool reachesEnd = true;          // nothing of the two came later
};

} // namespace sockeye
