// SPDX-License-Identifier: MIT
#include "ui/opendrops.h"

#include <QToolButton>

#include "ui/maintoolbar.h"
#include "ui/panels/connectpanel.h"
#include "ui/panels/datagrampanel.h"
#include "ui/panels/droppanel.h"
#include "ui/panels/listenpanel.h"

namespace sockeye {

OpenDrops::OpenDrops(Settings &settings, MainToolBar &toolBar, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_toolBar(toolBar)
    , m_window(window)
    , m_datagram(new DatagramPanel(settings))
{
    add(ActionId::Listen, new ListenPanel(settings), actions);
    add(ActionId::Connect, new ConnectPanel(settings), actions);
    add(ActionId::Datagram, m_datagram, actions);
}

void OpenDrops::add(ActionId id, OpenPanel *panel, const Actions &actions)
{
    auto *drop = new DropPanel(panel, m_window);
    m_drops[id] = drop;
    connect(drop, &DropPanel::shownChanged, this, [this, id](bool shown) { m_toolBar.setDown(id, shown); });
    connect(panel, &OpenPanel::dismissed, drop, &DropPanel::putAway);
    connect(panel, &OpenPanel::openRequested, drop, &DropPanel::putAway);
    connect(panel, &OpenPanel::openRequested, this, &OpenDrops::openRequested);
    connect(actions[id], &QAction::triggered, this, [this, id] { this->drop(id); });
}

void OpenDrops::drop(ActionId id)
{
    for (const auto &[other, panel] : m_drops) {
        if (other != id)
            panel->putAway();
    }
    m_drops.at(id)->dropFrom(m_toolBar.button(id));
}

void OpenDrops::setGrantedBuffer(const QString &socket, qint64 octets)
{
    m_datagram->setGrantedBuffer(socket, octets);
}

} // namespace sockeye
