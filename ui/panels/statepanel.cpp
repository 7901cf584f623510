// SPDX-License-Identifier: MIT
#include "ui/panels/statepanel.h"

#include <QStackedLayout>

#include "ui/views/emptystate.h"
#include "ui/views/statediagramview.h"

namespace sockeye {

StatePanel::StatePanel(std::shared_ptr<const EventLog> log, QWidget *parent)
    : QWidget(parent)
    , m_log(std::move(log))
    , m_diagram(new StateDiagramView(this))
    , m_empty(new EmptyState({}, {}, this))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("statePanel"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_diagram);
    connect(m_diagram, &StateDiagramView::stepActivated, this, &StatePanel::rowActivated);
    setNoneText(tr("No socket is selected."), tr("Select a TCP socket to see the way it walked."));
    clear();
}

void StatePanel::setNoneText(const QString &what, const QString &why)
{
    m_none = what;
    m_whyNone = why;
    if (m_stack->currentWidget() == m_empty)
        m_empty->setTexts(m_none, m_whyNone);
}

void StatePanel::clear()
{
    m_empty->setTexts(m_none, m_whyNone);
    m_stack->setCurrentWidget(m_empty);
}

void StatePanel::setRareShown(bool shown)
{
    m_diagram->setRareShown(shown);
}

void StatePanel::setSocket(const SocketSummary &socket)
{
    if (!socket.kind.isTcp()) {
        m_empty->setTexts(
            tr("%1 has no connection states.").arg(QString::fromStdString(socket.name)),
            tr("Only TCP walks through the states of RFC 9293; other sockets are open or closed."));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    const auto endOf = [this](SocketId id) {
        return DiagramEnd{QString::fromStdString(m_log->socketName(id)), m_log->sockets().trailOf(id)};
    };
    m_diagram->setBeganNs(m_log->beganNs());
    m_diagram->setEnds(endOf(socket.id),
                       socket.peerSocket != 0 ? std::optional(endOf(socket.peerSocket)) : std::nullopt);
    m_stack->setCurrentWidget(m_diagram);
}

} // namespace sockeye
