// SPDX-License-Identifier: MIT
// What others than our own looks have seen of a connection's steps: the kernel's tracepoint and, while segments are
// captured, the SYN, FIN and RST on the wire. A look finds a socket in a state and implies the ones between; whoever is
// about to record such a step asks here whether it was witnessed. Both sources queue in the kernel by themselves and
// are read when somebody asks, so what came before the question is always known. Any thread.
#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/journal/event.h"
#include "core/journal/flowkey.h"
#include "core/net/packetsocket.h"
#include "core/net/statetrace.h"

namespace sockeye {

class StateWitness
{
public:
    struct Word {
        Evidence evidence = Evidence::Observed;
        EvidenceSource source = EvidenceSource::None;
        std::int64_t ns = 0; // when it happened, wall time
    };

    explicit StateWitness(bool trace); // the tracepoint, where that is allowed

    // Segments: only while the program captures. Without the right it stays off.
    void setCapturing(bool on);
    // The latest word on this step of the flow, not earlier than `sinceNs`; it is given out once.
    std::optional<Word> ask(const FlowKey &flow, TcpState from, TcpState to, std::int64_t sinceNs);
    // The steps that were seen on the way between two states that a look has found, oldest first, as far as they go on
    // from `from`; the one into `to` is not among them.
    struct Step {
        TcpState from = TcpState::Unknown, to = TcpState::Unknown;
        Word word;
    };
    std::vector<Step> between(const FlowKey &flow, TcpState from, TcpState to, std::int64_t sinceNs);
    // Empties the kernel's queues, which are bounded. Now and then.
    void drain();

private:
    struct Seen {
        std::int64_t ns = 0;
        TcpState from = TcpState::Unknown, to = TcpState::Unknown; // of a trace
        std::uint8_t flags = 0;                                    // of a segment
        bool isSegment = false;
        bool isSent = false;

        Word word() const;
        bool opensALife() const; // a SYN, or the state one leads to
    };
    using Lock = std::lock_guard<std::mutex>;

    void read(const Lock &);
    std::deque<Seen> *seenOf(const FlowKey &flow,
                             const Lock &lock); // null: nothing; reads what has come first
    void readTrace();
    void readSegments();
    void note(const FlowKey &flow, const Seen &seen);
    void forgetOld(std::int64_t now);

    std::mutex m_mutex;
    std::optional<StateTrace> m_trace;
    std::optional<PacketSocket> m_segments;
    std::unordered_map<FlowKey, std::deque<Seen>, FlowKeyHash> m_seen;
    std::size_t m_count = 0; // in all flows
    std::vector<StateTrace::Step> m_steps;
    std::unordered_map<std::uint64_t, Seen>
        m_unplaced; // by the kernel's socket: its flow comes with the next step
    std::int64_t m_sweptNs = 0;
};

} // namespace sockeye
