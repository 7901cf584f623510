// SPDX-License-Identifier: MIT
// Sends from the selected socket: a payload, to whom, how often and with which flags; or says why it cannot.
// GUI thread only; port and settings outlive it.
#pragma once

#include <optional>

#include <QWidget>

#include "ui/bridge/commandport.h"
#include "ui/panels/draft.h"
#include "ui/panels/sendability.h"
#include "ui/settings.h"

class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace sockeye {

class AddressBox;
class FlagsButton;
class MarkedText;
class PayloadEditor;
class ThemedLabel;

class SendPanel : public QWidget
{
    Q_OBJECT

public:
    SendPanel(CommandPort &port, Settings &settings, QWidget *parent = nullptr);

    void setSocket(const std::optional<SocketSummary> &socket);
    // Who sent the selected datagram; None when no received datagram of this socket is selected.
    void setReplyTo(const Endpoint &source);
    void takeOutcome(const CommandOutcome &outcome);

    // Sends, or stops what is still being sent.
    void trigger();
    // Why trigger() cannot be used now; empty when it can.
    QString reasonWhyNot() const { return m_reason; }
    // What trigger() would submit; none while something stands in the way, and for a file that is read first.
    std::optional<Command> command() const;
    // Where datagrams go; None for a connected socket. Else what is missing.
    tl::expected<Endpoint, QString> destination() const;
    Draft draft() const;
    // Takes it in place of what stands there, which goes to the history.
    void setDraft(const Draft &draft);
    void focusEditor();

Q_SIGNALS:
    void availabilityChanged();

private:
    QWidget *buildDestination();
    QWidget *buildOptions();
    QWidget *buildFoot();
    void restore();
    void remember();
    bool isStream() const;
    bool isFile() const;
    SendCall sendCall(Bytes bytes) const;
    void submit(const Command &command);
    void readAndSend();
    void refresh();

    CommandPort &m_port;
    Settings &m_settings;
    std::optional<SocketSummary> m_socket;
    Sendability m_can;
    Endpoint m_replyTo;
    QString m_reason;
    std::optional<CommandId> m_running; // a command that repeats
    std::uint64_t m_runsLeft = 0;       // 0: until it is stopped

    PayloadEditor *m_payload;
    QWidget *m_destinationRow;
    AddressBox *m_to = nullptr;
    ThemedLabel *m_toFault = nullptr;
    QPushButton *m_reply = nullptr;
    QSpinBox *m_repeat = nullptr;
    QDoubleSpinBox *m_interval = nullptr;
    QComboBox *m_append = nullptr;
    FlagsButton *m_flags = nullptr;
    MarkedText *m_note = nullptr;
    QToolButton *m_send = nullptr;
};

} // namespace sockeye
