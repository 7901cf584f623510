// SPDX-License-Identifier: MIT
#include "ui/panels/waitingrows.h"

#include <utility>

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/bridge/waitingcalls.h"
#include "ui/panels/markedtext.h"
#include "ui/text/format.h"

namespace sockeye {

namespace {

constexpr int kClockMs = 100;
constexpr qint64 kWaitsAfterMs = 150; // what comes back sooner is never shown as waiting
constexpr qint64 kNsPerMs = 1'000'000;
const char *const kCommand = "command"; // a row's property: which one its button cancels

} // namespace

WaitingRows::WaitingRows(WaitingCalls &waiting, SocketNamer names, QWidget *parent)
    : QWidget(parent)
    , m_waiting(waiting)
    , m_names(std::move(names))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("waitingRows"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kHalfGrid);
    m_clock.setInterval(kClockMs);
    connect(&m_clock, &QTimer::timeout, this, &WaitingRows::refresh);
    connect(&m_waiting, &WaitingCalls::changed, this, &WaitingRows::refresh);
    hide();
}

void WaitingRows::setSocket(SocketId socket)
{
    m_socket = socket;
    m_all = false;
    refresh();
}

void WaitingRows::setAllSockets()
{
    m_all = true;
    refresh();
}

QWidget *WaitingRows::makeRow()
{
    auto *row = new QWidget;
    auto *text = new MarkedText(MarkedText::Ink::Toned);
    text->setWordWrap(false);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelCall"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this,
            [this, row] { m_waiting.cancel(row->property(kCommand).toULongLong()); });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text, 0, Qt::AlignVCenter);
    layout->addWidget(cancel);
    layout->addStretch(1);
    m_layout->addWidget(row);
    return row;
}

void WaitingRows::refresh()
{
    const auto waiting = m_all           ? m_waiting.all()
                         : m_socket != 0 ? m_waiting.of(m_socket)
                                         : std::vector<WaitingCalls::Waiting>();
    int shown = 0;
    for (const WaitingCalls::Waiting &call : waiting) {
        const qint64 sinceMs = call.since.elapsed();
        if (sinceMs < kWaitsAfterMs)
            continue;
        QWidget *row = shown < m_layout->count() ? m_layout->itemAt(shown)->widget() : makeRow();
        row->setProperty(kCommand, QVariant::fromValue<qulonglong>(call.command));
        row->findChild<MarkedText *>()->say(
            QStringLiteral("clock"), Tone::Warning,
            m_all ? tr("%1 on %2 has been waiting for %3")
                        .arg(call.call, m_names(call.socket), durationText(sinceMs * kNsPerMs))
                  : tr("%1 has been waiting for %2").arg(call.call, durationText(sinceMs * kNsPerMs)));
        row->show();
        ++shown;
    }
    for (int i = shown; i < m_layout->count(); ++i)
        m_layout->itemAt(i)->widget()->hide();
    setVisible(shown > 0);
    if (waiting.empty())
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
}

} // namespace sockeye
