// SPDX-License-Identifier: MIT
#include "ui/panels/socketspanel.h"

#include <algorithm>

#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/models/socketmodel.h"
#include "ui/views/emptystate.h"
#include "ui/views/sockettreeview.h"

namespace sockeye {

SocketsPanel::SocketsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new SocketModel(this))
    , m_view(new SocketTreeView(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("socketsPanel"));
    m_view->setModel(m_model);
    auto *empty =
        new EmptyState(tr("No sockets yet."),
                       tr("Each socket you open appears here with its TCP state and its queues."), this);
    m_stack->setBackgroundRole(QPalette::Base);
    m_stack->setAutoFillBackground(true);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    setFocusProxy(m_view);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_selecting)
            Q_EMIT socketSelected(selectedSocket());
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (const SocketSummary *socket = m_model->summary(m_view->indexAt(at)))
            Q_EMIT menuRequested(socket->id, m_view->viewport()->mapToGlobal(at));
    });
    connect(m_model, &SocketModel::countChanged, this, [this] {
        m_stack->setCurrentIndex(m_model->count() > 0 ? 1 : 0);
        Q_EMIT countChanged(m_model->count(), m_model->openCount());
    });
}

SocketId SocketsPanel::selectedSocket() const
{
    const SocketSummary *socket = m_model->summary(m_view->currentIndex());
    return socket == nullptr ? 0 : socket->id;
}

void SocketsPanel::select(SocketId socket)
{
    const QModelIndex index = m_model->indexOf(socket);
    m_wanted = index.isValid() ? 0 : socket;
    if (!index.isValid())
        return;
    const QScopedValueRollback selecting(m_selecting, true);
    m_view->setCurrentIndex(index);
}

QStringList SocketsPanel::names() const
{
    return m_model->names();
}

void SocketsPanel::apply(const std::vector<SocketSummary> &changed, bool more)
{
    m_model->apply(changed, more);
    if (m_wanted != 0)
        select(m_wanted);
    const SocketId selected = selectedSocket();
    const auto news =
        std::find_if(changed.begin(), changed.end(), [selected](const auto &s) { return s.id == selected; });
    if (selected != 0 && news != changed.end())
        Q_EMIT selectedChanged(*news);
}

} // namespace sockeye
