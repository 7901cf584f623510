// SPDX-License-Identifier: MIT
// The sockets as a tree of two-line rows: name, address and counters; state and what goes with it. A listener
// opens by itself when it first accepts. Keyboard as any tree. GUI thread only.
#pragma once

#include <QTreeView>

namespace sockeye {

class SocketModel;

class SocketTreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit SocketTreeView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override; // a SocketModel

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
};

} // namespace sockeye
