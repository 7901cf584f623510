// SPDX-License-Identifier: MIT
// The one door to the kernel: takes commands from any thread, runs them on workers (automatic sockets) or
// caller threads (step by step), and tells what happened only through the journal. Nothing here blocks.
#pragma once

#include <memory>

#include <tl/expected.hpp>

#include "core/engine/command.h"
#include "core/journal/journal.h"

namespace sockeye {

struct EngineOptions {
    unsigned workers = 0;            // 0: min(4, cores)
    unsigned maxCallerThreads = 64;  // blocking calls that may wait at once
    bool observe = true;             // follow every socket by sock_diag(7), not only at our own calls
    bool capture = false;            // segments of the TCP connections, where CAP_NET_RAW allows it
    std::size_t keptOctets = 65'536; // of each segment; 256 or more, so that its headers are whole
};

enum class Refusal : std::uint8_t { Busy, NoSuchSocket, Stopped };

// What was accepted. Its outcome arrives as journal events that carry the command id.
struct Ticket {
    CommandId command = 0;
    SocketId socket =
        0; // the one it acts on or will make; an OpenRequest may make others when it tries again
};

class Engine
{
public:
    explicit Engine(Journal &journal, EngineOptions options = {});
    ~Engine(); // stop()
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    // Any thread. Close, reset and ModeCall have a lane of their own and are never refused as busy.
    tl::expected<Ticket, Refusal> submit(Command command);
    tl::expected<Ticket, Refusal> open(OpenRequest request);
    // The ticket names no socket.
    tl::expected<Ticket, Refusal> resolve(ResolveRequest request);
    // Follows a socket of another process under an id and a name of ours: its states and samples are recorded, a
    // note says that it is only watched, and every call on it is refused as NoSuchSocket but CloseCall, which ends
    // the watching and nothing else. Where there is no such socket a note of the session refuses the command.
    tl::expected<Ticket, Refusal> watch(WatchRequest request);
    // Ends what the command is still doing: a waiting call, a repeat, a retry, a lookup. Never refused; a command
    // that has ended already is left alone.
    void cancel(CommandId command);
    // For connections that begin from now on; those under way stay as they are.
    void setCapture(bool on);
    // Closes every socket and ends every thread within a bounded time, whatever the sockets are doing. Idempotent.
    void stop();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sockeye
