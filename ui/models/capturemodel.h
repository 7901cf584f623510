// SPDX-License-Identifier: MIT
// The packets of a capture file as a table, in the file's order. GUI thread only, but for what is static.
#pragma once

#include <memory>
#include <vector>

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
    // Which rows a person who looks for this means; big letters are as good as small ones. Any thread.
    // What was not looked at when it is stopped is not among them.
    static std::vector<bool> rowsWith(const CaptureList &list, const QString &wanted,
                                      const ScanControl &control);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString text(const CaptureList &list, const CapturePacket &packet, int column);
    QString tip(const CapturePacket &packet, int column) const;

    std::shared_ptr<const CaptureList> m_list;
};

} // namespace sockeye
