// SPDX-License-Identifier: MIT
// The timeline's rows: those events of a session that were picked to be shown. Its own memory stays the same
// however long the session: a bit a row, and the texts of rows looked at lately. What the index knows is there at
// once; what must be read is asked for with wanted() and comes with setEvents(). GUI thread only.
#pragma once

#include <memory>
#include <set>
#include <span>

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>

#include "core/journal/eventlog.h"
#include "ui/models/rowset.h"
#include "ui/text/rowtext.h"

namespace sockeye {

class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        DeltaColumn,
        SocketColumn,
        WhatColumn,
        ResultColumn,
        PreviewColumn,
        ColumnCount,
        DurationColumn = ColumnCount // of Shape::Calls, which has one more
    };
    // Calls: the rows are calls, and read as strace prints them.
    enum class Shape { Events, Calls };

    explicit TimelineModel(QObject *parent = nullptr, Shape shape = Shape::Events);

    Shape shape() const { return m_shape; }

    // Empties it. Null: no session.
    void setLog(std::shared_ptr<const EventLog> log);
    const EventLog *log() const { return m_log.get(); }

    // No rows.
    void clear();
    // Rows of the log beyond all that are in, rising.
    void append(std::span<const Row> rows);
    // What wanted() had asked for; rows whose event is null are not asked for again.
    void setEvents(const std::vector<std::pair<Row, const Event *>> &events);
    // What wanted() had asked for and nobody will bring: asked for again when it is next looked at.
    void forgetWishes(std::span<const Row> rows);

    Row logRow(int row) const { return m_rows.at(static_cast<std::uint64_t>(row)); }
    // The row that shows `row`, or the next one; rowCount() when there is none.
    int rowOf(Row row) const { return static_cast<int>(m_rows.placeOf(row)); }
    bool shows(Row row) const { return m_rows.contains(row); }
    int rowAtTime(std::int64_t ns) const;

    // Valid until the next call of anything here.
    const RowText &text(int row) const;
    const IndexEntry &entry(int row) const { return m_log->entry(logRow(row)); }
    QString timeText(int row) const;
    QString deltaText(int row) const; // since the row before
    QString socketName(SocketId socket) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    // Rows that were looked at and are not known whole yet. From the event loop.
    void wanted(const std::vector<sockeye::Row> &rows) const;

private:
    struct Known {
        RowText text;
        bool isWhole = false; // the event has been read
    };

    RowText textOf(Row row, const Event *event) const;
    void wish(Row row) const;
    QString accessibleText(int row) const;

    const Shape m_shape;
    std::shared_ptr<const EventLog> m_log;
    RowSet m_rows;
    // Filled as rows are looked at.
    mutable QCache<Row, Known> m_known;
    mutable QHash<SocketId, QString> m_names;
    mutable std::vector<Row> m_wishes; // to be announced
    mutable std::set<Row> m_asked;     // announced and not answered
};

} // namespace sockeye
