// SPDX-License-Identifier: MIT
// The steps of a program that makes the calls of a session or of an experiment: which language it is written in is
// somebody else's matter. Collected from events in any order, or put together by whoever knows the calls. One thread.
//
// The program of a session makes its calls one after another on blocking sockets. It is not a recording: non-blocking
// detours become the call they stood for (EINPROGRESS and SO_ERROR one connect), what a worker read in pieces is read
// until as much is there. A call that waits for the other end, accept or a receive, stands where it returned, any
// other where it began: so the other end has done its part before.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/journal/event.h"

namespace sockeye {

// Where to, as it is written, unless one of the others says that it is only known when the program runs.
struct ProgramAddress {
    Endpoint endpoint;
    SocketId portOf = 0;       // the kernel chose the port and will choose another: that of this socket
    std::string port;          // the variable that holds it
    std::string variable;      // that holds the whole address
    std::string ownName;       // Unix: a name in the program's own folder
    bool isAbstract = false;   // not in the folder, but an abstract one behind the program's process number
    bool forgetsHtons = false; // IPv4: the port is written as the host keeps it
};

// What is kept of a call's outcome under a name.
struct ProgramValue {
    enum class Of : std::uint8_t {
        Result,
        Count,  // of repetitions that succeeded
        Octets, // they moved
        Descriptor,
        Local, // addresses, and the ports of these
        LocalPort,
        Peer,
        PeerPort,
        Option, // the number an option or a request of ioctl(2) gave
        TcpInfo // a field of that structure: tcpi_ and `field`
    };
    std::string variable;
    Of of = Of::Result;
    std::string field;

    bool isAddress() const { return of == Of::Local || of == Of::Peer; }
};

struct ProgramStep {
    enum class What : std::uint8_t {
        Call,
        Resolve,   // getaddrinfo() of `text` in the family `option` with the hints `flags`, as C writes them
        Pause,     // `number` ms
        Join,      // waits for the thread `thread`
        Interrupt, // the call that thread is in: EINTR
        Compute,   // `word` of `text`, experiments only
        Check,     // prints whether `text` is true
        Remark     // the comment alone
    };
    What what = What::Call;
    SocketId socket = 0;
    SocketId related =
        0; // accept: the listener; dup: the original; sendmsg: whose descriptor goes along; recvmsg: the
           // socket it comes through
    CallCode call = CallCode::None;
    std::string recorded;      // for a comment: the call as it was made and what came back
    std::string who;           // printed before the call: the socket's name when it is empty
    std::string word;          // the call's name as it is printed: its own when it is empty
    SocketKind kind;           // of the socket
    int protocol = 0;          // socket
    bool nonBlocking = false;  // socket
    int domain = -1, type = 0; // socket: numbers, of one that is closed again at once
    std::int64_t number =
        0;              // listen: the backlog; shutdown: how; receives and sends: octets; poll: the timeout
    std::string amount; // in the place of `number`, when it is reckoned from variables: "sent + 4"
    std::string repeat; // how often a send or a receive is made, likewise; empty: once
    std::string flags;  // of receives and sends, as C writes them
    std::string text;   // poll: the event; ioctl: the request; as C writes them. Compute, Check: see there
    ProgramAddress address;    // bind, connect, sendto, unlink, stat
    Bytes octets;              // sends: the payload; setsockopt: the value
    bool isPattern = false;    // sends: not `octets` but as many of 0, 1 … 250, 0 … as `number` says
    std::string level, option; // setsockopt, getsockopt: names
    int levelNumber = 0, optionNumber = 0;
    bool untilWhole = false; // goes on until `number` octets are received, or all are sent
    bool aborts = false;     // close: with SO_LINGER {1, 0}
    bool isLeftOut = false;  // cannot be made again: only the comment is written
    std::string thread;      // made by a thread of its own, of this name, while the program goes on
    std::vector<ProgramValue> values;

    bool makesDescriptor() const
    {
        return (call == CallCode::Socket && domain < 0) || call == CallCode::Accept || call == CallCode::Dup;
    }
    std::string called() const; // what is printed as the call's name
};

class Program
{
public:
    static constexpr std::size_t kMostSteps = 100'000;
    static constexpr std::size_t kMostOctets = 64 << 20; // of payloads

    void add(const Event &event);
    // The other way to fill it: in the order they are to be done, each socket named before.
    void append(ProgramStep step) { m_steps.push_back(std::move(step)); }
    void nameSocket(SocketId id, std::string name) { m_names[id] = std::move(name); }
    // What the program is, for the comment at its head; lines in any language.
    void introduce(std::vector<std::string> lines) { m_introduction = std::move(lines); }
    const std::vector<std::string> &introduction() const { return m_introduction; }
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
    std::vector<std::string> m_introduction;
    std::size_t m_octets = 0;
    bool m_isCut = false;
};

// "tcp#1" as a variable: "tcp_1", "unix_dgram_2"; "client c": "client_c".
std::string variableName(std::string_view socketName);

} // namespace sockeye
