// SPDX-License-Identifier: MIT
// The sockets of this host as a table, as they were when last listed. GUI thread only.
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "core/net/hostsockets.h"

namespace sockeye {

class HostSocketModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { kKind, kState, kLocal, kPeer, kReceiveQueue, kSendQueue, kProcess, kColumnCount };
    static constexpr int kSortRole = Qt::UserRole + 1; // numbers as numbers

    using QAbstractTableModel::QAbstractTableModel;

    void setSockets(std::vector<HostSocket> sockets);
    const HostSocket &socket(int row) const { return m_sockets[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant sortKey(const HostSocket &socket, int column) const;
    QString text(const HostSocket &socket, int column) const;

    std::vector<HostSocket> m_sockets;
};

} // namespace sockeye
