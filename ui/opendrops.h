// SPDX-License-Identifier: MIT
// The panels that drop from the toolbar's Listen, Connect and Datagram buttons. GUI thread only; owned by the
// window; toolbar and settings outlive it.
#pragma once

#include <map>

#include <QObject>

#include "core/engine/command.h"
#include "ui/actions.h"
#include "ui/settings.h"

namespace sockeye {

class DatagramPanel;
class DropPanel;
class MainToolBar;
class OpenPanel;

class OpenDrops : public QObject
{
    Q_OBJECT

public:
    OpenDrops(Settings &settings, MainToolBar &toolBar, const Actions &actions, QWidget *window);

    // Shows what the kernel granted in the panel that asked for it.
    void setGrantedBuffer(const QString &socket, qint64 octets);

Q_SIGNALS:
    void openRequested(const sockeye::OpenRequest &request);

private:
    void add(ActionId id, OpenPanel *panel, const Actions &actions);
    void drop(ActionId id);

    MainToolBar &m_toolBar;
    QWidget *m_window;
    std::map<ActionId, DropPanel *> m_drops;
    DatagramPanel *m_datagram;
};

} // namespace sockeye
