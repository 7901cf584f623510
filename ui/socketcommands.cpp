// SPDX-License-Identifier: MIT
#include "ui/socketcommands.h"

#include <QWidget>

#include "core/net/socketoptions.h"
#include "ui/bridge/waitingcalls.h"
#include "ui/prompts.h"
#include "ui/text/parsetext.h"

namespace sockeye {

SocketCommands::SocketCommands(Actions &actions, CommandPort &port, WaitingCalls &waiting, Prompts &prompts,
                               QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_port(port)
    , m_waiting(waiting)
    , m_prompts(prompts)
    , m_window(window)
{
    connectCall(ActionId::Close, CloseCall{});
    connectCall(ActionId::ShutdownSend, ShutdownCall{SHUT_WR});
    connectCall(ActionId::ShutdownReceive, ShutdownCall{SHUT_RD});
    connectCall(ActionId::ShutdownBoth, ShutdownCall{SHUT_RDWR});
    connectCall(ActionId::Reset, ResetCall{});
    connectCall(ActionId::GetSockName, GetSockNameCall{});
    connectCall(ActionId::GetPeerName, GetPeerNameCall{});
    connectCall(ActionId::Duplicate, DupCall{});
    connectCall(ActionId::Automatic, ModeCall{Mode::Automatic});
    connectCall(ActionId::StepByStep, ModeCall{Mode::StepByStep});
    connect(m_actions[ActionId::CancelWaiting], &QAction::triggered, this, [this] {
        if (m_socket)
            m_waiting.cancelAll(m_socket->id);
    });
    connect(m_actions[ActionId::JoinGroup], &QAction::triggered, this, [this] { askForGroup(true); });
    connect(m_actions[ActionId::LeaveGroup], &QAction::triggered, this, [this] { askForGroup(false); });
    showAvailability();
}

void SocketCommands::connectCall(ActionId id, Call call)
{
    connect(m_actions[id], &QAction::triggered, this, [this, call = std::move(call)] {
        if (m_socket)
            m_port.submit(m_socket->id, call);
    });
}

void SocketCommands::askForGroup(bool join)
{
    if (!m_socket)
        return;
    const bool six = m_socket->kind.family == Family::Inet6;
    m_prompts.text(m_window, join ? tr("Join a multicast group") : tr("Leave a multicast group"),
                   tr("The group and, if you like, the interface:"),
                   six ? QStringLiteral("ff02::1 lo") : QStringLiteral("239.1.2.3 lo"),
                   [this, join](const QString &text) { submitGroup(join, text); });
}

void SocketCommands::submitGroup(bool join, const QString &text)
{
    if (!m_socket)
        return;
    const bool six = m_socket->kind.family == Family::Inet6;
    const SocketOption *option = findOption(six ? (join ? "IPV6_ADD_MEMBERSHIP" : "IPV6_DROP_MEMBERSHIP")
                                                : (join ? "IP_ADD_MEMBERSHIP" : "IP_DROP_MEMBERSHIP"));
    auto value = parseOptionValue(*option, text.trimmed().toStdString());
    if (value)
        m_port.submit(m_socket->id, SetOptionCall{option->level, option->number, std::move(*value)});
    else
        m_prompts.message(m_window, tr("That is not a group."), parseErrorText(value.error()));
}

void SocketCommands::setSocket(const std::optional<SocketSummary> &socket)
{
    m_socket = socket;
    const bool stepping = socket && socket->stepByStep;
    m_actions[ActionId::StepByStep]->setChecked(stepping);
    m_actions[ActionId::Automatic]->setChecked(socket && !stepping);
    showAvailability();
}

void SocketCommands::setSendReason(const QString &reason)
{
    m_sendReason = reason;
    showAvailability();
}

QString SocketCommands::reasonWhyNot(ActionId id) const
{
    if (m_port.isReadOnly())
        return CommandPort::readOnlyReason();
    if (id == ActionId::Send)
        return m_sendReason;
    if (!m_socket)
        return tr("Select a socket first.");
    if (m_socket->closed)
        return tr("This socket is closed.");
    if ((id == ActionId::JoinGroup || id == ActionId::LeaveGroup) && !m_socket->kind.isUdp())
        return tr("Only UDP sockets join groups.");
    return {};
}

void SocketCommands::showAvailability()
{
    for (const ActionSpec &spec : actionTable()) {
        if (spec.needsSocket)
            m_actions.setAvailable(spec.id, reasonWhyNot(spec.id));
        else if (spec.needsEngine)
            m_actions.setAvailable(spec.id, m_port.isReadOnly() ? CommandPort::readOnlyReason() : QString());
    }
}

} // namespace sockeye
