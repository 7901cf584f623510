// SPDX-License-Identifier: MIT
// Follows what becomes of an OpenRequest, event by event: each address of a name may be tried in turn, and
// each of them again and again, before it is open or has failed. Main thread.
#pragma once

#include <string>

#include "core/engine/command.h"
#include "core/engine/engine.h"

namespace sockeye {

class OpenWatch
{
public:
    enum class State { Waiting, Open, Failed };

    OpenWatch() = default;
    OpenWatch(const OpenRequest &request, Ticket ticket);

    void see(const Event &event);
    // Nothing more has been recorded so far. A failure is known to be one only now: a further try is recorded
    // together with it.
    void caughtUp();

    State state() const { return m_state; }
    // Why it failed, a sentence.
    const std::string &failure() const { return m_failure; }
    // True while the process that holds the port is still being looked for; a note tells soon.
    bool wantsHolder() const { return m_portTaken; }

    SocketId socket() const { return m_socket; }
    SocketKind kind() const { return m_kind; }
    const Endpoint &local() const { return m_local; }
    const Endpoint &peer() const { return m_peer; }

private:
    void seeCall(const CallEvent &call);
    void seeNote(const Event &event, const NoteEvent &note);
    void failed(std::string why);
    void triedAgain();

    OpenRequest::Role m_role = OpenRequest::Role::Connect;
    CommandId m_command = 0;
    State m_state = State::Waiting;
    std::size_t m_candidates = 1, m_failures = 0; // addresses
    std::size_t m_afterBind = 0;                  // options still to be set once it is bound
    bool m_bound = false, m_failing = false, m_portTaken = false;
    std::string m_failure;
    SocketId m_socket = 0;
    SocketKind m_kind;
    Endpoint m_local, m_peer;
};

} // namespace sockeye
