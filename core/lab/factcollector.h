// SPDX-License-Identifier: MIT
// Takes from the journal's events what the steps of one run saw. Belongs to the runner's thread.
#pragma once

#include <unordered_map>
#include <vector>

#include "core/journal/event.h"
#include "core/lab/experiment.h"
#include "core/lab/runrecord.h"
#include "core/net/callcode.h"

namespace sockeye::lab {

class FactCollector
{
public:
    // The events of `command` that belong to `code` are what the step saw.
    void expect(CommandId command, CallCode code, StepRecord &step);
    void addSocket(SocketId socket) { m_sockets.try_emplace(socket); }
    bool knows(SocketId socket) const { return m_sockets.contains(socket); }

    void add(const Event &event);

    // The states of the socket since `from`, oldest first, as far as they are recorded.
    std::size_t stateCount(SocketId socket) const;
    TcpState stateAt(SocketId socket, std::size_t place) const;
    std::uint64_t octetsReceived(SocketId socket) const;
    // Its captured segments, in the order they were seen: "flags", "seq", "field.mss" …
    const std::vector<std::pair<Direction, Values>> &segments(SocketId socket) const;
    const std::int64_t *sample(SocketId socket, std::string_view metric) const; // null when never sampled

private:
    struct Watched {
        CallCode code;
        StepRecord *step; // in the run's record, which does not move
    };
    struct SocketFacts {
        std::vector<TcpState> states;
        std::map<std::string, std::int64_t, std::less<>> samples;
        std::uint64_t drops = 0, octetsIn = 0;
        std::vector<std::pair<Direction, Values>> segments;
    };

    void addCall(const Event &event, const CallEvent &call, Watched &watched);
    void addData(const DataEvent &data, Values &seen);
    static void addLookup(const ResolveEvent &event, Values &seen);
    static void addSegment(const SegmentEvent &event, SocketFacts &facts);

    std::unordered_map<CommandId, Watched> m_commands;
    std::unordered_map<SocketId, SocketFacts> m_sockets;
};

} // namespace sockeye::lab
