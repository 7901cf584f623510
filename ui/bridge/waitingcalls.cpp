// SPDX-License-Identifier: MIT
#include "ui/bridge/waitingcalls.h"

namespace sockeye {

namespace {

constexpr std::size_t kRecentPerSocket = 32;

template<typename... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template<typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

CallCode codeOf(const Call &call)
{
    return std::visit(
        Overloaded{[](const SocketCall &) { return CallCode::Socket; },
                   [](const BindCall &) { return CallCode::Bind; },
                   [](const ListenCall &) { return CallCode::Listen; },
                   [](const AcceptCall &) { return CallCode::Accept; },
                   [](const ConnectCall &) { return CallCode::Connect; },
                   [](const SendCall &c) {
                       return c.to.family() == Family::None ? CallCode::Send : CallCode::SendTo;
                   },
                   [](const SendFileCall &) { return CallCode::Send; },
                   [](const RecvCall &c) { return c.from ? CallCode::RecvFrom : CallCode::Recv; },
                   [](const ShutdownCall &) { return CallCode::Shutdown; },
                   [](const CloseCall &) { return CallCode::Close; },
                   [](const ResetCall &) { return CallCode::Close; },
                   [](const DupCall &) { return CallCode::Dup; },
                   [](const GetSockNameCall &) { return CallCode::GetSockName; },
                   [](const GetPeerNameCall &) { return CallCode::GetPeerName; },
                   [](const GetOptionCall &) { return CallCode::GetSockOpt; },
                   [](const SetOptionCall &) { return CallCode::SetSockOpt; },
                   [](const UnlinkCall &) { return CallCode::Unlink; },
                   [](const PolicyCall &) { return CallCode::None; },
                   [](const ModeCall &) { return CallCode::None; },
                   [](const ProbeCall &) { return CallCode::Socket; },
                   [](const DescriptorCall &c) { return c.call; }},
        call);
}

} // namespace

WaitingCalls::WaitingCalls(CommandPort &port, QObject *parent) : QObject(parent), m_port(port)
{
    connect(&port, &CommandPort::submitted, this, &WaitingCalls::take);
    connect(&port, &CommandPort::opened, this, &WaitingCalls::note);
}

void WaitingCalls::note(const Ticket &ticket)
{
    auto &commands = m_recent[ticket.socket];
    commands.push_back(ticket.command);
    if (commands.size() > kRecentPerSocket)
        commands.pop_front();
}

void WaitingCalls::take(const Ticket &ticket, const Command &command)
{
    note(ticket);
    const CallCode code = codeOf(command.calls.back());
    if (code == CallCode::None)
        return; // not a call: nothing waits
    const std::string_view name = callName(code);
    Waiting waiting{ticket.command,
                    ticket.socket,
                    QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())) +
                        QStringLiteral("()"),
                    {},
                    1};
    if (const auto *send = std::get_if<SendCall>(&command.calls.back()))
        waiting.runsLeft = send->repeat;
    waiting.since.start();
    m_waiting.emplace(ticket.command, waiting);
    Q_EMIT changed();
}

void WaitingCalls::takeOutcomes(const std::vector<CommandOutcome> &outcomes)
{
    bool any = false;
    for (const CommandOutcome &outcome : outcomes) {
        const auto found = m_waiting.find(outcome.command);
        if (found == m_waiting.end())
            continue;
        auto &left = found->second.runsLeft;
        const bool last = left > 0 && --left == 0;
        if (last || outcome.err != 0) {
            m_waiting.erase(found);
            any = true;
        }
    }
    if (any)
        Q_EMIT changed();
}

std::vector<WaitingCalls::Waiting> WaitingCalls::of(SocketId socket) const
{
    std::vector<Waiting> found;
    for (const auto &[command, waiting] : m_waiting) {
        if (waiting.socket == socket)
            found.push_back(waiting);
    }
    return found;
}

std::vector<WaitingCalls::Waiting> WaitingCalls::all() const
{
    std::vector<Waiting> found;
    for (const auto &[command, waiting] : m_waiting)
        found.push_back(waiting);
    return found;
}

void WaitingCalls::cancel(CommandId command)
{
    m_port.cancel(command);
}

void WaitingCalls::cancelAll(SocketId socket)
{
    for (const CommandId command : m_recent[socket])
        m_port.cancel(command);
}

} // namespace sockeye
