// SPDX-License-Identifier: MIT
#include "app/commands/openwatch.h"

#include <cerrno>
#include <utility>

#include <fmt/format.h>

#include "app/commands/failuretext.h"

namespace sockeye {

OpenWatch::OpenWatch(const OpenRequest &request, Ticket ticket)
    : m_role(request.role)
    , m_command(ticket.command)
    , m_afterBind(request.afterBind.size())
    , m_socket(ticket.socket)
{
}

void OpenWatch::see(const Event &event)
{
    if (const auto *note = event.as<NoteEvent>())
        return seeNote(event, *note);
    if (event.commandId != m_command || m_state != State::Waiting)
        return;
    if (const auto *resolve = event.as<ResolveEvent>(); resolve && resolve->phase == CallPhase::Done) {
        m_candidates = resolve->found.size();
        if (m_candidates == 0)
            failed(failureText(*resolve));
    } else if (const auto *call = event.as<CallEvent>(); call && call->phase == CallPhase::Done) {
        if (call->call == CallCode::Socket)
            m_socket = event.socket;
        seeCall(*call);
    }
}

void OpenWatch::seeCall(const CallEvent &call)
{
    switch (call.call) {
    case CallCode::Socket:
        m_failing = m_bound = m_portTaken = false;
        m_kind = call.made;
        break;
    case CallCode::SetSockOpt:
        if (!m_bound)
            return; // what could not be set is told in the journal and stops nothing
        break;
    case CallCode::Bind:
    case CallCode::Listen:
    case CallCode::Connect:
    case CallCode::GetSockOpt: // SO_ERROR: how a connect that took its time has ended
        break;
    default:
        return;
    }
    if (call.err == EINPROGRESS)
        return triedAgain();
    if (call.err != 0) {
        m_portTaken = call.call == CallCode::Bind && call.err == EADDRINUSE && m_kind.family != Family::Unix;
        return failed(failureText(call, m_kind));
    }
    if (call.local.family() != Family::None)
        m_local = call.local;
    if (call.call == CallCode::Bind)
        m_bound = true;
    else if (call.call == CallCode::SetSockOpt)
        --m_afterBind;

    const bool connected = (call.call == CallCode::Connect || call.call == CallCode::GetSockOpt) &&
                           call.peer.family() != Family::None;
    if (connected)
        m_peer = call.peer;
    if (m_role == OpenRequest::Role::Datagram ? m_bound && m_afterBind == 0
                                              : connected || call.call == CallCode::Listen)
        m_state = State::Open;
}

void OpenWatch::seeNote(const Event &event, const NoteEvent &note)
{
    if (note.code == NoteCode::PortHeldBy && m_portTaken && event.socket == m_socket) {
        m_portTaken = false;
        if (!note.detail.empty())
            m_failure += fmt::format(" (it is held by process {})", note.detail);
    }
    if (event.commandId != m_command || m_state != State::Waiting)
        return;
    if (note.code == NoteCode::Retrying) {
        triedAgain();
    } else if (note.code == NoteCode::TimedOut) {
        failed(fmt::format(
            "no answer came within {} ms; check the address and any firewall on the way, or allow "
            "more with --timeout",
            note.detail));
    } else if (note.code == NoteCode::Refused || note.code == NoteCode::Cancelled) {
        m_failures = m_candidates;
        failed(noteText(note.code, note.detail));
    }
}

void OpenWatch::failed(std::string why)
{
    m_failure = std::move(why);
    if (!std::exchange(m_failing, true))
        ++m_failures;
}

void OpenWatch::triedAgain()
{
    if (std::exchange(m_failing, false))
        --m_failures;
}

void OpenWatch::caughtUp()
{
    if (m_state == State::Waiting && m_failing && m_failures >= m_candidates)
        m_state = State::Failed;
}

} // namespace sockeye
