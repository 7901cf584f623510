// SPDX-License-Identifier: MIT
#include "ui/text/sockettext.h"

#include <QCoreApplication>

#include "ui/text/errnotext.h"
#include "ui/text/format.h"
#include "ui/text/notetext.h"
#include "ui/text/statefamily.h"

namespace sockeye {

namespace {

constexpr quint64 kMostDigits = 100'000; // beyond it a unit is shorter

struct SocketWords {
    Q_DECLARE_TR_FUNCTIONS(sockeye::SocketText)
};

QString endpointText(const Endpoint &endpoint)
{
    return QString::fromStdString(endpoint.text());
}

QString shortText(const Endpoint &endpoint)
{
    return endpoint.isInet() && endpoint.isLoopback() ? QStringLiteral(":%1").arg(endpoint.port())
                                                      : endpointText(endpoint);
}

bool isDatagram(const SocketSummary &socket)
{
    return socket.kind.type == SocketType::Datagram;
}

bool hasPeer(const SocketSummary &socket)
{
    return socket.peer.family() != Family::None;
}

// Someone came to it: it was accepted.
bool isAccepted(const SocketSummary &socket)
{
    return socket.parent != 0 && !isDatagram(socket) && hasPeer(socket);
}

QString countText(quint64 count)
{
    if (count == 0)
        return {};
    return count < kMostDigits ? groupedText(count) : sizeText(count);
}

bool showsError(const SocketSummary &socket)
{
    return socket.lastError != 0 && !isPassing(socket.lastError) && !socket.listening &&
           socket.state != TcpState::Established;
}

} // namespace

TextLine socketTitle(const SocketSummary &socket)
{
    TextLine line{strong(QString::fromStdString(socket.name))};
    const auto add = [&](const QString &word, const QString &address) {
        if (!word.isEmpty())
            line.push_back(dim(QLatin1Char(' ') + word));
        line.push_back(mono(QLatin1Char(' ') + address));
    };
    if (isAccepted(socket))
        add(SocketWords::tr("from"), shortText(socket.peer));
    else if (hasPeer(socket))
        add(SocketWords::tr("to"), endpointText(socket.peer));
    else if (socket.local.family() != Family::None)
        add({}, endpointText(socket.local));
    return line;
}

TextLine socketDetail(const SocketSummary &socket, const SocketNamer &names)
{
    if (showsError(socket)) {
        TextSpan span{QString::fromStdString(errnoName(socket.lastError)), TextStyle::Chip};
        span.tone = Tone::Error;
        return {span};
    }
    QStringList parts;
    if (socket.listening) {
        if (!socket.closed && socket.recvQueue >= 0)
            parts << SocketWords::tr("queue %1 of %2")
                         .arg(groupedText(qint64{socket.recvQueue}), groupedText(qint64{socket.sendQueue}));
    } else if (isDatagram(socket)) {
        if (socket.local.isInet() && socket.local.isAny())
            parts << SocketWords::tr("all addresses");
        if (socket.local.isInet() || socket.drops > 0)
            parts << SocketWords::tr("%1 dropped").arg(groupedText(static_cast<quint64>(socket.drops)));
    } else {
        if (socket.peerSocket != 0 && isAccepted(socket))
            parts << SocketWords::tr("peer %1").arg(names(socket.peerSocket));
        else if (!isAccepted(socket) && hasPeer(socket) && socket.local.isInet())
            parts << SocketWords::tr("from %1").arg(shortText(socket.local));
        // What a closed socket held when it was last looked at says nothing of now.
        if (!socket.closed && socket.recvQueue > 0)
            parts << SocketWords::tr("%1 unread").arg(sizeText(static_cast<quint64>(socket.recvQueue)));
        if (!socket.closed && socket.sendQueue > 0)
            parts
                << SocketWords::tr("%1 unacknowledged").arg(sizeText(static_cast<quint64>(socket.sendQueue)));
    }
    if (!socket.closed && socket.stepByStep)
        parts << SocketWords::tr("step by step");
    if (socket.closed && socket.state != TcpState::Closed && socket.state != TcpState::Unknown)
        parts << SocketWords::tr("closed here");
    if (parts.isEmpty())
        return {};
    return {{parts.join(QStringLiteral(", ")), TextStyle::Secondary, Role::TextDim}};
}

QString receivedText(const SocketSummary &socket)
{
    return countText(isDatagram(socket) ? socket.unitsIn : socket.bytesIn);
}

QString sentText(const SocketSummary &socket)
{
    return countText(isDatagram(socket) ? socket.unitsOut : socket.bytesOut);
}

SocketStatus socketStatus(const SocketSummary &socket)
{
    const auto phase = [](TcpState like, const QString &text) {
        return SocketStatus{text, phaseIcon(like), stateTone(like)};
    };
    if (socket.kind.isTcp() && socket.state != TcpState::Unknown)
        return phase(socket.state, stateText(socket.state));
    if (socket.closed)
        return phase(TcpState::Closed, SocketWords::tr("closed"));
    if (socket.listening)
        return phase(TcpState::Listen, SocketWords::tr("listening"));
    if (socket.connecting)
        return phase(TcpState::SynSent, SocketWords::tr("connecting"));
    if (hasPeer(socket) && socket.lastErrorCall != CallCode::Connect)
        return phase(TcpState::Established, SocketWords::tr("connected"));
    if (socket.local.family() != Family::None)
        return phase(TcpState::Closed, SocketWords::tr("bound"));
    return phase(TcpState::Closed, SocketWords::tr("new"));
}

QString spokenSocketText(const SocketSummary &socket, const SocketNamer &names)
{
    QStringList parts{plainText(socketTitle(socket)), socketStatus(socket).text};
    if (const QString detail = plainText(socketDetail(socket, names)); !detail.isEmpty())
        parts << detail;
    if (isDatagram(socket)) {
        if (socket.unitsIn > 0)
            parts << SocketWords::tr("%1 datagrams received")
                         .arg(groupedText(static_cast<quint64>(socket.unitsIn)));
        if (socket.unitsOut > 0)
            parts << SocketWords::tr("%1 datagrams sent")
                         .arg(groupedText(static_cast<quint64>(socket.unitsOut)));
    } else {
        if (socket.bytesIn > 0)
            parts << SocketWords::tr("%1 received").arg(byteCountText(socket.bytesIn));
        if (socket.bytesOut > 0)
            parts << SocketWords::tr("%1 sent").arg(byteCountText(socket.bytesOut));
    }
    if (!socket.policy.empty())
        parts << policySentence(socket.policy);
    return parts.join(QStringLiteral(", "));
}

} // namespace sockeye
