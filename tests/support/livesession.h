// SPDX-License-Identifier: MIT
// A journal and an engine over a file in a folder of its own, and a way to wait for what they record.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/engine.h"
#include "core/journal/journal.h"

namespace sockeye::test {

// An event with the memory it points into.
struct Recorded {
    Row row = 0;
    Event event;
    std::shared_ptr<EventStorage> storage;

    const Event *operator->() const { return &event; }
};

class LiveSession
{
public:
    explicit LiveSession(EngineOptions options = {});
    ~LiveSession();

    Journal &journal() { return *m_journal; }
    Engine &engine() { return *m_engine; }
    const std::string &folder() const { return m_folder; }
    const std::string &path() const { return m_path; }
    void stop(); // engine, then journal: the file is whole

    // Everything recorded so far, in order.
    std::vector<Recorded> events();
    // The first event that matches, at or behind row `from`; waits for it up to five seconds.
    std::optional<Recorded> waitFor(const std::function<bool(const Event &)> &match, Row from = 0);
    // Waits until the command has ended a call of this kind, and returns that event.
    std::optional<Recorded> waitForCall(CommandId command, CallCode call);
    // The socket as the journal's fold tells it, when it fulfils `match`.
    std::optional<SocketSummary> waitForSocket(const std::function<bool(const SocketSummary &)> &match);

    Ticket open(OpenRequest::Role role, const std::string &url, Policy policy = {},
                Mode mode = Mode::Automatic);
    Ticket call(SocketId socket, std::vector<Call> calls);
    Ticket send(SocketId socket, std::string_view text);
    // Opens and waits until the kernel has given it an address.
    SocketSummary listen(const std::string &url = "tcp://127.0.0.1:0", Policy policy = {},
                         Mode mode = Mode::Automatic);
    SocketSummary bound(const std::string &url = "udp://127.0.0.1:0", Policy policy = {});
    SocketSummary connectTo(const Endpoint &peer, SocketType type = SocketType::Stream, Policy policy = {});

private:
    std::string m_folder, m_path;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Engine> m_engine;
};

Call sendText(std::string_view text, const Endpoint &to = {});

} // namespace sockeye::test
