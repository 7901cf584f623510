// SPDX-License-Identifier: MIT
#include "ui/panels/sendability.h"

#include <QCoreApplication>

#include "ui/bridge/commandport.h"
#include "ui/text/statefamily.h"

namespace sockeye {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::Sendability)
};

Sendability no(const QString &sentence)
{
    return {false, false, QStringLiteral("phase-closed"), Tone::Closed, sentence};
}

bool isConnected(const SocketSummary &socket)
{
    const bool refused = socket.lastErrorCall == CallCode::Connect && socket.lastError != 0;
    if (socket.kind.isTcp())
        return socket.state != TcpState::Closed && socket.state != TcpState::BoundInactive &&
               socket.state != TcpState::Unknown;
    return socket.peer.family() != Family::None && !refused;
}

bool hasFinished(TcpState state)
{
    return state == TcpState::FinWait1 || state == TcpState::FinWait2 || state == TcpState::Closing ||
           state == TcpState::LastAck || state == TcpState::TimeWait;
}

Sendability streamSendability(const SocketSummary &socket)
{
    if (socket.listening)
        return {socket.stepByStep, false, QStringLiteral("phase-listen"), Tone::Listen,
                Words::tr("A listener only accepts. Select one of its connections.")};
    if (socket.connecting)
        return {socket.stepByStep, false, QStringLiteral("phase-opening"), Tone::Opening,
                Words::tr("The connection is still being made.")};
    if (!isConnected(socket))
        return {socket.stepByStep, false, QStringLiteral("phase-closed"), Tone::Closed,
                Words::tr("It is not connected to anything.")};
    const Tone tone = stateTone(socket.state);
    const QString icon = phaseIcon(socket.state);
    if (hasFinished(socket.state))
        return {true, false, icon, tone,
                Words::tr("This end has said that it is done. send() will give EPIPE.")};
    if (socket.peerFinished || socket.state == TcpState::CloseWait)
        return {true, false, QStringLiteral("phase-closing"), Tone::Closing,
                Words::tr("The other end has finished. This end can still send.")};
    return {true, false, icon, tone, QString()};
}

} // namespace

Sendability sendability(const SocketSummary *socket, bool readOnly)
{
    if (readOnly)
        return no(CommandPort::readOnlyReason());
    if (!socket)
        return no(Words::tr("Select a socket to send from."));
    if (socket->closed)
        return no(Words::tr("This socket is closed: nothing can be sent from it."));
    if (socket->kind.type != SocketType::Datagram)
        return streamSendability(*socket);
    Sendability answer{true, !isConnected(*socket), {}, Tone::Open, {}};
    return answer;
}

} // namespace sockeye
