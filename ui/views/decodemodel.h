// SPDX-License-Identifier: MIT
// The types that could begin at one octet, read in both byte orders: a row each of decodeAt() (core/bytes).
// The rows are the same wherever it stands. GUI thread only.
#pragma once

#include <memory>
#include <vector>

#include <QAbstractTableModel>

#include "core/bytes/decode.h"

namespace sockeye {

class DecodeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TypeColumn, LittleColumn, BigColumn, ColumnCount };
    enum DataRole {
        PlainRole = Qt::UserRole, // the value as core wrote it, to copy; empty where there is none
        SizeRole,                 // octets the type takes
        NeedsRole,                // octets missing before the end
    };

    using QAbstractTableModel::QAbstractTableModel;

    // Null or an offset beyond the end: no rows.
    void setSource(std::shared_ptr<const Bytes> bytes, quint64 offset);
    quint64 offset() const { return m_offset; }
    // u8, ipv6 and the like: both columns say the same.
    bool isOrderless(int row) const;
    // The theme's fonts or colours are others.
    void refreshLook();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString valueText(const DecodedRow &row, int column) const;

    std::shared_ptr<const Bytes> m_bytes;
    quint64 m_offset = 0;
    std::vector<DecodedRow> m_rows;
};

} // namespace sockeye
