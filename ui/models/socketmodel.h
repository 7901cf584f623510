// SPDX-License-Identifier: MIT
// The sockets of a session as a tree: a listener holds those it accepted, a socket its duplicates. Fed with what
// the journal says has changed; sockets never leave. GUI thread only.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include <QAbstractItemModel>

#include "core/journal/sockettable.h"

namespace sockeye {

class SocketModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit SocketModel(QObject *parent = nullptr);
    ~SocketModel() override;

    void clear();
    // In any order. `more`: others follow; a socket whose parent is not there yet waits for it until they are.
    void apply(const std::vector<SocketSummary> &changed, bool more = false);

    // Null for an index that is none.
    const SocketSummary *summary(const QModelIndex &index) const;
    const SocketSummary *summary(SocketId id) const;
    QModelIndex indexOf(SocketId id) const;
    int count() const { return m_count; } // all sockets
    int openCount() const { return m_open; }
    QStringList names() const; // by number

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countChanged();

private:
    struct Node {
        SocketSummary summary;
        Node *parent = nullptr;
        int row = 0;
        std::vector<Node *> children;
    };
    using NodeList = std::vector<std::unique_ptr<Node>>;

    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node) const;
    Node *find(SocketId id) const;
    void update(Node &node, const SocketSummary &summary);
    void insert(Node *parent, NodeList nodes);
    void insertWaiting();
    void insertOrphans();
    void announceChanges();

    std::unique_ptr<Node> m_root;
    std::unordered_map<SocketId, std::unique_ptr<Node>> m_nodes;
    NodeList m_waiting;                                        // for their parent
    std::unordered_map<Node *, std::pair<int, int>> m_changed; // by parent: first and last row
    int m_count = 0, m_open = 0;
};

} // namespace sockeye
