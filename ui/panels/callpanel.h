// SPDX-License-Identifier: MIT
// Every call on the selected socket, one click each, with its arguments beside it; the mode and the policy of the
// socket. GUI thread only; the port outlives it.
#pragma once

#include <functional>
#include <optional>

#include <QWidget>

#include "core/journal/sockettable.h"
#include "ui/bridge/commandport.h"

class QComboBox;

namespace sockeye {

class AddressBox;
class FlagsButton;
class FlowLayout;
class MarkedText;
class PolicyField;
class SegmentedControl;

class CallPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CallPanel(CommandPort &port, QWidget *parent = nullptr);

    void setSocket(const std::optional<SocketSummary> &socket);
    void suggestPeer(const Endpoint &peer); // for connect

Q_SIGNALS:
    void sendRequested();    // what the send panel holds
    void optionsRequested(); // getsockopt and setsockopt have a panel of their own
    void socketMade(sockeye::SocketId socket);

private:
    using Maker = std::function<std::optional<Call>()>;
    QWidget *buildModeBar();
    QWidget *buildCalls();
    // A button that issues what `make` gives, and the fields of its arguments.
    void addCall(const QString &name, const QString &tip, const QList<QWidget *> &fields, Maker make);
    void addAddressCall(const QString &name, const QString &tip, AddressBox *address,
                        std::function<Call(const Endpoint &)> make);
    void makeSocket();
    void setMode(Mode mode);
    void setPolicy();
    std::optional<Endpoint> endpoint(const AddressBox *box);
    void showState();

    CommandPort &m_port;
    std::optional<SocketSummary> m_socket;

    SegmentedControl *m_mode = nullptr;
    QWidget *m_policyRow = nullptr;
    PolicyField *m_policy = nullptr;
    MarkedText *m_note;
    QWidget *m_calls = nullptr;
    FlowLayout *m_flow = nullptr;
    QComboBox *m_kind = nullptr;
    AddressBox *m_connectTo = nullptr;
};

} // namespace sockeye
