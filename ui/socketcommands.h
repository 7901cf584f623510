// SPDX-License-Identifier: MIT
// What the menus can do with the selected socket, as commands; and which of it is possible now. GUI thread only;
// everything it is given outlives it.
#pragma once

#include <optional>

#include <QObject>

#include "core/journal/sockettable.h"
#include "ui/actions.h"
#include "ui/bridge/commandport.h"

namespace sockeye {

class Prompts;
class WaitingCalls;

class SocketCommands : public QObject
{
    Q_OBJECT

public:
    SocketCommands(Actions &actions, CommandPort &port, WaitingCalls &waiting, Prompts &prompts,
                   QWidget *window);

    void setSocket(const std::optional<SocketSummary> &socket);
    void setSendReason(const QString &reason); // why Send cannot be used, or ""

private:
    void connectCall(ActionId id, Call call);
    void askForGroup(bool join);
    void submitGroup(bool join, const QString &text);
    void showAvailability();
    QString reasonWhyNot(ActionId id) const;

    Actions &m_actions;
    CommandPort &m_port;
    WaitingCalls &m_waiting;
    Prompts &m_prompts;
    QWidget *m_window;
    std::optional<SocketSummary> m_socket;
    QString m_sendReason;
};

} // namespace sockeye
