// SPDX-License-Identifier: MIT
// Two runs of one experiment side by side, one row a step, with what came back in each and whether that differs.
// GUI thread only.
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "ui/models/runstate.h"
#include "ui/text/markedword.h"

namespace sockeye {

class CompareModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StepColumn, BeforeColumn, NowColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // The experiment of both is the same.
    void setRuns(const RunState &before, const RunState &now);
    void clear();
    bool differs(int row) const { return m_rows[static_cast<std::size_t>(row)].differs; }
    int differenceCount() const;
    int firstDifference() const; // a row; -1: none
    // The words of a result that are others in the other run.
    const std::vector<MarkedWord> &changedWordsAt(const QModelIndex &index) const;
    std::size_t stepOf(int row) const { return m_rows[static_cast<std::size_t>(row)].step; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        std::size_t step = 0;
        QString line, before, now;
        bool differs = false;
        QString fullBefore, fullNow; // the results, where only what differs in them stands in the columns
        std::vector<MarkedWord> changedBefore, changedNow;
    };
    static void nameDifference(Row &row, const RunState &before, const RunState &now,
                               const QStringList &chance);

    std::vector<Row> m_rows;
    QString m_before, m_now; // what was chosen for each: "backlog 2"
};

// Whether a step was another one, as far as a person chose it, or the kernel answered otherwise. Descriptors, ports
// the kernel chose, run addresses and what is reckoned from them are others each time and do not count, as long as
// what is expected of them holds in both; nor does how long a call took.
bool runsDiffer(const RunState &before, const RunState &now, std::size_t step);

} // namespace sockeye
