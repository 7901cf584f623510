// SPDX-License-Identifier: MIT
// Lists the TCP connections of other programs on this host and begins to watch the one that is chosen. Not modal;
// deletes itself. GUI thread only; the port outlives it.
#pragma once

#include <QDialog>

#include "ui/models/hostsocketmodel.h"

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace sockeye {

class CommandPort;
class ThemedLabel;

class WatchDialog : public QDialog
{
    Q_OBJECT

public:
    WatchDialog(CommandPort &port, QWidget *parent);

    void refresh();

private:
    void take(Result<std::vector<HostSocket>> listed);
    void watchCurrent();
    void updateState();

    CommandPort &m_port;
    HostSocketModel *m_model;
    QSortFilterProxyModel *m_shown;
    QLineEdit *m_filter;
    QTableView *m_table;
    ThemedLabel *m_state;
    QPushButton *m_refresh;
    QPushButton *m_watch;
    bool m_isListing = false;
    QString m_fault;
};

} // namespace sockeye
