// SPDX-License-Identifier: MIT
// The calls that were asked for and have not come back, by socket, so that they can be shown and cancelled. GUI
// thread only; the port outlives it.
#pragma once

#include <deque>
#include <map>
#include <vector>

#include <QElapsedTimer>
#include <QObject>

#include "core/journal/sockettable.h"
#include "ui/bridge/commandport.h"

namespace sockeye {

class WaitingCalls : public QObject
{
    Q_OBJECT

public:
    struct Waiting {
        CommandId command = 0;
        SocketId socket = 0;
        QString call; // "recv()"
        QElapsedTimer since;
        std::uint64_t runsLeft = 1; // 0: until cancelled
    };

    explicit WaitingCalls(CommandPort &port, QObject *parent = nullptr);

    void takeOutcomes(const std::vector<CommandOutcome> &outcomes);

    std::vector<Waiting> of(SocketId socket) const; // oldest first
    std::vector<Waiting> all() const;
    void cancel(CommandId command);
    void cancelAll(SocketId socket); // also what opens the socket

Q_SIGNALS:
    void changed();

private:
    void take(const Ticket &ticket, const Command &command);
    void note(const Ticket &ticket);

    CommandPort &m_port;
    std::map<CommandId, Waiting> m_waiting;
    // Commands may go on after their first call came back; cancelling one that has ended does no harm.
    std::map<SocketId, std::deque<CommandId>> m_recent;
};

} // namespace sockeye
