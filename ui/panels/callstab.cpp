// SPDX-License-Identifier: MIT
#include "ui/panels/callstab.h"

#include <algorithm>

#include <QEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/panels/calldetail.h"
#include "ui/panels/callpanel.h"
#include "ui/panels/timelinepanel.h"
#include "ui/panels/waitingrows.h"
#include "ui/text/theme.h"
#include "ui/views/timelineview.h"

namespace sockeye {

namespace {

constexpr int kBesideFrom = 88 * kGrid; // narrower, the explanation has no room beside the calls

} // namespace

CallsTab::CallsTab(std::shared_ptr<const EventLog> log, EventFetcher &fetcher, WaitingCalls &waiting,
                   CallPanel *callPanel, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_issue(callPanel ? new QScrollArea : nullptr)
    , m_timeline(new TimelinePanel(log, fetcher, callPanel != nullptr, TimelineModel::Shape::Calls))
    , m_detail(new CallDetail(log, fetcher))
    , m_waiting(new WaitingRows(waiting,
                                [log](SocketId id) { return QString::fromStdString(log->socketName(id)); }))
    , m_split(new QSplitter(Qt::Horizontal))
{
    setObjectName(QStringLiteral("callsTab"));
    m_timeline->setObjectName(QStringLiteral("callsTimeline"));
    m_timeline->view()->setAccessibleName(tr("Calls"));
    m_all = m_timeline->addToggle("allSockets", "calls", tr("All sockets"),
                                  tr("Show the calls of every socket, not of the selected one alone"));
    connect(m_all, &QToolButton::toggled, this, &CallsTab::applySocket);
    m_waiting->setContentsMargins(kPanelMargin, kHalfGrid, kPanelMargin, kHalfGrid);

    auto *calls = new QWidget;
    auto *list = new QVBoxLayout(calls);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->addWidget(m_timeline, 1);
    list->addWidget(m_waiting);
    m_split->setObjectName(QStringLiteral("callsSplitter"));
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(calls);
    m_split->addWidget(m_detail);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (m_issue) {
        m_issue->setObjectName(QStringLiteral("callPanelScroll"));
        m_issue->setWidget(callPanel);
        m_issue->setWidgetResizable(true);
        m_issue->setFrameShape(QFrame::NoFrame);
        m_issue->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        layout->addWidget(m_issue);
    }
    layout->addWidget(m_split, 1);

    connect(m_timeline, &TimelinePanel::rowSelected, m_detail, &CallDetail::show);
    connect(m_detail, &CallDetail::bytesRequested, this, &CallsTab::bytesRequested);
}

void CallsTab::setSocket(const std::optional<SocketSummary> &socket)
{
    m_socket = socket ? socket->id : 0;
    if (isVisible())
        applySocket();
}

void CallsTab::applySocket()
{
    const bool all = m_all->isChecked();
    m_timeline->setCallsOf(all ? 0 : m_socket);
    if (all)
        m_waiting->setAllSockets();
    else
        m_waiting->setSocket(m_socket);
}

void CallsTab::select(Row row)
{
    const IndexEntry &entry = m_log->entry(row);
    if (entry.kind != EventKind::Call || (entry.flags & IndexEntry::kStarted) != 0)
        return;
    m_timeline->select(row);
    if (isVisible())
        m_detail->show(row);
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
    applySocket();
    m_timeline->advance(0, m_end);
    if (const auto row = m_timeline->selectedRow())
        m_detail->show(*row);
}

void CallsTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_detail->setVisible(width() >= kBesideFrom);
    fitPanel();
}

bool CallsTab::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fitPanel(); // its calls come and go
    return done;
}

// What can be issued scrolls where there is little room.
QSize CallsTab::minimumSizeHint() const
{
    const QSize least = m_split->minimumSizeHint();
    return {least.width(), least.height() + (m_issue ? m_issue->minimumSizeHint().height() : 0)};
}

// All of what can be issued, or as much as leaves the calls that were made more than half.
void CallsTab::fitPanel()
{
    if (m_issue == nullptr)
        return;
    const QWidget *panel = m_issue->widget();
    const int wanted =
        panel->hasHeightForWidth() ? panel->heightForWidth(width()) : panel->sizeHint().height();
    m_issue->setFixedHeight(std::min(wanted, height() * 2 / 5));
}

} // namespace sockeye
