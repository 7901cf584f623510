// SPDX-License-Identifier: MIT
// The window's one road down: hands commands to the engine, and says in a sentence when one is not taken. What
// becomes of a command is read in the journal. GUI thread only; the engine outlives it.
#pragma once

#include <optional>

#include <QObject>

#include "core/engine/engine.h"

namespace sockeye {

class CommandPort : public QObject
{
    Q_OBJECT

public:
    // Without an engine (an opened file) everything is refused.
    explicit CommandPort(Engine *engine, QObject *parent = nullptr);

    bool isReadOnly() const { return m_readOnly; }

    // None when it was refused, which refused() has then said.
    std::optional<Ticket> submit(Command command);
    std::optional<Ticket> submit(SocketId socket, Call call);
    std::optional<Ticket> open(OpenRequest request);
    std::optional<Ticket> watch(WatchRequest request);
    virtual void cancel(CommandId command);
    virtual void setCapture(bool on); // of connections that begin from now on

    static QString readOnlyReason();

Q_SIGNALS:
    void refused(const QString &what, const QString &why);
    void submitted(const sockeye::Ticket &ticket, const sockeye::Command &command);
    void opened(const sockeye::Ticket &ticket, const sockeye::OpenRequest &request);

protected:
    CommandPort(bool readOnly, QObject *parent) : QObject(parent), m_readOnly(readOnly) {}

    virtual tl::expected<Ticket, Refusal> hand(Command command);
    virtual tl::expected<Ticket, Refusal> hand(OpenRequest request);
    virtual tl::expected<Ticket, Refusal> hand(WatchRequest request);

private:
    std::optional<Ticket> taken(tl::expected<Ticket, Refusal> answer);

    Engine *m_engine = nullptr;
    bool m_readOnly;
};

} // namespace sockeye
