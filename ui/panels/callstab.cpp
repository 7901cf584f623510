// SPDX-License-Identifier: MIT
#include "ui/panels/callstab.h"

#include <QVBoxLayout>

#include "ui/panels/callpanel.h"
#include "ui/panels/filterfield.h"
#include "ui/panels/timelinepanel.h"

namespace sockeye {

CallsTab::CallsTab(std::shared_ptr<const EventLog> log, EventFetcher &fetcher, CallPanel *callPanel,
                   QWidget *parent)
    : QWidget(parent)
    , m_timeline(new TimelinePanel(std::move(log), fetcher, callPanel != nullptr))
{
    setObjectName(QStringLiteral("callsTab"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (callPanel)
        layout->addWidget(callPanel);
    layout->addWidget(m_timeline, 1);
}

void CallsTab::setSocket(const std::optional<SocketSummary> &socket)
{
    const QString name = socket ? QString::fromStdString(socket->name) : QString();
    if (name == m_name)
        return;
    m_name = name;
    if (isVisible())
        applyFilter();
}

void CallsTab::applyFilter()
{
    const QString filter =
        m_name.isEmpty() ? QStringLiteral("kind:call") : QStringLiteral("kind:call socket:%1").arg(m_name);
    if (m_timeline->filterField()->text() != filter)
        m_timeline->filterField()->setText(filter);
}

// While it is out of sight its rows are not looked for.
void CallsTab::advance(Row, Row to)
{
    m_end = to;
    if (isVisible())
        m_timeline->advance(0, to);
}

void CallsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    applyFilter();
    m_timeline->advance(0, m_end);
}

} // namespace sockeye
