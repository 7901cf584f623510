// SPDX-License-Identifier: MIT
// What a socket says of itself in the sockets list. Translated. Pure; any thread.
#pragma once

#include <QString>

#include "core/journal/sockettable.h"
#include "ui/text/textspan.h"

namespace sockeye {

// "tcp#3 from :51234", "tcp#2 to 127.0.0.1:7000", "udp#1 0.0.0.0:9000".
TextLine socketTitle(const SocketSummary &socket);

// "queue 0 of 128", "peer tcp#2", "ECONNREFUSED".
TextLine socketDetail(const SocketSummary &socket, const SocketNamer &names);

// "964": octets of a stream, datagrams of the rest. Empty while none.
QString receivedText(const SocketSummary &socket);
QString sentText(const SocketSummary &socket);

// What the chip shows: the TCP state or, where there is none, "bound", "connected", "listening", "closed".
struct SocketStatus {
    QString text;
    QString icon;
    Tone tone = Tone::Closed;
};
SocketStatus socketStatus(const SocketSummary &socket);

// All of it, for assistive tools and tool tips.
QString spokenSocketText(const SocketSummary &socket, const SocketNamer &names);

} // namespace sockeye
