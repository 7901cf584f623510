// SPDX-License-Identifier: MIT
#include "ui/models/timelinemodel.h"

#include <algorithm>
#include <limits>

#include "ui/text/callrowtext.h"
#include "ui/text/format.h"
#include "ui/text/rowtip.h"

namespace sockeye {

namespace {

constexpr int kKnownRows = 4096;
constexpr int kMaxRows = std::numeric_limits<int>::max();
constexpr int kMaxImplied = 8; // there is no longer way between two states

bool isNumber(int column)
{
    return column <= TimelineModel::DeltaColumn || column == TimelineModel::DurationColumn;
}

} // namespace

TimelineModel::TimelineModel(QObject *parent, Shape shape)
    : QAbstractTableModel(parent)
    , m_shape(shape)
    , m_known(kKnownRows)
{
}

void TimelineModel::setLog(std::shared_ptr<const EventLog> log)
{
    beginResetModel();
    m_log = std::move(log);
    m_rows.clear();
    m_known.clear();
    m_names.clear();
    m_wishes.clear();
    m_asked.clear();
    endResetModel();
}

void TimelineModel::clear()
{
    if (m_rows.size() == 0)
        return;
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void TimelineModel::append(std::span<const Row> rows)
{
    const auto room = static_cast<std::size_t>(kMaxRows) - m_rows.size();
    rows = rows.first(std::min(rows.size(), room));
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    for (const Row row : rows)
        m_rows.add(row);
    endInsertRows();
}

void TimelineModel::setEvents(const std::vector<std::pair<Row, const Event *>> &events)
{
    int first = kMaxRows, last = -1;
    for (const auto &[row, event] : events) {
        m_asked.erase(row);
        m_known.insert(row, new Known{textOf(row, event), true});
        if (m_rows.contains(row)) {
            first = std::min(first, rowOf(row));
            last = std::max(last, rowOf(row));
        }
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, WhatColumn), index(last, columnCount() - 1));
}

void TimelineModel::forgetWishes(std::span<const Row> rows)
{
    for (const Row row : rows)
        m_asked.erase(row);
}

int TimelineModel::rowAtTime(std::int64_t ns) const
{
    return m_log ? rowOf(m_log->rowAtTime(ns)) : 0;
}

const RowText &TimelineModel::text(int row) const
{
    const Row at = logRow(row);
    Known *known = m_known.object(at);
    if (known == nullptr) {
        known = new Known{textOf(at, nullptr), false};
        m_known.insert(at, known);
    }
    if (!known->isWhole)
        wish(at);
    return known->text;
}

RowText TimelineModel::textOf(Row row, const Event *event) const
{
    if (m_shape == Shape::Calls && m_log->entry(row).kind == EventKind::Call)
        return callRowTextOf(m_log->entry(row), event);
    std::vector<IndexEntry> implied;
    for (Row at = row; at > 0 && implied.size() < kMaxImplied; --at) {
        const IndexEntry &before = m_log->entry(at - 1);
        if (before.kind != EventKind::State || (before.flags & IndexEntry::kImplied) == 0 ||
            m_log->entry(at).kind != EventKind::State || before.socket != m_log->entry(at).socket ||
            m_log->entry(at).value >> 8 != (before.value & 0xff))
            break;
        implied.push_back(before);
    }
    std::reverse(implied.begin(), implied.end());
    return rowTextOf(m_log->entry(row), event, implied, [this](SocketId id) { return socketName(id); });
}

void TimelineModel::wish(Row row) const
{
    if (!m_asked.insert(row).second)
        return;
    m_wishes.push_back(row);
    if (m_wishes.size() > 1)
        return;
    QMetaObject::invokeMethod(
        const_cast<TimelineModel *>(this), // only a signal is emitted
        [this] {
            if (!m_wishes.empty())
                Q_EMIT wanted(std::exchange(m_wishes, {}));
        },
        Qt::QueuedConnection);
}

QString TimelineModel::timeText(int row) const
{
    return sessionTimeText(entry(row).ns - m_log->beganNs());
}

QString TimelineModel::deltaText(int row) const
{
    return row == 0 ? QString() : sockeye::deltaText(entry(row).ns - entry(row - 1).ns);
}

QString TimelineModel::socketName(SocketId socket) const
{
    if (socket == 0)
        return {};
    QString &name = m_names[socket];
    if (name.isEmpty())
        name = QString::fromStdString(m_log->socketName(socket));
    return name;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_shape == Shape::Calls ? ColumnCount + 1 : ColumnCount;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::AccessibleTextRole && index.column() == WhatColumn)
        return accessibleText(index.row());
    if (role == Qt::ToolTipRole) {
        const QString tip = rowTip(entry(index.row()));
        return tip.isEmpty() ? QVariant() : QVariant(tip);
    }
    if (role == Qt::TextAlignmentRole)
        return isNumber(index.column()) ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn:
        return timeText(index.row());
    case DeltaColumn:
        return deltaText(index.row());
    case SocketColumn:
        return socketName(entry(index.row()).socket);
    case WhatColumn:
        return plainText(text(index.row()).what);
    case ResultColumn:
        return plainText(text(index.row()).result);
    case PreviewColumn:
        return plainText(text(index.row()).preview);
    case DurationColumn:
        return text(index.row()).duration;
    }
    return {};
}

QString TimelineModel::accessibleText(int row) const
{
    const RowText &line = text(row);
    return QStringLiteral("%1 %2").arg(line.iconName, plainText(line.what)).trimmed();
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == DeltaColumn)
        return tr("Since the row above");
    if (role == Qt::ToolTipRole && section == TimeColumn)
        return tr("Since the session began");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("time, s");
    case DeltaColumn:
        return QStringLiteral("Δ");
    case SocketColumn:
        return tr("socket");
    case WhatColumn:
        return m_shape == Shape::Calls ? tr("call") : tr("what");
    case ResultColumn:
        return tr("result");
    case PreviewColumn:
        return tr("preview");
    case DurationColumn:
        return tr("duration");
    }
    return {};
}

} // namespace sockeye
