// SPDX-License-Identifier: MIT
// One fact in the journal. An Event is a view: its texts, payload and lists live in the EventBatch or
// EventStorage it came with and are valid as long as that. Any thread, as a value.
//
// Times: `ns` is wall time in nanoseconds since 1970 (the kernel's own stamp where `kernelTime` says so);
// durations come from the monotonic clock.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "core/base/bytes.h"
#include "core/net/callcode.h"
#include "core/net/endpoint.h"
#include "core/tcp/state.h"

namespace sockeye {

using SocketId = std::uint32_t;  // 0 is the session itself
using Sequence = std::uint64_t;  // given out by the journal's writer, from 1
using CallId = std::uint64_t;    // joins a call's start, its end and the data it carried; 0 for none
using CommandId = std::uint64_t; // the command that asked for it; 0 when a policy or the program did

// The order is the order of Event::Body.
enum class EventKind : std::uint8_t { Call, Data, State, Drop, Sample, Segment, Resolve, Note, Mark, Gap };

enum class CallPhase : std::uint8_t { Started, Done };

// One system call. An accept that succeeded belongs to the socket it made and names the listener in `related`;
// a dup likewise names the original. `made` is set on the call that brought Event::socket into being.
struct CallEvent {
    CallPhase phase = CallPhase::Done;
    CallCode call = CallCode::None;
    // Its bytes follow as data events with the same call id. Of a receive it also says that 0 is no end of stream:
    // without such events it was asked for none.
    bool carriedData = false;
    int fd = -1;
    std::string_view args;       // as strace prints them, without the parentheses
    std::string_view result;     // what came back beside the number (an address, an option's value), or empty
    std::int64_t ret = 0;        // as the kernel returned it; -1 goes with err
    int err = 0;                 // errno
    std::int64_t startNs = 0;    // wall time
    std::int64_t durationNs = 0; // monotonic
    SocketId related = 0;
    SocketId otherEnd = 0; // of the connection this made, when it is ours too and the addresses do not tell
    SocketKind made;       // type None when this call made no socket
    std::string_view madeName; // "tcp#1"
    Endpoint local, peer;      // known after the call: bind, accept, connect, getsockname, getpeername
};

// A receive that came back with nothing though it asked for something. An empty datagram has its data event.
constexpr bool isEndOfStream(const CallEvent &call)
{
    return call.phase == CallPhase::Done && call.err == 0 && call.ret == 0 && !call.carriedData &&
           isReceive(call.call);
}

enum class Direction : std::uint8_t { None, In, Out };

enum DataFlag : std::uint8_t {
    kPeeked = 1,     // MSG_PEEK: the bytes stay in the socket and will be read again
    kTruncated = 2,  // origLen says how long it really was
    kOutOfBand = 4,  // MSG_OOB
    kDiscarded = 8,  // MSG_TRUNC on TCP: counted by the kernel, never copied
    kKernelTime = 16 // `ns` is the kernel's arrival stamp, not ours
};

struct DataEvent {
    Direction dir = Direction::None;
    CallCode call = CallCode::None;
    std::uint8_t flags = 0; // of DataFlag
    ByteView payload;
    std::uint64_t origLen = 0; // octets on the wire; payload.size() unless truncated or discarded
    Endpoint local, peer;      // None where the family has none or it is not known
};

enum class Evidence : std::uint8_t { Observed, Captured, Implied };
enum class EvidenceSource : std::uint8_t { None, TcpInfo, SockDiag, Tracepoint, Segment };

struct StateEvent {
    TcpState from = TcpState::Unknown; // Unknown: the first thing known of the socket
    TcpState to = TcpState::Unknown;
    Evidence evidence = Evidence::Observed;
    EvidenceSource source = EvidenceSource::None;
    // Only where the kernel made the socket and no call of ours has given it out yet: a connection that waits for
    // accept(), or one of another process that is watched. The accept() that takes it repeats all this.
    SocketKind made{};
    std::string_view madeName{}; // "tcp#3"
    SocketId related = 0;        // its listener
    Endpoint local{}, peer{};
};

// Datagrams the kernel dropped because the receive buffer was full: SO_MEMINFO, socket(7).
struct DropEvent {
    std::uint64_t count = 0; // since the last drop event of this socket
    std::uint64_t total = 0;
};

enum class Metric : std::uint8_t {
    RecvQueue,  // octets not yet read (SIOCINQ); on a listener connections not yet accepted
    SendQueue,  // octets not yet acknowledged (SIOCOUTQ); on a listener the backlog
    RecvBuffer, // octets, as the kernel granted them (SO_RCVBUF)
    SendBuffer,
    UnreadAtClose, // octets
    UnreadDatagramsAtClose,
    RttUs,
    RttVarUs,
    CongestionWindow, // segments
    SlowStartThreshold,
    InFlight,    // segments
    Retransmits, // segments sent again since the connection began
    Reads,       // our own plumbing, counted and not listed: epoll_wait, EAGAIN, sampling
    WouldBlock,
    MinRttUs,
    RtoUs,
    Unsent,         // octets in the send queue that have never been sent
    Unacknowledged, // segments
    Lost,           // segments now taken for lost
    SendWindow,     // octets the peer will take
    RecvWindow,     // octets offered to the peer
    SendMss,        // octets
    PacingRate,     // octets a second
    DeliveryRate,   // octets a second
    BytesSent,      // octets, those sent again included
    BytesAcked,
    BytesReceived,
    CongestionState, // TCP_CA_: 0 open, 1 disorder, 2 cwr, 3 recovery, 4 loss
    TimerKind,       // 0 none, 1 retransmission, 2 keepalive, 3 TIME_WAIT, 4 zero window probe
    TimerMs,         // until it fires
    HalfOpen,        // of a listener: handshakes begun and not finished, SYN_RECV
};
inline constexpr std::size_t kMetricCount = static_cast<std::size_t>(Metric::HalfOpen) + 1;
std::string_view metricName(Metric metric); // "recv_q", "rtt_us"

struct MetricValue {
    Metric metric = Metric::RecvQueue;
    std::int64_t value = 0;
    friend bool operator==(const MetricValue &, const MetricValue &) = default;
};

struct SampleEvent {
    std::span<const MetricValue> values;
};

// A captured TCP segment; filled by the capture road.
struct SegmentEvent {
    Direction dir = Direction::None;
    ByteView frame; // from the IP header on
    std::uint64_t origLen = 0;
};

struct ResolveEvent {
    CallPhase phase = CallPhase::Done;
    std::string_view host;
    int error = 0; // an EAI_ code of getaddrinfo(3); 0 for success
    bool timedOut = false;
    bool cancelled = false;
    std::span<const Endpoint> found; // in getaddrinfo's order; ports as asked for
    std::int64_t durationNs = 0;
};

// What the program itself has to say. The window translates by code; noteText() says it in English.
enum class NoteCode : std::uint8_t {
    Text,         // detail is the person's or the program's own words
    SessionBegan, // detail: program version and kernel
    SessionEnded,
    ReachableBeyondHost,  // a listener others can reach; detail: the address
    PortHeldBy,           // EADDRINUSE; detail: "pid name", or empty when it cannot be seen
    SigPipe,              // SIGPIPE was raised and collected
    BufferLimited,        // the kernel granted less than asked; detail: "asked granted"
    LimitReached,         // a policy's limit ended it; detail: the policy
    PolicySet,            // detail: the policy
    ModeSet,              // detail: "automatic" or "step by step"
    Retrying,             // connect is tried again; detail: milliseconds until then
    TimedOut,             // a command's own time limit; detail: milliseconds
    Cancelled,            // a command was cancelled by the user
    Refused,              // a command that cannot be run on this socket; detail: why
    DescriptorsExhausted, // accept paused: EMFILE or ENFILE; detail: errno name
    DataDiscarded,        // queued bytes that were never sent; detail: octets
    WatchBegan,           // a socket of another process: seen, never called; detail: whose, or empty
    WatchEnded,           // detail: why, or empty when the user stopped it
    SegmentsMissed,       // packets the kernel had no room for while it captured; detail: how many
    ExperimentBegan,      // detail of these: the experiment's id
    ExperimentTidies,     // its steps are over: what comes now closes what they left open
    ExperimentEnded,
};

enum class Severity : std::uint8_t { Info, Warning, Error };

struct NoteEvent {
    NoteCode code = NoteCode::Text;
    Severity severity = Severity::Info;
    std::string_view detail;
};
// One English sentence.
std::string noteText(NoteCode code, std::string_view detail);

enum class MarkAction : std::uint8_t { Remark, Bookmark, Delete };

enum class MarkColor : std::uint8_t { None, Slate, Olive, Green, Violet, Red, Amber };
inline constexpr std::size_t kMarkColorCount = 7;
std::string_view markColorName(MarkColor color); // "slate"; "none"

// A later word on an earlier event. A bookmark may name octets of it; of a stream they may reach into what follows.
// A remark on a bookmark is its new name, and with a colour its new colour. What is deleted may be a mark, even one that deletes: then its target is
// there again. See core/journal/bookmarks.h.
struct MarkEvent {
    MarkAction action = MarkAction::Remark;
    Sequence target = 0;
    std::string_view text{};
    std::uint64_t begin = 0, length = 0; // octets of the target's payload; 0: the event as such
    MarkColor color = MarkColor::None;
};

enum class GapReason : std::uint8_t { DiskFull, SizeLimit, Damaged };

// Events whose bytes are not in the file, because a bound forced it.
struct GapEvent {
    Sequence first = 0, last = 0;
    GapReason reason = GapReason::DiskFull;
};

struct Event {
    using Body = std::variant<CallEvent, DataEvent, StateEvent, DropEvent, SampleEvent, SegmentEvent,
                              ResolveEvent, NoteEvent, MarkEvent, GapEvent>;

    Sequence seq = 0; // 0 until the writer gives one
    std::int64_t ns = 0;
    SocketId socket = 0;
    CommandId commandId = 0;
    CallId callId = 0;
    Body body;

    EventKind kind() const { return static_cast<EventKind>(body.index()); }
    template<typename T>
    const T *as() const
    {
        return std::get_if<T>(&body);
    }
};

std::string_view kindName(EventKind kind); // "call", "data", … as --json and filters spell it
std::string_view evidenceName(Evidence evidence);
std::string_view sourceName(EvidenceSource source);

} // namespace sockeye
