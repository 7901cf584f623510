// SPDX-License-Identifier: MIT
#include "ui/models/countermodel.h"

#include <algorithm>

#include "ui/text/countertext.h"
#include "ui/text/format.h"
#include "ui/text/theme.h"

namespace sockeye {

namespace {

// What is asked for most comes first.
constexpr std::array kOrder{Metric::CongestionState,
                            Metric::RttUs,
                            Metric::RttVarUs,
                            Metric::MinRttUs,
                            Metric::RtoUs,
                            Metric::TimerKind,
                            Metric::TimerMs,
                            Metric::CongestionWindow,
                            Metric::SlowStartThreshold,
                            Metric::InFlight,
                            Metric::Unacknowledged,
                            Metric::Retransmits,
                            Metric::Lost,
                            Metric::RecvQueue,
                            Metric::SendQueue,
                            Metric::HalfOpen,
                            Metric::Unsent,
                            Metric::SendWindow,
                            Metric::RecvWindow,
                            Metric::SendMss,
                            Metric::PacingRate,
                            Metric::DeliveryRate,
                            Metric::BytesSent,
                            Metric::BytesAcked,
                            Metric::BytesReceived,
                            Metric::RecvBuffer,
                            Metric::SendBuffer,
                            Metric::UnreadAtClose,
                            Metric::UnreadDatagramsAtClose,
                            Metric::Reads,
                            Metric::WouldBlock};

} // namespace

std::vector<CounterModel::Line> CounterModel::linesOf(const SocketSummary &socket, const CounterData &data,
                                                      std::int64_t beganNs)
{
    std::vector<Line> lines;
    const auto kind = socket.listening ? CountedSocket::Listener : CountedSocket::Other;
    for (const Metric metric : kOrder) {
        const auto &last = data.last(metric);
        if (!last)
            continue;
        Line line{metricTitle(metric, kind), metricValueText(metric, last->value, kind),
                  metricMeaning(metric, kind), sessionTimeText(last->ns - beganNs), last->row};
        if (metric == Metric::CongestionState)
            line.meaning = congestionStateMeaning(last->value);
        lines.push_back(std::move(line));
    }
    const auto passed = [&](const QString &name, const QString &meaning, std::uint64_t value, bool octets,
                            const RateSeries &flow) {
        Line line{name, octets ? byteCountText(value) : groupedText(quint64{value}), meaning, {}, {}};
        if (!flow.isEmpty()) {
            line.time = sessionTimeText(flow.lastNs() - beganNs);
            line.row = flow.lastRow();
        }
        lines.push_back(std::move(line));
    };
    if (socket.listening && socket.kind.isTcp())
        return lines;
    const bool datagrams = socket.kind.type == SocketType::Datagram;
    passed(tr("Bytes in"), tr("What was read, as the journal counts it."), socket.bytesIn, true, data.in());
    passed(tr("Bytes out"), tr("What was written, as the journal counts it."), socket.bytesOut, true,
           data.out());
    passed(datagrams ? tr("Datagrams in") : tr("Reads"),
           datagrams ? tr("Datagrams that were read.") : tr("Reads that brought bytes."), socket.unitsIn,
           false, data.in());
    passed(datagrams ? tr("Datagrams out") : tr("Writes"),
           datagrams ? tr("Datagrams that were sent.") : tr("Writes that took bytes."), socket.unitsOut,
           false, data.out());
    if (datagrams)
        passed(tr("Datagrams dropped"), tr("They came while the receive buffer was full (SO_MEMINFO)."),
               socket.drops, false, data.drops());
    return lines;
}

void CounterModel::show(const SocketSummary &socket, const CounterData &data, std::int64_t beganNs)
{
    std::vector<Line> lines = linesOf(socket, data, beganNs);
    const bool sameNames = std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                                      [](const Line &a, const Line &b) { return a.name == b.name; });
    if (!sameNames) {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i] == m_lines[i])
            continue;
        m_lines[i] = std::move(lines[i]);
        const int row = static_cast<int>(i);
        Q_EMIT dataChanged(index(row, 0), index(row, kColumnCount - 1));
    }
}

void CounterModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

std::optional<Row> CounterModel::rowOf(const QModelIndex &index) const
{
    return index.isValid() ? m_lines[static_cast<std::size_t>(index.row())].row : std::nullopt;
}

int CounterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int CounterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant CounterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == kName ? line.name : index.column() == kValue ? line.value : line.time;
    case Qt::ToolTipRole:
        return line.time.isEmpty() ? line.name + QLatin1Char('\n') + line.meaning
                                   : tr("%1\n%2\nAt %3 s", "a counter, its meaning, and when")
                                         .arg(line.name, line.meaning, line.time);
    case Qt::AccessibleDescriptionRole:
        return line.meaning;
    case Qt::TextAlignmentRole:
        return index.column() == kName ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                       : int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return theme().color(index.column() == kValue ? Role::Text : Role::TextDim);
    default:
        return {};
    }
}

QVariant CounterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == kName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == kName    ? tr("Counter")
           : section == kValue ? tr("newest")
                               : tr("at, s", "a column of times in seconds");
}

} // namespace sockeye
