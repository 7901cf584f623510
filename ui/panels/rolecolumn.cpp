// SPDX-License-Identifier: MIT
#include "ui/panels/rolecolumn.h"

#include <algorithm>

#include <QGridLayout>

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
    m_address->setElideMode(Qt::ElideMiddle);
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
    const struct {
        QString label;
        ThemedLabel *value;
        QString tip;
    } kFacts[] = {
        {tr("Descriptor"), m_descriptor,
         tr("The number the program knows the socket by, and the name it has in this window")},
        {QStringLiteral("Recv-Q, Send-Q"), m_queues,
         tr("What waits in the kernel: bytes that came and were not read, and bytes that were sent and not "
            "acknowledged. Of a UDP socket it is the memory they take, so 5 bytes count for some hundreds. "
            "Of a "
            "listener: connections that wait for accept(), and how many may.")},
        {tr("Received, sent"), m_moved, tr("All the bytes the program has read, and all it has written")},
    };
    for (const auto &[label, value, tip] : kFacts) {
        auto *name = new ThemedLabel(TextStyle::Body, Role::TextDim, label);
        name->setToolTip(tip);
        value->setToolTip(tip);
        facts->addWidget(name, row, 0);
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
    m_current.reset();
    const QString name = roleTitle(steps.role);
    m_name->setText(name);
    m_name->setToolTip(roleTip(steps.role));
    m_codeNames.clear();
    const QString role = QString::fromStdString(std::string(lab::roleName(steps.role)));
    m_lines->setObjectName(QStringLiteral("lines-%1").arg(role));
    m_address->setObjectName(QStringLiteral("socket-%1").arg(role));
    m_lines->setAccessibleName(tr("Code of: %1").arg(name));
    setFactsShown(m_showsFacts);
    m_chip->setVisible(steps.role != lab::Role::None);
    showSocket(nullptr);
}

void RoleColumn::showRun(const RunState &state, const std::map<std::size_t, qint64> &waitedNs, Ahead ahead)
{
    m_lines->lines()->setRows(scriptLines(state, m_steps.steps, waitedNs, ahead));
    m_codeNames.clear();
    for (const auto step : m_steps.steps) {
        const lab::Step &told = state.experiment->steps[step];
        const SocketId socket = state.record.steps[step].socket;
        if (socket != 0 && !told.as.empty())
            m_codeNames[socket] = QString::fromStdString(told.as);
        else if (socket != 0 && !told.on.empty())
            m_codeNames.try_emplace(socket, QString::fromStdString(told.on));
    }
    const auto current = currentStep(state);
    if (current && m_current != current)
        m_lines->showStep(*current);
    m_current = current;
}

// The next of its steps when it is its turn, else the one it came to last; its first before there is a run. Not one
// that is left out.
std::optional<std::size_t> RoleColumn::currentStep(const RunState &state) const
{
    std::optional<std::size_t> last;
    for (const auto step : m_steps.steps) {
        if (state.markOf(step) == StepMark::LeftOut)
            continue;
        const bool isCome = state.record.steps[step].status != lab::StepRecord::Status::Pending ||
                            (step == state.next && state.phase != RunState::Phase::Ended);
        if (!last || isCome)
            last = step;
    }
    return last;
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
        m_name->setToolTip(roleTip(m_steps.role));
        m_chip->setChip(std::nullopt);
        for (ThemedLabel *value : {m_descriptor, m_queues, m_moved})
            value->setText(QStringLiteral("–"));
        return;
    }
    const Endpoint &local = socket->local;
    const QString address =
        local.isInet() ? QStringLiteral(":%1").arg(local.port()) : QString::fromStdString(local.text());
    const auto inCode = m_codeNames.find(socket->id);
    const QString socketName = QString::fromStdString(socket->name);
    m_address->setText(inCode == m_codeNames.end()
                           ? address
                           : QStringLiteral("%1 = %2 %3").arg(inCode->second, socketName, address));
    m_name->setToolTip(
        inCode == m_codeNames.end()
            ? roleTip(m_steps.role)
            : roleTip(m_steps.role) + QLatin1Char('\n') +
                  tr("“%1” in the code is the socket %2, which the ladder and the state diagram show.")
                      .arg(inCode->second, socketName));
    const SocketStatus status = socketStatus(*socket);
    m_chip->setChip(Chip{status.icon, status.text, status.tone, socket->evidence == Evidence::Implied});
    const QString name = QString::fromStdString(socket->name);
    m_descriptor->setText(
        socket->closed    ? tr("closed, %1").arg(name)
        : socket->fd >= 0 ? tr("%1, %2", "a descriptor, and the socket's name here").arg(socket->fd).arg(name)
                          : name);
    m_queues->setText(socket->closed ? QStringLiteral("–") // what it held last says nothing of now
                                     : QStringLiteral("%1, %2").arg(queueText(socket->recvQueue),
                                                                    queueText(socket->sendQueue)));
    m_moved->setText(QStringLiteral("%1, %2").arg(sizeText(socket->bytesIn), sizeText(socket->bytesOut)));
    if (!m_showsFacts)
        m_name->setToolTip(QStringLiteral("%1\n%2: %3\nRecv-Q, Send-Q: %4\n%5: %6")
                               .arg(m_name->toolTip(), tr("Descriptor"), m_descriptor->text(),
                                    m_queues->text(), tr("Received, sent"), m_moved->text()));
}

void RoleColumn::setFactsShown(bool shown)
{
    m_showsFacts = shown;
    m_facts->setVisible(shown && m_steps.role != lab::Role::None);
}

void RoleColumn::selectStep(std::size_t step)
{
    m_lines->selectStep(step);
}

} // namespace sockeye
