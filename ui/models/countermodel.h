// SPDX-License-Identifier: MIT
// The newest value of everything that was counted or sampled on one socket, with the time of its event. GUI thread
// only.
#pragma once

#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "core/journal/sockettable.h"
#include "ui/models/counterdata.h"

namespace sockeye {

class CounterModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { kName, kValue, kTime, kColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // `beganNs` is the session's.
    void show(const SocketSummary &socket, const CounterData &data, std::int64_t beganNs);
    void clear();
    std::optional<Row> rowOf(const QModelIndex &index) const; // the event's

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        QString name, value, meaning;
        QString time; // seconds since the session began; empty when no single event says it
        std::optional<Row> row;
        bool operator==(const Line &) const = default;
    };
    static std::vector<Line> linesOf(const SocketSummary &socket, const CounterData &data,
                                     std::int64_t beganNs);

    std::vector<Line> m_lines;
};

} // namespace sockeye
