// SPDX-License-Identifier: MIT
#include "ui/models/hostsocketmodel.h"

#include "core/tcp/rowstate.h"
#include "ui/text/format.h"
#include "ui/text/theme.h"

namespace sockeye {

namespace {

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

// The two numbers of a listener count connections.
bool isStreamListener(const HostSocket &socket)
{
    return socket.row.kind.type != SocketType::Datagram && socket.isListening();
}

} // namespace

void HostSocketModel::setSockets(std::vector<HostSocket> sockets)
{
    beginResetModel();
    m_sockets = std::move(sockets);
    endResetModel();
}

int HostSocketModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sockets.size());
}

int HostSocketModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant HostSocketModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const HostSocket &one = socket(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(one, index.column());
    case Qt::ToolTipRole:
        return index.column() == kProcess && one.processes.empty()
                   ? tr("No process has it, or one of another user that cannot be seen")
                   : QVariant();
    case Qt::FontRole:
        return index.column() == kProcess ? QVariant() : QVariant(theme().font(TextStyle::Mono));
    case Qt::TextAlignmentRole:
        return index.column() == kReceiveQueue || index.column() == kSendQueue
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case kSortRole:
        return sortKey(one, index.column());
    default:
        return {};
    }
}

QVariant HostSocketModel::sortKey(const HostSocket &one, int column) const
{
    switch (column) {
    case kReceiveQueue:
        return one.row.rqueue;
    case kSendQueue:
        return one.row.wqueue;
    case kLocal:
        return QStringLiteral("%1 %2")
            .arg(one.row.local.port(), 5, 10, QLatin1Char('0'))
            .arg(text(one, column));
    case kPeer:
        return QStringLiteral("%1 %2")
            .arg(one.row.peer.port(), 5, 10, QLatin1Char('0'))
            .arg(text(one, column));
    default:
        return text(one, column);
    }
}

QString HostSocketModel::text(const HostSocket &one, int column) const
{
    switch (column) {
    case kKind:
        return latin(kindName(one.row.kind));
    case kState:
        return latin(rowStateName(one.row));
    case kLocal:
        return QString::fromStdString(one.row.local.text());
    case kPeer:
        return QString::fromStdString(one.row.peer.text());
    case kReceiveQueue:
        return isStreamListener(one) ? tr("%1 of %2", "connections that wait, of so many that may")
                                           .arg(one.row.rqueue)
                                           .arg(one.row.wqueue)
                                     : sizeText(one.row.rqueue);
    case kSendQueue:
        return isStreamListener(one) ? QString() : sizeText(one.row.wqueue);
    case kProcess: {
        QStringList names;
        for (const Process &process : one.processes)
            names << QStringLiteral("%1 %2").arg(process.pid).arg(QString::fromStdString(process.name));
        return names.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QVariant HostSocketModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case kKind:
        return tr("kind");
    case kState:
        return tr("state");
    case kLocal:
        return tr("local");
    case kPeer:
        return tr("peer");
    case kReceiveQueue:
        return tr("to be read");
    case kSendQueue:
        return tr("unacknowledged");
    case kProcess:
        return tr("process");
    default:
        return {};
    }
}

} // namespace sockeye
