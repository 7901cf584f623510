// SPDX-License-Identifier: MIT
// The fields of an address as the kernel takes it: name, offset, length, value. GUI thread only.
#pragma once

#include <QAbstractTableModel>

#include "core/net/sockaddrbytes.h"

namespace sockeye {

class SockaddrModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, OffsetColumn, LengthColumn, ValueColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setEndpoint(const Endpoint &endpoint);
    const SockaddrField &field(int row) const { return m_fields[static_cast<std::size_t>(row)]; }
    int rowAt(quint64 offset) const; // the field that has the octet; -1 for none
    // The theme's fonts are others.
    void refreshLook();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString partText(SockaddrPart part);

    std::vector<SockaddrField> m_fields;
};

} // namespace sockeye
