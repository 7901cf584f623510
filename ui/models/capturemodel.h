// SPDX-License-Identifier: MIT
// The packets of a capture file as a table, in the file's order. GUI thread only.
#pragma once

#include <memory>

#include <QAbstractTableModel>

#include "core/journal/capturelist.h"

namespace sockeye {

class CaptureModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { kNumber, kTime, kProtocol, kSource, kDestination, kLength, kFirst, kColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setList(std::shared_ptr<const CaptureList> list); // null: none
    const CapturePacket &packet(int row) const { return m_list->packets[static_cast<std::size_t>(row)]; }
    // Whether a person who looks for this (in lower case) means the row.
    bool matches(int row, const QString &wanted) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const CapturePacket &packet, int column) const;
    QString tip(const CapturePacket &packet, int column) const;

    std::shared_ptr<const CaptureList> m_list;
};

} // namespace sockeye
