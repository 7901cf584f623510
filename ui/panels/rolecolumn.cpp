// SPDX-License-Identifier: MIT
#include "ui/panels/rolecolumn.h"

#include <algorithm>

#include <QGridLayout>

#include "ui/models/runlines.h"
#include "ui/text/experimenttext.h"
#include "ui/text/format.h"
#include "ui/text/sockettext.h"
#include "ui/views/borderline.h"
#include "ui/views/chiplabel.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/linelistview.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

QString queueText(std::int64_t octets)
{
    return octets < 0 ? QStringLiteral("–") : groupedText(qint64(octets));
}

} // namespace

RoleColumn::RoleColumn(QWidget *parent)
    : QWidget(parent)
    , m_name(new ThemedLabel(TextStyle::BodyStrong, Role::Text))
    , m_address(new ElidedLabel(TextStyle::Mono, Role::TextDim))
    , m_chip(new ChipLabel)
    , m_lines(new LineListView)
    , m_facts(new QWidget)
    , m_descriptor(new ThemedLabel(TextStyle::Mono, Role::Text))
    , m_queues(new ThemedLabel(TextStyle::Mono, Role::Text))
    , m_moved(new ThemedLabel(TextStyle::Mono, Role::Text))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kPanelMargin, kGrid, kPanelMargin, kGrid);
    head->setSpacing(kGrid);
    head->addWidget(m_name);
    head->addWidget(m_address, 1);
    head->addWidget(m_chip);
    auto *facts = new QGridLayout(m_facts);
    facts->setContentsMargins(kPanelMargin, kGrid, kPanelMargin, kGrid);
    facts->setVerticalSpacing(kHalfGrid);
    int row = 0;
    for (const auto &[label, value] :
         {std::pair{tr("Descriptor"), m_descriptor}, std::pair{QStringLiteral("Recv-Q, Send-Q"), m_queues},
          std::pair{tr("Received, sent"), m_moved}}) {
        facts->addWidget(new ThemedLabel(TextStyle::Body, Role::TextDim, label), row, 0);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        facts->addWidget(value, row++, 1);
    }
    facts->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(borderLine());
    column->addWidget(m_lines, 1);
    column->addWidget(borderLine());
    column->addWidget(m_facts);
    setFocusProxy(m_lines);
}

void RoleColumn::setSteps(const RoleSteps &steps)
{
    m_steps = steps;
    m_next.reset();
    const QString name = roleTitle(steps.role);
    m_name->setText(name);
    m_lines->setObjectName(
        QStringLiteral("lines-%1").arg(QString::fromStdString(std::string(lab::roleName(steps.role)))));
    m_lines->setAccessibleName(tr("Code of: %1").arg(name));
    m_facts->setVisible(steps.role != lab::Role::None);
    m_chip->setVisible(steps.role != lab::Role::None);
    showSocket(nullptr);
}

void RoleColumn::showRun(const RunState &state, const std::map<std::size_t, qint64> &waitedNs)
{
    m_lines->lines()->setRows(scriptLines(state, m_steps.steps, waitedNs));
    const bool isMine =
        std::find(m_steps.steps.begin(), m_steps.steps.end(), state.next) != m_steps.steps.end();
    if (isMine && state.phase != RunState::Phase::Ended && m_next != state.next) {
        m_next = state.next;
        m_lines->showStep(state.next);
    }
    if (state.phase == RunState::Phase::None)
        m_next.reset();
}

SocketId RoleColumn::socketIn(const RunState &state) const
{
    for (auto step = m_steps.steps.rbegin(); step != m_steps.steps.rend(); ++step) {
        const auto &record = state.record.steps[*step];
        if (record.socket != 0 && record.status != lab::StepRecord::Status::Pending)
            return record.socket;
    }
    return 0;
}

bool RoleColumn::actedOn(SocketId socket, const RunState &state) const
{
    return std::any_of(m_steps.steps.begin(), m_steps.steps.end(), [&](std::size_t step) {
        return step < state.record.steps.size() && state.record.steps[step].socket == socket;
    });
}

void RoleColumn::showSocket(const SocketSummary *socket)
{
    if (!socket) {
        m_address->setText({});
        m_chip->setChip(std::nullopt);
        for (ThemedLabel *value : {m_descriptor, m_queues, m_moved})
            value->setText(QStringLiteral("–"));
        return;
    }
    const Endpoint &local = socket->local;
    m_address->setText(local.isInet() ? QStringLiteral(":%1").arg(local.port())
                                      : QString::fromStdString(local.text()));
    const SocketStatus status = socketStatus(*socket);
    m_chip->setChip(Chip{status.icon, status.text, status.tone, socket->evidence == Evidence::Implied});
    const QString name = QString::fromStdString(socket->name);
    m_descriptor->setText(
        socket->closed    ? tr("closed, %1").arg(name)
        : socket->fd >= 0 ? tr("%1, %2", "a descriptor, and the socket's name here").arg(socket->fd).arg(name)
                          : name);
    m_queues->setText(
        QStringLiteral("%1, %2").arg(queueText(socket->recvQueue), queueText(socket->sendQueue)));
    m_moved->setText(QStringLiteral("%1, %2").arg(sizeText(socket->bytesIn), sizeText(socket->bytesOut)));
}

void RoleColumn::selectStep(std::size_t step)
{
    m_lines->selectStep(step);
}

} // namespace sockeye
