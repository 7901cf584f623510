// SPDX-License-Identifier: MIT
#include "ui/models/socketmodel.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_set>

#include "ui/text/sockettext.h"

namespace sockeye {

SocketModel::SocketModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

SocketModel::~SocketModel() = default;

void SocketModel::clear()
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_nodes.clear();
    m_waiting.clear();
    m_changed.clear();
    m_count = m_open = 0;
    endResetModel();
    Q_EMIT countChanged();
}

void SocketModel::apply(const std::vector<SocketSummary> &changed, bool more)
{
    const int before = m_count, openBefore = m_open;
    for (const SocketSummary &summary : changed) {
        if (Node *node = find(summary.id)) {
            update(*node, summary);
            continue;
        }
        const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(),
                                          [&](const auto &node) { return node->summary.id == summary.id; });
        if (waiting != m_waiting.end()) {
            (*waiting)->summary = summary;
            continue;
        }
        m_waiting.push_back(std::make_unique<Node>());
        m_waiting.back()->summary = summary;
    }
    announceChanges();
    insertWaiting();
    if (!more)
        insertOrphans();
    if (m_count != before || m_open != openBefore)
        Q_EMIT countChanged();
}

void SocketModel::update(Node &node, const SocketSummary &summary)
{
    m_open += static_cast<int>(node.summary.closed) - static_cast<int>(summary.closed);
    node.summary = summary;
    const auto [place, isNew] = m_changed.try_emplace(node.parent, node.row, node.row);
    if (!isNew)
        place->second = {std::min(place->second.first, node.row), std::max(place->second.second, node.row)};
}

void SocketModel::announceChanges()
{
    for (const auto &[parent, rows] : std::exchange(m_changed, {})) {
        const QModelIndex at = indexOf(parent);
        Q_EMIT dataChanged(index(rows.first, 0, at), index(rows.second, 0, at));
    }
}

// All that go below one parent go in at once; what they hold may go in then.
void SocketModel::insertWaiting()
{
    while (true) {
        std::unordered_map<Node *, NodeList> ready;
        NodeList rest;
        for (auto &node : std::exchange(m_waiting, {})) {
            const SocketId id = node->summary.parent;
            Node *parent = id == 0 ? m_root.get() : find(id);
            (parent ? ready[parent] : rest).push_back(std::move(node));
        }
        m_waiting = std::move(rest);
        if (ready.empty())
            return;
        for (auto &[parent, nodes] : ready)
            insert(parent, std::move(nodes));
    }
}

// A damaged file may have lost their parents: they become roots.
void SocketModel::insertOrphans()
{
    while (!m_waiting.empty()) {
        std::unordered_set<SocketId> waiting;
        for (const auto &node : m_waiting)
            waiting.insert(node->summary.id);
        const auto first = std::stable_partition(m_waiting.begin(), m_waiting.end(), [&](const auto &node) {
            return waiting.count(node->summary.parent) != 0;
        });
        // All wait for one another: whichever is first.
        const auto from = first == m_waiting.end() ? std::prev(first) : first;
        NodeList orphans(std::make_move_iterator(from), std::make_move_iterator(m_waiting.end()));
        m_waiting.erase(from, m_waiting.end());
        insert(m_root.get(), std::move(orphans));
        insertWaiting();
    }
}

// In the order they were made, whatever the order they come in; neighbours go in at once.
void SocketModel::insert(Node *parent, NodeList nodes)
{
    const auto byId = [](const auto &a, const auto &b) { return a->summary.id < b->summary.id; };
    std::sort(nodes.begin(), nodes.end(), byId);
    auto &children = parent->children;
    for (auto from = nodes.begin(); from != nodes.end();) {
        const auto place = std::lower_bound(children.begin(), children.end(), *from, byId);
        auto to = std::next(from);
        while (to != nodes.end() && (place == children.end() || byId(*to, *place)))
            ++to;
        const int first = static_cast<int>(place - children.begin());
        const int count = static_cast<int>(to - from);
        beginInsertRows(indexOf(parent), first, first + count - 1);
        std::vector<Node *> run;
        for (; from != to; ++from) {
            Node *node = from->get();
            node->parent = parent;
            ++m_count;
            m_open += node->summary.closed ? 0 : 1;
            m_nodes[node->summary.id] = std::move(*from);
            run.push_back(node);
        }
        children.insert(place, run.begin(), run.end());
        for (auto row = static_cast<std::size_t>(first); row < children.size(); ++row)
            children[row]->row = static_cast<int>(row);
        endInsertRows();
    }
}

SocketModel::Node *SocketModel::find(SocketId id) const
{
    const auto at = m_nodes.find(id);
    return at == m_nodes.end() ? nullptr : at->second.get();
}

SocketModel::Node *SocketModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex SocketModel::indexOf(const Node *node) const
{
    return node == nullptr || node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

QModelIndex SocketModel::indexOf(SocketId id) const
{
    return indexOf(find(id));
}

const SocketSummary *SocketModel::summary(const QModelIndex &index) const
{
    return index.isValid() ? &nodeOf(index)->summary : nullptr;
}

const SocketSummary *SocketModel::summary(SocketId id) const
{
    const Node *node = find(id);
    return node == nullptr ? nullptr : &node->summary;
}

QStringList SocketModel::names() const
{
    std::map<SocketId, QString> names;
    for (const auto &[id, node] : m_nodes)
        names[id] = QString::fromStdString(node->summary.name);
    QStringList list;
    for (const auto &[id, name] : names)
        list << name;
    return list;
}

QModelIndex SocketModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return indexOf(nodeOf(parent)->children[static_cast<std::size_t>(row)]);
}

QModelIndex SocketModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int SocketModel::rowCount(const QModelIndex &parent) const
{
    return static_cast<int>(nodeOf(parent)->children.size());
}

int SocketModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant SocketModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SocketSummary &socket = nodeOf(index)->summary;
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(socket.name);
    case Qt::AccessibleTextRole:
        return spokenSocketText(socket, [this](SocketId id) {
            const SocketSummary *other = summary(id);
            return other == nullptr ? QString() : QString::fromStdString(other->name);
        });
    default:
        return {};
    }
}

} // namespace sockeye
