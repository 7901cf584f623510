// SPDX-License-Identifier: MIT
// What can be asked of the engine: calls on one socket, in order, the first failure ending the rest. Values;
// any thread makes them, the engine owns them once submitted. A click, a script step, a policy and a
// command-line word all become one of these: nothing reaches the kernel by another road.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/bytes.h"
#include "core/journal/event.h"
#include "core/net/callcode.h"
#include "core/net/endpoint.h"
#include "core/net/socketurl.h"

namespace sockeye {

// Automatic: a worker accepts and reads by itself. StepByStep: nothing happens until a call is issued, and then
// it is the real blocking call on a thread of its own.
enum class Mode : std::uint8_t { Automatic, StepByStep };

// What an automatic socket does with what comes in. A listener gives its policy to what it accepts.
struct Policy {
    enum class Reply : std::uint8_t { None, Echo, Discard, Chargen, Daytime, Fixed };

    bool accept = true; // listeners: accept as they come
    bool read = true;   // else bytes stay in the kernel until a RecvCall
    Reply reply = Reply::None;
    std::shared_ptr<const Bytes> fixed; // Reply::Fixed: sent for every read or datagram
    std::uint64_t limit = 0;            // 0: none. Listeners: connections accepted. Else: replies sent, or
                                        // octets for chargen (64 MiB when 0)
};
std::string policyText(const Policy &policy); // "echo", "fixed reply of 12 bytes, 5 times"

// The calls. Each becomes one `call` event (started and done when it waits).
struct SocketCall {
    SocketKind kind;
    int protocol = 0;
    bool nonBlocking = false; // step by step; an automatic socket always is
    bool isBare = false;      // no options beside those the person sets: an experiment's datagram socket
    bool captured = false; // its segments, and those of what it accepts, also where the engine captures none
};
// Asks whether the kernel makes such a socket: what it made is closed again at once. Alone in its command, step by
// step.
struct ProbeCall {
    int domain = 0, type = 0, protocol = 0; // the kernel's numbers
};
struct BindCall {
    Endpoint local;
};
struct ListenCall {
    int backlog = 128;
};
struct AcceptCall {};
struct ConnectCall {
    Endpoint peer;                         // None disconnects (AF_UNSPEC), connect(2)
    std::chrono::milliseconds timeout{0};  // 0: the kernel's own
    std::chrono::milliseconds retryFor{0}; // > 0: keep trying until the port is up
};
// What is sent instead after it was sent so many times; null for the same again. Called on the thread that sends, and
// must be quick.
using Renewal = std::function<std::shared_ptr<const Bytes>(std::uint64_t sent)>;
struct SendCall {
    std::shared_ptr<const Bytes> payload;
    int flags = 0;
    Endpoint to;              // None: send(2) to the connected peer; else sendto(2)
    std::uint64_t repeat = 1; // 0: until cancelled
    std::chrono::nanoseconds interval{0};
    Renewal renew; // may be empty
};
struct SendFileCall { // the file's bytes in send(2) calls of at most 256 KiB; stream sockets
    std::string path;
    int flags = 0;
};
struct RecvCall {
    std::size_t size = 65536;
    int flags = 0;
    bool from = false; // recvfrom(2), which tells who sent it
};
struct ShutdownCall {
    int how = 1; // SHUT_RD 0, SHUT_WR 1, SHUT_RDWR 2
};
struct CloseCall {};
struct ResetCall {}; // SO_LINGER {1, 0}, then close(2): the peer gets RST
struct DupCall {};
struct GetSockNameCall {};
struct GetPeerNameCall {};
struct GetOptionCall {
    int level = 0, name = 0;
    std::size_t size = 256; // room given to the kernel
};
struct SetOptionCall {
    int level = 0, name = 0;
    Bytes value;
};
struct UnlinkCall {
    std::string path; // a Unix socket's name; left alone unless it is its own or stale
};
// What any descriptor can be asked, not sockets alone; and messages that carry a descriptor, unix(7): the one a RecvMsg
// gets becomes a socket as one that is accepted does. Step by step only.
struct DescriptorCall {
    CallCode call = CallCode::Read;          // Read, Write, Poll, Ioctl, ReadLink, Stat; SendMsg, RecvMsg
    std::shared_ptr<const Bytes> payload;    // Write, SendMsg
    std::size_t size = 65536;                // Read, RecvMsg
    SocketId passed = 0;                     // SendMsg: whose descriptor goes along; one of these sockets
    int events = 0;                          // Poll
    std::chrono::milliseconds timeout{1000}; // Poll
    unsigned long request = 0;               // Ioctl: one that answers with an int
    std::string path;                        // Stat
};
// Not system calls, but what the program does with the socket.
struct PolicyCall {
    Policy policy;
};
struct ModeCall {
    Mode mode = Mode::Automatic;
};

using Call =
    std::variant<SocketCall, BindCall, ListenCall, AcceptCall, ConnectCall, SendCall, SendFileCall, RecvCall,
                 ShutdownCall, CloseCall, ResetCall, DupCall, GetSockNameCall, GetPeerNameCall, GetOptionCall,
                 SetOptionCall, UnlinkCall, PolicyCall, ModeCall, ProbeCall, DescriptorCall>;

// How a command ended.
struct JobResult {
    CommandId command = 0;
    SocketId socket = 0;
    int err = 0; // errno of the call that ended it; 0 when all went well
    bool cancelled = false;
};

struct Command {
    SocketId socket = 0;         // 0: the first call must be a SocketCall, and makes one
    Mode mode = Mode::Automatic; // of a socket it makes
    Policy policy;               // of a socket it makes
    std::vector<Call> calls;
    // Called once when it has ended and all it did is submitted to the journal, on the thread that ran it; must not
    // block. May be empty.
    std::function<void(const JobResult &)> done;
};

// A listener, a connection or a datagram socket from a URL whose host may need resolving. Each address found is
// tried in turn until one works.
struct OpenRequest {
    enum class Role : std::uint8_t { Listen, Connect, Datagram };

    Role role = Role::Connect;
    SocketUrl url;                        // Listen: where. Connect: to. Datagram: where it is bound
    Endpoint local;                       // Connect: bind here first. None: connect() binds by itself
    std::optional<SocketUrl> peer;        // Datagram: connect to it, so that send() needs no address
    std::vector<SetOptionCall> options;   // set between socket() and bind()
    std::vector<SetOptionCall> afterBind; // multicast joins and the like
    bool removeStalePath = false;         // Unix: unlink a name nobody listens on before bind
    int backlog = 128;
    Mode mode = Mode::Automatic;
    Policy policy;
    std::chrono::milliseconds resolveTimeout{5000};
    std::chrono::milliseconds connectTimeout{10000};
    std::chrono::milliseconds retryFor{0};
};

// A lookup by itself: getaddrinfo(3) with these hints, told as an event of kind resolve.
struct ResolveRequest {
    std::string host;
    Family family = Family::None; // None: both
    int flags = 0;                // AI_…
    std::chrono::milliseconds timeout{5000};
    // As that of a Command, on the resolver's thread; `err` is 0.
    std::function<void(const JobResult &)> done;
};

// A socket of another process, to be followed and never touched. One of TCP or UDP is found by its two ends, as
// sock_diag(7) tells them; `cookie` (SO_COOKIE) makes sure of which, and is all that names a Unix socket.
struct WatchRequest {
    SocketKind kind;
    Endpoint local, peer;     // peer None: a listener or an unconnected socket
    std::uint64_t cookie = 0; // 0: whichever socket answers to the ends
};

// The calls an OpenRequest stands for once its address is known: what the caller thread or worker runs.
std::vector<Call> callsFor(const OpenRequest &request, const Endpoint &endpoint, SocketKind kind);

} // namespace sockeye
