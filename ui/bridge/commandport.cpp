// SPDX-License-Identifier: MIT
#include "ui/bridge/commandport.h"

namespace sockeye {

CommandPort::CommandPort(Engine *engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_readOnly(!engine)
{
}

std::optional<Ticket> CommandPort::submit(Command command)
{
    const auto ticket = taken(hand(command));
    if (ticket)
        Q_EMIT submitted(*ticket, command);
    return ticket;
}

std::optional<Ticket> CommandPort::submit(SocketId socket, Call call)
{
    Command command;
    command.socket = socket;
    command.calls.push_back(std::move(call));
    return submit(std::move(command));
}

std::optional<Ticket> CommandPort::open(OpenRequest request)
{
    const auto ticket = taken(hand(request));
    if (ticket)
        Q_EMIT opened(*ticket, request);
    return ticket;
}

std::optional<Ticket> CommandPort::watch(WatchRequest request)
{
    return taken(hand(std::move(request)));
}

void CommandPort::setCapture(bool on)
{
    if (m_engine)
        m_engine->setCapture(on);
}

void CommandPort::cancel(CommandId command)
{
    if (m_engine)
        m_engine->cancel(command);
}

QString CommandPort::readOnlyReason()
{
    return tr("This session was opened from a file: it can be read, not continued.");
}

tl::expected<Ticket, Refusal> CommandPort::hand(Command command)
{
    if (!m_engine)
        return tl::make_unexpected(Refusal::Stopped);
    return m_engine->submit(std::move(command));
}

tl::expected<Ticket, Refusal> CommandPort::hand(OpenRequest request)
{
    if (!m_engine)
        return tl::make_unexpected(Refusal::Stopped);
    return m_engine->open(std::move(request));
}

tl::expected<Ticket, Refusal> CommandPort::hand(WatchRequest request)
{
    if (!m_engine)
        return tl::make_unexpected(Refusal::Stopped);
    return m_engine->watch(std::move(request));
}

std::optional<Ticket> CommandPort::taken(tl::expected<Ticket, Refusal> answer)
{
    if (answer)
        return *answer;
    const QString what = tr("That was not done.");
    if (m_readOnly) {
        Q_EMIT refused(what, readOnlyReason());
        return std::nullopt;
    }
    switch (answer.error()) {
    case Refusal::Busy:
        Q_EMIT refused(what, tr("Too many calls are waiting. Cancel one, or close its socket."));
        break;
    case Refusal::NoSuchSocket:
        Q_EMIT refused(what, tr("The socket is closed."));
        break;
    case Refusal::Stopped:
        Q_EMIT refused(what, tr("The session is ending."));
        break;
    }
    return std::nullopt;
}

} // namespace sockeye
