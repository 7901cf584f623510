// SPDX-License-Identifier: MIT
// The calls of a session as the steps of a program that makes them again, one after another on blocking sockets.
// Collected from events in any order; which language it is written in is somebody else's matter. One thread.
//
// A program is not a recording. Non-blocking detours become the call they stood for (EINPROGRESS and SO_ERROR one
// connect), what a worker read in pieces is read until as much is there. A call that waits for the other end, accept or
// a receive, stands where it returned, any other where it began: so the other end has done its part before.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/journal/event.h"

namespace sockeye {

// Where a port the kernel chose is asked for again, since it will choose another: the socket that has it, else 0.
struct ProgramAddress {
    Endpoint endpoint;
    SocketId portOf = 0;
};

struct ProgramStep {
    SocketId socket = 0;
    SocketId related = 0; // accept: the listener; dup: the original
    CallCode call = CallCode::None;
    std::string recorded;      // the call as it was made and what came back, for a comment
    SocketKind kind;           // of the socket
    int protocol = 0;          // socket
    std::int64_t number = 0;   // listen: the backlog; shutdown: how; receives and sends: octets
    std::string flags;         // of receives and sends, as C writes them
    ProgramAddress address;    // bind, connect, sendto
    Bytes octets;              // sends: the payload; setsockopt: the value
    std::string level, option; // setsockopt, getsockopt: names
    int levelNumber = 0, optionNumber = 0;
    bool untilWhole = false; // a receive on a stream that goes on until `number` octets are there
    bool isLeftOut = false;  // cannot be made again: only the comment is written

    bool makesDescriptor() const
    {
        return call == CallCode::Socket || call == CallCode::Accept || call == CallCode::Dup;
    }
};

class Program
{
public:
    static constexpr std::size_t kMostSteps = 100'000;
    static constexpr std::size_t kMostOctets = 64 << 20; // of payloads

    void add(const Event &event);
    // Orders the steps and settles what hangs on later ones. Nothing is added afterwards.
    void finish();

    const std::vector<ProgramStep> &steps() const { return m_steps; }
    // The sockets that have a variable, by number, with their names: "tcp#1".
    const std::map<SocketId, std::string> &sockets() const { return m_names; }
    const std::string &nameOf(SocketId id) const; // "session" for one that has none
    bool isCut() const { return m_isCut; }

private:
    struct Made {
        SocketKind kind;
        bool choosesPort = true; // no bind to a port of the person's own
        bool accepted = false;
        Endpoint local;
    };

    void addCall(const Event &event, const CallEvent &call);
    void addData(const Event &event, const DataEvent &data);
    ProgramStep *push(ProgramStep step, CallId call, std::int64_t orderNs);
    void readArguments(ProgramStep &step, const CallEvent &call);
    SocketId ownerOf(const Endpoint &endpoint, SocketKind kind) const;

    std::vector<ProgramStep> m_steps;
    std::vector<std::int64_t> m_orderNs; // by step, until finish()
    std::unordered_map<CallId, std::size_t> m_stepOf;
    std::unordered_map<CallId, std::int64_t> m_receivedNs;  // when a recvmmsg returned
    std::unordered_map<SocketId, std::size_t> m_connecting; // the connect that is under way
    std::unordered_map<SocketId, Made> m_made;
    std::map<SocketId, std::string> m_names;
    std::size_t m_octets = 0;
    bool m_isCut = false;
};

// "tcp#1" as a variable: "tcp_1", "unix_dgram_2".
std::string variableName(std::string_view socketName);

} // namespace sockeye
